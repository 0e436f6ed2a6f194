import AuditModel

/// 7.3.2 and 7.3.4: one line empty between title and addressee, and between text and attachment note.
struct GapRule: AuditRule {
  let requirement: Requirement
  let role: AuditRole
  let former: AuditRole

  static let addressee = GapRule(
    requirement: Requirement(
      "addressee.gap", clause: "7.3.2", .required, "主送机关 addressee, distance from the title", wanted: "空一行 1 line"),
    role: .addressee, former: .title)
  static let attachmentNote = GapRule(
    requirement: Requirement(
      "attachment-note.gap", clause: "7.3.4", .required, "附件说明 attachment note, distance from the text",
      wanted: "空一行 1 line"),
    role: .attachmentNote, former: .body)

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    var gaps: [Int: Double] = [:]
    for paragraph in subject.paragraphs(role) {
      if let gap = gap(above: paragraph, subject) { gaps[paragraph.number] = gap }
    }
    ParagraphCheck(requirement: requirement).run(subject.paragraphs(role), into: &audit) { paragraph in
      gaps[paragraph.number].map { gap in
        let lines = Figure.text(gap)
        return ("\(lines) \(lines == "1" ? "line" : "lines")", (0.5...1.5).contains(gap))
      }
    }
  }

  /// What is empty above a paragraph, in lines of the body; nil if it does not stand below what is asked for, or on
  /// another page.
  private func gap(above paragraph: Paragraph, _ subject: AuditSubject) -> Double? {
    let document = subject.document
    guard let pitch = subject.bodyLine?.height.pitch, pitch > 0, !paragraph.startsPage else { return nil }
    var next = paragraph
    var gap = 0.0
    for index in stride(from: paragraph.number - 2, through: 0, by: -1) {
      let above = document.paragraphs[index]
      let section = document.section(of: above)
      let areAlike = above.styleID == next.styleID
      if !(areAlike && above.format.contextualSpacing == true) { gap += above.after(in: section) }
      if !(areAlike && next.format.contextualSpacing == true) { gap += next.before(in: section) }
      guard above.isEmpty else { return subject.roles[index] == former ? gap / pitch : nil }
      gap += LineHeight(of: above, in: section).pitch
      guard !above.startsPage else { return nil }
      next = above
    }
    return nil
  }
}

extension Paragraph {
  /// The distance below, in points; in lines it counts those of the grid (17.3.1.33).
  func after(in section: Section) -> Double {
    Self.distance(format.after, lines: format.linesAfter, in: section)
  }

  func before(in section: Section) -> Double {
    Self.distance(format.before, lines: format.linesBefore, in: section)
  }

  private static func distance(_ twips: Double?, lines: Double?, in section: Section) -> Double {
    if let lines, lines != 0 { return lines / 100 * (section.gridPitch ?? 12) }
    return (twips ?? 0) / 20
  }
}
