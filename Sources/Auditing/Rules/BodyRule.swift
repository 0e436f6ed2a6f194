import AuditModel

/// 5.2.2 and 7.3.3: 3号仿宋, each paragraph 左空二字, 回行顶格.
struct BodyRule: AuditRule {
  private let face = Requirement("body.face", clause: "5.2.2", .usual, "正文 body, face", wanted: "仿宋体")
  private let size = Requirement("body.size", clause: "5.2.2", .usual, "正文 body, size", wanted: "3号 (16 pt)")
  private let indent = Requirement(
    "body.indent", clause: "7.3.3", .usual, "正文 body, indent", wanted: "左空二字 2 characters, 回行顶格")
  private let typed = Requirement(
    "body.typed-indent", clause: nil, .practice, "正文 body, how it is indented", wanted: "by a paragraph indent")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let body = subject.paragraphs(.body)
    ParagraphCheck(requirement: face).run(body, into: &audit) {
      Paragraph.verdict(Paragraph.mainFace(of: Self.text(of: $0)), .fangsong)
    }
    ParagraphCheck(requirement: size).run(body, into: &audit) { NamedSize.verdict($0.size, NamedSize.third) }
    ParagraphCheck(requirement: indent, hint: "indent the first line by 2 characters and the others by none")
      .run(body, into: &audit) {
        let first = $0.firstLineStart
        let others = $0.otherLinesStart
        if abs(first - 2) <= 0.25, abs(others) <= 0.25 { return ("2 characters", true) }
        let text = Figure.characters(first)
        return (abs(others) <= 0.25 ? text : "\(text), further lines \(Figure.text(others))", false)
      }
    ParagraphCheck(requirement: typed, hint: "put the indent into the style, and take the spaces away")
      .run(body, into: &audit) {
        if $0.typedIndent >= 1 { return ("by spaces that were typed", false) }
        return $0.firstLineStart > 0 ? ("by a paragraph indent", true) : nil
      }
  }

  /// Without the heading that a paragraph may begin with, which has a face of its own.
  private static func text(of paragraph: Paragraph) -> [Paragraph.Run] {
    guard NumberForm.level(of: paragraph.label + paragraph.trimmed) != nil else { return paragraph.runs }
    var runs: [Paragraph.Run] = []
    var isBehind = false
    for run in paragraph.runs {
      if isBehind {
        runs.append(run)
      } else if let stop = run.text.firstIndex(of: "。") {
        isBehind = true
        runs.append(Paragraph.Run(text: String(run.text[run.text.index(after: stop)...]), format: run.format))
      }
    }
    return isBehind ? runs : paragraph.runs
  }
}
