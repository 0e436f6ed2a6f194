/// What a paragraph is in an official document.
public enum AuditRole: Sendable, Hashable {
  case copyNumber
  case secrecyLevel
  case urgency
  case issuer
  case documentNumber
  case title
  case addressee
  /// From 1, by the form of its number or else by its level in the outline.
  case heading(Int)
  case body
  case attachmentNote
  case signature
  case date
  case note
  case attachmentHead
  case attachmentTitle
  case imprint
  /// What stands in a table.
  case table
  /// What the standard does not know, or what nothing tells.
  case other

  /// The standard's term; nil where it has none.
  public var term: String? {
    switch self {
    case .copyNumber: "份号"
    case .secrecyLevel: "密级和保密期限"
    case .urgency: "紧急程度"
    case .issuer: "发文机关标志"
    case .documentNumber: "发文字号"
    case .title: "标题"
    case .addressee: "主送机关"
    case .heading(let level): level <= 4 ? "第\(["一", "二", "三", "四"][max(0, level - 1)])层" : nil
    case .body: "正文"
    case .attachmentNote: "附件说明"
    case .signature: "发文机关署名"
    case .date: "成文日期"
    case .note: "附注"
    case .attachmentHead: "附件"
    case .attachmentTitle: "附件标题"
    case .imprint: "版记"
    case .table, .other: nil
    }
  }
}
