/// A character encoding that a manuscript may come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "gb18030"
  /// Big5 with the additions of ETEN and of Hong Kong (HKSCS).
  case big5 = "big5"

  /// As a person writes it: `GB18030`.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    }
  }
}

/// Where the verdict on an encoding came from.
public enum EncodingEvidence: String, Sendable {
  /// The manuscript begins with U+FEFF in this encoding.
  case byteOrderMark = "byte-order-mark"
  /// All of the manuscript is valid in this encoding, and no other text would be by chance.
  case wellFormed = "well-formed"
  /// Read this way, more of the manuscript is everyday characters than read any other way.
  case statistics = "statistics"
  /// The caller said so.
  case request = "request"
}
