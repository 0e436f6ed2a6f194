import ArgumentParser
import RenditionModel

/// What pages of HTML say that no manuscript knows.
struct PageArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The absolute address of the page; {name} stands for the manuscript's, with its folder.", valueName: "url"))
  var canonical: String?

  @Option(help: ArgumentHelp("The name of the site that the page belongs to.", valueName: "name"))
  var siteName: String?

  @Option(
    help: ArgumentHelp(
      "embed: the page holds its stylesheet; link: it asks for one, which galley themes --css prints.",
      discussion:
        "A page with a linked stylesheet may be opened from a disk or a site; its policy allows the stylesheet from its own place or from the address's host alone.",
      valueName: "embed|link"))
  var css: StylesheetChoice = .embed

  @Option(
    help: ArgumentHelp(
      "Where the linked stylesheet stands; THEME.css in the output folder if nobody says.", valueName: "address"))
  var cssAddress: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp("Forbid scripts and requests in the page (Content-Security-Policy)."))
  var csp = true

  enum StylesheetChoice: String, ExpressibleByArgument, CaseIterable {
    case embed, link
  }

  /// Whether it says something that is true of one page only.
  var isForOnePage: Bool { canonical.map { !$0.contains(AddressPattern.name) } ?? false }

  func validate() throws {
    if let canonical, let fault = AddressPattern.fault(of: canonical) {
      throw ValidationError("--canonical takes \(fault), not \(SystemPath.shown(canonical))")
    }
    if cssAddress != nil, css == .embed { throw ValidationError("--css-address goes with --css link.") }
  }

  /// - Parameter stem: the manuscript's name below the output folder, without its ending.
  func details(of stem: String, theme: String) -> PageDetails {
    PageDetails(
      canonicalURL: canonical.map { $0.replacing(AddressPattern.name, with: Self.percentEncoded(stem)) },
      siteName: siteName,
      stylesheet: css == .embed
        ? .page : .file(cssAddress ?? Self.besideTree(stem, Self.percentEncoded(theme) + ".css")),
      hasSecurityPolicy: csp)
  }

  /// A file in the output folder, as seen from a page somewhere below it.
  private static func besideTree(_ stem: String, _ file: String) -> String {
    String(repeating: "../", count: stem.utf8.count { $0 == UInt8(ascii: "/") }) + file
  }

  /// As a path of an address (RFC 3986, section 2.1): all but letters, digits, a few signs, and the slashes. Of a name that
  /// is no UTF-8 its own bytes count.
  private static func percentEncoded(_ path: String) -> String {
    var encoded = ""
    for byte in SystemPath.bytes(path).dropLast().map(UInt8.init(bitPattern:)) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
