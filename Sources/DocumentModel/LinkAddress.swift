/// Where a link leads: a web address, or a place on the site that the page itself is on.
///
/// There are signs enough that mean something to one format or another; an address that has them is none here, and may be
/// written with its characters encoded (RFC 3986, section 2.1).
public struct LinkAddress: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Nil if it is neither `http://…` nor `https://…` nor `/…`, or has other signs than letters, digits and
  /// `- . _ ~ / ? # = & + , @ : %`.
  public init?(_ text: String) {
    guard text.utf8.count <= 2000, text.utf8.allSatisfy(Self.isSign) else { return nil }
    let escapes = text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).dropFirst()
    guard escapes.allSatisfy({ $0.prefix(2).count(where: Self.isHexadecimal) == 2 }) else { return nil }
    if text.hasPrefix("/") {
      // Two of them begin the address of another site.
      guard !text.hasPrefix("//") else { return nil }
    } else {
      guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
      let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
      guard let first = host.utf8.first, Self.isAlphanumeric(first),
        host.utf8.allSatisfy({ Self.isAlphanumeric($0) || ".-:".utf8.contains($0) })
      else { return nil }
    }
    description = text
  }

  /// Whether it leads to the site that the page is on.
  public var isOnSite: Bool { description.hasPrefix("/") }

  private static func isSign(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "-._~/?#=&+,@:%".utf8.contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 6 || byte &- 0x30 < 10 }
}
