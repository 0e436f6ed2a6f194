import Testing

/// 版记 at the end of an official document.
@Suite struct ImprintRuleTests {
  private let notice = """
    临溪市人民政府办公室关于开放社区书屋的通知

    各县（区）人民政府：
    请认真抓好落实，确保书屋按时开放，方便居民就近读书。

    临溪市人民政府办公室
    2024年6月30日

    """

  private func shape(below lines: String) -> [String] { Array(parse(notice + lines).shape.dropFirst(5)) }

  @Test func copiesAndPrinting() {
    let lines = """

      抄送：市委各部门，市人大常委会办公室，市政协办公室，市法院，
      市检察院。
      临溪市人民政府办公室　　　　2024年7月1日印发
      （共印80份）
      """
    #expect(shape(below: lines) == ["imprint", "imprint", "imprint", "imprint"])
  }

  @Test(arguments: ["抄送：市委各部门。", "抄报：市委办公室。", "分送：各县（区）。", "报：市委、市政府。", "發：各區公所。"])
  func labels(line: String) { #expect(shape(below: "\n" + line) == ["imprint"]) }

  @Test func beforeAnAttachment() {
    let lines = "\n抄送：市委各部门。\n临溪市人民政府办公室  2024年7月1日印发\n\n附件1\n名单\n第一批书屋共十二个，分布在六个街道。"
    #expect(shape(below: lines) == ["imprint", "imprint", "attachmentHead", "attachmentTitle", "p"])
  }

  /// What comes behind a list of copies belongs to it only where the list goes on.
  @Test func textBehindIt() {
    #expect(shape(below: "\n抄送：市委各部门。\n以上事项请认真办理。") == ["imprint", "p"])
  }

  @Test(arguments: ["送：给每位读者的一份礼物", "报：这个字有三层意思。", "抄送范围由办公室确定。", "本办法由市政府办公室于2024年7月1日印发", "2024年7月1日，市政府印发"])
  func none(line: String) {
    let text = "书屋按时开放，方便居民就近读书，各街道都做了准备。"
    #expect(!parse("给读者的信\n\n\(text)\n\(text)\n\(line)\n\(text)\n").shape.contains("imprint"))
  }

  /// In the middle of a text 抄送：… is an entry of a form.
  @Test func inTheMiddle() {
    let text = "书屋按时开放，方便居民就近读书，各街道都做了准备。\n"
    let document = "公文格式说明\n\n\(text)抄送：市委各部门。\n" + String(repeating: text, count: 8)
    #expect(!parse(document).shape.contains("imprint"))
  }
}
