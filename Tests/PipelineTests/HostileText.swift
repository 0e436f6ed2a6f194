import TestSupport

/// Texts made of what a parser, a transform or a writer might stumble over.
struct HostileText {
  private static let pieces = [
    // Numbers
    "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "2．", "3、", "１）", "（1）", "①", "②", "⑴", "㈠", "1.1", "1.2", "1.1.1",
    "第一章",
    "第二章　", "第一节", "第一条", "第二条　", "第", "条", "I.", "II. ", "Ⅰ", "A. ", "a)", "Chapter 1", "3.5亿元", "一、二季度", "2023.5.1前",
    // Words with a part to play
    "关于工作的报告", "通知", "目录", "附件", "附件1", "附件：1.", "附：", "各单位：", "同志们：", "尊敬的各位领导：", "To: ", "From: ", "Subject: ",
    "Sincerely,", "述职人：某某", "市人民政府", "2023年12月31日", "二〇二三年二月三十日", "（2023年12月）", "云政发〔2024〕12号", "——", "第1页 共2页",
    "- 1 -",
    "一是", "二是", "三是", "首先，", "其次，", "最后", "第一，", "第二，", "一方面，", "另一方面，",
    // Text
    "提高认识。", "各单位要高度重视，抓好落实", "甲", "乙", "正文", "the text", "é", "ß", "ｗ", "😀", "👨‍👩‍👧", "e\u{301}", "\u{20000}", "한글", "ا",
    "*", "**", "×", "××", "XX", "○○", "□□", "＊", "2*3", "_", "`", "#", "##", "&amp;", "<b>", "</", "]]>", "\\", "|",
    "~", "[x](y)", "!",
    "\"", "'", "$", "%", "http://x.y", "www.x.y", "•", "●", "- ", "· ", "+ ", "* ",
    // Signs
    "。", "，", "；", "：", "！", "？", "、", "“", "”", "「", "」", "《", "》", "（", "）", "(", ")", "【", "】", "……", ".", ",", ":",
    ";",
    // White space
    " ", "  ", "　", "　　", "\t", "\t\t", "\n甲\t乙\t丙", "\n\t甲\t\t乙", "\n甲    乙    丙", "\u{A0}", "\u{2003}", "\u{200B}",
    "\u{FEFF}", "\u{202F}", "\u{2060}",
    // Characters that no text should hold, and some that one may
    "\0", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{FFFE}", "\u{FFFF}", "\u{7F}", "\u{80}", "\u{85}", "\u{AD}",
    "\u{FFFD}", "\u{E000}",
    "\u{200D}", "\u{202E}", "\u{1FFFE}", "\u{10FFFF}",
  ]

  private static let lineEnds = ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\n\n", "\n　　", "\r\r\n"]

  private static let markers = [
    "##paidbegin##", "##paidend##", "$$paidbegin$$", "$$paidend$$", "<paid>", "</paid>", "<PAID>", "[hide]", "[hide=3]",
    "[/hide]",
    "[erphpdown]", "[/erphpdown]", "##pagebreak##", "#p#", "#e#", "#p#甲#e#", "##paidbegin", "＃＃paidend＃＃",
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Half of the texts have markers that pair up; in the others, markers of all kinds stand anywhere.
  mutating func next() -> String {
    var text = ""
    let pairs = Bool.random(using: &generator)
    let density = Int.random(in: 10...60, using: &generator)
    var isOpen = false
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      switch Int.random(in: 0..<density + 20, using: &generator) {
      case 0..<8: text += Self.lineEnds.randomElement(using: &generator)!
      case 8, 9:
        if pairs {
          text += isOpen ? "##paidend##" : "##paidbegin##"
          isOpen.toggle()
        } else {
          text += Self.markers.randomElement(using: &generator)!
        }
      default: text += Self.pieces.randomElement(using: &generator)!
      }
    }
    return pairs && isOpen ? text + "##paidend##" : text
  }
}
