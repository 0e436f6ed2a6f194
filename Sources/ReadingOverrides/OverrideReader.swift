public import Diagnostics
public import DocumentModel
public import SourceModel

/// Reads what a person decided about a manuscript's lines.
///
/// It takes two forms. One is text, an override a line: `12 heading 2`, `3-4 title`, `20 run-in 2 8`, `15 paragraph`,
/// with `#` before comments. The other is an outline in JSON in which somebody changed entries and marked each of them
/// with `"override": true`; those without the mark say what the parser decided and count for nothing.
public struct OverrideReader: Sendable {
  public init() {}

  /// - Returns: the overrides in the order of the text; none if there is nothing but comments.
  /// - Throws: `Failure` of the kind `overrides` at the first thing that cannot be understood, or that says of a line what
  ///   another override denies.
  public func read(_ source: SourceText) throws(Failure) -> [Override] {
    let overrides = try Self.isJSON(source) ? OutlineEntries(source).overrides() : OverrideLines(source).overrides()
    try Self.refuseContradictions(in: overrides)
    return overrides
  }

  /// No override begins with a bracket.
  private static func isJSON(_ source: SourceText) -> Bool {
    let first = source.bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  /// Overrides that meet on a line have to agree. In the order of their first lines, each needs to be held only against
  /// the one that reaches furthest, since all that meet so far have agreed.
  private static func refuseContradictions(in overrides: [Override]) throws(Failure) {
    var furthest: Override?
    for override in overrides.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      guard let other = furthest, other.lines.upperBound >= override.lines.lowerBound else {
        furthest = override
        continue
      }
      guard override.agrees(with: other) else {
        let (earlier, later) = other.position < override.position ? (other, override) : (override, other)
        throw Failure(
          OverrideMessage.contradiction(line: override.lines.lowerBound, later, earlier), at: later.position,
          kind: .overrides)
      }
      if override.lines.upperBound > other.lines.upperBound { furthest = override }
    }
  }
}
