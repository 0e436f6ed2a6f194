import AuditModel

/// Practice: tables, of whose type the standard says nothing. They stand within 版心 and can be read.
struct TableRule: AuditRule {
  private let face = Requirement(
    "table.face", clause: nil, .practice, "表格 table, face", wanted: "仿宋体, 宋体, 黑体 or 楷体")
  private let size = Requirement("table.size", clause: nil, .practice, "表格 table, size", wanted: "9 to 16 pt")
  private let width = Requirement("table.width", clause: nil, .practice, "表格 table, width", wanted: "within 版心")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let cells = subject.paragraphs(.table)
    if !cells.isEmpty {
      ParagraphCheck(requirement: face).run(cells, into: &audit) { paragraph in
        paragraph.eastAsianFace.map { name in
          (name, FaceClass(name).map { $0 != .xiaobiaosong } ?? false)
        }
      }
      ParagraphCheck(requirement: size).run(cells, into: &audit) {
        (NamedSize.text($0.size), (9...16).contains($0.size))
      }
    }
    checkWidths(subject, into: &audit)
    checkBoxes(subject, into: &audit)
  }

  private func checkWidths(_ subject: AuditSubject, into audit: inout Audit) {
    let document = subject.document
    guard !document.tables.isEmpty else { return }
    // Lines and padding stand outside of what the columns add up to.
    let wide = document.tables.filter { table in
      table.width > document.sections[min(table.section, document.sections.count - 1)].textWidth + 12
    }
    let widest = Figure.text(Figure.millimetres(document.tables.map(\.width).max() ?? 0))
    audit.facts.append(
      AuditFact(
        width, measured: "up to \(widest) mm",
        verdict: wide.isEmpty ? .met : wide.count == document.tables.count ? .missed : .partly))
    for table in wide {
      let area = document.sections[min(table.section, document.sections.count - 1)].textWidth
      audit.findings.append(
        AuditFinding(
          width,
          "表格 table: \(Figure.text(Figure.millimetres(table.width))) mm wide, the type area is \(Figure.text(Figure.millimetres(area))) mm",
          hint: "make its columns narrower, or put it on a page on its side",
          places: document.paragraphs.first { $0.number == table.paragraph }.map { [$0.place] } ?? []))
    }
  }

  /// What floats is no part of the text, so that nothing tells what it is.
  private func checkBoxes(_ subject: AuditSubject, into audit: inout Audit) {
    let count = subject.document.boxedParagraphCount
    guard count > 0 else { return }
    let requirement = Requirement(
      "text-box.measured", clause: nil, .practice, "文本框 text boxes", wanted: "text outside of them")
    let text = count == 1 ? "1 paragraph stands" : "\(count) paragraphs stand"
    audit.facts.append(AuditFact(requirement, measured: "\(text) in them", verdict: .missed))
    audit.findings.append(
      AuditFinding(requirement, "\(text) in text boxes and \(count == 1 ? "was" : "were") not measured"))
  }
}
