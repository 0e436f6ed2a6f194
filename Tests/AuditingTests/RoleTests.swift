import AuditModel
import Diagnostics
import RenditionModel
import Testing

@testable import Auditing

/// What each paragraph is, by style or by form, and what is said of it.
@Suite struct RoleTests {
  private func roles(_ body: String, styles: String = "") throws -> [AuditRole] {
    var sheet = Sheet(body)
    sheet.styles += styles
    return AuditSubject(try DocumentReading().document(sheet.rendition)).roles
  }

  private static let title = Sheet.p(
    "关于做好工作的通知", "<w:ind w:firstLineChars='0' w:firstLine='0'/><w:jc w:val='center'/>",
    run: "<w:rFonts w:eastAsia='方正小标宋简体'/><w:sz w:val='44'/>")
  private static func flush(_ text: String, run: String = "") -> String {
    Sheet.p(text, "<w:ind w:firstLineChars='0' w:firstLine='0'/>", run: run)
  }

  @Test func aLetterWithoutStyles() throws {
    let body = [
      Sheet.p("云岭市人民政府文件", "<w:jc w:val='center'/>", run: "<w:color w:val='FF0000'/><w:sz w:val='72'/>"),
      Sheet.p("云政发〔2025〕3号", "<w:jc w:val='center'/>"), Self.title, "<w:p/>",
      Self.flush("各县（市、区）人民政府，市政府各部门："), Sheet.p(Sheet.text), Sheet.p("一、总体要求", run: "<w:b/>"),
      Sheet.p("（一）指导思想"), Sheet.p("（二）加强领导。" + Sheet.text), Sheet.p("3.5亿元资金"), Sheet.p("附件：任务清单"),
      Sheet.p("云岭市人民政府", "<w:jc w:val='right'/>"), Sheet.p("2025年3月1日", "<w:jc w:val='right'/>"),
      Sheet.p("（此件公开发布）"), Self.flush("附件"), Self.title, Sheet.p(Sheet.text),
      Sheet.p("抄送：市委办公室。"),
    ]
    #expect(
      try roles(body.joined()) == [
        .issuer, .documentNumber, .title, .other, .addressee, .body, .heading(1), .heading(2), .body, .body,
        .attachmentNote,
        .signature, .date, .note, .attachmentHead, .attachmentTitle, .body, .imprint,
      ])
  }

  @Test func stylesAndLevels() throws {
    let styles =
      Sheet.style("1", name: "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
      + Sheet.style("T", name: "Title", "") + Sheet.style("Q", name: "Quote", "") + Sheet.style("X", name: "某公文样式", "")
    let body = [
      Sheet.p("通知", "<w:pStyle w:val='T'/>"), Sheet.p("总体要求", "<w:pStyle w:val='1'/>"),
      Sheet.p("（一）指导思想", "<w:pStyle w:val='1'/>"), Sheet.p(Sheet.text, "<w:outlineLvl w:val='2'/>"),
      Sheet.p(Sheet.text, "<w:outlineLvl w:val='9'/>"), Sheet.p(Sheet.text, "<w:pStyle w:val='Q'/>"),
      Sheet.p(Sheet.text, "<w:pStyle w:val='X'/>"), "<w:tbl><w:tr><w:tc>\(Sheet.p("一、表头"))</w:tc></w:tr></w:tbl>",
    ]
    #expect(
      try roles(body.joined(), styles: styles) == [
        .title, .heading(1), .heading(2), .heading(3), .body, .other, .body, .table,
      ])
  }

  /// The highest level is the first layer even if all of it is numbered 1., and （一） below 一、 is the second whatever its
  /// outline level.
  @Test func firstLayer() throws {
    func heading(_ text: String) -> String { Sheet.p(text, "<w:outlineLvl w:val='0'/>") }
    let below = Sheet.p("（1）乙", "<w:outlineLvl w:val='1'/>")
    #expect(
      try roles(Self.title + heading("1.甲") + below + heading("2.丙"))
        == [.title, .heading(1), .heading(4), .heading(1)])
    #expect(
      try roles(Self.title + heading("一、甲") + heading("（一）乙") + heading("（二）乙"))
        == [.title, .heading(1), .heading(2), .heading(2)])
  }

  /// Programs that know Markdown make its first heading one of the highest level.
  @Test func titleThatIsAHeading() throws {
    let first = Sheet.p("工作通知", "<w:outlineLvl w:val='0'/>")
    let second = Sheet.p("一、总体要求", "<w:outlineLvl w:val='1'/>")
    #expect(try roles(first + Sheet.p(Sheet.text) + second) == [.title, .body, .heading(1)])
    #expect(try roles(first + Sheet.p(Sheet.text) + first) == [.heading(1), .body, .heading(1)])
  }

  @Test(arguments: [
    ("各县（市、区）人民政府：", AuditRole.addressee), ("市发展改革委:", .addressee), ("同志们：", .other),
    ("各位代表：", .other), ("现将有关事项通知如下：", .other), ("各单位要认真学习。", .body),
  ])
  func whoIsAddressed(text: String, role: AuditRole) throws {
    #expect(try roles(Self.title + Self.flush(text) + Sheet.p(Sheet.text))[1] == role)
  }

  private func findings(_ body: String) throws -> Set<String> {
    try Sheet(body).findings().subtracting(["page.characters"])
  }

  @Test func headingsThatNobodySees() throws {
    let audit = try Sheet(Sheet.p("一、总体要求", run: "<w:rFonts w:eastAsia='黑体'/><w:b/>") + Sheet.p(Sheet.text)).audit()
    let finding = try #require(audit.findings.first { $0.requirement.id == "heading.outline" })
    #expect(finding.requirement.strength == .practice)
    #expect(finding.requirement.clause == nil)
    #expect(finding.text == "1 line looks like a heading and has no outline level: the navigation pane will not see it")
    #expect(finding.hint == "give lines like “一、总体要求…” the style Heading 1 (标题 1)")
    #expect(finding.places == [.paragraph(1, text: "一、总体要求")])
    #expect(audit.findings.contains { $0.requirement.id == "heading-1.bold" && $0.requirement.strength == .practice })
    #expect(
      try findings(
        Sheet.p("一、总体要求", "<w:outlineLvl w:val='0'/>", run: "<w:rFonts w:eastAsia='SimHei'/>") + Sheet.p(Sheet.text))
        == [])
  }

  /// 第一章 is centred in every regulation, and the standard says nothing of it.
  @Test func chapters() throws {
    let chapter = Sheet.p(
      "第一章　总则", "<w:jc w:val='center'/><w:outlineLvl w:val='0'/>", run: "<w:rFonts w:eastAsia='宋体'/>")
    #expect(try findings(chapter + Sheet.p(Sheet.text)) == [])
  }

  @Test(arguments: [
    ("云政发〔2025〕3号", true), ("云政发[2025]3号", false), ("云政发（2025）3号", false), ("云政发〔2025〕第3号", false),
    ("云政发〔2025〕03号", false),
  ])
  func documentNumber(text: String, isRight: Bool) throws {
    let found = try findings(Sheet.p(text, "<w:jc w:val='center'/>") + Sheet.p(Sheet.text))
    #expect(found == (isRight ? [] : ["document-number.form"]))
  }

  @Test func documentNumberInItsPlace() throws {
    #expect(try findings(Sheet.p("云政发〔2025〕3号", "<w:ind w:firstLineChars='100'/>") + Sheet.p(Sheet.text)) == [])
    #expect(try findings(Sheet.p("云政发〔2025〕3号") + Sheet.p(Sheet.text)) == ["document-number.place"])
  }

  @Test func addressee() throws {
    let empty = "<w:p/>"
    #expect(try findings(Self.title + empty + Self.flush("各县人民政府：") + Sheet.p(Sheet.text)) == [])
    #expect(try findings(Self.title + Self.flush("各县人民政府：") + Sheet.p(Sheet.text)) == ["addressee.gap"])
    #expect(try findings(Self.title + empty + empty + Self.flush("各县人民政府：") + Sheet.p(Sheet.text)) == ["addressee.gap"])
    #expect(
      try findings(Self.title + empty + Sheet.p("各县人民政府:") + Sheet.p(Sheet.text)) == [
        "addressee.place", "addressee.colon",
      ])
  }

  @Test func addresseeOverSeveralLines() throws {
    let hanging = "<w:ind w:left='640' w:hanging='640' w:firstLineChars='0'/>"
    let short = "各县人民政府："
    let long = "各县（市、区）人民政府，市政府各部门、各直属机构，各开发区管理委员会："
    #expect(try findings(Self.title + "<w:p/>" + Sheet.p(short, hanging) + Sheet.p(Sheet.text)) == [])
    #expect(
      try findings(Self.title + "<w:p/>" + Sheet.p(long, hanging) + Sheet.p(Sheet.text)) == ["addressee.place"])
    #expect(try findings(Self.title + "<w:p/>" + Self.flush(long) + Sheet.p(Sheet.text)) == [])
  }

  /// What goes on with the numbers of attachments names one.
  @Test func furtherAttachments() throws {
    func lines(_ texts: String...) throws -> [AuditRole] {
      try roles(Sheet.p(Sheet.text) + texts.map { Sheet.p($0) }.joined())
    }
    #expect(
      try lines("附件：1.任务清单", "2.责任清单", "3．问题清单") == [
        .body, .attachmentNote, .attachmentNote, .attachmentNote,
      ])
    #expect(try lines("附件：任务清单", "2.责任清单").last != .attachmentNote)
    #expect(try lines("附件：1.任务清单", "3.责任清单").last != .attachmentNote)
    let gap = "<w:spacing w:before='579'/>"
    #expect(
      try findings(Sheet.p(Sheet.text) + Sheet.p("附件：1.任务清单", gap) + Sheet.p("2.责任清单；")) == [
        "attachment-note.ending"
      ])
  }

  /// A long name goes on below its first character.
  @Test func furtherLinesOfAttachments() throws {
    let long = "附件：1.全市城乡社区书屋开放时间和管理人员安排情况统计登记表及填报说明"
    func found(_ indent: String) throws -> Set<String> {
      try findings(Sheet.p(Sheet.text) + Sheet.p(long, "<w:spacing w:before='579'/><w:ind \(indent)/>"))
    }
    #expect(try found("w:leftChars='200' w:left='1920' w:hangingChars='400' w:hanging='1280'") == [])
    #expect(try found("w:firstLineChars='200' w:firstLine='640'") == ["attachment-note.further-lines"])
  }

  @Test func attachmentNote() throws {
    let gap = "<w:spacing w:before='579'/>"
    #expect(try findings(Sheet.p(Sheet.text) + Sheet.p("附件：1.任务清单", gap)) == [])
    #expect(try findings(Sheet.p(Sheet.text) + Sheet.p("附件：1.任务清单")) == ["attachment-note.gap"])
    #expect(
      try findings(Sheet.p(Sheet.text) + Sheet.p("附件:任务清单。", gap)) == [
        "attachment-note.colon", "attachment-note.ending",
      ])
    #expect(
      try findings(Sheet.p(Sheet.text) + Sheet.p("附件：任务清单", gap + "<w:ind w:firstLineChars='0' w:firstLine='0'/>")) == [
        "attachment-note.indent"
      ])
  }

  /// The date four characters from the right is right where there is a seal; without one it goes by the organ.
  @Test(arguments: [
    ("400", "400", true), ("0", "0", false), ("200", "500", false),
    // The organ is 7 characters wide and the date 6.5: it begins 2 behind where the organ does.
    ("200", "50", true), ("250", "200", true), ("200", "-50", false),
    // With a seal the organ is centred over the date.
    ("450", "400", true), ("1200", "400", false),
  ])
  func closing(organ: String, date: String, isRight: Bool) throws {
    func p(_ text: String, _ right: String) -> String {
      Sheet.p(text, "<w:ind w:firstLineChars='0' w:firstLine='0' w:rightChars='\(right)'/><w:jc w:val='right'/>")
    }
    let found = try findings(Sheet.p(Sheet.text) + p("云岭市人民政府", organ) + p("2025年3月18日", date))
    #expect(found == (isRight ? [] : ["date.place"]))
  }

  @Test func closingAtTheLeft() throws {
    func p(_ text: String, _ right: Int, _ side: String) -> String {
      Sheet.p(text, "<w:ind w:firstLineChars='0' w:firstLine='0' w:rightChars='\(right)'/><w:jc w:val='\(side)'/>")
    }
    #expect(
      try findings(Sheet.p(Sheet.text) + p("云岭市人民政府", 0, "left") + p("2025年3月18日", 400, "right")) == ["date.place"])
    // A name that is too long to be centred over the date, and several organs in columns.
    let long = "中国共产党云岭市委员会全面深化改革委员会办公室"
    #expect(try findings(Sheet.p(Sheet.text) + p(long, 0, "right") + p("2025年3月18日", 400, "right")) == [])
  }

  @Test(arguments: [
    ("2025年3月18日", true), ("2025年03月18日", false), ("二〇二五年三月十八日", false), ("25年3月18日", false),
  ])
  func dateForm(text: String, isRight: Bool) throws {
    let date = Sheet.p(text, "<w:ind w:firstLineChars='0' w:firstLine='0' w:rightChars='400'/><w:jc w:val='right'/>")
    let audit = try Sheet(Sheet.p(Sheet.text) + date).audit()
    #expect(audit.breaksStandard == !isRight)
    #expect(
      audit.findings.filter { $0.requirement.strength == .required }.allSatisfy { $0.requirement.aspect == .wording })
  }

  @Test func attachments() throws {
    let hei = "<w:rFonts w:eastAsia='黑体'/>"
    let start = "<w:pageBreakBefore/><w:ind w:firstLineChars='0' w:firstLine='0'/>"
    #expect(try findings(Sheet.p(Sheet.text) + Sheet.p("附件1", start, run: hei) + "<w:p/>" + Self.title) == [])
    let broken = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
    #expect(try findings(Sheet.p(Sheet.text) + broken + Self.flush("附件1", run: hei)) == [])
    #expect(
      try findings(Sheet.p(Sheet.text) + "<w:p><w:pPr>\(Sheet.page)</w:pPr></w:p>" + Self.flush("附件1", run: hei)) == [])
    #expect(try findings(Sheet.p(Sheet.text) + Self.flush("附件1", run: hei)) == ["attachment.page"])
    #expect(
      try findings(Sheet.p(Sheet.text) + Sheet.p("附件1", "<w:pageBreakBefore/>", run: "<w:sz w:val='28'/>"))
        == ["attachment.face", "attachment.size", "attachment.place"])
  }

  @Test func color() throws {
    #expect(try findings(Sheet.p(Sheet.text, run: "<w:color w:val='auto'/>")) == [])
    #expect(try findings(Sheet.p(Sheet.text, run: "<w:color w:val='0D0D0D'/>")) == [])
    #expect(try findings(Sheet.p(Sheet.text, run: "<w:color w:val='1F497D'/>")) == ["text.color"])
    #expect(
      try findings(
        Sheet.p(
          "某政府文件", "<w:jc w:val='center'/>",
          run: "<w:rFonts w:eastAsia='方正小标宋简体'/><w:color w:val='FF0000'/><w:sz w:val='60'/>") + Self.title
          + Sheet.p(Sheet.text)) == [])
  }

  @Test func imprint() throws {
    let rules = "<w:pBdr><w:top w:val='single' w:sz='8'/><w:bottom w:val='single' w:sz='8'/></w:pBdr>"
    let lines = Sheet.p(
      "抄送：市委办公室。", rules + "<w:ind w:firstLineChars='0' w:firstLine='280' w:right='280'/>", run: "<w:sz w:val='28'/>")
    #expect(try findings(Sheet.p(Sheet.text) + lines) == ["imprint-rules.width"])
    #expect(
      try findings(Sheet.p(Sheet.text) + Self.flush("抄送：市委办公室。")) == [
        "imprint.indent", "imprint.size", "imprint-rules.presence",
      ])
    let audit = try Sheet(Sheet.p(Sheet.text) + Self.flush("云岭市人民政府办公室　2025年3月18日印发")).audit()
    let finding = try #require(audit.findings.first { $0.requirement.id == "imprint-issue.indent" })
    #expect(finding.requirement.clause == "7.4.3" && finding.requirement.strength == .usual)
  }

  @Test func rulesOfTheImprint() throws {
    func rules(_ top: Int, _ between: Int, width: Int = 8845) -> String {
      func rule(_ side: String, _ size: Int) -> String {
        size == 0 ? "<w:\(side) w:val='nil'/>" : "<w:\(side) w:val='single' w:sz='\(size)'/>"
      }
      let line = Sheet.p("抄送：市委办公室。", "<w:pStyle w:val='GalleyImprint'/><w:ind w:firstLineChars='100' w:right='280'/>")
      return
        "<w:tbl><w:tblPr><w:tblBorders>\(rule("top", top))\(rule("bottom", 8))\(rule("insideH", between))</w:tblBorders>"
        + "</w:tblPr><w:tblGrid><w:gridCol w:w='\(width)'/></w:tblGrid><w:tr><w:tc>\(line)</w:tc></w:tr></w:tbl>"
    }
    func found(_ body: String) throws -> Set<String> { try findings(body).filter { $0.hasPrefix("imprint-rules") } }
    let style = Sheet.style("GalleyImprint", name: "版记", "<w:rPr><w:sz w:val='28'/></w:rPr>")
    func ids(_ body: String) throws -> Set<String> {
      var sheet = Sheet(Sheet.p(Sheet.text) + body)
      sheet.styles += style
      return try sheet.findings().filter { $0.hasPrefix("imprint-rules") }
    }
    #expect(try ids(rules(8, 6)) == [])
    #expect(try ids(rules(0, 6)) == ["imprint-rules.presence"])
    #expect(try ids(rules(8, 6, width: 8000)) == ["imprint-rules.width"])
    #expect(try ids(rules(18, 6)) == ["imprint-rules.weight"])
    let border = "<w:pBdr><w:top w:val='single' w:sz='8'/><w:bottom w:val='single' w:sz='8'/></w:pBdr>"
    #expect(try found(Sheet.p(Sheet.text) + Sheet.p("抄送：市委办公室。", border)) == [])
    #expect(
      try found(Sheet.p(Sheet.text) + Sheet.p("抄送：市委办公室。", border + "<w:ind w:left='280' w:right='280'/>"))
        == ["imprint-rules.width"])
    #expect(try found(Sheet.p(Sheet.text) + Sheet.p("抄送：市委办公室。")) == ["imprint-rules.presence"])
  }

  /// Without what says that a short document has no date.
  private func headFindings(_ body: String) throws -> Set<String> {
    try findings(body).filter { !$0.hasSuffix(".found") }
  }

  private static func letterhead(_ between: String) -> String {
    Sheet.p(
      "云岭市人民政府文件", "<w:jc w:val='center'/>",
      run: "<w:rFonts w:eastAsia='方正小标宋简体'/><w:color w:val='FF0000'/><w:sz w:val='72'/>") + between + title
      + Sheet.p(Sheet.text)
  }

  @Test func redRule() throws {
    func number(_ color: String, _ more: String = "") -> String {
      Sheet.p(
        "云政发〔2025〕3号",
        "<w:pBdr><w:bottom w:val='single' w:sz='8' w:color='\(color)'/></w:pBdr><w:ind w:firstLineChars='0' w:firstLine='0'"
          + " \(more)/><w:jc w:val='center'/>")
    }
    #expect(try headFindings(Self.letterhead(number("FF0000"))) == [])
    #expect(try headFindings(Self.letterhead(number("auto"))) == ["red-rule.color"])
    #expect(try headFindings(Self.letterhead(number("FF0000", "w:left='640'"))) == ["red-rule.width"])
    let plain = Sheet.p("云政发〔2025〕3号", "<w:jc w:val='center'/>")
    #expect(try headFindings(Self.letterhead(plain)) == ["red-rule.presence"])
    // What is drawn may be the rule.
    #expect(try headFindings(Self.letterhead(plain + "<w:p><w:r><w:pict/></w:r></w:p>")) == [])
    // An order has no rule, and neither has a number below the title.
    #expect(try headFindings(Self.letterhead("")) == [])
  }

  @Test func marksInTheCorner() throws {
    let hei = "<w:rFonts w:eastAsia='黑体'/>"
    let good = Self.flush("000012") + Self.flush("机密★1年", run: hei) + Self.flush("特急", run: hei)
    #expect(try headFindings(good + Self.title + Sheet.p(Sheet.text)) == [])
    #expect(
      try headFindings(
        Sheet.p("00012") + Self.flush("机密") + Self.flush("特　急", run: hei) + Self.title + Sheet.p(Sheet.text))
        == ["copy-number.form", "copy-number.place", "secrecy.face"])
    // Below the title a number is text.
    #expect(try roles(Self.title + Sheet.p("202512") + Sheet.p(Sheet.text))[1] == .body)
  }

  @Test func signatory() throws {
    func line(_ face: String, right: Int) -> String {
      "<w:p><w:pPr><w:tabs><w:tab w:val='right' w:pos='\(right)'/></w:tabs><w:ind w:firstLineChars='100'/></w:pPr>"
        + "<w:r><w:t>云政发〔2025〕3号</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>签发人：</w:t></w:r>"
        + "<w:r><w:rPr><w:rFonts w:eastAsia='\(face)'/></w:rPr><w:t>张明远</w:t></w:r></w:p>"
    }
    #expect(try findings(line("楷体", right: 8525) + Self.title + Sheet.p(Sheet.text)) == [])
    #expect(try findings(line("仿宋", right: 8525) + Self.title + Sheet.p(Sheet.text)) == ["signatory.name-face"])
    #expect(try findings(line("楷体", right: 7000) + Self.title + Sheet.p(Sheet.text)) == ["signatory.place"])
  }

  /// A heading that runs into its paragraph has a face of its own.
  @Test func runInHeadings() throws {
    let body =
      "<w:p><w:r><w:rPr><w:rFonts w:eastAsia='楷体'/></w:rPr><w:t>（一）加强组织领导和统筹协调。</w:t></w:r><w:r><w:t>要做好。</w:t></w:r></w:p>"
    #expect(try findings(body + Sheet.p(Sheet.text)) == [])
  }

  @Test(arguments: [
    ("仿宋", "仿宋体"), ("仿宋_GB2312", "仿宋体"), ("FangSong", "仿宋体"), ("方正仿宋简体", "仿宋体"), ("方正小标宋_GBK", "小标宋体"),
    ("SimHei", "黑体"), ("楷体_GB2312", "楷体"), ("KaiTi", "楷体"), ("NSimSun", "宋体"), ("方正书宋_GBK", "宋体"),
    ("FZFangSong-Z02S", "仿宋体"), ("STFangsong", "仿宋体"), ("FZFSK--GBK1-0", "仿宋体"), ("FZXiaoBiaoSong-B05S", "小标宋体"),
    ("FZXBSJW--GB1-0", "小标宋体"), ("FZKai-Z03S", "楷体"), ("DFKai-SB", "楷体"), ("STKaiti", "楷体"), ("標楷體", "楷体"),
    ("FZHei-B01S", "黑体"), ("FZHTK--GBK1-0", "黑体"), ("STHeiti", "黑体"), ("Source Han Sans SC", "黑体"),
    ("FZShuSong-Z01S", "宋体"), ("Noto Serif CJK SC", "宋体"), ("STZhongsong", nil), ("Microsoft YaHei", nil),
    ("微软雅黑", nil), ("华文中宋", nil), ("等线", nil), ("Times New Roman", nil),
  ])
  func classesOfType(name: String, type: String?) { #expect(FaceClass(name)?.rawValue == type) }

  @Test func whatIsNoWordDocument() throws {
    func refusal(_ parts: [Part]) -> String? {
      do throws(Failure) {
        _ = try WordAuditor().audit(Rendition(parts: parts))
        return nil
      } catch {
        #expect(error.diagnostic.hint != nil)
        return error.diagnostic.id
      }
    }
    let parts = Sheet().rendition.parts
    func changed(_ path: String, _ text: String?) -> [Part] {
      parts.compactMap { part in
        guard part.path == path else { return part }
        return text.map { Part(path: path, mediaType: .xml, content: Array($0.utf8)) }
      }
    }
    #expect(refusal(parts) == nil)
    #expect(refusal([]) == "audit.no-main-part")
    #expect(refusal(changed("word/document.xml", nil)) == "audit.no-main-part")
    #expect(refusal(changed("word/document.xml", "<workbook/>")) == "audit.not-word")
    #expect(refusal(changed("word/document.xml", "<w")) == "audit.not-xml")
    #expect(refusal(changed("word/styles.xml", "<!DOCTYPE a><a/>")) == "audit.not-xml")
    #expect(refusal(Sheet("<w:p/>").rendition.parts) == "audit.blank")
    // Without any side part there is still something to measure.
    #expect(refusal(Array(parts.filter { $0.path == "word/document.xml" || $0.path == "_rels/.rels" })) == nil)
  }
}
