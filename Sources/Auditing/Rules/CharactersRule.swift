import AuditModel

/// 5.2.3: 28 characters a line.
struct CharactersRule: AuditRule {
  private let requirement = Requirement(
    "page.characters", clause: "5.2.3", .usual, "每行字数 characters a line", wanted: "28")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let section = subject.mainSection
    guard let (run, snaps) = mainRun(subject) else {
      audit.facts.append(AuditFact(requirement, measured: "–", verdict: .absent))
      return
    }
    let cell = run.size + (run.format.spacing ?? 0) + (snaps ? section.gridCharacterSpace : 0)
    guard cell >= 0.05 else { return }
    let count = Int(((section.textWidth + 0.025) / cell).rounded(.down))
    let width = Figure.text(cell, digits: 2)
    audit.facts.append(
      AuditFact(
        requirement, measured: "\(count) (\(width) pt each)", quantity: Quantity(Double(count), .characters),
        verdict: count == 28 ? .met : .missed))
    guard count != 28 else { return }
    let needed = Figure.text(Figure.millimetres(cell * 28))
    let area = Figure.text(Figure.millimetres(section.textWidth))
    audit.findings.append(
      AuditFinding(
        requirement,
        "\(count) characters a line, not 28: 28 characters of \(width) pt need \(needed) mm, the type area is \(area) mm",
        hint: count == 27 ? "condense the type by 0.25 pt" : nil))
  }

  /// The look of most of the body text, and whether it snaps to the grid.
  private func mainRun(_ subject: AuditSubject) -> (run: Paragraph.Run, snaps: Bool)? {
    var counts: [String: (weight: Int, run: Paragraph.Run, snaps: Bool)] = [:]
    for paragraph in subject.paragraphs(.body) {
      let snaps = paragraph.format.snapsToGrid != false
      for run in paragraph.runs {
        let key = "\(run.size) \(run.format.spacing ?? 0) \(snaps)"
        counts[key, default: (0, run, snaps)].weight += run.text.count
      }
    }
    let most = counts.max { ($0.value.weight, $0.key) < ($1.value.weight, $1.key) }?.value
    return most.map { ($0.run, $0.snaps) }
  }
}
