/// What a part is: its media type (RFC 6838), with a parameter of Galley's own where one media type stands for two kinds
/// of part.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }

  public static let html = MediaType("text/html")
  /// A piece of HTML for pasting into a page: one `article` element.
  public static let htmlFragment = MediaType("text/html;fragment")
  /// The page that shows an outline with its decisions.
  public static let outline = MediaType("text/html;outline")
  public static let markdown = MediaType("text/markdown")
  /// GitHub's dialect of Markdown (RFC 7764, section 3.2).
  public static let gfm = MediaType("text/markdown;variant=GFM")
  public static let json = MediaType("application/json")
  public static let xml = MediaType("application/xml")
  public static let relationships = MediaType(
    "application/vnd.openxmlformats-package.relationships+xml")
  public static let coreProperties = MediaType(
    "application/vnd.openxmlformats-package.core-properties+xml")
  public static let extendedProperties = MediaType(
    "application/vnd.openxmlformats-officedocument.extended-properties+xml")
  public static let contentTypes = MediaType("application/xml;content-types")

  /// A main part or a side part of WordprocessingML, by the word in its name: `document.main`, `styles`.
  public static func wordprocessing(_ word: String) -> MediaType { MediaType("\(wordprocessingPrefix)\(word)+xml") }

  public var isWordprocessing: Bool { name.hasPrefix(Self.wordprocessingPrefix) }

  private static let wordprocessingPrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
}
