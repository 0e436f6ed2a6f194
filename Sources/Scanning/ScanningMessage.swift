import Diagnostics

/// What scanning can say. None of it quotes the text around a marker, which may be paid.
enum ScanningMessage: DiagnosticMessage {
  case illegalCharacter(UInt32, count: Int)
  case moreIllegalCharacters(Int)
  case nearMarker(String)
  case surplusSigns(String)
  case moreNearMarkers(Int)
  case unknownMarker
  case moreUnknownMarkers(Int)
  case pageTitle(String)

  var id: String {
    switch self {
    case .illegalCharacter, .moreIllegalCharacters: "scan.illegal-character"
    case .nearMarker, .surplusSigns, .moreNearMarkers: "scan.near-marker"
    case .unknownMarker, .moreUnknownMarkers: "scan.unknown-marker"
    case .pageTitle: "scan.page-title"
    }
  }

  var severity: Severity { .warning }

  var text: String {
    switch self {
    case .illegalCharacter(let scalar, let count):
      "\(Self.name(of: scalar)) cannot stand in a document and was taken out"
        + (count > 1 ? ", \(count) times in a row" : "")
    case .moreIllegalCharacters(let count):
      "\(count) more characters that cannot stand in a document were taken out"
    case .nearMarker(let spelling): "this resembles the marker \(spelling), but it is not one"
    case .surplusSigns(let spelling): "the marker \(spelling) has signs too many beside it, which stay in the text"
    case .moreNearMarkers(let count): "\(count) more places resemble markers"
    case .unknownMarker: "this has the shape of a marker and no name that is known, so that it is text"
    case .moreUnknownMarkers(let count): "\(count) more places have the shape of markers that are not known"
    case .pageTitle(let spelling): "the page title inside the marker \(spelling) was taken out with it"
    }
  }

  var hint: String? {
    switch self {
    case .illegalCharacter, .moreIllegalCharacters: "look whether text is missing here"
    case .nearMarker(let spelling): "write it as \(spelling) if a marker was meant"
    case .surplusSigns: "take the signs out"
    case .moreNearMarkers: "correct those that were reported and convert again"
    case .unknownMarker, .moreUnknownMarkers:
      "if a marker was meant, write it as galley markers prints it, or give yours with --markers FILE"
    case .pageTitle: "write the title on a line of its own if it should be kept"
    }
  }

  /// `U+0000 (NUL)`
  private static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch scalar {
    case 0: return code + " (NUL)"
    case 0x08: return code + " (backspace)"
    case 0x0B: return code + " (vertical tab)"
    case 0x1A: return code + " (end of file)"
    case 0x1B: return code + " (escape)"
    default: return code
    }
  }
}
