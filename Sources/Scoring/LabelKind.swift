/// What a label can call a line. Those are the general kinds of an outline, so that both compare by name.
public enum LabelKind: String, Sendable, Hashable, CaseIterable {
  case title
  case subtitle
  case heading
  case paragraph
  case listItem = "list-item"
  case salutation
  case addressee
  case signature
  case date
  case attachment
  case tableRow = "table-row"
  case note
  /// No heading, and nobody says what else.
  case other

  /// Whether lines of the kind have to be found as that kind. Of the rest it only counts that they are no headings.
  public var isRecalled: Bool {
    switch self {
    case .subtitle, .listItem, .addressee, .signature, .date, .attachment, .tableRow, .note: true
    case .title, .heading, .paragraph, .salutation, .other: false
    }
  }
}
