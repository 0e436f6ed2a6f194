public import Diagnostics
public import DocumentModel
public import SourceModel

/// Recovers the structure of a scanned text.
///
/// Parsing never fails: what no rule recognises is a paragraph. Every logical line becomes one block, or one line of a
/// title, with the reason for it and how sure that is.
public struct DocumentParser: Sendable {
  /// What one can be sure of comes first; headings without a number are sought among the lines that are left.
  private let rules: [any StructureRule] = [
    PageNumberRule(), ContentsRule(), TableRowRule(), HeaderFieldRule(), TitleRule(), AddressRule(), AttachmentRule(),
    ClosingRule(),
    NumberingRule(), BulletRule(), ParallelRunInRule(),
  ]

  public init() {}

  public func parse(_ text: ScannedText, reporting report: inout Report) -> Manuscript {
    var draft = firmDraft(of: text)
    UnnumberedHeadingRule().propose(in: &draft)
    let pairing = RegionPairing(text)
    let tree = BlockBuilder(draft: draft, regions: pairing.regions).document()
    if !tree.blocks.contains(where: { $0.kind == .title }), !tree.blocks.isEmpty {
      report.add(ParsingMessage.noTitle)
    }
    return Manuscript(
      tree: tree, regionCount: pairing.regions.count, firstRegion: pairing.first, markerFaults: pairing.faults)
  }
}

extension DocumentParser {
  private func firmDraft(of text: ScannedText) -> Draft {
    var draft = Draft(reading: LineReading(text: text))
    for rule in rules { rule.propose(in: &draft) }
    return draft
  }

  /// The lines that could be headings without a number, with the evidence that the scorecards weigh and the physical line
  /// of each, and how many lines the document has.
  package func headingCandidates(
    in text: ScannedText
  ) -> (candidates: [(number: Int, candidate: HeadingCandidate)], lineCount: Int) {
    let draft = firmDraft(of: text)
    let candidates = UnnumberedHeadingRule.candidates(in: draft).map { (draft.lines[$0.line].number, $0) }
    return (candidates, draft.lines.count)
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
