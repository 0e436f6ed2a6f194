import OutlineModel
import SourceModel

/// Whether an outline holds the text of its document: each character as often, and in the same order.
///
/// White space and characters of no width do not count, nor do the markers that scanning found.
public struct FidelityMeasure: Sendable, Hashable {
  /// How many of the document's characters the outline does not hold.
  public private(set) var lost = 0
  /// How many characters the outline holds and the document does not.
  public private(set) var added = 0
  /// Documents whose characters are all there in order.
  public private(set) var exact = Share()
  /// Markers that stand in the outline. They are not counted as added.
  public private(set) var leakedMarkers = 0

  mutating func judge(_ outline: [OutlineEntry], of text: ScannedText) {
    let source = Self.characters(of: text)
    var found = outline.reduce(into: []) { $0 += $1.text.unicodeScalars.filter(Self.counts) }
    for marker in Self.markers(of: text) { leakedMarkers += Self.remove(marker, from: &found) }
    exact.add(source == found)
    guard source != found else { return }
    var surplus: [Unicode.Scalar: Int] = [:]
    for scalar in source { surplus[scalar, default: 0] += 1 }
    for scalar in found { surplus[scalar, default: 0] -= 1 }
    for count in surplus.values { if count > 0 { lost += count } else { added -= count } }
  }

  static func += (sum: inout FidelityMeasure, other: FidelityMeasure) {
    sum.lost += other.lost
    sum.added += other.added
    sum.exact += other.exact
    sum.leakedMarkers += other.leakedMarkers
  }

  private static func characters(of text: ScannedText) -> [Unicode.Scalar] {
    var characters: [Unicode.Scalar] = []
    var start = 0
    for directive in text.directives {
      characters += scalars(text.source.bytes[start..<Int(directive.range.start)])
      start = Int(directive.range.end)
    }
    return characters + scalars(text.source.bytes[start...])
  }

  /// The spellings that occur, each once.
  private static func markers(of text: ScannedText) -> Set<[Unicode.Scalar]> {
    Set(text.directives.map { scalars(text.source.bytes[$0.range.indices]) })
  }

  private static func scalars(_ utf8: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.filter(counts)
  }

  /// - Returns: how often it was there.
  private static func remove(_ marker: [Unicode.Scalar], from text: inout [Unicode.Scalar]) -> Int {
    let places = text.ranges(of: marker)
    for place in places.reversed() { text.removeSubrange(place) }
    return places.count
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Separators of files, groups, records and units: they part words, although Unicode does not call them white space.
    case 0x1C...0x20: false
    case 0x200B...0x200D, 0x2060, 0xFEFF: false
    default: !scalar.properties.isWhitespace
    }
  }
}
