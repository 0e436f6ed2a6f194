import AuditModel

/// 7.3.3: 黑体 for the first level, 楷体 for the second, 仿宋 for the third and fourth, all of 3号.
struct HeadingRule: AuditRule {
  private static let faces: [FaceClass] = [.hei, .kai, .fangsong, .fangsong]
  private static let forms = ["一、", "（一）", "1.", "（1）"]

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    for (index, face) in Self.faces.enumerated() {
      let level = index + 1
      let headings = subject.paragraphs(.heading(level))
      // Most documents have two levels; what is not there needs no row.
      guard !headings.isEmpty || level <= 2 else { continue }
      let subject = "\(AuditRole.heading(level).term ?? "") \(Self.forms[index])"
      let requirement = Requirement(
        "heading-\(level).face", clause: "7.3.3", .usual, "\(subject) headings, face", wanted: face.rawValue)
      ParagraphCheck(requirement: requirement).run(headings, into: &audit) {
        TextForm.isChapter($0.label + $0.trimmed) ? nil : Paragraph.verdict($0.eastAsianFace, face)
      }
      let bold = Requirement(
        "heading-\(level).bold", clause: nil, .practice, "\(subject) headings, weight", wanted: "regular")
      ParagraphCheck(requirement: bold, hint: "the standard names \(face.rawValue) and no weight").run(
        headings, into: &audit
      ) { paragraph in
        paragraph.runs.contains { $0.isBold && !$0.text.allSatisfy(\.isWhitespace) }
          ? ("bold", false) : ("regular", true)
      }
    }
    let all = subject.paragraphs { if case .heading = $0 { true } else { false } }
    let size = Requirement("heading.size", clause: "5.2.2", .usual, "层次标题 headings, size", wanted: "3号 (16 pt)")
    ParagraphCheck(requirement: size).run(all, into: &audit) { NamedSize.verdict($0.size, NamedSize.third) }
    let indent = Requirement(
      "heading.indent", clause: "7.3.3", .usual, "层次标题 headings, indent", wanted: "左空二字 2 characters")
    ParagraphCheck(requirement: indent).run(all, into: &audit) {
      if TextForm.isChapter($0.label + $0.trimmed) { return nil }
      if $0.alignment == .center { return ("centred", false) }
      return (Figure.characters($0.firstLineStart), abs($0.firstLineStart - 2) <= 0.25)
    }
  }
}
