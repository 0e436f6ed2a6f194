import AuditModel

/// 7.4.2 and 7.4.3: 版记 in 4号仿宋, 左右各空一字.
struct ImprintRule: AuditRule {
  private let face = Requirement("imprint.face", clause: "7.4.2", .usual, "版记 imprint, face", wanted: "仿宋体")
  private let size = Requirement("imprint.size", clause: "7.4.2", .usual, "版记 imprint, size", wanted: "4号 (14 pt)")
  private let indent = Requirement(
    "imprint.indent", clause: "7.4.2", .required, "版记 imprint, indent", wanted: "左右各空一字 1 character on both sides")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    var lines = subject.paragraphs(.imprint)
    ParagraphCheck(requirement: face).run(lines, into: &audit) { Paragraph.verdict($0.eastAsianFace, .fangsong) }
    ParagraphCheck(requirement: size).run(lines, into: &audit) { NamedSize.verdict($0.size, NamedSize.fourth) }
    // A list of receivers that was typed on several lines goes on where its names begin.
    let continued = zip(lines, lines.dropFirst()).filter { "，、,".contains($0.0.trimmed.last ?? "。") }.map(\.1.number)
    lines.removeAll { continued.contains($0.number) }
    ParagraphCheck(requirement: indent).run(lines, into: &audit) {
      let left = $0.firstLineStart
      let right = $0.rightIndent
      return (
        "\(Figure.characters(left)) left, \(Figure.text(right)) right", abs(left - 1) <= 0.25 && abs(right - 1) <= 0.25
      )
    }
  }
}
