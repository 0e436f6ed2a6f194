import Diagnostics
import DocumentModel
import SourceModel

/// What reading overrides can say.
enum OverrideMessage: DiagnosticMessage {
  case noLine(String)
  case nothingSaid(String)
  case noSuchKind(String)
  case noLevel(String)
  case noPlace(String)
  case tooMuch(String, of: BlockName)
  case notJSON(String)
  case noOutline
  case wrongMember(String, String)
  case leftOver(String, of: BlockName)
  case otherDetail(kind: String, detail: String)
  case contradiction(line: Int, Override, Override)

  var id: String {
    switch self {
    case .noLine: "override.no-line"
    case .nothingSaid: "override.nothing-said"
    case .noSuchKind: "override.no-such-kind"
    case .noLevel: "override.no-level"
    case .noPlace: "override.no-place"
    case .tooMuch: "override.too-much"
    case .notJSON: "override.not-json"
    case .noOutline: "override.no-outline"
    case .wrongMember: "override.wrong-member"
    case .leftOver, .otherDetail: "override.half-changed"
    case .contradiction: "override.contradiction"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .noLine(let text): "\(text) is no line of a manuscript"
    case .nothingSaid(let lines): "nothing says what \(lines) is"
    case .noSuchKind(let text): "\(text) is nothing that a line can be"
    case .noLevel(let text): "\(text) is no level of a heading"
    case .noPlace(let text): "\(text) is no place in a line"
    case .tooMuch(let text, let name): "\(text) is too much: nothing more can be said of \(name.rawValue)"
    case .notJSON(let problem): "this begins like JSON and is none: \(problem)"
    case .noOutline: "this is JSON, but no outline of a manuscript"
    case .wrongMember(let name, let expected): "\(name) has to be \(expected)"
    case .leftOver(let member, let name): "\(name.rawValue) has no \(member)"
    case .otherDetail(let kind, let detail): "kind says \(kind), and detail says \(detail)"
    case .contradiction(let line, let later, let earlier):
      "line \(line) is \(later.words) here, and \(earlier.words) in line \(earlier.position.line)"
    }
  }

  var hint: String? {
    switch self {
    case .noLine: "count lines from 1, and begin with the first and the last of several: 3-4 title"
    case .nothingSaid: "write what it is behind it: 12 heading 2"
    case .noSuchKind: "use one of " + Override.names.map(\.rawValue).joined(separator: ", ")
    case .noLevel: "levels are \(Override.levels.lowerBound) to \(Override.levels.upperBound), and 1 is the topmost"
    case .noPlace: "count the characters of the line, indent and all, up to the end of its heading"
    case .tooMuch: "a heading takes its level, a run-in heading also the place where it ends; put # before a comment"
    case .notJSON: "mend it, or write one override a line: 12 heading 2"
    case .noOutline: "give what galley outline --format json printed, or write one override a line: 12 heading 2"
    case .wrongMember: "compare it with what galley outline --format json prints"
    case .leftOver: "take it out, or make the entry a heading or run-in"
    case .otherDetail: "take detail out, or let it be a finer name of the kind"
    case .contradiction: "keep one of them"
    }
  }
}

extension Override {
  /// `heading 2`
  fileprivate var words: String {
    let numbers = [level.map(Int.init), runInEnd].compactMap(\.self).map(String.init)
    return ([name.rawValue] + numbers).joined(separator: " ")
  }
}
