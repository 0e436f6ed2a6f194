/// Finds stretches of base64 (RFC 4648, both alphabets) that are long enough to hold eight characters, and decodes them.
struct EncodedBytes {
  struct Find {
    var offset: Int
    var bytes: [UInt8]
  }

  /// Eight Chinese characters in UTF-16.
  private static let shortest = 22
  /// A line that is shorter ends a stretch.
  private static let shortestLine = 40
  /// Up to here all four places where a stretch may begin inside a longer word are tried.
  private static let longestToShift = 4096

  static func finds(in text: Span<UInt8>) -> [Find] {
    var finds: [Find] = []
    var index = 0
    while index < text.count {
      guard Self.values[Int(text[index])] < 64 else {
        index += 1
        continue
      }
      let start = index
      var lineStart = index
      var digits = 0
      scan: while index < text.count {
        switch text[index] {
        case let byte where values[Int(byte)] < 64:
          digits += 1
          index += 1
        case 0x0A, 0x0D:
          // Line ends as in mail, after which the stretch goes on.
          guard index - lineStart >= shortestLine else { break scan }
          var next = index
          while next < text.count, text[next] == 0x0A || text[next] == 0x0D { next += 1 }
          guard next < text.count, values[Int(text[next])] < 64 else { break scan }
          index = next
          lineStart = next
        default: break scan
        }
      }
      guard digits >= shortest else { continue }
      let stretch = text.extracting(start..<index)
      for shift in 0..<(digits <= longestToShift ? 4 : 1) {
        finds.append(Find(offset: start, bytes: decoded(stretch, skipping: shift)))
      }
    }
    return finds
  }

  private static func decoded(_ stretch: Span<UInt8>, skipping count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stretch.count * 3 / 4)
    var bits: UInt32 = 0
    var filled = 0
    var skipped = 0
    for index in stretch.indices {
      let value = values[Int(stretch[index])]
      guard value < 64 else { continue }
      if skipped < count {
        skipped += 1
        continue
      }
      bits = bits << 6 | UInt32(value)
      filled += 6
      if filled >= 8 {
        filled -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(filled)))
      }
    }
    return bytes
  }

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      values[Int(byte)] = UInt8(value)
    }
    values[Int(UInt8(ascii: "-"))] = 62
    values[Int(UInt8(ascii: "_"))] = 63
    return values
  }()
}
