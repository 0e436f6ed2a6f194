extension BlockKind {
  /// The kind's name in outlines, on the command line and in JSON.
  public var name: String {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .documentNumber: "document-number"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "list-item"
    case .salutation: "salutation"
    case .addressee: "addressee"
    case .headerField: "header-field"
    case .attachmentNote: "attachment-note"
    case .attachmentHead: "attachment-head"
    case .attachmentTitle: "attachment-title"
    case .tableRow: "table-row"
    case .signature: "signature"
    case .date: "date"
    case .note: "note"
    case .notice: "notice"
    case .pageBreak: "page-break"
    }
  }
}
