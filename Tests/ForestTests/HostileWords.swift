/// Stretches of text that a writer or a reader of documents might stumble over. Each may stand in a tree.
enum HostileWords {
  static let calm = [
    "甲", "乙", "各单位要高度重视", "提高认识，压实责任", "把工作落到实处。", "全年完成3.5亿元", "the plan", "Report", "2024", "一", "会議紀要",
    "“一件事”改革", "‘两个维护’", "——", "……", "·", "《条例》", "（试行）", "、", "；",
  ]

  static let spaces = [
    " ", "  ", "     ", "\t", "\t\t", " \t ", "\u{3000}", "\u{3000}\u{3000}", "\u{A0}", "\u{2003}", "\u{2009}",
    "\u{202F}",
    "\u{205F}", "\u{1680}", "\u{200B}", "\u{FEFF}", "\u{2060}", "\u{180E}",
  ]

  static let signs = [
    "“", "”", "‘", "’", "—", "…", "·", "×", "①", "㈠", "Ⅳ", "￥", "€", "℃", "±", "½", "→", "■", "◎", "︰", "﹏", "〇", "々",
    "\u{AD}", "\u{2011}", "\u{2010}", "\u{30FB}", "*", "**", "××", "＊", "□□",
  ]

  static let markup = [
    "<w:p>", "</w:t></w:r>", "<w:br/>", "]]>", "<![CDATA[", "<!--", "-->", "<?xml ?>", "<?pi", "&amp;", "&", "&#0;",
    "&#xFFFE;", "&lt;",
    "&nbsp;", "</script>", "</style>", "</pre>", "<b>", "</article>", "\"", "'", "`", "```", "~~~", "#", "## ", "> ",
    "- ", "1. ",
    "|", "\\", "[x](y)", "![", "http://x.y/?a=b&c=d", "www.x.y", "%n", "{0}", "$&", "_x0041_", "_x000D_", "\u{5C}u0000",
    " PAGE ", "{ PAGE }", "=1+1",
  ]

  static let astral = [
    "😀", "👨‍👩‍👧‍👦", "👍🏽", "✍️", "❤️", "🇨🇳", "🏴\u{E0067}\u{E0062}\u{E007F}", "1️⃣", "\u{20000}", "\u{2A6D6}", "\u{30000}", "𝔊",
    "葛\u{E0100}", "辻\u{E0101}", "☎\u{FE0E}", "\u{1F3FB}", "\u{10FFFD}", "\u{F0000}", "\u{1D173}",
  ]

  static let scripts = [
    "السلام عليكم", "שלום עולם", "ابجد 123 هوز", "नमस्ते", "สวัสดี", "한글", "ひらがなカタカナ", "Ελληνικά", "Привет", "ﷺ", "ᠮᠣᠩᠭᠣᠯ",
    "བོད་ཡིག", "ئۇيغۇرچە", "ꆈꌠꁱꂷ", "ıİ", "ﬁ", "ß", "Å", "A\u{30A}", "e\u{301}", "q\u{323}\u{307}", "\u{301}", "\u{20DD}",
    "ｱﾞ",
    "Z\u{351}\u{36B}\u{343}\u{32A}\u{302}\u{348}\u{318}\u{339}",
  ]

  static let directions = [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
    "\u{2068}",
    "\u{2069}", "\u{61C}", "\u{200C}", "\u{200D}", "\u{206A}", "\u{FFF9}", "\u{FFFB}", "\u{FFFC}", "\u{FFFD}",
    "\u{E000}", "\u{F8FF}",
  ]

  static let all = [calm, spaces, signs, markup, astral, scripts, directions]

  /// What no output could hold: a tree that has one is refused.
  static let forbidden: [String] = [
    0x0, 0x1, 0x8, 0xB, 0xC, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
  ].map { String(Unicode.Scalar($0 as UInt32)!) }

  /// Line ends, which are runs of a kind of their own.
  static let lineEnds = ["\r", "\u{2028}", "\u{2029}"]
}
