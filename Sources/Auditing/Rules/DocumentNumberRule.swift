import AuditModel

/// 7.2.5: centred, or one character from the left in a document to a higher authority; the year in 六角括号, the number
/// without 第 and without leading zeros.
struct DocumentNumberRule: AuditRule {
  private let place = Requirement(
    "document-number.place", clause: "7.2.5", .required, "发文字号 document number, place", wanted: "居中 centred, or 居左空一字")
  private let form = Requirement(
    "document-number.form", clause: "7.2.5", .required, "发文字号 document number, form",
    wanted: "year in 〔〕, no 第, no leading zero", aspect: .wording)

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    // 签发人 may have a line of its own, or stand at the far end of this one.
    let numbers = subject.paragraphs(.documentNumber).filter { !TextForm.isSignatory($0.trimmed) }
    ParagraphCheck(requirement: place).run(numbers, into: &audit) {
      if $0.alignment == .center { return ("居中 centred", true) }
      guard $0.alignment != .right else { return ("at the right", false) }
      let start = Figure.characters($0.firstLineStart)
      return ("\(start) from the left", abs($0.firstLineStart - 1) <= 0.25)
    }
    ParagraphCheck(requirement: form).run(numbers, into: &audit) {
      let text = TextForm.numberPart($0.trimmed)
      // One that is merely styled so may be of another form, such as 第3号.
      guard TextForm.isDocumentNumber(text) else { return nil }
      guard let opening = text.firstIndex(of: "〔"), let closing = text.firstIndex(of: "〕"), opening < closing else {
        return ("\(text), whose year is not in 〔〕", false)
      }
      let serial = text[text.index(after: closing)...].drop(while: \.isWhitespace)
      if serial.hasPrefix("第") { return ("\(text), with 第", false) }
      if serial.hasPrefix("0") || serial.hasPrefix("０") { return ("\(text), with a leading zero", false) }
      return ("〔〕", true)
    }
  }
}
