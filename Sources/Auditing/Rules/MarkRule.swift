import AuditModel

/// 7.2.1 to 7.2.3: 份号 of six digits, 密级和保密期限 and 紧急程度 in 黑体, all of 3号 and flush left. All of that the standard
/// calls usual.
struct MarkRule: AuditRule {
  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let copies = subject.paragraphs(.copyNumber)
    let form = Requirement(
      "copy-number.form", clause: "7.2.1", .usual, "份号 copy number, form", wanted: "6 digits", aspect: .wording)
    ParagraphCheck(requirement: form).run(copies, into: &audit) {
      ("\($0.trimmed.count) digits", $0.trimmed.count == 6)
    }
    check(copies, "copy-number", clause: "7.2.1", "份号 copy number", subject, into: &audit)
    for (role, id, clause, name) in [
      (AuditRole.secrecyLevel, "secrecy", "7.2.2", "密级 secrecy level"),
      (AuditRole.urgency, "urgency", "7.2.3", "紧急程度 urgency"),
    ] {
      let marks = subject.paragraphs(role)
      let face = Requirement("\(id).face", clause: clause, .usual, "\(name), face", wanted: "黑体")
      ParagraphCheck(requirement: face).run(marks, into: &audit) { Paragraph.verdict($0.eastAsianFace, .hei) }
      check(marks, id, clause: clause, name, subject, into: &audit)
    }
  }

  private func check(
    _ marks: [Paragraph], _ id: String, clause: String, _ name: String, _ subject: AuditSubject, into audit: inout Audit
  ) {
    let size = Requirement("\(id).size", clause: clause, .usual, "\(name), size", wanted: "3号 (16 pt)")
    ParagraphCheck(requirement: size).run(marks, into: &audit) { NamedSize.verdict($0.size, NamedSize.third) }
    let place = Requirement("\(id).place", clause: clause, .usual, "\(name), place", wanted: "顶格 flush left")
    ParagraphCheck(requirement: place).run(marks, into: &audit) {
      guard $0.alignment == .left || $0.alignment == .justify else { return ("\($0.alignment)", false) }
      let start = $0.firstLineStart
      return abs(start) < 0.25 ? ("顶格 flush left", true) : ("\(Figure.characters(start)) from the left", false)
    }
  }
}
