public import Diagnostics

/// Why a package cannot be audited.
public enum AuditingMessage: DiagnosticMessage {
  case noMainPart
  case notWord(part: String)
  case blank
  case markup(part: String, line: Int, String)

  public var id: String {
    switch self {
    case .noMainPart: "audit.no-main-part"
    case .notWord: "audit.not-word"
    case .blank: "audit.blank"
    case .markup: "audit.not-xml"
    }
  }

  public var severity: Severity { .error }

  public var text: String {
    switch self {
    case .noMainPart: "the package has no document in it"
    case .notWord(let part): "\(part) is no Word document"
    case .blank: "there is no text in the document"
    case .markup(let part, let line, let reason): "\(part) cannot be read as XML, line \(line): \(reason)"
    }
  }

  public var hint: String? {
    switch self {
    case .noMainPart, .notWord: "name a .docx; sheets and slides are not measured"
    case .blank: "check that the right file was given"
    case .markup: "copy or download it again, or open it in Word and save it anew"
    }
  }

  var failure: Failure {
    if case .blank = self { Failure(self, kind: .blank) } else { Failure(self, kind: .package) }
  }
}
