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
    PageFurnitureRule(), ContentsRule(), TableRowRule(), UnderlineRule(), HeaderFieldRule(), DecidedHeadRule(),
    AddressRule(), AttachmentRule(), CaptionRule(), ClosingRule(), DecidedClosingRule(), ImprintRule(),
    NumberingRule(), BulletRule(), PreformattedRule(), SetInRule(), VerseRule(), SpeechRule(), ParallelRunInRule(),
    LabelChainRule(), SignHeadingRule(), LeadInListRule(),
  ]
  /// What a person decided, before and above all rules.
  private let overrides: [Override]

  /// Whether the tree says how sure decisions are by measure.
  private let isMeasured: Bool

  /// Whether more is paid where markers do not pair; see `RegionPairing`.
  private let hidesMore: Bool

  /// - Parameter hidesMore: takes for paid whatever may be, where markers do not pair: what resembles a marker counts as one,
  ///   and an end without a begin ends a region that began where the one before it ended.
  public init(overrides: [Override] = [], hidesMore: Bool = false) {
    self.overrides = overrides
    self.hidesMore = hidesMore
    isMeasured = true
  }

  /// A parser whose decisions say how strong their evidence is, for whoever measures how often they are right.
  package init(isMeasured: Bool) {
    overrides = []
    hidesMore = false
    self.isMeasured = isMeasured
  }

  public func parse(_ text: ScannedText, reporting report: inout Report) -> Manuscript {
    var faults: [OverrideFault] = []
    var draft = firmDraft(of: text, faults: &faults)
    UnnumberedHeadingRule().propose(in: &draft)
    let pairing = RegionPairing(text, hidesMore: hidesMore)
    let tree = BlockBuilder(draft: draft, regions: pairing.regions, isMeasured: isMeasured).document()
    if !tree.blocks.contains(where: { $0.kind == .title }), !tree.blocks.isEmpty {
      report.add(ParsingMessage.noTitle)
    }
    return Manuscript(
      tree: tree, regionCount: pairing.regions.count, firstRegion: pairing.first, markerFaults: pairing.faults,
      overrideFaults: faults)
  }
}

extension DocumentParser {
  private func firmDraft(of text: ScannedText, faults: inout [OverrideFault]) -> Draft {
    var draft = Draft(reading: LineReading(text: text))
    if !overrides.isEmpty {
      let placement = OverridePlacement(of: overrides, in: draft)
      faults = placement.faults
      OverrideRule(decided: placement.decided).propose(in: &draft)
    }
    for rule in rules { rule.propose(in: &draft) }
    return draft
  }

  /// The lines that could be headings without a number, with the evidence that the scorecards weigh and the physical line
  /// of each, and how many lines the document has.
  package func headingCandidates(
    in text: ScannedText
  ) -> (candidates: [(number: Int, candidate: HeadingCandidate)], lineCount: Int) {
    var faults: [OverrideFault] = []
    let draft = firmDraft(of: text, faults: &faults)
    let candidates = UnnumberedHeadingRule.candidates(in: draft).map { (draft.lines[$0.line].number, $0) }
    return (candidates, draft.lines.count)
  }
}

/// What parsing can say.
public enum ParsingMessage: DiagnosticMessage {
  case noTitle
  /// What was decided by hand does not fit the manuscript; the place is that of the override.
  case override(OverrideFault.Kind)

  public var id: String {
    switch self {
    case .noTitle: "parse.no-title"
    case .override(let fault): fault.id
    }
  }

  public var severity: Severity {
    switch self {
    case .noTitle: .note
    case .override: .error
    }
  }

  public var text: String {
    switch self {
    case .noTitle: "no line at the top looks like a title"
    case .override(let fault): fault.text
    }
  }

  public var hint: String? {
    switch self {
    case .noTitle: "put the title on a line of its own at the top, without a full stop"
    case .override(let fault): fault.hint
    }
  }
}
