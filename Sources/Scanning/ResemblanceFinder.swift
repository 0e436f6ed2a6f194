import SourceModel

/// Finds what was meant to be a marker and is none: in full-width signs, in capitals, with spaces or invisible characters
/// inside, with signs too few, escaped.
///
/// A group of signs or brackets is taken whole, with all that is ignored between them, and looked at once; what follows it
/// is looked at for a bounded number of bytes.
struct ResemblanceFinder {
  /// Something that resembles a marker.
  struct Resemblance {
    var offset: UInt32
    /// The marker that it resembles.
    var spelling: MarkerSpelling
  }

  private(set) var resemblances: [Resemblance] = []
  private let spellings: [MarkerSpelling]

  /// - Parameter markers: where real markers stand, in order.
  init(spellings: [MarkerSpelling], besides markers: [TextRange], in bytes: Span<UInt8>) {
    self.spellings = spellings
    // EF and E3 begin the full-width forms of the signs; & begins what a browser escapes.
    var signs = SignScan(for: [0x23, 0x24, 0x3C, 0x5B, 0x26, 0xEF, 0xE3], in: bytes)
    var markers = markers[...]
    var start = 0
    while let index = signs.next(from: start, in: bytes) {
      let (first, width) = Skeleton.read(bytes, at: index)
      guard first == .sign || first == .openingBracket else {
        start = index + width
        continue
      }
      let group = Group(at: index, first: first, width: width, in: bytes)
      start = group.end
      while let marker = markers.first, Int(marker.end) <= group.end { markers.removeFirst() }
      // The word behind these signs belongs to a real marker.
      if let marker = markers.first, Int(marker.start) <= group.end { continue }
      guard let resemblance = resemblance(of: group, in: bytes) else { continue }
      resemblances.append(resemblance)
    }
  }

  /// Signs, or brackets and slashes, with what is ignored between and behind them.
  private struct Group {
    let start: Int
    let isSigns: Bool
    private(set) var end: Int
    private(set) var hasSlash = false

    init(at index: Int, first: Skeleton, width: Int, in bytes: Span<UInt8>) {
      start = index
      isSigns = first == .sign
      end = index + width
      while end < bytes.count {
        let (next, width) = Skeleton.read(bytes, at: end)
        switch next {
        case .ignorable: break
        case .sign where isSigns: break
        case .openingBracket where !isSigns: break
        case .slash where !isSigns: hasSlash = true
        default: return
        }
        end += width
      }
    }
  }

  private func resemblance(of group: Group, in bytes: Span<UInt8>) -> Resemblance? {
    let word = Word(from: group.end, in: bytes)
    if group.isSigns {
      // Without brackets around it only a word that no language has tells a marker from a hashtag.
      let candidates = spellings.filter { $0.word.count >= 7 }
      if let spelling = candidates.first(where: { word.letters.starts(with: $0.word) }) {
        return Resemblance(offset: UInt32(group.start), spelling: spelling)
      }
      if let spelling = candidates.first(where: { $0.stands(before: group.start, in: bytes) }) {
        return Resemblance(offset: UInt32(group.start - spelling.word.count), spelling: spelling)
      }
      // A title that does not end.
      return spellings.first { $0.ending != nil && $0.opens(at: group.end - $0.signCount, in: bytes) }
        .map { Resemblance(offset: UInt32(group.start), spelling: $0) }
    }
    guard word.isClosed else { return nil }
    let candidates = spellings.filter { $0.word == word.letters && $0.word.count >= 4 }
    return (candidates.first { $0.hasSlash == group.hasSlash } ?? candidates.first)
      .map { Resemblance(offset: UInt32(group.start), spelling: $0) }
  }

  /// Letters, with a few ignored characters between them.
  private struct Word {
    private(set) var letters: [UInt8] = []
    /// Whether a closing bracket follows, or an equals sign, or attributes and then a closing bracket.
    private(set) var isClosed = false

    /// In characters. Longer words, and words more spaced out, are none that a marker holds.
    private static let longest = 32

    init(from start: Int, in bytes: Span<UInt8>) {
      var index = start
      var ignored = 0
      while index < bytes.count, letters.count + ignored < Self.longest {
        let (next, width) = Skeleton.read(bytes, at: index)
        switch next {
        case .letter(let letter): letters.append(letter)
        case .ignorable: ignored += 1
        case .closingBracket, .equals, .slash:
          isClosed = true
          return
        default: return
        }
        index += width
      }
    }
  }
}
