public import ArgumentParser
public import Releasing
public import SourceModel

extension ReleasePolicy: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Takes the names that people know the encodings by; GBK and GB 2312 are parts of GB 18030.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "utf8", "utf-8": self = .utf8
    case "utf16le", "utf-16le": self = .utf16LittleEndian
    case "utf16be", "utf-16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312": self = .gb18030
    case "big5": self = .big5
    default: return nil
    }
  }
}
