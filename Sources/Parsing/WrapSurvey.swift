import DocumentModel
import SourceModel

/// How a text was wrapped, if it was: the width beyond which its lines do not go.
struct WrapSurvey {
  /// In columns of a terminal; a Chinese character takes two.
  let width: Int

  /// Nil if the lines are not wrapped.
  ///
  /// A few lines may be longer than the rest: code, an address of the web. How many is not known beforehand, so that the
  /// width is tried that leaves out 2 %, then 5 %, then 10 % of the lines.
  init?(of lines: [LogicalLine], in reading: LineReading) {
    var counts = [Int](repeating: 0, count: Self.widest + 2)
    var total = 0
    for line in lines where !line.features.isRow {
      counts[min(Self.columns(line), Self.widest + 1)] += 1
      total += 1
    }
    guard total >= 6 else { return nil }
    for share in [50, 20, 10] {
      var width = Self.widest
      var longer = counts[Self.widest + 1]
      while width > 0, (longer + counts[width]) * share <= total {
        longer += counts[width]
        width -= 1
      }
      guard longer * share <= total, width >= Self.narrowest else { continue }
      self.init(width: width)
      if breaksOff(lines, reading) { return }
    }
    return nil
  }

  private init(width: Int) { self.width = width }

  /// Whether most of the lines that stop in the middle of a sentence are full.
  private func breaksOff(_ lines: [LogicalLine], _ reading: LineReading) -> Bool {
    var full = 0
    var open = 0
    for index in lines.indices.dropLast() {
      let features = lines[index].features
      guard lines[index + 1].blankLinesBefore == 0, features.ending != .sentence, features.ending != .colon,
        Self.columns(lines[index]) * 2 >= width, !features.isRow
      else { continue }
      open += 1
      if isFull(lines[index], before: lines[index + 1], reading) { full += 1 }
    }
    return full >= 4 && full * 10 >= open * 6
  }

  /// Whether `next` goes on with the line that ends in `line` and begins with `head`.
  func goesOn(_ line: LogicalLine, in next: LogicalLine, of head: LogicalLine, _ reading: LineReading) -> Bool {
    guard next.blankLinesBefore == 0, !next.beginsPage, isFull(line, before: next, reading) else { return false }
    if line.features.isRow || next.features.isRow { return false }
    if next.features.isContentsEntry || line.features.isContentsEntry { return false }
    // A first line is indented, or the lines below it hang; what is indented further than they are begins anew.
    let isFirst = head.continuations.isEmpty
    if !isFirst, next.indent > line.indent + 1 { return false }
    if isFirst, next.indent > head.indent + 1, head.features.number == nil, !beginsLikeItem(head, reading) {
      return false
    }
    if beginsLikeItem(next, reading) { return false }
    // Somebody else speaks.
    if line.features.ending == .sentence, Self.opensQuotation(next.features.first) { return false }
    if let number = next.features.number, !number.readsAsQuantity {
      return line.features.ending == .none && isPlain(number)
    }
    return true
  }

  /// Whether the first word of `next` would not have fitted behind `line`.
  private func isFull(_ line: LogicalLine, before next: LogicalLine, _ reading: LineReading) -> Bool {
    let word = reading.withText(of: next) { Self.firstWord($0) }
    let isLatin = line.features.last < 0x80 && word.isLatin
    // Some punctuation may not begin a line and some may not end one, so that a Chinese line can be two characters short
    // or long.
    let columns = Self.columns(line)
    return columns + word.columns + (isLatin ? 1 : 4) > width && columns <= width + 4
  }

  /// 2024 and the like may begin a wrapped line; 一、 and （一） do not.
  private func isPlain(_ number: NumberToken) -> Bool { number.scheme == .arabicPlain }

  private func beginsLikeItem(_ line: LogicalLine, _ reading: LineReading) -> Bool {
    let first = line.features.first
    guard Self.isBullet(first) else { return false }
    return reading.withText(of: line) { text in
      let width = text.scalar(at: 0).width
      guard width < text.count, isSpace(text.scalar(at: width).value) else { return first == 0x2022 || first == 0x25CF }
      return first != 0x25CF
    }
  }

  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x2B, 0x2D, 0xB7, 0x2022, 0x2013, 0x25CF: true
    default: false
    }
  }

  private static func opensQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x300C, 0x300E, 0x22, 0x2018: true
    default: false
    }
  }

  private static func columns(_ line: LogicalLine) -> Int {
    line.indent + line.features.columns
  }

  private static func firstWord(_ text: borrowing Span<UInt8>) -> (columns: Int, isLatin: Bool) {
    var index = 0
    var columns = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if scalar >= 0x2E80 { return columns == 0 ? (2, false) : (columns, true) }
      if isSpace(scalar) { break }
      columns += scalar < 0x80 ? 1 : 2
      index += width
    }
    return (columns, true)
  }

  /// No hand wraps a text narrower or wider than this.
  private static let narrowest = 40
  private static let widest = 132
}
