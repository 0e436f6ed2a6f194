import AuditModel

/// 7.3.7: 附件 on a page of its own, 3号黑体, flush left on the first line; its title centred.
struct AttachmentHeadRule: AuditRule {
  private func requirement(_ id: String, _ what: String, wanted: String) -> Requirement {
    Requirement("attachment.\(id)", clause: "7.3.7", .required, "附件 attachment, \(what)", wanted: wanted)
  }

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let heads = subject.paragraphs(.attachmentHead)
    ParagraphCheck(
      requirement: requirement("page", "page", wanted: "另面 on a new page"), hint: "set “page break before”"
    )
    .run(heads, into: &audit) {
      $0.startsPage || $0.number == 1 ? ("on a new page", true) : ("in the middle of a page", false)
    }
    ParagraphCheck(requirement: requirement("face", "face", wanted: "黑体")).run(heads, into: &audit) {
      Paragraph.verdict($0.eastAsianFace, .hei)
    }
    ParagraphCheck(requirement: requirement("size", "size", wanted: "3号 (16 pt)")).run(heads, into: &audit) {
      NamedSize.verdict($0.size, NamedSize.third)
    }
    ParagraphCheck(requirement: requirement("place", "place", wanted: "顶格 flush left")).run(heads, into: &audit) {
      guard $0.alignment == .left || $0.alignment == .justify else { return ("\($0.alignment)", false) }
      let start = $0.firstLineStart
      return abs(start) < 0.25 ? ("顶格 flush left", true) : ("\(Figure.characters(start)) from the left", false)
    }
    ParagraphCheck(requirement: requirement("title", "title", wanted: "居中 centred")).run(
      subject.paragraphs(.attachmentTitle), into: &audit
    ) { $0.alignment == .center ? ("居中 centred", true) : ("\($0.alignment)", false) }
  }
}
