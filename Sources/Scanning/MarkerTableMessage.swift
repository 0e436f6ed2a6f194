import Diagnostics
import SourceModel

/// What reading a table of markers can say.
enum MarkerTableMessage: DiagnosticMessage {
  case noName
  case noSuchKind(String)
  case noMarker(String)
  case badPlace(String)
  case short(String)
  case twice(String, line: Int)
  case unpaired(String, there: String, missing: String)

  var id: String {
    switch self {
    case .noName: "markers.no-name"
    case .noSuchKind: "markers.no-such-kind"
    case .noMarker: "markers.no-marker"
    case .badPlace: "markers.bad-place"
    case .short: "markers.short"
    case .twice: "markers.twice"
    case .unpaired: "markers.unpaired"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .noName: "nothing says what this convention is called"
    case .noSuchKind(let word): "\(word) is nothing that a marker can ask for"
    case .noMarker(let kind): "nothing says what the marker for \(kind) looks like"
    case .badPlace(let marker): "in \(marker) something variable does not stand between two others"
    case .short(let marker): "\(marker) is so short that it would be found all over a text"
    case .twice(let marker, let line): "\(marker) stands in line \(line) already"
    case .unpaired(let name, let there, let missing): "the convention \(name) has a \(there) and no \(missing)"
    }
  }

  var hint: String? {
    switch self {
    case .noName: "write a name behind it: convention house"
    case .noSuchKind: "use one of " + DirectiveKind.allCases.map(\.rawValue).joined(separator: ", ")
    case .noMarker: "write it behind that: paid-begin [vip]"
    case .badPlace: "write {value} or {text} once, with the marker's beginning before it and its end behind it"
    case .short: "take at least three characters"
    case .twice: "keep one of them"
    case .unpaired: "add the other marker"
    }
  }
}
