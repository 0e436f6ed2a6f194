import Testing

/// 版头 above the title of an official document.
@Suite struct LetterheadTests {
  private let rest = """
    关于开放社区书屋的通知

    各县（区）人民政府：
    请认真抓好落实，确保书屋按时开放，方便居民就近读书。
    """

  /// What stands above the title, which the text has with its addressee.
  private func head(_ lines: String) -> [String] {
    let shape = parse(lines + "\n\n" + rest).shape
    #expect(shape.suffix(3) == ["title", "addressee", "p"], "\(shape)")
    return Array(shape.dropLast(3))
  }

  @Test func everything() {
    let lines = "000012\n机密★1年\n特急\n\n临溪市人民政府文件\n\n临政发〔2024〕12号　　　　签发人：张远明"
    #expect(head(lines) == ["copyNumber", "secrecyLevel", "urgency", "issuer", "documentNumber"])
  }

  @Test(arguments: [
    ("临溪市人民政府文件\n临政发〔2024〕12号", ["issuer", "documentNumber"]),
    ("临溪市人民政府 文 件\n临政发〔2024〕12号", ["issuer", "documentNumber"]),
    ("临溪市教育委员会\n临教委〔2024〕2号", ["issuer", "documentNumber"]),
    ("临溪市财政局\n临溪市教育局文件\n临财教〔2024〕7号", ["issuer", "issuer", "documentNumber"]),
    ("临溪市人民政府文件\n临政〔2024〕12号\n签发人：张远明　李　静", ["issuer", "documentNumber", "signatory"]),
    ("临溪市人民政府文件\n签发人：张远明\n临政〔2024〕12号", ["issuer", "signatory", "documentNumber"]),
    ("临政〔2024〕12号\n签发人：张远明", ["documentNumber", "signatory"]),
    (
      "临溪市人民政府文件\n临政〔2024〕12号\n签发人：张远明　李　静\n　　　　欧阳文华　王　明\n　　　　赵　宁",
      ["issuer", "documentNumber", "signatory", "signatory", "signatory"]
    ),
    ("临溪市人民政府文件\n临政〔2024〕12号　　签发人：张远明\n李静", ["issuer", "documentNumber", "signatory"]),
    ("机 密\n加 急", ["secrecyLevel", "urgency"]),
    ("秘密★10年", ["secrecyLevel"]),
    ("特急", ["urgency"]),
    ("000012\n临溪市人民政府文件\n临政发〔2024〕12号", ["copyNumber", "issuer", "documentNumber"]),
    ("临政发〔2024〕12号", ["documentNumber"]),
  ])
  func parts(lines: String, kinds: [String]) { #expect(head(lines) == kinds) }

  /// Right below 签发人 a title is a title.
  @Test(arguments: ["工作总结", "关于书屋的请示", "临溪市人民政府"])
  func titleBelowNames(title: String) {
    let text = "书屋按时开放，方便居民就近读书，各街道都做了准备。"
    let shape = parse("临溪市人民政府文件\n临政〔2024〕12号　　签发人：张远明\n\(title)\n\n\(text)\n\(text)\n").shape
    #expect(shape.prefix(3) == ["issuer", "documentNumber", "title"], "\(shape)")
  }

  private static let kinds: Set = ["copyNumber", "secrecyLevel", "urgency", "issuer", "signatory"]

  /// What looks like 版头 and is none.
  @Test(arguments: [
    "秘密", "机密", "特急", "324000", "临溪市人民政府", "签发人：张远明", "绝密档案", "加急电报", "关于文件", "临溪市人民政府\n第三版",
    "324000\n临溪市人民政府", "签发人：张远明\n临溪市人民政府", "秘密★花园",
  ])
  func none(top: String) {
    let text = "书屋按时开放，方便居民就近读书，各街道都做了准备。"
    let shape = parse("\(top)\n\n\(text)\n\n\(text)\n\n\(text)\n").shape
    #expect(Self.kinds.isDisjoint(with: shape), "\(shape)")
  }

  /// Further down a line of this form is of the text.
  @Test func insideTheText() {
    let text = "书屋按时开放，方便居民就近读书，各街道都做了准备。\n"
    let shape = parse("公文格式说明\n\n\(text)临溪市人民政府文件\n临政发〔2024〕12号\n签发人：张远明\n\(text)\(text)").shape
    #expect(Self.kinds.isDisjoint(with: shape), "\(shape)")
  }
}
