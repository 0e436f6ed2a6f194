/// Inputs that no author writes and that a parser must not slow down on.
struct Adversary {
  var name: String
  /// The input of about so many bytes.
  var text: @Sendable (_ size: Int) -> String

  static let all = [
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
