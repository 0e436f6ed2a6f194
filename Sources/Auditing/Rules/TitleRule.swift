import AuditModel

/// 7.3.1: 2号小标宋体, centred.
struct TitleRule: AuditRule {
  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let titles = subject.paragraphs(.title)
    func wanted(_ id: String, _ what: String, _ wanted: String) -> Requirement {
      Requirement("title.\(id)", clause: "7.3.1", .usual, "标题 title, \(what)", wanted: wanted)
    }
    ParagraphCheck(requirement: wanted("face", "face", "小标宋体")).run(titles, into: &audit) {
      Paragraph.verdict($0.eastAsianFace, .xiaobiaosong)
    }
    ParagraphCheck(requirement: wanted("size", "size", "2号 (22 pt)")).run(titles, into: &audit) {
      NamedSize.verdict($0.size, NamedSize.second)
    }
    ParagraphCheck(requirement: wanted("place", "place", "居中 centred")).run(titles, into: &audit) {
      guard $0.alignment == .center else { return ("\($0.alignment)", false) }
      // A first-line indent that Word keeps pushes a centred line off its place.
      let shift = ($0.firstLineStart - $0.rightIndent) / 2
      return abs(shift) < 0.25 ? ("居中 centred", true) : ("centred, \(Figure.characters(shift)) off", false)
    }
    let bold = Requirement("title.bold", clause: nil, .practice, "标题 title, weight", wanted: "regular")
    ParagraphCheck(requirement: bold, hint: "小标宋 is heavy by itself").run(titles, into: &audit) { paragraph in
      paragraph.runs.contains { $0.isBold && !$0.text.allSatisfy(\.isWhitespace) } ? ("bold", false) : ("regular", true)
    }
  }
}
