public import Diagnostics
public import DocumentModel
public import SourceModel

/// Recovers the structure of a scanned text.
///
/// Parsing never fails: what no rule recognises is a paragraph. Every logical line becomes one block, or one line of a
/// title, with the reason for it and how sure that is.
public struct DocumentParser: Sendable {
  private let rules: [any StructureRule] = [
    HeaderFieldRule(), TitleRule(), AddressRule(), AttachmentRule(), ClosingRule(), NumberingRule(), BulletRule(),
    UnnumberedHeadingRule(),
  ]

  public init() {}

  public func parse(_ text: ScannedText, reporting report: inout Report) -> Manuscript {
    let reading = LineReading(text: text)
    var draft = Draft(reading: reading)
    for rule in rules { rule.propose(in: &draft) }
    let pairing = RegionPairing(text)
    let tree = BlockBuilder(draft: draft, regions: pairing.regions).document()
    if !tree.blocks.contains(where: { $0.kind == .title }), !tree.blocks.isEmpty {
      report.add(ParsingMessage.noTitle)
    }
    return Manuscript(
      tree: tree, regionCount: pairing.regions.count, firstRegion: pairing.first, markerFaults: pairing.faults)
  }
}

/// What parsing can say.
public enum ParsingMessage: DiagnosticMessage {
  case noTitle

  public var id: String { "parse.no-title" }
  public var severity: Severity { .note }
  public var text: String { "no line at the top looks like a title" }
  public var hint: String? { "put the title on a line of its own at the top, without a full stop" }
}
