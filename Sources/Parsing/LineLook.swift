import SourceModel

/// What the signs of a short line tell.
struct LineLook {
  private(set) var last: UInt32 = 0
  private(set) var isCode = false
  private(set) var endsInDigit = false
  private(set) var hasNumeral = false
  private(set) var hasFunctionWord = false
  private(set) var hasHeadingWord = false
  /// nothing, quotation mark, bracket, title mark, other punctuation, digit.
  private(set) var opening = 0
  /// 1 a mark between clauses, 2 a colon, 4 a gap of white space.
  private(set) var inside = 0
  private var words = 0
  private var capitals = 0
  private var capitalizedWords = 0
  private var lowercaseLetters = 0
  private var beginsLowercase = false

  /// { } < > = \\ $ | / _ @ # `
  static func isCodeSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7B, 0x7D, 0x3C, 0x3E, 0x3D, 0x5C, 0x24, 0x7C, 0x2F, 0x5F, 0x40, 0x23, 0x60: true
    default: false
    }
  }

  static func hasCodeSign(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where text[index] < 0x80 && isCodeSign(UInt32(text[index])) { return true }
    return false
  }

  /// Whether there is a letter or a digit. A line without any, ``` or ***, is the heading of nothing.
  static func hasWord(_ text: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if let scalar = Unicode.Scalar(scalar), scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return true
      }
      index += width
    }
    return false
  }

  /// Only the last sign.
  init(lastOf text: borrowing Span<UInt8>) { last = text.scalar(before: text.count).value }

  init(_ text: borrowing Span<UInt8>) {
    self.init(lastOf: text)
    readOpening(text.scalar(at: 0).value)
    endsInDigit = Numerals.arabicDigit(last) != nil
    var index = 0
    var previous: UInt32 = 0x20
    var wordLength = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      let isEnd = index >= text.count
      let isLetter = (0x41...0x5A).contains(scalar & ~0x20)
      if isLetter {
        let isCapital = scalar < 0x61
        if wordLength == 0 {
          words += 1
          if isCapital { capitalizedWords += 1 }
          if words == 1, !isCapital, previous == 0x20 { beginsLowercase = true }
        }
        wordLength += 1
        if isCapital { capitals += 1 } else { lowercaseLetters += 1 }
      } else {
        wordLength = 0
      }
      switch scalar {
      case 0xFF0C, 0x3002, 0xFF1B, 0xFF01, 0xFF1F: if !isEnd { inside |= 1 }
      case 0x2C, 0x3B, 0x21, 0x3F: if !isEnd, text[index] == 0x20 { inside |= 1 }
      case 0xFF1A: if !isEnd { inside |= 2 }
      case 0x3A: if !isEnd, text[index] == 0x20 { inside |= 2 }
      case 0x09, 0x3000: inside |= 4
      case 0x20: if previous == 0x20, index > 2 { inside |= 4 }
      case _ where Self.isCodeSign(scalar): isCode = true
      default: if Numerals.arabicDigit(scalar) != nil || Numerals.chineseDigit(scalar) != nil { hasNumeral = true }
      }
      previous = scalar
    }
    hasFunctionWord = Vocabulary.functionWords.occurs(in: text)
    hasHeadingWord =
      Vocabulary.headingWords.ends(text) || Vocabulary.headingWords.begins(text)
  }

  private mutating func readOpening(_ scalar: UInt32) {
    switch scalar {
    case _ where LinePunctuation.opensQuotation(scalar): opening = 1
    case 0x28, 0xFF08, 0x5B, 0x3010, 0x3014: opening = 2
    case 0x300A: opening = 3
    case 0x21...0x2F, 0x3A...0x40, 0x5C...0x60, 0x7B...0x7E, 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x25A0...0x27BF:
      opening = 4
    default: if Numerals.arabicDigit(scalar) != nil { opening = 5 }
    }
  }

  /// Chinese, Latin that begins small, Latin like a sentence, Latin in Title Case, LATIN IN CAPITALS, one Latin word.
  func script(_ isLatin: Bool) -> Int {
    guard isLatin else { return 0 }
    if beginsLowercase { return 1 }
    if capitals > 2, lowercaseLetters == 0 { return 4 }
    if words <= 1 { return 5 }
    return capitalizedWords * 3 >= words * 2 ? 3 : 2
  }
}

extension Vocabulary {
  /// Words that sentences have and headings mostly do without.
  static let functionWords: WordList = [
    "了", "吗", "呢", "吧", "着", "我", "你", "他", "她", "们", " is ", " are ", " was ", " you ",
  ]

  /// Words that headings of reports, notices, cases and manuals end or begin with.
  static let headingWords: WordList = [
    "背景", "概述", "简介", "介绍", "总结", "结论", "说明", "要求", "情况", "问题", "建议", "意义", "案情", "结果", "要点", "方式", "安排", "内容", "时间",
    "地点", "目的", "目标", "措施", "附录", "参考", "须知", "要旨", "依据", "方法", "步骤", "流程", "条件", "原则", "范围", "对象", "信息", "链接", "资料",
    "前言",
    "引言", "致谢", "配置", "安装", "使用", "注意事项", "常见问题", "历史", "现状", "特点", "优势", "影响", "启示", "理由", "Introduction", "Overview",
    "Summary",
    "Background", "Conclusion", "References", "Appendix", "How to ", "About ", "Why ", "What ", "When ", "Chapter ",
  ]
}
