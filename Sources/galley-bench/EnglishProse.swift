/// A plain English report: title, numbered sections with paragraphs, headings without a number, bullets, letters.
struct EnglishProse {
  private var dice: Dice
  private(set) var text = ""

  /// - Parameters:
  ///   - size: in bytes; the text ends with the section in which it is reached.
  ///   - columns: where lines are wrapped, as an editor does it; paragraphs then stand apart by blank lines.
  init(seed: UInt64, size: Int, wrappedAt columns: Int? = nil) {
    dice = Dice(seed: seed)
    self.columns = columns
    text.reserveCapacity(size + 1 << 16)
    block("Report on the " + heading(3...5))
    block("12 March 2024")
    var section = 0
    while text.utf8.count < size {
      section = section % 99 + 1
      writeSection(section)
    }
  }

  private let columns: Int?

  private mutating func block(_ content: String) {
    if let columns { wrap(content, at: columns) } else { text += content }
    text += columns == nil ? "\n" : "\n\n"
  }

  private mutating func wrap(_ content: String, at columns: Int) {
    var column = 0
    for word in content.utf8.split(separator: UInt8(ascii: " ")) {
      if column > 0, column + 1 + word.count > columns {
        text += "\n"
        column = 0
      }
      if column > 0 { text += " " }
      column += word.count + (column > 0 ? 1 : 0)
      text += String(Substring(word))
    }
  }

  private mutating func writeSection(_ number: Int) {
    block(dice.hit(70) ? "\(number). " + heading(2...6) : heading(2...5))
    for part in 1...dice.number(2...4) {
      if dice.hit(60) { block("\(number).\(part) " + heading(2...6)) }
      for _ in 0..<dice.number(2...5) { block(paragraph()) }
      if dice.hit(20) { writeList() }
    }
  }

  private mutating func writeList() {
    let isBulleted = dice.hit(50)
    for item in 0..<dice.number(3...6) {
      let mark = isBulleted ? "- " : "(" + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(item))) + ") "
      block(mark + sentence())
    }
  }

  /// 60 to 300 characters.
  private mutating func paragraph() -> String {
    let length = dice.number(60...300)
    var result = sentence()
    while result.utf8.count < length { result += " " + sentence() }
    return result
  }

  private mutating func sentence() -> String {
    var result = Self.capitalized(dice.pickFrequent(Self.words))
    let count = dice.number(5...18)
    for place in 1...count {
      switch dice.number(1...60) {
      case 1: result += " (" + dice.pickFrequent(Self.words) + " \(dice.number(1990...2024)))"
      case 2: result += " \(dice.number(1...99)).\(dice.number(0...9))%"
      case 3: result += " “" + dice.pickFrequent(Self.words) + " " + dice.pickFrequent(Self.words) + "”"
      case 4...8 where place < count: result += " " + dice.pickFrequent(Self.words) + ","
      default: result += " " + dice.pickFrequent(Self.words)
      }
    }
    return result + "."
  }

  private mutating func heading(_ count: ClosedRange<Int>) -> String {
    (0..<dice.number(count)).map { _ in Self.capitalized(dice.pickFrequent(Self.words)) }.joined(separator: " ")
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Everyday words, roughly by how often prose uses them.
  private static let words = """
    the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
    you were all her she there would their we him been has when who will no more if out so up said what its about than
    into them can only other time new some could these two may first then do any like my now over such our man me even
    most made after also did many off before must through years where much your way well down should because long each
    just state those people too mr how little good world make very year still see own work men day get here old life both
    between being under three never know same last another while us might great go come since against right came take
    used himself few house use place during high without again home around small however found part school general
    service report committee office system program government public council water county money number group company
    business market interest problem question education development national information community research office
    social policy level period effect case result process board member control building street family question
    department position attention training important section provide account management available support
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}
