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
    ParagraphCheck(requirement: form, hint: "write it like 云政发〔2025〕7号", namesFault: true).run(numbers, into: &audit) {
      let text = TextForm.numberPart($0.trimmed)
      // One that is merely styled so may be of another form, such as 第3号.
      guard TextForm.isDocumentNumber(text) else { return nil }
      let faults = Self.faults(of: text)
      return faults.isEmpty ? ("〔〕", true) : (faults.joined(separator: ", "), false)
    }
  }

  /// What of the form is not as it is wanted, all of it.
  private static func faults(of text: String) -> [String] {
    let year = text.drop { !"〔［[（(【".contains($0) }
    guard let opening = year.first, let closing = year.firstIndex(where: { "〕］])）】".contains($0) }) else { return [] }
    var faults: [String] = []
    if opening != "〔" || year[closing] != "〕" {
      faults.append("the year stands in \(opening)\(year[closing]), not in 〔〕")
    }
    var serial = year[year.index(after: closing)...].drop(while: \.isWhitespace)
    if serial.hasPrefix("第") {
      faults.append("第 stands before the number")
      serial = serial.dropFirst().drop(while: \.isWhitespace)
    }
    if serial.hasPrefix("0") || serial.hasPrefix("０") { faults.append("the number begins with a zero") }
    return faults
  }
}
