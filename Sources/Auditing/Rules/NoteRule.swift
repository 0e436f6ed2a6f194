import AuditModel

/// 7.3.6: 附注 左空二字, in parentheses.
struct NoteRule: AuditRule {
  private let place = Requirement(
    "note.indent", clause: "7.3.6", .required, "附注 note, indent", wanted: "左空二字 2 characters")
  private let form = Requirement(
    "note.form", clause: "7.3.6", .required, "附注 note, form", wanted: "圆括号 （）", aspect: .wording)

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let notes = subject.paragraphs(.note)
    ParagraphCheck(requirement: place).run(notes, into: &audit) {
      (Figure.characters($0.firstLineStart), abs($0.firstLineStart - 2) <= 0.25)
    }
    ParagraphCheck(requirement: form).run(notes, into: &audit) {
      let text = $0.trimmed
      let isRight = text.first.map { "（(".contains($0) } == true && text.last.map { "）)".contains($0) } == true
      return isRight ? ("圆括号 （）", true) : ("without parentheses", false)
    }
  }
}
