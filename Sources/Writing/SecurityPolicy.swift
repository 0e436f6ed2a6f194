import FoundationEssentials
public import RenditionModel
import SourceModel

/// What a page may load and run (Content Security Policy Level 3): its own styles, and nothing else.
///
/// Styles in the page are named by their hashes, so that not even a style could be smuggled in. So is the block of data: no
/// browser asks for it, as nothing in it can run, but checkers do.
public struct SecurityPolicy: Sendable {
  /// As the content of `meta`, in which `frame-ancestors` and `sandbox` would be ignored.
  public let text: String

  /// - Parameters:
  ///   - stylesheet: the source that what stands between the tags of `style` is; nil if there is none.
  ///   - attributes: the values of the attributes `style` in the page.
  ///   - data: what stands in `script`; nil if there is none.
  public init(
    _ place: StylesheetPlace = .page, stylesheet: String?, attributes: [String], data: [UInt8]? = nil
  ) {
    var sources: [String] = []
    // Without it hashes are for elements alone.
    if !attributes.isEmpty { sources.append("'unsafe-hashes'") }
    if case .file(let address) = place { sources.append(Self.origin(of: address)) }
    sources += [stylesheet].compactMap(\.self) + attributes.map { Self.source(of: Array($0.utf8)) }
    var directives = ["default-src 'none'"]
    if !sources.isEmpty { directives.append("style-src \(sources.joined(separator: " "))") }
    if let data { directives.append("script-src \(Self.source(of: data))") }
    text = (directives + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
  }

  /// The scheme, host and port that an address begins with, or the page's own.
  private static func origin(of address: String) -> String {
    guard let slashes = address.firstRange(of: "//"),
      address[..<slashes.lowerBound].allSatisfy({ $0.isASCII && ($0.isLetter || $0 == ":") })
    else { return "'self'" }
    return String(address[..<slashes.upperBound].drop { $0 == "/" })
      + address[slashes.upperBound...].prefix { !"/?#;, ".contains($0) }
  }

  /// A source by its hash, which is in base64 (RFC 4648, section 4).
  public static func source(of bytes: [UInt8]) -> String {
    "'sha256-\(Data(SHA256.bytes(of: bytes)).base64EncodedString())'"
  }
}
