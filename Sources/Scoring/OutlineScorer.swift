public import Diagnostics
import DocumentModel
public import OutlineModel
public import SourceModel

/// Holds an outline against labels.
public struct OutlineScorer: Sendable {
  public init() {}

  /// - Parameters:
  ///   - outline: what was found, in reading order; empty if nothing came of the document.
  ///   - text: the document as it is, to compare the outline's text with; nil if it cannot be read.
  /// - Throws: `Failure` of the kind `labels` if the labels are not of this text.
  public func score(
    _ outline: [OutlineEntry], of text: ScannedText?, against document: LabelledDocument
  ) throws(Failure) -> DocumentScore {
    if let text { try LabelCheck.check(document.labels, against: text) }
    let blocks = BlocksByLine(outline)
    var judgement = Judgement(document)
    for label in document.labels { judgement.judge(label, blocks.first(on: label.line)) }
    judgement.finish(starts: blocks.lines)
    if let text, !outline.isEmpty { judgement.tally.fidelity.judge(outline, of: text) }
    let findings = document.labels.compactMap { label -> Finding? in
      guard let faults = judgement.faults[label.line] else { return nil }
      let block = blocks.covering(label.line)
      return Finding(
        label: label, block: block, faults: Fault.allCases.filter(faults.contains),
        text: text?.trimmedLine(label.line) ?? block?.text ?? "")
    }
    return DocumentScore(document: document, tally: judgement.tally, findings: findings, decisions: judgement.decisions)
  }
}

/// What is found in a document while its labels are gone through in order.
private struct Judgement {
  var tally = Tally()
  /// By line.
  private(set) var faults: [Int: Set<Fault>] = [:]
  private(set) var decisions: [JudgedDecision] = []
  private let document: LabelledDocument
  private var titleLines: [(label: LineLabel, block: OutlineEntry?)] = []

  init(_ document: LabelledDocument) { self.document = document }

  mutating func judge(_ label: LineLabel, _ block: OutlineEntry?) {
    var found = tally.headings.judge(label, block)
    if let fault = tally.kinds.judge(label, block) { found.insert(fault) }
    if label.kind == .title {
      if let fault = TitleMeasure.fault(block, isFirst: titleLines.isEmpty) { found.insert(fault) }
      titleLines.append((label, block))
    }
    if document.scoresRunIns {
      let runIn = RunInMeasure.judge(label, block)
      tally.runIns += runIn
      if runIn.misses + runIn.falseAlarms > 0 { found.insert(.runIn) }
    }
    if let block, label.kind != nil, !label.continues, !label.isMarker {
      let isRight = !found.contains(where: \.isOfDecision)
      tally.calibration.add(percent: Int(block.decision.confidence), isRight: isRight)
      decisions.append(JudgedDecision(decision: block.decision, isRight: isRight))
    }
    if !found.isEmpty { faults[label.line] = found }
  }

  mutating func finish(starts: Set<Int>) {
    tally.titles.judge(titleLines)
    if document.scoresBoundaries {
      let (boundaries, lines) = BoundaryMeasure.judge(document.labels, starts: starts)
      tally.boundaries = boundaries
      for line in lines { faults[line, default: []].insert(.boundary) }
    }
    let headings = tally.headings.lines
    if headings.hits + headings.misses == 0 { tally.clean.add(headings.falseAlarms == 0) }
  }
}
