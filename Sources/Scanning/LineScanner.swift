public import Diagnostics
public import SourceModel

/// Cuts a text into lines, and sets apart what is not part of it: markers, and characters that no output could hold.
///
/// Scanning never fails. Every marker and every forbidden character is in the report as a removal; forbidden characters,
/// and what resembles a marker and is none, are warnings with line and column.
public struct LineScanner: Sendable {
  private let spellings: [MarkerSpelling]

  /// - Parameter conventions: whose markers to look for.
  public init(conventions: [MarkerConvention] = MarkerConvention.all) {
    spellings = conventions.flatMap { convention in
      convention.markers.filter { !$0.opening.isEmpty }.map { MarkerSpelling($0, of: convention) }
    }
  }

  public func scan(_ source: SourceText, reporting report: inout Report) -> ScannedText {
    let bytes = source.bytes.span
    let cut = LineCutter(cutting: bytes)
    let markers = MarkerFinder(spellings: spellings, in: bytes).finds
    let resemblances = ResemblanceFinder(spellings: spellings, besides: markers, in: bytes).resemblances
    let unknown = UnknownMarkerFinder(
      spellings: spellings, besides: markers.map(\.range) + resemblances.map(\.range), in: bytes
    ).ranges
    // What is forbidden inside a marker goes with the marker.
    let special = Self.outside(markers.map(\.range), cut.illegal)
    // A form feed is forbidden as a character, but what it says is kept: a page ends.
    let formFeeds = special.filter { $0.scalar == 0x0C }.map(\.range)
    let illegal = special.filter { $0.scalar != 0x0C }
    let directives =
      (markers.map {
        Directive(
          kind: spellings[$0.spelling].kind, range: $0.range, convention: spellings[$0.spelling].convention)
      } + formFeeds.map { Directive(kind: .pageBreak, range: $0, convention: "form-feed") })
      .sorted { $0.range.start < $1.range.start }
    let excisions =
      (directives.map { Excision(range: $0.range, reason: .directive) }
      + illegal.map { Excision(range: $0.range, reason: .illegalCharacter) })
      .sorted { $0.range.start < $1.range.start }
    let text = ScannedText(
      source: source, lines: cut.lines,
      directives: directives,
      excisions: excisions,
      resemblances: resemblances.map { Resemblance(kind: spellings[$0.spelling].kind, range: $0.range) }
        .filter { $0.kind != .pageBreak }.sorted { $0.range.start < $1.range.start })
    for excision in excisions {
      let reason: Removal.Reason = excision.reason == .directive ? .marker : .illegalCharacter
      report.remove(Removal(range: excision.range, reason: reason))
    }
    ScanningReport(
      text: text, spellings: spellings, illegal: illegal, markers: markers, resemblances: resemblances,
      unknown: unknown
    ).add(to: &report)
    return text
  }

  private static func outside(
    _ markers: [TextRange], _ illegal: [LineCutter.Illegal]
  ) -> [LineCutter.Illegal] {
    guard !markers.isEmpty, !illegal.isEmpty else { return illegal }
    var markers = markers[...]
    return illegal.filter { character in
      while let marker = markers.first, marker.end <= character.range.start { markers.removeFirst() }
      return markers.first.map { $0.start >= character.range.end } ?? true
    }
  }
}
