import AuditModel

/// 7.2.4: 发文机关标志 in red 小标宋体. Its size is the issuer's choice, and its distance from 版心 is not measured.
struct IssuerRule: AuditRule {
  private let face = Requirement("issuer.face", clause: "7.2.4", .recommended, "发文机关标志 issuer, face", wanted: "小标宋体")
  private let color = Requirement("issuer.color", clause: "7.2.4", .recommended, "发文机关标志 issuer, colour", wanted: "red")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let issuers = subject.paragraphs(.issuer)
    ParagraphCheck(requirement: face).run(issuers, into: &audit) {
      Paragraph.verdict($0.eastAsianFace, .xiaobiaosong)
    }
    ParagraphCheck(requirement: color).run(issuers, into: &audit) {
      let color = $0.runs.first { !$0.text.allSatisfy(\.isWhitespace) }?.format.color
      return InkColor(color).isRed ? ("red", true) : ("#\(color ?? "000000")", false)
    }
  }
}
