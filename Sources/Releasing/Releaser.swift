public import Diagnostics
public import DocumentModel
import SourceModel

/// Applies a policy to the paid regions of a manuscript.
///
/// What comes out as `.open` is a `Document<Never>`, which has no way to hold a paid node. Its text is made anew: bytes
/// that were withheld are in no part of it.
public struct Releaser: Sendable {
  /// Nil if nobody chose; then a manuscript without regions passes and any other is refused.
  public var policy: ReleasePolicy?

  /// Whether a policy that withholds takes markers that do not pair, and withholds whatever may be paid, instead of refusing
  /// the manuscript. The manuscript has to be parsed to the same end; see `DocumentParser`.
  public var hidesMore: Bool

  /// What is done with what stands alone once paid text is gone.
  public var orphans: OrphanHandling

  /// What stands in the place of paid text under the policy `teaser`.
  public var teaser: Teaser

  public init(
    policy: ReleasePolicy? = nil, hidesMore: Bool = false, orphans: OrphanHandling = .keep, teaser: Teaser = Teaser()
  ) {
    self.policy = policy
    self.hidesMore = hidesMore
    self.orphans = orphans
    self.teaser = teaser
  }

  /// Takes the mark off what the teaser shows of each region, if the policy is `teaser`; `release` does not.
  ///
  /// Where it is not certain what is paid, nothing is shown of it.
  public func uncoveringLeads(of manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    guard policy == .teaser, teaser.lead != .none, !hidesMore else { return manuscript }
    var result = manuscript
    var shown = 0
    var tooShort: [Int] = []
    result.tree = Uncovering(lead: teaser.lead).uncover(manuscript.tree, shown: &shown, tooShort: &tooShort)
    if shown > 0 { report.add(ReleasingMessage.leads(regions: shown, teaser.lead)) }
    for block in tooShort {
      report.add(
        ReleasingMessage.shorterThanLead,
        at: SourcePosition(line: Int(max(1, manuscript.tree.blocks[block].line)), column: 1))
    }
    return result
  }

  /// - Throws: `Failure` of the kind `policyMissing`, or, under a policy that withholds, of the kind `markers` at the
  ///   first marker that does not pair.
  public func release(_ manuscript: Manuscript, reporting report: inout Report) throws(Failure) -> ReleasedDocument {
    // The tree itself says whether something in it is paid; the count of regions includes empty ones.
    let isPaid = manuscript.regionCount > 0 || manuscript.tree.hasMarks
    guard let policy else {
      guard !isPaid else {
        throw Failure(
          ReleasingMessage.policyMissing(regions: manuscript.regionCount), at: manuscript.firstRegion,
          kind: .policyMissing)
      }
      try refuse(manuscript.markerFaults, reporting: &report)
      return .open(Unwrapping.unwrap(manuscript.tree))
    }
    if policy.withholds, !hidesMore {
      try refuse(manuscript.markerFaults, reporting: &report)
    } else {
      // What only resembles a marker was reported when it was found.
      for fault in manuscript.markerFaults.sorted(by: { $0.position < $1.position })
      where policy.withholds || fault.kind != .resembling {
        report.add(ReleasingMessage.fault(fault, policy.withholds ? .hidesMore : .reported), at: fault.position)
      }
    }
    guard isPaid else { return .open(Unwrapping.unwrap(manuscript.tree)) }
    switch policy {
    case .unwrap:
      report.add(ReleasingMessage.unwrapped(regions: manuscript.regionCount))
      return .open(Unwrapping.unwrap(manuscript.tree))
    case .keep:
      report.add(ReleasingMessage.kept(regions: manuscript.regionCount))
      return .labelled(manuscript.tree)
    case .remove, .teaser:
      var orphans = Orphans(in: manuscript.tree)
      // There the notice is what stands below.
      if policy == .teaser { orphans.forgetHeadings() }
      let withholding = Withholding(
        notice: policy == .teaser ? teaser.template(in: manuscript.tree.language) : nil, link: teaser.link,
        dropped: self.orphans == .drop ? orphans.droppable : [])
      let document = withholding.document(from: manuscript.tree, reporting: &report)
      report.add(
        ReleasingMessage.withheld(
          regions: manuscript.regionCount, characters: withholding.withheldCharacters(of: manuscript.tree)))
      OrphanReport(orphans: orphans, tree: manuscript.tree, handling: self.orphans).add(to: &report)
      if document.blocks.isEmpty { report.add(ReleasingMessage.nothingLeft) }
      return .open(document)
    }
  }

  /// All faults are reported in order, and the first one is thrown as well.
  private func refuse(_ faults: [MarkerFault], reporting report: inout Report) throws(Failure) {
    let faults = faults.sorted { $0.position < $1.position }
    guard let first = faults.first else { return }
    for fault in faults { report.add(ReleasingMessage.fault(fault, .refused), at: fault.position) }
    throw Failure(ReleasingMessage.fault(first, .refused), at: first.position, kind: .markers)
  }
}
