import SourceModel

/// How a manuscript reads in one encoding: how many characters tell something, and how many of them are everyday ones.
///
/// Plain ASCII tells nothing about an encoding that contains it and is not counted there. Control characters and bytes
/// that make no character are counted and are not everyday.
struct Reading: Sendable {
  let encoding: TextEncoding
  private(set) var units = 0
  private(set) var everyday = 0
  /// How many characters of plain ASCII were not counted.
  private var plain = 0

  private init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// From 0 to 1; 1 if nothing tells.
  var plausibility: Double { units == 0 ? 1 : Double(everyday) / Double(units) }
  /// The share of everyday characters if ASCII is counted as well, to weigh against UTF-16.
  var coverage: Double {
    let all = units + plain
    return all == 0 ? 1 : Double(everyday + plain) / Double(all)
  }
  var percent: Int { Int((plausibility * 100).rounded(.down)) }

  /// Whether no other encoding could read as well: a long text that makes everyday characters in one makes rare ones, or
  /// none, in the others.
  var isBeyondDoubt: Bool { units >= 200 && plausibility >= 0.9 }

  private mutating func count(_ isEveryday: Bool) {
    units += 1
    if isEveryday { everyday += 1 }
  }

  private mutating func countASCII(_ byte: UInt8) {
    if Self.isControl(byte) { units += 1 } else { plain += 1 }
  }

  /// UTF-8 (RFC 3629). Well-formed sequences are everyday whatever they stand for: other encodings do not make them.
  static func utf8(_ bytes: Span<UInt8>) -> Reading {
    var reading = Reading(.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        reading.countASCII(byte)
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = index + length
      var wellFormed = 0xC2...0xF4 ~= byte && end <= bytes.count
      if wellFormed {
        for next in index + 1..<end where bytes[next] & 0xC0 != 0x80 { wellFormed = false }
      }
      reading.count(wellFormed)
      index = wellFormed ? end : index + 1
    }
    return reading
  }

  /// GB 18030—2022: pairs, and groups of four with digits in them. Everyday are level 1 of GB 2312 (rows 16 to 55) and its
  /// punctuation, numbers and full-width forms (rows 1 to 3) and the lines of tables (row 9).
  static func gb18030(_ bytes: Span<UInt8>) -> Reading {
    var reading = Reading(.gb18030)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        reading.countASCII(lead)
        index += 1
        continue
      }
      let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch trail {
      case 0xA1...0xFE:
        reading.count(0xB0...0xD7 ~= lead || 0xA1...0xA3 ~= lead || lead == 0xA9)
        index += 2
      case 0x30...0x39:
        reading.count(false)
        index += 4
      case 0x40..<0xFF:
        reading.count(false)
        index += 2
      default:
        reading.count(false)
        index += 1
      }
    }
    return reading
  }

  /// Big5: pairs. Everyday are its level 1 (A4 to C6) and its punctuation (A1 to A3).
  static func big5(_ bytes: Span<UInt8>) -> Reading {
    var reading = Reading(.big5)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        reading.countASCII(lead)
        index += 1
        continue
      }
      let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch trail {
      case 0x40...0x7E, 0xA1...0xFE:
        reading.count(0xA1...0xC6 ~= lead)
        index += 2
      default:
        reading.count(false)
        index += 1
      }
    }
    return reading
  }

  /// UTF-16 without a byte order mark. All units tell, ASCII ones too.
  /// - Returns: nil, as soon as that is certain, if the plausibility is below `bar`.
  static func utf16(_ bytes: Span<UInt8>, bigEndian: Bool, atLeast bar: Double) -> Reading? {
    let characters = EverydayCharacters.shared
    let units = bytes.count / 2
    var misses = Int(Double(units) * (1 - bar))
    var reading = Reading(bigEndian ? .utf16BigEndian : .utf16LittleEndian)
    reading.units = units
    reading.everyday = units
    var index = 0
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      if !characters.contains(bigEndian ? first << 8 | second : second << 8 | first) {
        if misses == 0 { return nil }
        misses -= 1
        reading.everyday -= 1
      }
      index += 2
    }
    return reading
  }

  /// The C0 controls but for tab, line feed and carriage return.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
