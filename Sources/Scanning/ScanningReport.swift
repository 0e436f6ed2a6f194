import Diagnostics
import SourceModel

/// Says what scanning found, in order of position and not without end.
struct ScanningReport {
  let text: ScannedText
  let spellings: [MarkerSpelling]
  let illegal: [LineCutter.Illegal]
  let markers: [MarkerFinder.Find]
  let resemblances: [ResemblanceFinder.Resemblance]
  let unknown: [TextRange]

  /// How many findings of one kind are reported one by one.
  private static let limit = 20

  func add(to report: inout Report) {
    let surplus = markers.indices.filter(hasSurplus)
    let near =
      resemblances.prefix(Self.limit).map { Finding(offset: $0.range.start, message: .nearMarker(name($0.spelling))) }
      + surplus.prefix(Self.limit).map {
        Finding(offset: markers[$0].range.start, message: .surplusSigns(name(markers[$0].spelling)))
      }
    let findings =
      illegal.prefix(Self.limit).map {
        Finding(offset: $0.range.start, message: .illegalCharacter($0.scalar, count: $0.count))
      } + near.sorted { $0.offset < $1.offset }.prefix(Self.limit)
      + markers.lazy.filter(\.hasTitle).prefix(Self.limit).map {
        Finding(offset: $0.range.start, message: .pageTitle(name($0.spelling)))
      } + unknown.prefix(Self.limit).map { Finding(offset: $0.start, message: .unknownMarker) }
    for finding in findings.sorted(by: { $0.offset < $1.offset }) {
      report.add(finding.message, at: text.position(of: finding.offset))
    }
    let silentCharacters = illegal.dropFirst(Self.limit).reduce(0) { $0 + $1.count }
    if silentCharacters > 0 { report.add(ScanningMessage.moreIllegalCharacters(silentCharacters)) }
    let silentMarkers = resemblances.count + surplus.count - Self.limit
    if unknown.count > Self.limit { report.add(ScanningMessage.moreUnknownMarkers(unknown.count - Self.limit)) }
    if silentMarkers > 0 { report.add(ScanningMessage.moreNearMarkers(silentMarkers)) }
  }

  private struct Finding {
    var offset: UInt32
    var message: ScanningMessage
  }

  private func name(_ spelling: Int) -> String { spellings[spelling].description }

  /// Whether more of a marker's own sign stands before or behind it, and belongs to no other marker.
  private func hasSurplus(at place: Int) -> Bool {
    let bytes = text.source.bytes
    let range = markers[place].range.indices
    let sign = bytes[range.lowerBound]
    guard sign == UInt8(ascii: "#") || sign == UInt8(ascii: "$") else { return false }
    let previousEnd = place > 0 ? Int(markers[place - 1].range.end) : 0
    if range.lowerBound > previousEnd, bytes[range.lowerBound - 1] == sign { return true }
    let nextStart = place + 1 < markers.count ? Int(markers[place + 1].range.start) : bytes.count
    return range.upperBound < nextStart && bytes[range.upperBound] == sign
  }
}
