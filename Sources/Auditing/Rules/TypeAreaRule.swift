import AuditModel

/// 5.2.1: 天头 and 订口 with their tolerance, and 版心 between them.
///
/// Word puts the leading of a line around its type, so the first line's type begins below the margin. The standard's
/// figures hold either for the margins or for the type: a page that has moved its margins so that the type stands right
/// is right.
struct TypeAreaRule: AuditRule {
  private let top = Requirement("page.top", clause: "5.2.1", .required, "天头 top margin", wanted: "37 mm ± 1 mm")
  private let left = Requirement("page.left", clause: "5.2.1", .required, "订口 left margin", wanted: "28 mm ± 1 mm")
  private let area = Requirement("page.type-area", clause: "5.2.1", .required, "版心 type area", wanted: "156 × 225 mm")

  /// Of 版心, for which the standard has none: that of the margins around it.
  private static let tolerance = 1.05

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let section = subject.mainSection
    var leading = 0.0
    if let (height, size) = subject.bodyLine, height.isExact { leading = max(0, height.pitch - size) }
    check(top, section.top, type: section.top + leading / 2, wanted: 37, section, into: &audit)
    check(left, section.left, type: section.left, wanted: 28, section, into: &audit)

    let width = Figure.millimetres(section.textWidth)
    let height = Figure.millimetres(section.textHeight)
    let typeHeight = Figure.millimetres(section.textHeight - leading)
    let measured = "\(Figure.text(width)) × \(Figure.text(height)) mm"
    let isRight = Self.isNear(width, 156) && (Self.isNear(height, 225) || Self.isNear(typeHeight, 225))
    audit.facts.append(AuditFact(area, measured: measured, verdict: isRight ? .met : .missed))
    if !isRight {
      audit.findings.append(
        AuditFinding(
          area, "版心 is \(measured), not 156 × 225 mm",
          hint: "set the margins to 37 mm above, 35 mm below, 28 mm left and 26 mm right",
          places: places(section, subject)))
    }
  }

  private func check(
    _ requirement: Requirement, _ margin: Double, type: Double, wanted: Double, _ section: Section,
    into audit: inout Audit
  ) {
    let margin = Figure.millimetres(margin)
    let isRight = Self.isNear(margin, wanted) || Self.isNear(Figure.millimetres(type), wanted)
    audit.facts.append(
      AuditFact(
        requirement, measured: "\(Figure.text(margin)) mm", quantity: Quantity(margin, .millimetres),
        verdict: isRight ? .met : .missed))
    if !isRight {
      audit.findings.append(
        AuditFinding(
          requirement, "\(requirement.subject): \(Figure.text(margin)) mm, not \(requirement.wanted)",
          hint: "set it to \(Figure.text(wanted)) mm"))
    }
  }

  private func places(_ section: Section, _ subject: AuditSubject) -> [AuditPlace] {
    subject.document.sections.count > 1 ? [.section(section.number)] : []
  }

  private static func isNear(_ value: Double, _ wanted: Double) -> Bool { abs(value - wanted) <= tolerance }
}
