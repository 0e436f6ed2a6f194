import AuditModel

/// 7.4.2 and 7.4.3: 版记 in 4号仿宋, 左右各空一字. All of that the standard calls usual.
struct ImprintRule: AuditRule {
  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let lines = subject.paragraphs(.imprint)
    // A list of receivers that was typed on several lines goes on where its names begin.
    let continued = zip(lines, lines.dropFirst()).filter { "，、,".contains($0.0.trimmed.last ?? "。") }.map(\.1.number)
    let issued = lines.filter { TextForm.isIssueLine($0.trimmed) }
    let rest = lines.filter { !TextForm.isIssueLine($0.trimmed) }
    check(
      rest, "imprint", clause: "7.4.2", "版记 imprint", wanted: "左右各空一字 1 character on both sides",
      continued: continued, into: &audit)
    check(
      issued, "imprint-issue", clause: "7.4.3", "印发机关和印发日期 issue line", wanted: "左空一字, 右空一字", continued: [],
      into: &audit)
  }

  private func check(
    _ lines: [Paragraph], _ id: String, clause: String, _ subject: String, wanted: String, continued: [Int],
    into audit: inout Audit
  ) {
    func requirement(_ what: String, _ wanted: String) -> Requirement {
      Requirement("\(id).\(what)", clause: clause, .usual, "\(subject), \(what)", wanted: wanted)
    }
    ParagraphCheck(requirement: requirement("face", "仿宋体")).run(lines, into: &audit) {
      Paragraph.verdict($0.eastAsianFace, .fangsong)
    }
    ParagraphCheck(requirement: requirement("size", "4号 (14 pt)")).run(lines, into: &audit) {
      NamedSize.verdict($0.size, NamedSize.fourth)
    }
    ParagraphCheck(requirement: requirement("indent", wanted)).run(
      lines.filter { !continued.contains($0.number) }, into: &audit
    ) {
      let left = $0.firstLineStart
      let right = $0.rightIndent
      return (
        "\(Figure.characters(left)) left, \(Figure.text(right)) right", abs(left - 1) <= 0.25 && abs(right - 1) <= 0.25
      )
    }
  }
}
