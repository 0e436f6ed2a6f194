import SourceModel

/// Finds the characters of U+E000…U+F8FF, which mean what a font says they mean. A table that has no better place for a
/// character puts it there (GB 18030—2005 for A2AB).
enum PrivateUse {
  static func characters(in utf8: Span<UInt8>) -> (count: Int, first: (offset: Int, scalar: UInt32)?) {
    var count = 0
    var first: (offset: Int, scalar: UInt32)?
    // U+E000…U+EFFF begin with EE, U+F000…U+F8FF with EF 80…A3; U+FF01, the full-width forms, begin with EF as well.
    for lead: UInt8 in [0xEE, 0xEF] {
      var start = 0
      while let index = utf8.firstIndex(of: lead, from: start) {
        start = index + 3
        guard lead == 0xEE || utf8[index + 1] < 0xA4 else { continue }
        count += 1
        if first.map({ index < $0.offset }) ?? true {
          let low = UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
          first = (index, UInt32(lead & 0x0F) << 12 | low)
        }
      }
    }
    return (count, first)
  }
}
