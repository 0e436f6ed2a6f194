import Diagnostics

/// What scoring can say.
enum ScoringMessage: DiagnosticMessage {
  case labelsUnreadable(ListFault)
  case manifestUnreadable(ListFault)
  case labelsOfAnotherText(String)

  var id: String {
    switch self {
    case .labelsUnreadable(.notJSON): "labels.not-json"
    case .labelsUnreadable: "labels.invalid"
    case .labelsOfAnotherText: "labels.other-text"
    case .manifestUnreadable(.notJSON): "manifest.not-json"
    case .manifestUnreadable: "manifest.invalid"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .labelsUnreadable(let fault): fault.text(of: "labels, one object a line")
    case .manifestUnreadable(let fault): fault.text(of: "documents, one object each")
    case .labelsOfAnotherText(let text): text
    }
  }

  var hint: String? {
    switch self {
    case .labelsUnreadable(.notJSON), .manifestUnreadable(.notJSON): "mend the file"
    case .labelsUnreadable: "galley help bench structure says what a label may hold"
    case .manifestUnreadable: "galley help bench structure says what a manifest may hold"
    case .labelsOfAnotherText: "check that the labels belong to this version of the text"
    }
  }
}

extension ListFault {
  fileprivate func text(of content: String) -> String {
    switch self {
    case .notJSON(let problem): "this is not JSON: \(problem)"
    case .notAList: "this is not a list of \(content)"
    case .entry(let fault): fault.text
    }
  }
}
