import AuditModel

/// 7.4.1: rules above and below 版记, as wide as 版心; the first and the last recommended to be 0.35 mm and those between
/// 0.25 mm. What is drawn as a shape is not measured, and neither is whether the last one is the foot of 版心.
struct ImprintLinesRule: AuditRule {
  private let presence = Requirement(
    "imprint-rules.presence", clause: "7.4.1", .required, "版记分隔线 rules, presence", wanted: "above and below 版记")
  private let width = Requirement(
    "imprint-rules.width", clause: "7.4.1", .required, "版记分隔线 rules, width", wanted: "as wide as 版心")
  private let weight = Requirement(
    "imprint-rules.weight", clause: "7.4.1", .recommended, "版记分隔线 rules, weight",
    wanted: "0.35 mm first and last, 0.25 mm between")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let lines = subject.paragraphs(.imprint)
    guard let first = lines.first, let last = lines.last else {
      audit.facts.append(AuditFact(presence, measured: "–", verdict: .absent))
      return
    }
    if first.isInTable {
      checkTable(around: first, subject, into: &audit)
    } else {
      checkParagraphs(lines, first, last, subject, into: &audit)
    }
  }

  private func checkTable(around first: Paragraph, _ subject: AuditSubject, into audit: inout Audit) {
    guard let table = subject.document.tables.last(where: { $0.paragraph <= first.number }), table.statesRules else {
      audit.facts.append(AuditFact(presence, measured: "–", verdict: .absent))
      return
    }
    tell(hasFirst: table.top != nil, hasLast: table.bottom != nil, into: &audit)
    let room = Figure.millimetres(subject.mainSection.textWidth - table.width)
    let isWide = abs(room) <= 1
    ParagraphCheck(requirement: width).run([first], into: &audit) { _ in
      isWide
        ? ("as wide as 版心", true)
        : ("\(Figure.text(abs(room))) mm \(room > 0 ? "narrower" : "wider") than 版心", false)
    }
    tell([table.top, table.bottom].compactMap(\.self), [table.between].compactMap(\.self), first, into: &audit)
  }

  private func checkParagraphs(
    _ lines: [Paragraph], _ first: Paragraph, _ last: Paragraph, _ subject: AuditSubject, into audit: inout Audit
  ) {
    let all = subject.document.paragraphs
    // A rule above may be the lower border of an empty paragraph, and the last one the upper border of one.
    let before = first.number >= 2 ? all[first.number - 2] : nil
    let after = last.number < all.count ? all[last.number] : nil
    let upper = first.format.topRule ?? before?.format.bottomRule
    let lower = last.format.bottomRule ?? after?.format.topRule
    if upper == nil, lower == nil, subject.document.hasDrawings {
      audit.facts.append(AuditFact(presence, measured: "–", verdict: .absent))
      return
    }
    tell(hasFirst: upper != nil, hasLast: lower != nil, into: &audit)
    let ruled = lines.filter { $0.format.topRule != nil || $0.format.bottomRule != nil }
    guard !ruled.isEmpty else { return }
    ParagraphCheck(requirement: width, hint: "put 版记 into a table, whose rules do not follow the indents of its text")
      .run(ruled, into: &audit) { RuleWidth.verdict(of: $0) }
    let between = lines.dropLast().compactMap(\.format.bottomRule) + lines.dropFirst().compactMap(\.format.topRule)
    tell([upper, lower].compactMap(\.self), between, first, into: &audit)
  }

  private func tell(hasFirst: Bool, hasLast: Bool, into audit: inout Audit) {
    let text = hasFirst && hasLast ? "above and below" : hasFirst ? "none below" : hasLast ? "none above" : "none"
    let isMet = hasFirst && hasLast
    audit.facts.append(
      AuditFact(presence, measured: text, verdict: isMet ? .met : hasFirst || hasLast ? .partly : .missed))
    if !isMet { audit.findings.append(AuditFinding(presence, "\(presence.subject): \(text), not \(presence.wanted)")) }
  }

  private func tell(_ outer: [Rule], _ inner: [Rule], _ paragraph: Paragraph, into audit: inout Audit) {
    func text(_ rules: [Rule]) -> String {
      Set(rules.map { Figure.text(Figure.millimetres($0.weight), digits: 2) }).sorted().joined(separator: " and ")
    }
    func isNear(_ rules: [Rule], _ wanted: Double) -> Bool {
      rules.allSatisfy { abs(Figure.millimetres($0.weight) - wanted) <= 0.05 }
    }
    guard !outer.isEmpty else { return }
    let shown = text(outer) + " mm" + (inner.isEmpty ? "" : ", \(text(inner)) mm between")
    ParagraphCheck(requirement: weight).run([paragraph], into: &audit) { _ in
      (shown, isNear(outer, 0.35) && isNear(inner, 0.25))
    }
  }
}
