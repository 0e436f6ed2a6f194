/// How far the lines of 附件说明 hang, so that they align with the first character of the attachment's name
/// (GB/T 9704—2012, 7.3.4).
public struct AttachmentNoteHang: Sendable, Hashable {
  /// How wide 附件： is, in widths of a full-width character; 0 where only a number stands in front.
  public var label = 0.0
  /// How wide the number of the attachment is, with the blank behind it.
  public var number = 0.0

  public init(_ text: String) {
    var rest = text[...]
    if rest.hasPrefix("附"), let colon = rest.firstIndex(where: { $0 == "：" || $0 == ":" }),
      rest.distance(from: rest.startIndex, to: colon) <= 4
    {
      let name = rest.index(after: colon)
      label = Self.ems(rest[..<name])
      rest = rest[name...]
    }
    let digits = rest.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
    guard let point = rest[digits.endIndex...].first, !digits.isEmpty, ".．、".contains(point) else { return }
    var end = rest.index(after: digits.endIndex)
    while end < rest.endIndex, rest[end].isWhitespace { end = rest.index(after: end) }
    number = Self.ems(rest[..<end])
  }

  private static func ems(_ text: Substring) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) }
  }
}
