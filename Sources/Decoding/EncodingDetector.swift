import SourceModel

/// Tells a manuscript's encoding from all of its bytes.
struct EncodingDetector: Sendable {
  struct Verdict: Sendable {
    var encoding: TextEncoding
    var evidence: EncodingEvidence
    /// How many of a hundred characters beyond ASCII are everyday ones, if that was counted.
    var everyday: Int?
  }

  /// - Parameter bytes: without a byte order mark.
  func verdict(on bytes: Span<UInt8>) -> Verdict {
    guard UTF8Check.isValid(bytes) else { return statisticalVerdict(on: bytes) }
    if bytes.count > Self.shortText, bytes.firstIndex(of: 0) == nil {
      return Verdict(encoding: .utf8, evidence: .wellFormed)
    }
    // Plain ASCII stays that, even where it would make everyday hanzi of UTF-16.
    let coverage = Reading.utf8(bytes).coverage
    if coverage < 1, let utf16 = utf16Reading(of: bytes, atLeast: coverage.nextUp) {
      return Verdict(utf16)
    }
    if bytes.count <= Self.shortText, readsBetterAsGB18030(bytes) {
      return Verdict(Reading.gb18030(bytes))
    }
    return Verdict(encoding: .utf8, evidence: .wellFormed)
  }

  /// In bytes. A longer text of another encoding is not valid UTF-8 by chance.
  private static let shortText = 256

  /// The verdict on bytes that are not valid UTF-8. It can be UTF-8 all the same, with damage: that must not pass for a
  /// text of another encoding.
  private func statisticalVerdict(on bytes: Span<UInt8>) -> Verdict {
    // On equal terms the encoding that more manuscripts come in.
    var best = Reading.gb18030(bytes)
    if best.isBeyondDoubt { return Verdict(best) }
    let utf16 = utf16Reading(of: bytes, atLeast: best.coverage)
    if let utf16, utf16.isBeyondDoubt { return Verdict(utf16) }
    for read in [Reading.big5, Reading.utf8] {
      let reading = read(bytes)
      if reading.isBeyondDoubt { return Verdict(reading) }
      if reading.plausibility > best.plausibility { best = reading }
    }
    if let utf16, utf16.coverage >= best.coverage { best = utf16 }
    return Verdict(best)
  }

  private func utf16Reading(of bytes: Span<UInt8>, atLeast coverage: Double) -> Reading? {
    guard bytes.count % 2 == 0 else { return nil }
    let bar = max(Self.leastUTF16, coverage)
    let little = Reading.utf16(bytes, bigEndian: false, atLeast: bar)
    let big = Reading.utf16(bytes, bigEndian: true, atLeast: bar)
    guard let little else { return big }
    guard let big else { return little }
    return big.plausibility > little.plausibility ? big : little
  }

  /// Nearly any bytes make some UTF-16, so that it has to read well to be believed without a byte order mark.
  private static let leastUTF16 = 0.7

  /// Whether valid UTF-8 is a Chinese text by every other sign: all that is beyond ASCII is level 1 of GB 2312, some of it
  /// side by side, while as UTF-8 it would mix scripts that do not occur together. Two-byte sequences alone allow it
  /// (通知 is the same bytes as U+0368 U+05AA).
  private func readsBetterAsGB18030(_ bytes: Span<UInt8>) -> Bool {
    var pairs = 0
    var neighbours = 0
    var scripts: Set<UInt8> = []
    var index = 0
    var lastEnd = -1
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard 0xC2...0xD7 ~= lead, bytes[index + 1] >= 0xA1 else { return false }
      pairs += 1
      if index == lastEnd { neighbours += 1 }
      switch lead {
      case ..<0xCC: scripts.insert(0)  // Latin
      case ..<0xCE: scripts.insert(1)  // combining marks
      case ..<0xD0: scripts.insert(2)  // Greek
      case ..<0xD5: scripts.insert(3)  // Cyrillic
      default: scripts.insert(4)  // Armenian and Hebrew
      }
      index += 2
      lastEnd = index
    }
    return pairs >= 3 && neighbours > 0 && scripts.count > 1
  }
}

extension EncodingDetector.Verdict {
  fileprivate init(_ reading: Reading) {
    self.init(encoding: reading.encoding, evidence: .statistics, everyday: reading.percent)
  }
}
