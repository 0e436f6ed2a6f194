import AuditModel

/// 5.2.3: 28 characters a line.
struct CharactersRule: AuditRule {
  private let requirement = Requirement(
    "page.characters", clause: "5.2.3", .usual, "每行字数 characters a line", wanted: "28")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    guard let cell = subject.page.characterWidth else {
      audit.facts.append(AuditFact(requirement, measured: "–", verdict: .absent))
      return
    }
    guard let count = subject.page.characters else { return }
    let width = Figure.text(cell, digits: 2)
    audit.facts.append(
      AuditFact(
        requirement, measured: "\(count) (\(width) pt each)", quantity: Quantity(Double(count), .characters),
        verdict: count == 28 ? .met : .missed))
    guard count != 28 else { return }
    let needed = Figure.text(Figure.millimetres(cell * 28))
    let area = Figure.text(Figure.millimetres(subject.page.textWidth))
    audit.findings.append(
      AuditFinding(
        requirement,
        "\(count) characters a line, not 28: 28 characters of \(width) pt need \(needed) mm, the type area is \(area) mm",
        hint: count == 27 ? "condense the type by 0.25 pt" : nil))
  }
}
