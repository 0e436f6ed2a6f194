import DocumentModel

/// An element around several blocks.
enum BlockGroup: Equatable {
  case none
  case header
  /// Items of one numbering; another numbering begins another list.
  case orderedList(NumberScheme)
  case unorderedList
  /// Entries that were typed stand in the order of what they name, and link to nothing: a list, and no `nav`, which is for
  /// links.
  case contents
  case quotation
  case notes
  case imprint
  /// Who signs, and when.
  case closing

  /// - Parameter last: the group of the block before. A date closes a document only below a signature.
  init(_ kind: BlockKind, behind last: BlockGroup) {
    switch kind {
    case .signature: self = .closing
    case .date: self = last == .closing ? .closing : .none
    case .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory: self = .header
    case .listItem(.bullet): self = .unorderedList
    case .listItem(.number(let scheme, _)): self = .orderedList(scheme)
    case .contentsEntry: self = .contents
    case .quotation: self = .quotation
    case .footnote, .endnote: self = .notes
    case .imprint: self = .imprint
    case .heading, .paragraph, .salutation, .addressee, .headerField, .attachmentNote, .attachmentHead,
      .attachmentTitle, .tableRow, .contentsHeading, .contents, .caption, .verse, .preformatted, .note, .pageFurniture,
      .notice, .pageBreak:
      self = .none
    }
  }
}
