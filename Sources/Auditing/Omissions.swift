import AuditModel

extension WordAuditor {
  /// What no rule looks at: it needs the page laid out, a reader who knows the language, or the seal on the paper.
  static let omissions = [
    AuditOmission(clause: "6", "版面印刷装订 printing and binding"),
    AuditOmission(clause: "7.2.4", "发文机关标志's distance from 版心"),
    AuditOmission(clause: "7.2.6", "the order of several 签发人"),
    AuditOmission(clause: "7.2.7", "红色分隔线's distance from 发文字号"),
    AuditOmission(clause: "7.3.1", "where the lines of the title break"),
    AuditOmission(clause: "7.3.3", "whether 正文 begins on the first page"),
    AuditOmission(clause: "7.3.5", "印章 seals, and closings of several organs"),
    AuditOmission(clause: "7.4.1", "whether 版记 ends at the foot of the last page"),
    AuditOmission(clause: "7.5", "pages that have no number"),
    AuditOmission(clause: "9", "计量单位、标点符号和数字 units, punctuation and figures"),
    AuditOmission(clause: "10", "信函, 命令 and 纪要 as formats of their own"),
  ]
}
