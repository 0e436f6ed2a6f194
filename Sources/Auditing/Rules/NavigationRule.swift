import AuditModel

/// Practice: headings that Word's navigation pane, a table of contents and a screen reader see, since their paragraphs or
/// their styles have an outline level.
struct NavigationRule: AuditRule {
  private let requirement = Requirement(
    "heading.outline", clause: nil, .practice, "层次标题 headings, outline level", wanted: "a heading style")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let headings = subject.paragraphs { if case .heading = $0 { true } else { false } }
    let unseen = headings.filter { $0.outlineLevel == nil }
    guard !headings.isEmpty else {
      audit.facts.append(AuditFact(requirement, measured: "–", verdict: .absent))
      return
    }
    audit.facts.append(
      AuditFact(
        requirement, measured: "\(headings.count - unseen.count) of \(headings.count) have one",
        verdict: unseen.isEmpty ? .met : unseen.count == headings.count ? .missed : .partly))
    guard !unseen.isEmpty else { return }
    let count =
      unseen.count == 1 ? "1 line looks like a heading and has" : "\(unseen.count) lines look like headings and have"
    audit.findings.append(
      AuditFinding(
        requirement, "\(count) no outline level: the navigation pane will not see \(unseen.count == 1 ? "it" : "them")",
        hint: "give them the styles Heading 1, Heading 2 …", places: unseen.map(\.place)))
  }
}
