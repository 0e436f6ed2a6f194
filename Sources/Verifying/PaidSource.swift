public import Diagnostics
public import ProofModel
import SourceModel

/// A source read for its markers alone: which of its characters are paid.
///
/// It knows nothing of lines, trees and policies, and reads the text by itself: what reads like the removal errs like the
/// removal.
public struct PaidSource: Sendable {
  /// Something about a marker because of which nobody can say what is paid.
  struct Fault: Sendable {
    var message: VerifyingMessage
    var offset: Int
  }

  let text: [UInt8]
  /// In normal form, markers left out.
  let characters: [UInt32]
  let offsets: [UInt32]
  /// The places of regions among the characters, in order; empty ones included.
  let ranges: [Range<Int>]
  let faults: [Fault]
  /// Names of markers that something in the text resembles.
  public let resembled: Set<String>
  /// Whether the text has any marker, or something that resembles one.
  public let hasMarkers: Bool

  var regionCount: Int { ranges.count }

  /// - Parameters:
  ///   - utf8: the source's text, decoded.
  ///   - house: markers to look for besides those of the table.
  public init(_ utf8: [UInt8], house: [MarkerSpelled] = []) {
    text = utf8
    var reading = Reading(utf8, house)
    reading.read()
    characters = reading.characters
    offsets = reading.offsets
    ranges = reading.ranges
    faults = reading.faults.sorted { $0.offset < $1.offset }
    resembled = reading.resembled
    hasMarkers = reading.hasMarkers || !reading.resembled.isEmpty
  }

  /// A text that has no markers any more.
  init(text: [UInt8], characters: [UInt32], offsets: [UInt32], ranges: [Range<Int>]) {
    self.text = text
    self.characters = characters
    self.offsets = offsets
    self.ranges = ranges
    faults = []
    resembled = []
    hasMarkers = !ranges.isEmpty
  }

  /// - Throws: `Failure` of the kind `markers` if it is not certain what is paid.
  public func checkMarkers() throws(Failure) {
    guard let fault = faults.first else { return }
    throw Failure(fault.message, at: position(ofByte: fault.offset), kind: .markers)
  }

  /// Whether each character is paid, the first ones of each region left out.
  func owners(lead: ProofLead) -> [Bool] {
    var owners = [Bool](repeating: false, count: characters.count)
    for range in ranges {
      for index in range.dropFirst(count(of: lead, in: range)) { owners[index] = true }
    }
    return owners
  }

  /// The regions as numbers, where nothing has to be proven of any.
  public var regions: PaidRegions { regions { _ in true } }

  func regions(isProven: (Range<Int>) -> Bool) -> PaidRegions {
    PaidRegions(
      lengths: ranges.map(\.count), tooShort: ranges.count { !$0.isEmpty && !isProven($0) })
  }

  /// The text that is not paid, in UTF-8. What stands between two of its characters is in it, be it a marker.
  public func publicText(lead: ProofLead) -> [UInt8] {
    let owners = owners(lead: lead)
    var result: [UInt8] = []
    var index = 0
    while index < owners.count {
      let start = index
      while index < owners.count, !owners[index] { index += 1 }
      if start < index {
        let last = Int(offsets[index - 1])
        result += text[Int(offsets[start])..<last + text.span.scalar(at: last).width]
      }
      while index < owners.count, owners[index] { index += 1 }
    }
    return result
  }

  func position(of character: Int) -> SourcePosition { position(ofByte: Int(offsets[character])) }

  private func position(ofByte offset: Int) -> SourcePosition {
    SourcePosition(after: text.span.extracting(0..<min(offset, text.count)))
  }

  /// The characters of a text in normal form.
  static func characters(of utf8: [UInt8]) -> [UInt32] {
    let span = utf8.span
    var characters: [UInt32] = []
    characters.reserveCapacity(utf8.count)
    var index = 0
    while index < span.count {
      let (scalar, width) = span.scalar(at: index)
      let character = NormalForm.of(scalar)
      if character < NormalForm.blank { characters.append(character) }
      index += width
    }
    return characters
  }
}

/// One pass over a source.
private struct Reading {
  private let bytes: [UInt8]
  private(set) var characters: [UInt32] = []
  private(set) var offsets: [UInt32] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var faults: [PaidSource.Fault] = []
  private(set) var resembled: Set<String> = []
  private(set) var hasMarkers = false
  private let markers: [MarkerSpelled]
  /// Bytes that markers begin with.
  private let isSign: [Bool]
  private var watch: TextWatch
  private var open: (system: String, start: Int, offset: Int)?
  private var cut: Int?
  private var free: (start: Int, offset: Int)?
  private var freeRanges: [Range<Int>] = []
  /// The first marker of a kind that cannot stand beside the other.
  private var firstRegion: Int?
  private var firstFree: Int?

  init(_ bytes: [UInt8], _ house: [MarkerSpelled]) {
    self.bytes = bytes
    markers = MarkerSpelled.all + house
    watch = TextWatch(for: nil, house: HouseMarkers(house), limit: 1000)
    var isSign = [Bool](repeating: false, count: 256)
    for marker in markers {
      let first = marker.opening[0]
      isSign[Int(first)] = true
      if marker.ignoresCase, (0x61...0x7A).contains(first) { isSign[Int(first & 0x5F)] = true }
    }
    self.isSign = isSign
  }

  mutating func read() {
    characters.reserveCapacity(bytes.count / 3 + 16)
    offsets.reserveCapacity(bytes.count / 3 + 16)
    // A copy of the reference, so that the reading may change while it looks.
    let bytes = bytes
    let span = bytes.span
    var start = 0
    var index = 0
    while index < bytes.count {
      guard isSign[Int(bytes[index])], let (marker, end) = MarkerSpelled.at(index, in: span, of: markers) else {
        index += 1
        continue
      }
      text(start..<index)
      hasMarkers = true
      take(marker, at: index)
      // A sign too many is part of no marker.
      let sign = bytes[index]
      if sign == UInt8(ascii: "#") || sign == UInt8(ascii: "$") || sign == UInt8(ascii: "-") {
        if index > start, bytes[index - 1] == sign { resemble(marker.name, at: index - 1) }
        if end < bytes.count, bytes[end] == sign, MarkerSpelled.at(end, in: span, of: markers) == nil {
          resemble(marker.name, at: end)
        }
      }
      start = end
      index = end
    }
    text(start..<bytes.count)
    finish()
  }

  private mutating func text(_ range: Range<Int>) {
    let bytes = bytes
    let span = bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = span.scalar(at: index)
      let character = NormalForm.of(scalar)
      if character < NormalForm.blank {
        characters.append(character)
        offsets.append(UInt32(index))
      }
      index += width
    }
    watch.take(span.extracting(range), origin: range.lowerBound, isPiece: false)
    watch.stop()
    guard Resolving.isWanted(for: span.extracting(range)) else { return }
    // What a browser or an editor escaped or put tags into.
    var resolving = Resolving(Array(bytes[range]))
    resolving.feed(&watch, origin: range.lowerBound, isPiece: false)
  }

  private mutating func resemble(_ name: String, at offset: Int) {
    resembled.insert(name)
    fault(.resembling(name), at: offset)
  }

  private mutating func fault(_ message: VerifyingMessage, at offset: Int) {
    faults.append(PaidSource.Fault(message: message, offset: offset))
  }

  private mutating func take(_ marker: MarkerSpelled, at offset: Int) {
    switch marker.role {
    case .page: break
    case .begin(let system):
      firstRegion = firstRegion ?? offset
      if open != nil || cut != nil { fault(.nested, at: offset) } else { open = (system, characters.count, offset) }
    case .end(let system):
      firstRegion = firstRegion ?? offset
      guard let region = open else { return fault(.stray, at: offset) }
      if region.system != system { fault(.crossed, at: offset) }
      ranges.append(region.start..<characters.count)
      open = nil
    case .cut:
      firstRegion = firstRegion ?? offset
      if open != nil || cut != nil { fault(.nested, at: offset) } else { cut = characters.count }
    case .freeBegin:
      firstFree = firstFree ?? offset
      if free != nil { fault(.nested, at: offset) } else { free = (characters.count, offset) }
    case .freeEnd:
      firstFree = firstFree ?? offset
      guard let region = free else { return fault(.stray, at: offset) }
      freeRanges.append(region.start..<characters.count)
      free = nil
    }
  }

  private mutating func finish() {
    for hit in watch.hits {
      if case .marker(let name, _) = hit.kind { resemble(name, at: hit.origin) }
    }
    if let open {
      fault(.unclosed, at: open.offset)
      ranges.append(open.start..<characters.count)
    }
    if let free { fault(.unclosed, at: free.offset) }
    if let cut { ranges.append(cut..<characters.count) }
    if let firstFree {
      if let firstRegion { return fault(.mixed, at: max(firstRegion, firstFree)) }
      var start = 0
      for range in freeRanges {
        if start < range.lowerBound { ranges.append(start..<range.lowerBound) }
        start = range.upperBound
      }
      if start < characters.count { ranges.append(start..<characters.count) }
    }
  }
}
