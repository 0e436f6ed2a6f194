import DocumentModel
import SourceModel

/// Turns a finished draft into the tree.
struct BlockBuilder {
  let draft: Draft
  let regions: [TextRange]
  /// Whether decisions say how sure they are by measure; else they say how strong their evidence is.
  private let isMeasured: Bool
  private let nesting: HeadingNesting
  private let indents: ListingIndents

  init(draft: Draft, regions: [TextRange], isMeasured: Bool = true) {
    self.draft = draft
    self.regions = regions
    self.isMeasured = isMeasured
    nesting = HeadingNesting(of: draft)
    indents = ListingIndents(of: draft)
  }

  func document() -> Document<PaidRegion> {
    let source = draft.reading.text.source
    var document = Document<PaidRegion>(
      text: DocumentText(source: source.bytes), language: LanguageCensus.language(of: draft))
    document.blocks.reserveCapacity(draft.lines.count)
    document.runs.reserveCapacity(draft.lines.count * 2)
    let isSpaced = draft.reading.continuations.contains { $0.needsSpace }
    let space = isSpaced ? document.text.append(" ") : TextRange(start: 0, end: 0)
    var runs = RunBuilder(reading: draft.reading, regions: regions, space: space)
    var levels = OutlineLevels()
    var line = 0
    while line < draft.lines.count {
      if draft.lines[line].beginsPage { appendPageBreak(before: line, to: &document) }
      let runnerUp = runnerUp(line, levels: levels)
      var block = block(line, as: settled(draft.proposals[line], for: draft.lines[line]), levels: &levels)
      block.decision.runnerUp = runnerUp
      let start = document.runs.count
      runs.append(indents.indented(draft.lines[line], at: line), roles: roles(line), to: &document.runs)
      // The lines of a title are one block.
      while isSameTitle(line + 1, as: line) {
        line += 1
        let end = draft.lines[line].content.start
        document.runs.append(
          Run(.lineBreak, range: TextRange(start: end, end: end), access: document.runs.last?.access))
        runs.append(draft.lines[line], roles: LineRoles(), to: &document.runs)
        block.source.end = draft.lines[line].range.end
        if draft.isDecided(line) { block.decision = Decision(.override, confidence: 100) }
      }
      block.runs = UInt32(start)..<UInt32(document.runs.count)
      block.access = commonAccess(document.runs[start...])
      document.blocks.append(block)
      line += 1
    }
    return document
  }

  /// What the line would have been in this place of the outline.
  private func runnerUp(_ line: Int, levels: OutlineLevels) -> RunnerUp? {
    guard let proposal = draft.runnerUp(line) else { return nil }
    var levels = levels
    let block = block(line, as: proposal, levels: &levels)
    return RunnerUp(
      block.name, level: block.level, because: proposal.reason, confidence: share(of: proposal, behind: line))
  }

  /// What the decision leaves to a runner-up: all of the rest to a plain paragraph, and no more than that to anything else.
  private func share(of runnerUp: Proposal, behind line: Int) -> UInt8 {
    // What a person decided leaves nothing; what the rules would have made of the line is as sure as it ever was.
    guard isMeasured, !draft.isDecided(line) else { return confidence(of: runnerUp) }
    let decision = settled(draft.proposals[line], for: draft.lines[line])
    let rest = 100 - confidence(of: decision)
    return runnerUp.reason == .plain ? rest : min(runnerUp.confidence, rest)
  }

  private func confidence(of proposal: Proposal) -> UInt8 {
    isMeasured ? Confidence.percent(proposal.reason, strength: proposal.confidence) : proposal.confidence
  }

  private func block(_ line: Int, as proposal: Proposal, levels: inout OutlineLevels) -> Block<PaidRegion> {
    let logical = draft.lines[line]
    var source = logical.range
    if let last = logical.continuations.last { source.end = draft.reading.continuations[last].range.end }
    var block = Block<PaidRegion>(
      .paragraph, source: source, line: UInt32(logical.number),
      blankLinesBefore: UInt16(min(logical.blankLinesBefore, Int(UInt16.max))),
      decision: Decision(proposal.reason, confidence: confidence(of: proposal)))
    let ordinal = UInt16(clamping: logical.features.number?.ordinal ?? 0)
    switch proposal.kind {
    case .paragraph, .speech: break
    case .title:
      block.kind = .title
      levels.restart()
    case .subtitle: block.kind = .subtitle
    case .copyNumber: block.kind = .copyNumber
    case .secrecyLevel: block.kind = .secrecyLevel
    case .urgency: block.kind = .urgency
    case .issuer: block.kind = .issuer
    case .documentNumber: block.kind = .documentNumber
    case .signatory: block.kind = .signatory
    case .heading(let scheme):
      block.kind = .heading(
        Heading(
          level: levels.level(of: scheme, at: nesting[line], decided: proposal.level), scheme: scheme,
          ordinal: scheme == nil ? 0 : ordinal))
    case .runIn(let scheme, _):
      let level =
        scheme == nil ? proposal.level ?? levels.levelBelow : levels.level(of: scheme, decided: proposal.level)
      block.runIn = Heading(level: level, scheme: scheme, ordinal: scheme == nil ? 0 : ordinal)
    case .listItem(let marker): block.kind = .listItem(marker)
    case .salutation: block.kind = .salutation
    case .addressee: block.kind = .addressee
    case .headerField: block.kind = .headerField
    case .attachmentNote: block.kind = .attachmentNote
    case .attachmentHead:
      block.kind = .attachmentHead
      levels.restart()
    case .attachmentTitle:
      block.kind = .attachmentTitle
      levels.restart()
    case .tableRow: block.kind = .tableRow
    case .signature: block.kind = .signature
    case .note: block.kind = .note
    case .contentsHeading: block.kind = .contentsHeading
    case .contentsEntry: block.kind = .contentsEntry
    case .caption: block.kind = .caption
    case .quotation: block.kind = .quotation
    case .verse: block.kind = .verse
    case .preformatted: block.kind = .preformatted
    case .imprint: block.kind = .imprint
    case .pageFurniture: block.kind = .pageFurniture
    case .date(let date): block.kind = .date(date)
    }
    return block
  }

  /// A line for which nobody proposed anything is a paragraph, the more surely the more it looks like text.
  private func settled(_ proposal: Proposal, for line: LogicalLine) -> Proposal {
    guard proposal.reason == .plain else { return proposal }
    let isText =
      switch line.features.ending {
      case .sentence: true
      case .colon, .semicolon, .comma: line.features.width > 15
      case .none: line.features.width > 60
      }
    guard isText else { return proposal }
    return Proposal(kind: .paragraph, reason: .runningText, confidence: 95)
  }

  /// Where the roles of a line change.
  private func roles(_ line: Int) -> LineRoles {
    let number = draft.features(line).number
    switch draft.proposals[line].kind {
    case .heading(.some), .listItem(.number):
      guard let number else { return LineRoles() }
      return LineRoles(.number, to: number.end)
    case .listItem(.bullet):
      let showsBullet =
        draft.isDecided(line)
        ? OverrideRule.beginsWithBullet(line, in: draft) : BulletRule.beginsWithBullet(line, in: draft)
      guard showsBullet else { return LineRoles() }
      return LineRoles(.number, to: draft.withText(of: line) { BulletRule.markerEnd($0) })
    case .speech(let end):
      return LineRoles(.speaker, to: end)
    case .runIn(nil, let end):
      return LineRoles(.runIn, to: end)
    case .runIn(.some, let end):
      guard let number else { return LineRoles() }
      return LineRoles(.runInNumber, to: number.end, .runIn, to: end)
    default:
      return LineRoles()
    }
  }

  private func isSameTitle(_ next: Int, as line: Int) -> Bool {
    guard next < draft.lines.count, !draft.lines[next].beginsPage else { return false }
    let kind = draft.proposals[line].kind
    return (kind == .title || kind == .attachmentTitle) && draft.proposals[next].kind == kind
  }

  private func appendPageBreak(before line: Int, to document: inout Document<PaidRegion>) {
    let start = draft.lines[line].range.start
    document.append(
      Block(
        .pageBreak, source: TextRange(start: start, end: start), line: UInt32(draft.lines[line].number),
        decision: Decision(.pageBreakMarker, confidence: 100)), runs: [])
  }

  /// A block is paid as a whole if all its runs stand in one region.
  private func commonAccess(_ runs: ArraySlice<Run<PaidRegion>>) -> PaidRegion? {
    guard let first = runs.first?.access, runs.allSatisfy({ $0.access == first }) else { return nil }
    return first
  }
}
