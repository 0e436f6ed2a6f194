import AuditModel

/// 5.1: A4, on its side where a table asks for it.
struct PaperRule: AuditRule {
  private let requirement = Requirement(
    "page.paper", clause: "5.1", .required, "幅面 paper", wanted: "210 × 297 mm (A4)")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let section = subject.mainSection
    let wrong = subject.document.sections.filter { !Self.isA4($0) }
    audit.facts.append(
      AuditFact(
        requirement, measured: Self.text(section),
        verdict: wrong.isEmpty ? .met : Self.isA4(section) ? .partly : .missed))
    for section in wrong {
      audit.findings.append(
        AuditFinding(
          requirement, "the paper is \(Self.text(section)), not A4", hint: "set the paper to A4",
          places: subject.document.sections.count > 1 ? [.section(section.number)] : []))
    }
  }

  private static func isA4(_ section: Section) -> Bool {
    let sides = [section.width, section.height].map(Figure.millimetres).sorted()
    return abs(sides[0] - 210) <= 1 && abs(sides[1] - 297) <= 1
  }

  private static func text(_ section: Section) -> String {
    let sides = [section.width, section.height].map { Figure.text(Figure.millimetres($0)) }
    return "\(sides[0]) × \(sides[1]) mm"
  }
}
