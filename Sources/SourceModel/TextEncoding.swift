/// A character encoding that a manuscript may come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "gb18030"
  case big5 = "big5"
}

/// Where the verdict on an encoding came from.
public enum EncodingEvidence: String, Sendable {
  case byteOrderMark = "byte-order-mark"
  case wellFormed = "well-formed"
  case statistics = "statistics"
  case request = "request"
}
