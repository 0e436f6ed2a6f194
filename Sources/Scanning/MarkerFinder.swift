import SourceModel

/// Finds the markers in a text: exactly those spellings that a content management system would act on, wherever they stand
/// in a line.
struct MarkerFinder {
  struct Find {
    var range: TextRange
    /// The place of its spelling among all.
    var spelling: Int
    /// Whether a page's title stands inside.
    var hasTitle = false
  }

  private(set) var finds: [Find] = []
  private var titleSearch = TitleSearch()

  init(spellings: [MarkerSpelling], in bytes: Span<UInt8>) {
    let bySign = Dictionary(grouping: spellings.indices) { spellings[$0].opening[0] }
    var signs = SignScan(for: bySign.keys.map { .byte($0) }, in: bytes)
    var start = 0
    while let index = signs.next(from: start, in: bytes) {
      // Of a run of one sign the last ones open the marker, as in a search for its letters.
      var end = index + 1
      while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
      start = end
      for place in bySign[bytes[index]] ?? [] {
        let opening = end - spellings[place].signCount
        guard opening >= index, let find = find(spellings[place], place, at: opening, in: bytes) else { continue }
        finds.append(find)
        start = Int(find.range.end)
        break
      }
    }
  }

  private mutating func find(
    _ spelling: borrowing MarkerSpelling, _ place: Int, at start: Int, in bytes: Span<UInt8>
  ) -> Find? {
    guard spelling.opens(at: start, in: bytes) else { return nil }
    let inside = start + spelling.opening.count
    switch spelling.ending {
    case nil:
      return Find(range: TextRange(start..<inside), spelling: place)
    case .value:
      guard let end = endOfValue(from: inside, closing: spelling.closing, in: bytes) else { return nil }
      return Find(range: TextRange(start..<end), spelling: place)
    case .title:
      guard let end = titleSearch.end(from: inside, closing: spelling.closing, in: bytes) else { return nil }
      return Find(
        range: TextRange(start..<end), spelling: place, hasTitle: end > inside + spelling.closing.count)
    }
  }

  /// A value is up to 32 letters, digits, commas and points.
  private func endOfValue(from start: Int, closing: [UInt8], in bytes: Span<UInt8>) -> Int? {
    var index = start
    while index < bytes.count, index - start <= 32 {
      switch bytes[index].lowercaseASCII {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","),
        UInt8(ascii: "."):
        index += 1
      default:
        return bytes.holds(closing.span, at: index) ? index + closing.count : nil
      }
    }
    return nil
  }
}

/// Looks for the end of a title, and remembers what it found: a line full of openings is not searched anew for each.
private struct TitleSearch {
  /// In bytes; some 80 hanzi. What stands further away was not meant to be the end of a title.
  private static let longestTitle = 256

  private var searched = 0..<0
  private var found: Int?

  mutating func end(from start: Int, closing: [UInt8], in bytes: Span<UInt8>) -> Int? {
    if !searched.contains(start) {
      var index = start
      found = nil
      while index < bytes.count {
        if bytes[index] == closing[0], bytes.holds(closing.span, at: index) {
          found = index
          break
        }
        let (scalar, width) = bytes.scalar(at: index)
        if SpecialCharacter(scalar) == .lineEnd { break }
        index += width
      }
      searched = start..<index + 1
    }
    guard let found, found - start <= Self.longestTitle else { return nil }
    return found + closing.count
  }
}
