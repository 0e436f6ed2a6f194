import AuditModel

/// 7.3.4: 左空二字, a full-width colon behind 附件, no punctuation behind a name.
struct AttachmentNoteRule: AuditRule {
  private let place = Requirement(
    "attachment-note.indent", clause: "7.3.4", .required, "附件说明 attachment note, indent", wanted: "左空二字 2 characters")
  private let colon = Requirement(
    "attachment-note.colon", clause: "7.3.4", .required, "附件说明 attachment note, colon", wanted: "全角冒号 ：",
    aspect: .wording)
  private let ending = Requirement(
    "attachment-note.ending", clause: "7.3.4", .required, "附件说明 attachment note, ending", wanted: "no punctuation",
    aspect: .wording)

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let notes = subject.paragraphs(.attachmentNote)
    let first = notes.filter { TextForm.isAttachmentNote($0.trimmed) }
    ParagraphCheck(requirement: place).run(first, into: &audit) {
      (Figure.characters($0.firstLineStart), abs($0.firstLineStart - 2) <= 0.25)
    }
    ParagraphCheck(requirement: colon).run(first, into: &audit) {
      $0.trimmed.dropFirst(2).first == "：" ? ("：", true) : ("a half-width colon", false)
    }
    ParagraphCheck(requirement: ending).run(notes, into: &audit) {
      guard let last = $0.trimmed.last, "。；，、;,.".contains(last) else { return ("no punctuation", true) }
      return ("“\(last)”", false)
    }
  }
}
