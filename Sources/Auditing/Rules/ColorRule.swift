import AuditModel

/// 5.2.4: black, but for what the standard wants red. What it does not know is left out.
struct ColorRule: AuditRule {
  private let requirement = Requirement(
    "text.color", clause: "5.2.4", .required, "文字颜色 colour of text", wanted: "black")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let paragraphs = subject.paragraphs { $0 != .issuer && $0 != .other && $0 != .table }
    ParagraphCheck(requirement: requirement, hint: "set the colour to automatic").run(paragraphs, into: &audit) {
      let colored = $0.runs.first { !InkColor($0.format.color).isBlack && !$0.text.allSatisfy(\.isWhitespace) }
      return colored.map { ("#\($0.format.color ?? "")", false) } ?? ("black", true)
    }
  }
}
