import SourceModel

/// Lines that begin with one word and a number that rises from one: 方案一, 方案二; 案例1, 案例2; Step 1, Step 2. Also lines
/// that hold a year and nothing else.
///
/// Unlike the schemes of `NumberToken` any word will do, and so the number is evidence for a heading and no more.
struct LabelChains {
  enum Place: Int {
    case none
    /// A word and 1, and no 2 came.
    case alone
    case member
    case year
  }

  private var places: [Int: Place] = [:]
  /// The chains of two members and more, and the years that come one by one.
  private(set) var chains: [[Int]] = []

  /// What is known of a line.
  subscript(line: Int) -> Place { places[line] ?? .none }

  init(of draft: Draft) {
    var open: [UInt64: (lines: [Int], last: Int)] = [:]
    var years: [Int] = []
    for line in draft.lines.indices where draft.isOpen(line) && draft.features(line).width <= 45 {
      if draft.withText(of: line, { Self.isYear($0) }) {
        years.append(line)
        continue
      }
      guard let label = draft.withText(of: line, { Self.label($0) }) else { continue }
      if label.number == 1 {
        if let chain = open[label.word] { close(chain.lines) }
        open[label.word] = ([line], 1)
      } else if open[label.word]?.last == label.number - 1 {
        open[label.word]?.lines.append(line)
        open[label.word]?.last = label.number
      }
    }
    for chain in open.values { close(chain.lines) }
    if years.count > 1 {
      for year in years { places[year] = .year }
      chains.append(years)
    }
  }

  private mutating func close(_ chain: [Int]) {
    for line in chain { places[line] = chain.count > 1 ? .member : .alone }
    if chain.count > 1 { chains.append(chain) }
  }

  /// 2024, 2024年, 2024 Fall.
  static func isYear(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count <= 16, let year = Numerals.arabic(text, at: 0), (1900...2099).contains(year.value) else {
      return false
    }
    var end = text.spaceEnd(from: year.end)
    if text.has("年", at: end) { end += 3 }
    if end == text.count { return true }
    for season in ["Spring", "Summer", "Fall", "Autumn", "Winter", "春", "夏", "秋", "冬", "春季", "秋季"] as [StaticString]
    where text.has(season, at: end) && end + season.utf8CodeUnitCount == text.count { return true }
    return false
  }

  /// 320, 1,250.5, 3-5, 12%: digits and their marks, without a word.
  static func isFigure(_ text: borrowing Span<UInt8>) -> Bool {
    var hasDigit = false
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if Numerals.arabicDigit(scalar) != nil {
        hasDigit = true
      } else if !isSpace(scalar), ![0x2C, 0x2D, 0x2E, 0x25, 0x2B, 0x2013, 0xFF05, 0x2F].contains(scalar) {
        return false
      }
    }
    return hasDigit
  }

  /// Appendix A, 附录B: the words that letters number.
  static func letter(_ text: borrowing Span<UInt8>) -> (word: UInt64, number: Int)? {
    for (place, word) in (["Appendix ", "Annex ", "Schedule ", "Exhibit ", "附录", "附錄"] as [StaticString]).enumerated()
    where text.hasPrefix(word) {
      let start = word.utf8CodeUnitCount
      guard start < text.count, (0x41...0x5A).contains(text[start]), isEnd(text, start + 1) else { return nil }
      return (UInt64(place), Int(text[start]) - 0x40)
    }
    return nil
  }

  /// One to eight letters or characters, a number up to 99, and then nothing, white space or punctuation.
  static func label(_ text: borrowing Span<UInt8>) -> (word: UInt64, number: Int)? {
    if let letter = letter(text) { return letter }
    var index = 0
    var word = Fingerprint()
    var length = 0
    while index < text.count, length < 9 {
      let (scalar, width) = text.scalar(at: index)
      if length > 0 {
        let start = isSpace(scalar) ? index + width : index
        if let number = Numerals.arabic(text, at: start, digits: 2) ?? Numerals.chinese(text, at: start)
          ?? Numerals.spelt(text, at: start), (1...99).contains(number.value), isEnd(text, number.end)
        {
          return (word.value, number.value)
        }
      }
      guard (0x3400...0x9FFF).contains(scalar) || (0x61...0x7A).contains(scalar | 0x20) else { return nil }
      word.add(scalar)
      length += 1
      index += width
    }
    return nil
  }

  private static func isEnd(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard index < text.count else { return true }
    let scalar = text.scalar(at: index).value
    switch scalar {
    case 0xFF1A, 0x3A, 0x3001, 0xFF0C, 0x2C, 0x2E, 0xFF0E, 0xFF09, 0x29, 0x2014, 0x2013, 0x2D: return true
    default: return isSpace(scalar)
    }
  }
}
