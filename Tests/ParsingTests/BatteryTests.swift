import DocumentModel
import Testing

/// Forty lines that official Chinese is made of, in variants that programs take for the wrong thing, and the roles that a
/// careful reader gives them: all of them in one document, and each alone below a title.
@Suite struct BatteryTests {
  typealias Line = (text: String, role: String)

  // MARK: In one document

  /// A notice with three attachments: a speech, a statute and a specification.
  private static let notice: [Line] = [
    ("（2024年6月30日）", "subtitle"),
    ("各县（区）人民政府，市政府各部门、各直属单位：", "addressee"),
    ("　　为推动社区书屋建设，方便居民就近读书，现将有关事项通知如下：", "p"),
    ("　　一、总体目标", "h1"),
    ("2.6万册图书年内全部上架，书屋覆盖所有街道", "p"),
    ("一、二月份借阅量同比增长18%。", "p"),
    ("2024.6.1前完成选址", "p"),
    ("二、主要任务", "h1"),
    ("(一)健全制度", "h2"),
    ("1.完善设施", "h3"),
    ("（1）落实经费", "h4"),
    ("①核定人员", "h5"),
    ("每个书屋至少配备一名管理员，由街道统一招录。", "p"),
    ("②核定岗位", "h5"),
    ("岗位由社区提出，街道审批。", "p"),
    ("（2）压紧责任", "h4"),
    ("街道主要负责人是第一责任人。", "p"),
    ("2．整理馆藏", "h3"),
    ("残损图书每季度清理一次。", "p"),
    ("（二）方便居民。各社区要结合实际，合理安排开放时间，确保上班居民晚上也能借书。", "run-in 2"),
    ("1、延长时间", "h3"),
    ("工作日开放至晚上九点。", "p"),
    ("2、增设网点", "h3"),
    ("在地铁站设置自助书柜。", "p"),
    ("（三）加强宣传", "h2"),
    ("１．编印手册", "h3"),
    ("手册免费发放。", "p"),
    ("２．举办活动", "h3"),
    ("活动的困难主要有：", "p"),
    ("一是场地不够宽敞。", "p"),
    ("二是人员不够稳定。", "p"),
    ("第一，要方便居民。", "p"),
    ("第二，要节约开支。", "p"),
    ("首先，要摸清底数。", "p"),
    ("其次，要分类施策。", "p"),
    ("一要明确专人。", "p"),
    ("二要定期通报。", "p"),
    ("- 3 -", "pageFurniture"),
    ("##paidbegin##一是坚持开放共享。", "p"),
    ("##paidend##三、坚持统筹推进。要把书屋建设纳入城市更新计划，切实把资源和力量下沉到社区，进一步方便居民。", "run-in 1"),
    ("四、", "h1"),
    ("　　附件：1.讲话稿", "attachmentNote"),
    ("　　　　　2.管理办法", "attachmentNote"),
    ("　　　　　3.技术要求", "attachmentNote"),
    ("××市文化和旅游局", "signature"),
    ("2024年6月30日", "date"),
    ("（此件依申请公开）", "note"),
  ]

  private static let attachments: [Line] = [
    ("附件1", "attachmentHead"),
    ("十月份工作总结", "attachmentTitle"),
    ("各位来宾、朋友们：", "salutation"),
    ("十月份，我们新建书屋六个。", "p"),
    ("××书屋管理中心", "signature"),
    ("二〇二四年十一月二日", "date"),
    ("附件2：社区书屋管理办法", "attachmentHead"),
    ("第一章 总则", "h1"),
    ("第一条 为了加强社区书屋管理，制定本办法。", "run-in 2"),
    ("第二条 本办法所称社区书屋，是指由街道设立的公益性阅览场所。", "run-in 2"),
    ("第二章 附则", "h1"),
    ("第三条 本办法自公布之日起施行。", "run-in 2"),
    ("2024 年 6 月 30 日", "date"),
    ("附件3", "attachmentHead"),
    ("技术要求", "attachmentTitle"),
    ("1 总则", "h1"),
    ("1.1 适用范围", "h2"),
    ("本要求适用于新建书屋。", "p"),
    ("1.2 建设目标", "h2"),
    ("三年内建成一百个书屋。", "p"),
    ("— 4 —", "pageFurniture"),
  ]

  @Test func allInOneDocument() {
    let lines = Self.notice + Self.attachments
    let manuscript = parse("临溪市人民政府办公室\n关于报送社区书屋建设情况的通知\n" + lines.map { $0.text + "\n" }.joined())
    #expect(manuscript.shape.first == "title")
    for (block, expected) in zip(zip(manuscript.texts, manuscript.shape).dropFirst(), lines) {
      #expect(block.1 == expected.role, "\(expected.text)")
    }
    #expect(manuscript.shape.count == lines.count + 1)
  }

  /// （二十一） of an outline that has come that far.
  @Test func twentyFirst() {
    let ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let numbers = ordinals + ordinals.dropLast().map { "十\($0)" } + ["二十", "二十一"]
    let lines = numbers.map { "（\($0)）加大投入\n各街道要安排专项经费，确保书屋正常运转。\n" }.joined()
    let shape = parse("关于社区书屋建设的若干措施\n\n一、总体措施\n\(lines)").shape
    #expect(shape == ["title", "h1"] + numbers.flatMap { _ in ["h2", "p"] })
  }

  // MARK: Alone

  /// Lines that are what they are wherever they stand. Headings are on the topmost level, for lack of another.
  @Test(arguments: [
    ("一、总体目标", "h1"), ("　　一、总体目标", "h1"), ("一、坚持统筹推进。要把书屋建设纳入城市更新计划，切实把资源和力量下沉到社区。", "run-in 1"),
    ("一、二月份借阅量同比增长18%。", "p"),
    ("一是健全管理制度。", "p"), ("一要明确专人。", "p"), ("（一）健全制度。各社区要结合实际，抓紧修订借阅办法，确保书屋管理规范有序。", "run-in 1"), ("(一)健全制度", "h1"),
    ("（二十一）加大投入", "h1"), ("1.完善设施", "h1"), ("1．完善设施", "h1"), ("1、完善设施", "h1"), ("１．完善设施", "h1"), ("2.6万册用于更新馆藏图书", "p"),
    ("2024.6.1前完成选址", "p"), ("1.2 建设目标", "h1"), ("（1）落实经费", "h1"), ("①核定人员", "h1"), ("第一章 总则", "h1"),
    ("第一条 为了加强社区书屋管理，制定本办法。", "run-in 1"), ("第一，要方便居民。", "p"), ("首先，要方便居民。", "p"), ("各位来宾、朋友们：", "salutation"),
    ("现将书屋建设有关情况报告如下：", "p"), ("存在的问题主要有：", "p"), ("附件：1.建设进度表", "attachmentNote"), ("附件1", "attachmentHead"),
    ("附件1：建设进度表", "attachmentHead"), ("（此件依申请公开）", "note"), ("一、", "h1"), ("##paidbegin##一是坚持开放共享。##paidend##", "p"),
    ("- 3 -", "pageFurniture"), ("— 4 —", "pageFurniture"),
    ("⒈完善设施", "h1"), ("⑴落实经费", "h1"), ("壹、总体目标", "h1"), ("一，要方便居民。", "p"), ("A、B两组负责借书。", "p"), ("时间：5月1日上午9时", "p"),
    ("主 持 人：李小川", "p"),
  ])
  func alone(line: String, role: String) {
    let text = "各街道要结合实际抓好落实，确保书屋按时开放，方便居民就近读书。"
    #expect(parse("关于社区书屋建设情况的报告\n\n\(line)\n\(text)\n").shape[1] == role)
    #expect(parse("关于社区书屋建设情况的报告\n\n\(text)\n\(line)\n\(text)\n").shape[2] == role)
  }

  /// Lines that belong to the top.
  @Test(arguments: [
    ("各县（区）人民政府，市政府各部门、各直属单位：", "addressee"), ("各位来宾、朋友们：", "salutation"), ("（2024年6月30日）", "subtitle"),
  ])
  func belowTheTitle(line: String, role: String) {
    #expect(parse("关于社区书屋建设情况的报告\n\(line)\n各街道要结合实际抓好落实，方便居民就近读书。\n").shape == ["title", role, "p"])
  }

  @Test func title() { #expect(parse("十月份工作总结\n十月份，我们新建书屋六个，接待读者两万人次。\n").shape == ["title", "p"]) }

  /// Lines that belong to the end.
  @Test(arguments: ["2024年6月30日", "二〇二四年六月三十日", "二○二四年六月三十日", "2024 年 6 月 30 日", "2024.6.30", "2024-06-30"])
  func atTheEnd(date: String) {
    let shape = parse("关于社区书屋建设情况的报告\n\n各街道要结合实际抓好落实，方便居民就近读书。\n\n××市文化和旅游局\n\(date)\n").shape
    #expect(shape == ["title", "p", "signature", "date"])
  }

  // MARK: What users of such programs complain of

  /// The style of a heading runs over the text behind it.
  @Test func headingEndsWhereItsWordsEnd() throws {
    let line = "（一）落实“一事一议。”制度。各街道要结合实际抓好落实。"
    let manuscript = parse("关于社区书屋建设情况的报告\n\n一、主要做法\n\(line)\n（二）落实经费。各街道要安排专项经费。\n")
    #expect(manuscript.runs(of: 2) == ["（一）", "落实“一事一议。”制度。", "各街道要结合实际抓好落实。"])
  }

  /// A long paragraph with organs in it is taken for those whom the document is sent to.
  @Test func longTextIsNoAddressee() {
    let line = "市文化和旅游局会同各县（区）人民政府、市财政局、市教育局对书屋建设情况进行了检查，主要情况是："
    #expect(parse("关于社区书屋建设情况的通报\n\n\(line)\n各街道都做了准备，书屋按时开放。\n").shape == ["title", "p", "p"])
  }

  /// What stands short at the end of a paragraph is taken for a signature.
  @Test(arguments: ["特此报告。", "以上意见妥否，请批示", "联系电话：0000-6612345"])
  func falseSignatures(line: String) {
    #expect(!parse("关于社区书屋建设情况的报告\n\n各街道都做了准备，书屋按时开放。\n\(line)\n").shape.contains("signature"))
  }

  /// The list of attachments is taken for headings, and the attachments' text is lost.
  @Test func attachmentsKeepTheirText() {
    let text = "关于社区书屋建设情况的报告\n\n书屋按时开放。\n\n附件：1.进度表\n2.名单\n\n附件1\n进度表\n一期十二个，二期八个。\n附件2\n名单\n李小川、王大河。\n"
    let manuscript = parse(text)
    #expect(
      manuscript.shape == [
        "title", "p", "attachmentNote", "attachmentNote", "attachmentHead", "attachmentTitle", "p", "attachmentHead",
        "attachmentTitle", "p",
      ])
    #expect(manuscript.texts.last == "李小川、王大河。")
  }

  /// 版记 is not looked at.
  @Test func imprint() {
    let text = "关于开放社区书屋的通知\n\n书屋按时开放。\n\n临溪市文化和旅游局\n2024年6月30日\n\n抄送：市委办公室。\n临溪市文化和旅游局办公室　2024年7月1日印发\n"
    #expect(parse(text).shape.suffix(2) == ["imprint", "imprint"])
  }

  /// Numbers are lost, or counted anew: they stay in the text as they were typed, and as values beside it.
  @Test func numbersAreKept() {
    let manuscript = parse("关于社区书屋建设情况的报告\n\n（三）落实经费\n书屋按时开放。\n（四）加强宣传\n书屋按时开放。\n十二、其他\n书屋按时开放。\n")
    var ordinals: [String: UInt16] = [:]
    for block in manuscript.tree.blocks {
      guard case .heading(let heading) = block.kind, let number = manuscript.tree.runs(of: block).first else {
        continue
      }
      ordinals[manuscript.tree.string(of: number)] = heading.ordinal
    }
    #expect(ordinals == ["（三）": 3, "（四）": 4, "十二、": 12])
    #expect(manuscript.texts.contains("（三）落实经费"))
  }

  /// Numberings of eight depths.
  @Test func eightLevels() {
    let numbers = ["第一章 总则", "第一节 目的", "一、概述", "（一）范围", "1.对象", "（1）居民", "①儿童", "a)学龄前"]
    let text = numbers.map { $0 + "\n书屋按时开放，方便居民就近读书。\n" }.joined()
    #expect(
      parse("社区书屋工作手册\n\n" + text).shape == ["title"] + (1...8).flatMap { ["h\($0)", "p"] })
  }

  /// The rows of a table burst.
  @Test func rowsStayRows() {
    let rows = "街道          书屋数      藏书\n渡口街        12          61000\n水磨巷        9           42000"
    #expect(parse(inReport: rows) == ["tableRow", "tableRow", "tableRow"])
  }

  /// 二〇二四年 is no numbered heading, nor is a sentence in brackets.
  @Test(arguments: ["（2024年上半年的数据尚未汇总）", "二〇二四年，书屋达到八十二个。", "（见附件2）书屋达到八十二个。"])
  func numbersInText(line: String) { #expect(parse(inReport: line) == ["p"]) }
}
