public import Diagnostics
import FoundationEssentials

/// Reads the labels of a document: a JSON list with one object a line, in the order of the lines.
///
/// A label has `line` and `kind` (one of `LabelKind`, or null if nobody judges the line), and may have `level`, `run_in`,
/// `cont` and `role`; see `LineLabel`. Lines that no label names are not judged. What `galley outline --format json` adds
/// to a block is passed over, so that an outline that somebody has corrected is a file of labels.
public struct LabelReader: Sendable {
  public init() {}

  /// - Throws: `Failure` of the kind `labels` that names the entry and its line.
  public func read(_ json: [UInt8]) throws(Failure) -> [LineLabel] {
    let stored: [StoredLabel] = try EntryList.read(json, otherwise: ScoringMessage.labelsUnreadable)
    var last = 0
    for (index, label) in stored.enumerated() {
      guard label.label.line > last else {
        let fault = EntryFault(
          entry: index + 1, name: "line \(label.label.line)", member: "line",
          problem: "the entry before has the line \(last), and lines must rise")
        throw Failure(ScoringMessage.labelsUnreadable(.entry(fault)), kind: .labels)
      }
      last = label.label.line
    }
    return stored.map(\.label)
  }
}

/// A label as it stands in JSON.
private struct StoredLabel: StoredEntry {
  let label: LineLabel

  enum CodingKeys: String, CodingKey, CaseIterable {
    case line, kind, level, cont, role
    case runIn = "run_in"
    /// The level of a run-in heading, which no measure looks at.
    case runInLevel = "run_in_level"
    case runInUnscored = "run_in_unscored"
    case runInSplit = "run_in_split"
    // Of an outline.
    case text, detail, paid, override, reason, because, confidence, unsure
    case lastLine = "last_line"
    case runnerUp = "runner_up"
  }

  static let nameKey = CodingKeys.line

  init(from fields: KeyedDecodingContainer<CodingKeys>) throws {
    guard fields.contains(.kind) else { throw MemberFault(CodingKeys.kind, "is missing; it may be null") }
    var kind: LabelKind?
    if let name = try fields.decode(String?.self, forKey: .kind) {
      guard let known = LabelKind(rawValue: name) else {
        let all = LabelKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw MemberFault(CodingKeys.kind, "\(name) is none of \(all)")
      }
      kind = known
    }
    let runInEnd = try fields.positive(.runIn)
    if runInEnd != nil, kind != .paragraph {
      throw MemberFault(CodingKeys.runIn, "only a paragraph begins with a run-in heading")
    }
    guard let line = try fields.positive(.line) else { throw MemberFault(CodingKeys.line, "is missing") }
    let isSplit = try fields.flag(.runInSplit)
    let isUnscored = try fields.flag(.runInUnscored)
    label = LineLabel(
      line: line, kind: kind, level: try fields.positive(.level), runInEnd: runInEnd, continues: try fields.flag(.cont),
      role: try fields.decodeIfPresent(String.self, forKey: .role), isRunInJudged: !isSplit && !isUnscored)
  }
}
