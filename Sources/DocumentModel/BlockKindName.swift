/// What blocks are called in outlines, on the command line and in JSON.
public enum BlockName: String, Sendable, Hashable, CaseIterable {
  case title
  case subtitle
  case copyNumber = "copy-number"
  case secrecyLevel = "secrecy-level"
  case urgency
  case issuer
  case documentNumber = "document-number"
  case signatory
  case heading
  /// A paragraph that begins with a heading. Its kind is that of any paragraph.
  case runIn = "run-in"
  case paragraph
  case listItem = "list-item"
  case salutation
  case addressee
  case headerField = "header-field"
  case attachmentNote = "attachment-note"
  case attachmentHead = "attachment-head"
  case attachmentTitle = "attachment-title"
  case tableRow = "table-row"
  case contentsHeading = "contents-heading"
  case contentsEntry = "contents-entry"
  case contents
  case caption
  case quotation
  case verse
  case preformatted
  case signature
  case date
  case note
  case footnote
  case endnote
  case imprint
  case pageFurniture = "page-furniture"
  case notice
  case pageBreak = "page-break"
}

extension BlockKind {
  /// The kind's name as text.
  public var name: String { blockName.rawValue }

  public var blockName: BlockName {
    switch self {
    case .title: .title
    case .subtitle: .subtitle
    case .copyNumber: .copyNumber
    case .secrecyLevel: .secrecyLevel
    case .urgency: .urgency
    case .issuer: .issuer
    case .documentNumber: .documentNumber
    case .signatory: .signatory
    case .heading: .heading
    case .paragraph: .paragraph
    case .listItem: .listItem
    case .salutation: .salutation
    case .addressee: .addressee
    case .headerField: .headerField
    case .attachmentNote: .attachmentNote
    case .attachmentHead: .attachmentHead
    case .attachmentTitle: .attachmentTitle
    case .tableRow: .tableRow
    case .contentsHeading: .contentsHeading
    case .contentsEntry: .contentsEntry
    case .contents: .contents
    case .caption: .caption
    case .quotation: .quotation
    case .verse: .verse
    case .preformatted: .preformatted
    case .signature: .signature
    case .date: .date
    case .note: .note
    case .footnote: .footnote
    case .endnote: .endnote
    case .imprint: .imprint
    case .pageFurniture: .pageFurniture
    case .notice: .notice
    case .pageBreak: .pageBreak
    }
  }
}

extension Block {
  /// What an outline calls the block: by its kind, or by the heading that it begins with.
  public var name: BlockName { runIn == nil ? kind.blockName : .runIn }

  /// The level of the heading that the block is or begins with.
  public var level: UInt8? {
    if case .heading(let heading) = kind { return heading.level }
    return runIn?.level
  }
}
