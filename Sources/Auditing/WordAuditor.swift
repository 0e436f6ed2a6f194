public import AuditModel
public import Diagnostics
public import RenditionModel

/// Measures a Word document against GB/T 9704—2012, whichever program made it.
///
/// It reads what the XML says and lays no line out: what depends on the metrics of a font is marked as an estimate.
public struct WordAuditor: Sendable {
  public init() {}

  /// What is looked at, in the order of the page and then of the text; one idea a file.
  static let rules: [any AuditRule] = [
    PaperRule(), TypeAreaRule(), LinesRule(), CharactersRule(), ColorRule(), MarkRule(), IssuerRule(),
    DocumentNumberRule(), SignatoryRule(), RedRuleRule(), TitleRule(), AddresseeRule(), GapRule.addressee, BodyRule(),
    HeadingRule(),
    AttachmentNoteRule(), GapRule.attachmentNote,
    ClosingRule(), DateFormRule(), NoteRule(),
    AttachmentHeadRule(), ImprintRule(), ImprintLinesRule(), TableRule(), PageNumberRule(), NavigationRule(),
    PresenceRule(),
  ]

  /// - Parameter rendition: the XML parts of the package, relationships among them.
  /// - Throws: `Failure` of the kind `package` if this is no Word document, `blank` if it has no text.
  public func audit(_ rendition: Rendition) throws(Failure) -> Audit {
    let document = try DocumentReading().document(rendition)
    let subject = AuditSubject(document)
    var audit = Audit()
    audit.page = subject.page
    audit.omissions = Self.omissions
    for rule in Self.rules { rule.check(subject, into: &audit) }
    let order = Strength.allCases
    audit.findings = audit.findings.enumerated().sorted { one, other in
      let (first, second) = (
        order.firstIndex(of: one.element.requirement.strength)!,
        order.firstIndex(of: other.element.requirement.strength)!
      )
      return (first, one.offset) < (second, other.offset)
    }.map(\.element)
    return audit
  }
}
