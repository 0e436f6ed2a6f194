/// Inputs that no author writes and that a parser must not slow down on.
struct Adversary {
  var name: String
  /// The input of about so many bytes.
  var text: @Sendable (_ size: Int) -> String

  static let all = signs + rules

  /// Runs of one sign, in one line or a line each, and markers.
  private static let signs = [
    Adversary(name: "一、 in one line") { repeating("一、", $0) },
    Adversary(name: "一、 one a line") { repeating("一、\n", $0) },
    Adversary(name: "（ in one line") { repeating("（", $0) },
    Adversary(name: "1. in one line") { repeating("1.", $0) },
    Adversary(name: "1234567890 in one line") { repeating("1234567890", $0) },
    Adversary(name: "* in one line") { repeating("*", $0) },
    Adversary(name: "blanks in one line") { repeating(" ", $0 - 1) + "x" },
    Adversary(name: "one character a line") { repeating("字\n", $0) },
    Adversary(name: "one blank a line") { repeating(" \n", $0) },
    Adversary(name: "headings") { size in
      numbered(size, bytes: 22) { "\($0 % 9 + 1).第\($0)项\n" }
    },
    Adversary(name: "unnumbered headings") { size in
      numbered(size, bytes: 16) { "标题\($0)\n" }
    },
    Adversary(name: "markers, one a line") { repeating("##paidbegin##字##paidend##\n", $0) },
    Adversary(name: "markers in one line") { repeating("字##paidbegin##字##paidend##", $0) },
    Adversary(name: "markers that never end") { repeating("字##paidbegin##\n", $0) },
    Adversary(name: "markers that never begin") { repeating("字##paidend##\n", $0) },
    Adversary(name: "one wrapped paragraph") {
      repeating("word word word word word word word word word word word word\n", $0)
    },
    Adversary(name: "contents without end") { size in
      repeating("目录\n甲\n", 400) + numbered(size, bytes: 9) { "乙\($0)\n" }
    },
  ]

  /// What a rule looks for, without end: where one looks back or ahead for each line, time grows faster than the text.
  private static let rules = [
    Adversary(name: "list without end") { "内容如下：\n" + repeating("甲乙\n", $0) },
    Adversary(name: "lists") { repeating("内容如下：\n甲；\n乙；\n", $0) },
    Adversary(name: "imprints") { repeating("抄送：市委办公室。\n", $0) },
    Adversary(name: "imprints, one a page") { repeating("抄送：市委办公室。\n\u{C}", $0) },
    Adversary(name: "attachments") { size in numbered(size, bytes: 22) { "附件\($0 % 99 + 1)：名称\n" } },
    Adversary(name: "attachments, open bracket") { repeating("附件\n（2009年\n", $0) },
    Adversary(name: "open brackets") { repeating("（未完\n", $0) },
    Adversary(name: "open quotation marks") { repeating("一、“未完。\n", $0) },
    Adversary(name: "captions") { size in numbered(size, bytes: 13) { "图\($0 % 999 + 1) 项目\n" } },
    Adversary(name: "questions and answers") { repeating("问：为什么？\n答：因为。\n", $0) },
    Adversary(name: "speakers") { size in
      numbered(size, bytes: 20) { "王" + character($0) + character($0 / 1000) + "：是。\n" }
    },
    Adversary(name: "labels") { size in numbered(size, bytes: 12) { "a\($0): b\n" } },
    Adversary(name: "numbered labels") { size in
      numbered(size, bytes: 19) { character($0 / 99) + "案\($0 % 99 + 1)\n内容。\n" }
    },
    Adversary(name: "years") { size in numbered(size, bytes: 18) { "\($0 % 200 + 1900)年\n内容。\n" } },
    Adversary(name: "questions") { repeating("为什么？\n因为。\n", $0) },
    Adversary(name: "commands") { repeating("$ ls\n", $0) },
    Adversary(name: "code with gaps") { repeating("a\nb\nc = {1};\n", $0) },
    Adversary(name: "drawings") { repeating("+---+---+\n| a | b |\n", $0) },
    Adversary(name: "verse") { repeating("床前明月光，疑是地上霜。\n", $0) },
    Adversary(name: "rows of many cells") { repeating("a    bb    ccc    dddd    e    ff    g\n", $0) },
    Adversary(name: "underlined") { repeating("标题\n====\n", $0) },
    Adversary(name: "rules across the page") { repeating("----------\n", $0) },
    Adversary(name: "stacked headings") { size in
      numbered(size, bytes: 15) { "标题" + character($0) + character($0 / 1000) + "\n\n" }
    },
    Adversary(name: "page numbers") { size in
      numbered(size, bytes: 36) { "页眉甲乙\n内容。\n— \($0 % 9999 + 1) —\n\u{C}" }
    },
    Adversary(name: "dates") { repeating("某某局\n2023年12月31日\n", $0) },
  ]

  /// One of a thousand Chinese characters.
  private static func character(_ number: Int) -> String {
    UnicodeScalar(UInt32(0x5000 + number % 1000)).map { String(Character($0)) } ?? ""
  }

  private static func repeating(_ unit: String, _ size: Int) -> String {
    String(repeating: unit, count: size / unit.utf8.count)
  }

  private static func numbered(_ size: Int, bytes: Int, _ line: (Int) -> String) -> String {
    var text = ""
    text.reserveCapacity(size + size / 4)
    for number in 0..<(size / bytes) { text += line(number) }
    return text
  }
}
