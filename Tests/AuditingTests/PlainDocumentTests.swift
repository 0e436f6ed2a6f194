import AuditModel
import Testing

@testable import Auditing

/// Documents that were typed without styles, and what stands in tables and text boxes.
@Suite struct PlainDocumentTests {
  private func roles(_ lines: [String]) throws -> [AuditRole] {
    AuditSubject(try DocumentReading().document(Sheet(lines.map { Sheet.p($0) }.joined()).rendition)).roles
  }

  /// A line that names the kind of a document is its title, an authority above the date signs.
  @Test func whatSaysItself() throws {
    #expect(
      try roles(["关于做好工作的通知", "各县人民政府：", Sheet.text, "临溪市人民政府", "2025年3月1日"])
        == [.title, .addressee, .body, .signature, .date])
    #expect(try roles(["一、关于做好工作的通知", Sheet.text])[0] != .title)
    #expect(try roles([Sheet.text, "谁也没有来", "2025年3月1日"])[1] == .body)
  }

  @Test func whatWasNotFound() throws {
    func found(_ lines: [String], _ more: String = "") throws -> [String] {
      try Sheet(lines.map { Sheet.p($0) }.joined() + more).audit().findings.map(\.requirement).filter {
        $0.id.hasSuffix(".found")
      }.map { requirement in
        #expect(requirement.strength == .practice && requirement.clause == nil)
        return requirement.id
      }
    }
    let lines = ["工作安排", Sheet.text, Sheet.text, Sheet.text]
    #expect(try found(lines) == ["title.found", "addressee.found", "signature.found", "date.found"])
    #expect(try found(lines + ["临溪市教育局", "2025年3月1日"]) == ["title.found", "addressee.found"])
    // Where styles say what is what, what none says to be there is not missed.
    #expect(try found(lines, Sheet.p("一、甲", "<w:outlineLvl w:val='0'/>")) == ["title.found"])
    #expect(try found(Array(lines.prefix(3))) == [])
  }

  @Test(
    arguments: [
      ("云政发〔2025〕3号", nil),
      ("云政发（2025）第07号", "the year stands in （）, not in 〔〕, 第 stands before the number, the number begins with a zero"),
      ("云政发〔2025〕07号", "the number begins with a zero"), ("云政发[2025]3号", "the year stands in [], not in 〔〕"),
      ("云政发〔2025〕第3号", "第 stands before the number"),
    ] as [(String, String?)])
  func faultsOfNumbers(text: String, faults: String?) throws {
    let audit = try Sheet(Sheet.p(text, "<w:jc w:val='center'/>") + Sheet.p(Sheet.text)).audit()
    let finding = audit.findings.first { $0.requirement.id == "document-number.form" }
    #expect(finding?.text == faults.map { "发文字号 document number, form: \($0)" })
  }

  @Test(
    arguments: [(8844, "宋体", 24, []), (10000, "微软雅黑", 14, ["table.face", "table.size", "table.width"])]
      as [(Int, String, Int, Set<String>)])
  func tables(width: Int, face: String, halfPoints: Int, expected: Set<String>) throws {
    let cell = Sheet.p("表格", run: "<w:rFonts w:eastAsia='\(face)'/><w:sz w:val='\(halfPoints)'/>")
    let table =
      "<w:tbl><w:tblGrid><w:gridCol w:w='\(width / 2)'/><w:gridCol w:w='\(width / 2)'/></w:tblGrid><w:tr><w:tc>\(cell)</w:tc>"
      + "<w:tc>\(cell)</w:tc></w:tr></w:tbl>"
    let findings = try Sheet(Sheet.p(Sheet.text) + table).audit().findings
    #expect(Set(findings.map(\.requirement.id)).filter { $0.hasPrefix("table.") } == expected)
  }

  /// What floats is counted and not measured; the fallback of a drawing says the same once more.
  @Test func textBoxes() throws {
    let box = "<w:txbxContent>\(Sheet.p("甲"))<w:p/>\(Sheet.p("乙"))</w:txbxContent>"
    let drawing =
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)"
      + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    let finding = try Sheet(Sheet.p(Sheet.text) + drawing).audit().findings.first {
      $0.requirement.id == "text-box.measured"
    }
    #expect(finding?.text == "2 paragraphs stand in text boxes and were not measured")
  }
}
