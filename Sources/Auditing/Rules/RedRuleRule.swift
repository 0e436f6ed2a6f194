import AuditModel

/// 7.2.7: below 发文字号 a red rule as wide as 版心. What is drawn as a shape is not measured.
struct RedRuleRule: AuditRule {
  private let presence = Requirement(
    "red-rule.presence", clause: "7.2.7", .required, "红色分隔线 red rule, presence", wanted: "below 发文字号")
  private let color = Requirement(
    "red-rule.color", clause: "7.2.7", .required, "红色分隔线 red rule, colour", wanted: "red")
  private let width = Requirement(
    "red-rule.width", clause: "7.2.7", .required, "红色分隔线 red rule, width", wanted: "as wide as 版心")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let paragraphs = subject.document.paragraphs
    guard let issuer = subject.roles.firstIndex(of: .issuer), let title = subject.roles.firstIndex(of: .title),
      issuer < title,
      (issuer..<title).contains(where: { TextForm.isDocumentNumber(TextForm.numberPart(paragraphs[$0].trimmed)) })
    else {
      audit.facts.append(AuditFact(presence, measured: "–", verdict: .absent))
      return
    }
    // 信函 has the rule above the number; it may be the title's, too.
    let below = paragraphs[issuer..<title].filter { $0.format.bottomRule != nil }
    let above = paragraphs[(issuer + 1)...title].filter { $0.format.topRule != nil }
    guard let paragraph = below.last ?? above.last,
      let rule = below.last == nil ? paragraph.format.topRule : paragraph.format.bottomRule
    else {
      // A line that is drawn, or a table's, is a rule all the same.
      let isDrawn = subject.document.hasDrawings || (issuer..<title).contains { paragraphs[$0].isInTable }
      audit.facts.append(AuditFact(presence, measured: isDrawn ? "–" : "none", verdict: isDrawn ? .absent : .missed))
      if !isDrawn {
        audit.findings.append(
          AuditFinding(
            presence, "红色分隔线 red rule: none below 发文字号", hint: "give the paragraph of 发文字号 a red border below"))
      }
      return
    }
    audit.facts.append(AuditFact(presence, measured: "a border of a paragraph", verdict: .met))
    ParagraphCheck(requirement: color).run([paragraph], into: &audit) { _ in
      InkColor(rule.color).isRed ? ("red", true) : (rule.color.map { "#\($0)" } ?? "the colour of text", false)
    }
    ParagraphCheck(requirement: width, hint: "take the paragraph's indents away").run([paragraph], into: &audit) {
      RuleWidth.verdict(of: $0)
    }
  }
}

/// How wide the border of a paragraph is: it begins and ends where the paragraph does.
enum RuleWidth {
  static func verdict(of paragraph: Paragraph) -> (text: String, isMet: Bool) {
    let lost = (min(paragraph.otherLinesStart, paragraph.ownStart) + paragraph.rightIndent) * paragraph.size
    let millimetres = Figure.millimetres(lost)
    if abs(millimetres) <= 1 { return ("as wide as 版心", true) }
    return ("\(Figure.text(abs(millimetres))) mm \(millimetres > 0 ? "narrower" : "wider") than 版心", false)
  }
}

extension Paragraph {
  /// Where the first line begins without what was typed in front of it.
  fileprivate var ownStart: Double { firstLineStart - typedIndent }
}
