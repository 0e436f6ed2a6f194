import AuditModel

/// 7.3.4: 左空二字, a full-width colon behind 附件, no punctuation behind a name; where a name goes on, below its first
/// character.
struct AttachmentNoteRule: AuditRule {
  private let place = Requirement(
    "attachment-note.indent", clause: "7.3.4", .required, "附件说明 attachment note, indent", wanted: "左空二字 2 characters")
  private let colon = Requirement(
    "attachment-note.colon", clause: "7.3.4", .required, "附件说明 attachment note, colon", wanted: "全角冒号 ：",
    aspect: .wording)
  private let ending = Requirement(
    "attachment-note.ending", clause: "7.3.4", .required, "附件说明 attachment note, ending", wanted: "no punctuation",
    aspect: .wording)

  private let furtherLines = Requirement(
    "attachment-note.further-lines", clause: "7.3.4", .required, "附件说明 attachment note, further lines",
    wanted: "回行与附件名称的首字对齐")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let notes = subject.paragraphs(.attachmentNote)
    let first = notes.filter { TextForm.isAttachmentNote($0.trimmed) }
    ParagraphCheck(requirement: place).run(first, into: &audit) {
      (Figure.characters($0.firstLineStart), abs($0.firstLineStart - 2) <= 0.25)
    }
    ParagraphCheck(requirement: colon).run(first, into: &audit) {
      $0.trimmed.dropFirst(2).first == "：" ? ("：", true) : ("a half-width colon", false)
    }
    ParagraphCheck(requirement: furtherLines, hint: "let the paragraph hang by what stands before the name").run(
      notes, into: &audit
    ) { note in
      let room = subject.mainSection.textWidth / note.size - note.rightIndent
      guard note.firstLineStart + note.textWidth > room + 1 else { return nil }
      let wanted = note.firstLineStart + TextForm.widthBeforeName(note.trimmed)
      // Digits and signs are not all as wide as half a character.
      if abs(note.otherLinesStart - wanted) <= 0.75 { return ("below the name", true) }
      return ("\(Figure.characters(note.otherLinesStart)) from the left, the name \(Figure.text(wanted))", false)
    }
    ParagraphCheck(requirement: ending).run(notes, into: &audit) {
      guard let last = $0.trimmed.last, "。；，、;,.".contains(last) else { return ("no punctuation", true) }
      return ("“\(last)”", false)
    }
  }
}
