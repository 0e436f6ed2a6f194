import Diagnostics
import SourceModel

/// Says what scanning found, in order of position and not without end.
struct ScanningReport {
  let text: ScannedText
  let illegal: [LineCutter.Illegal]
  let markers: [MarkerFinder.Find]
  let resemblances: [ResemblanceFinder.Resemblance]

  /// How many findings of one kind are reported one by one.
  private static let limit = 20

  func add(to report: inout Report) {
    var findings: [(offset: UInt32, message: ScanningMessage)] = []
    findings += illegal.prefix(Self.limit).map {
      ($0.range.start, .illegalCharacter($0.scalar, count: $0.count))
    }
    let near = nearMarkers
    findings += near.prefix(Self.limit)
    findings += markers.filter(\.hasTitle).prefix(Self.limit).map {
      ($0.range.start, .pageTitle($0.spelling.description))
    }
    for finding in findings.sorted(by: { $0.offset < $1.offset }) {
      report.add(finding.message, at: text.position(of: finding.offset))
    }
    let silentCharacters = illegal.dropFirst(Self.limit).reduce(0) { $0 + $1.count }
    if silentCharacters > 0 { report.add(ScanningMessage.moreIllegalCharacters(silentCharacters)) }
    if near.count > Self.limit { report.add(ScanningMessage.moreNearMarkers(near.count - Self.limit)) }
  }

  private var nearMarkers: [(offset: UInt32, message: ScanningMessage)] {
    var result = resemblances.map { ($0.offset, ScanningMessage.nearMarker($0.spelling.description)) }
    for (place, marker) in markers.enumerated() where hasSurplus(at: place) {
      result.append((marker.range.start, .surplusSigns(marker.spelling.description)))
    }
    return result.sorted { $0.0 < $1.0 }
  }

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
