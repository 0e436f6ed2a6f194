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
        hint: Self.hint(unseen, subject), places: unseen.map(\.place)))
  }

  /// Which style each of them would have: `give “一、…” the style Heading 1 (标题 1), “（一）…” Heading 2 (标题 2)`.
  private static func hint(_ unseen: [Paragraph], _ subject: AuditSubject) -> String {
    var examples: [Int: String] = [:]
    for paragraph in unseen {
      guard case .heading(let level) = subject.roles[paragraph.number - 1], examples[level] == nil else { continue }
      examples[level] = String((paragraph.label + paragraph.trimmed).prefix(6))
    }
    let styles = examples.sorted { $0.key < $1.key }.enumerated().map { place, example in
      "lines like “\(example.value)…” \(place == 0 ? "the style " : "")Heading \(example.key) (标题 \(example.key))"
    }
    return "give " + styles.joined(separator: ", ")
  }
}
