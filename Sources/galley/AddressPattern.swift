/// An absolute address of the web with a place for a manuscript's name in it.
enum AddressPattern {
  static let name = "{name}"

  /// What is wanted where an address is none; nil if it is one (RFC 3986, with letters of any script as in RFC 3987).
  static func fault(of pattern: String) -> String? {
    let address = pattern.replacing(name, with: "name")
    guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }) else {
      return "an address that begins with https:// or http://"
    }
    guard !address.unicodeScalars.contains(where: { "{}".unicodeScalars.contains($0) }) else {
      return "no braces but {name}"
    }
    guard address.unicodeScalars.allSatisfy(isSign) else {
      return "an address without blanks, quotation marks and the like, which can be percent-encoded"
    }
    let escapes = address.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).dropFirst()
    guard escapes.allSatisfy({ $0.count > 1 && $0.prefix(2).allSatisfy(isHexadecimal) }) else {
      return "two hexadecimal digits behind each %"
    }
    let authority = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return isHost(authority) ? nil : "the name of a host behind \(scheme)"
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      return switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    }
    return scalar.value > 0x20 && scalar.value < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 6 || byte &- 0x30 < 10 }

  /// `example.org`, `localhost:8000`, `[::1]`; names and passwords of users do not belong into a page.
  private static func isHost(_ authority: Substring) -> Bool {
    var host = authority
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      guard let port = Int(authority[authority.index(after: colon)...]), (1...65535).contains(port) else {
        return false
      }
      host = authority[..<colon]
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.count > 3
        && host.dropFirst().dropLast().utf8.allSatisfy { isHexadecimal($0) || $0 == 0x3A || $0 == 0x2E }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.unicodeScalars.allSatisfy { !$0.isASCII || isAlphanumeric($0) || $0 == "-" }
    }
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
  }
}
