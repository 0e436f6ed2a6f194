extension OutlineEntry {
  /// The kind as programs get it and labels name it: one of the few that any outline has.
  public var generalKind: String { Self.generalKind(of: kind) }

  /// What a kind is called by programs and labels: an attachment's head is an `attachment`, its title a `title`; what only
  /// some documents have is `other`.
  public static func generalKind(of kind: String) -> String {
    switch kind {
    case "attachment-note", "attachment-head": "attachment"
    case "attachment-title": "title"
    case "quotation", "verse": "paragraph"
    case "footnote", "endnote": "note"
    case "copy-number", "secrecy-level", "urgency", "issuer", "document-number", "signatory", "header-field",
      "contents-heading", "contents-entry", "caption", "preformatted", "imprint",
      "page-furniture", "notice":
      "other"
    default: kind
    }
  }
}
