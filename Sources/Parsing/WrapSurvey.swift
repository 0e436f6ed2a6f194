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
    for line in lines.indices.dropLast() where lines[line + 1].blankLinesBefore == 0 {
      let ending = lines[line].features.ending
      guard ending != .sentence, ending != .colon, Self.columns(lines[line]) * 2 >= width, !lines[line].features.isRow
      else { continue }
      open += 1
      if isFull(line, of: lines, reading) { full += 1 }
    }
    return full >= 4 && full * 10 >= open * 6
  }

  /// Whether the line that begins with the physical line `head` goes on in the physical line `next`, having gone on up to
  /// there.
  func goesOn(in next: Int, from head: Int, of lines: [LogicalLine], _ reading: LineReading) -> Bool {
    let line = next - 1
    guard lines[next].blankLinesBefore == 0, !lines[next].beginsPage, isFull(line, of: lines, reading) else {
      return false
    }
    if lines[line].features.isRow || lines[next].features.isRow { return false }
    if lines[next].features.isContentsEntry || lines[line].features.isContentsEntry { return false }
    // A first line is indented, or the lines below it hang; what is indented further than they are begins anew.
    let isFirst = line == head
    if !isFirst, lines[next].indent > lines[line].indent + 1 { return false }
    if isFirst, lines[next].indent > lines[head].indent + 1, lines[head].features.number == nil,
      !beginsLikeItem(lines[head], reading)
    {
      return false
    }
    if beginsLikeItem(lines[next], reading) { return false }
    // Somebody else speaks.
    let ending = lines[line].features.ending
    if ending == .sentence, LinePunctuation.opensQuotation(lines[next].features.first) { return false }
    if let number = lines[next].features.number, !number.readsAsQuantity { return ending == .none && isPlain(number) }
    return true
  }

  /// Whether the first word of the next line would not have fitted behind `line`.
  private func isFull(_ line: Int, of lines: [LogicalLine], _ reading: LineReading) -> Bool {
    // Some punctuation may not begin a line and some may not end one, so that a Chinese line can be two characters short
    // or long.
    let columns = Self.columns(lines[line])
    guard columns <= width + 4 else { return false }
    let word = reading.withText(lines[line + 1].text) { Self.firstWord($0) }
    let isLatin = lines[line].features.last < 0x80 && word.isLatin
    return columns + word.columns + (isLatin ? 1 : 4) > width
  }

  /// 2024 and the like may begin a wrapped line; 一、 and （一） do not.
  private func isPlain(_ number: NumberToken) -> Bool { number.scheme == .arabicPlain }

  private func beginsLikeItem(_ line: LogicalLine, _ reading: LineReading) -> Bool {
    let first = line.features.first
    guard LinePunctuation.isBullet(first) else { return false }
    return reading.withText(line.text) { text in
      let width = text.scalar(at: 0).width
      guard width < text.count, isSpace(text.scalar(at: width).value) else { return first == 0x2022 || first == 0x25CF }
      return first != 0x25CF
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
