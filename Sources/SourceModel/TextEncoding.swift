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

extension TextEncoding {
  /// The encoding that people and programs mean by a name, in any case.
  ///
  /// GBK (cp936) and GB 2312 are parts of GB 18030; cp950 is Big5 as Windows knows it.
  public init?(named name: String) {
    switch name.lowercased() {
    case "utf8", "utf-8", "utf-8-sig": self = .utf8
    case "utf16le", "utf-16le": self = .utf16LittleEndian
    case "utf16be", "utf-16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "big5", "big5hkscs", "big5-hkscs", "cp950": self = .big5
    default: return nil
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
