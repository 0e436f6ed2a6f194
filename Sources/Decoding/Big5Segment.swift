/// A stretch of a Big5 text that is plain Big5 throughout, or later additions throughout.
///
/// The C library's `BIG5` is what Windows calls code page 950, and `BIG5-HKSCS` has 5,000 characters more; but they do not
/// agree about the punctuation of row A1, where code page 950 is what people's files hold. So plain Big5 is read by the
/// first and only the additions by the second: leads 87 to A0 and FA to FE, and C6A1 to C8FE (ETEN's signs and kana), which
/// `BIG5` would put into private use.
struct Big5Segment {
  let range: Range<Int>
  let isAddition: Bool

  /// The longest such stretch of `bytes` that begins at `start`.
  init(of bytes: Span<UInt8>, from start: Int) {
    var index = start
    var kind: Bool?
    while index < bytes.count {
      let lead = bytes[index]
      let isPair = lead >= 0x80 && index + 1 < bytes.count
      let isAddition = isPair && Self.isAddition(lead, bytes[index + 1])
      if let kind, kind != isAddition { break }
      kind = isAddition
      index += isPair ? 2 : 1
    }
    range = start..<index
    isAddition = kind ?? false
  }

  private static func isAddition(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    case 0x87...0xA0, 0xFA...0xFE, 0xC7, 0xC8: true
    case 0xC6: trail >= 0xA1
    default: false
    }
  }
}
