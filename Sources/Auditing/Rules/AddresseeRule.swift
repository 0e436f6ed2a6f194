import AuditModel

/// 7.3.2: flush left in all of its lines, with a full-width colon at its end.
struct AddresseeRule: AuditRule {
  private let place = Requirement(
    "addressee.place", clause: "7.3.2", .required, "主送机关 addressee, place", wanted: "居左顶格 flush left, 回行时仍顶格")
  private let colon = Requirement(
    "addressee.colon", clause: "7.3.2", .required, "主送机关 addressee, ending", wanted: "全角冒号 ：", aspect: .wording)

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let addressees = subject.paragraphs(.addressee)
    ParagraphCheck(requirement: place, hint: "take the indent away").run(addressees, into: &audit) {
      guard $0.alignment == .left || $0.alignment == .justify else { return ("\($0.alignment)", false) }
      let start = $0.firstLineStart
      guard abs(start) < 0.25 else { return ("\(Figure.characters(start)) from the left", false) }
      let others = $0.otherLinesStart
      let hasMore = $0.textWidth > subject.mainSection.textWidth / $0.size
      return abs(others) < 0.25 || !hasMore
        ? ("居左顶格 flush left", true) : ("further lines \(Figure.characters(others)) from the left", false)
    }
    ParagraphCheck(requirement: colon).run(addressees, into: &audit) {
      $0.trimmed.hasSuffix("：") ? ("：", true) : ("“\($0.trimmed.suffix(1))”", false)
    }
  }
}
