public import Diagnostics

/// What a proof can say of a source, and of outputs that do not pass. It quotes no text.
public enum VerifyingMessage: DiagnosticMessage {
  case unclosed
  case stray
  case nested
  case crossed
  case mixed
  case resembling(String)
  /// An output was withheld.
  case leak(format: String, what: String)
  /// A short region was not looked for by itself.
  case tooShort(Int)

  public var id: String {
    switch self {
    case .unclosed: "verify.unclosed-region"
    case .stray: "verify.stray-end"
    case .nested: "verify.nested-region"
    case .crossed: "verify.crossed-markers"
    case .mixed: "verify.mixed-markers"
    case .resembling: "verify.near-marker"
    case .leak: "verify.leak"
    case .tooShort: "verify.too-short"
    }
  }

  public var severity: Severity { if case .tooShort = self { .note } else { .error } }

  public var text: String {
    switch self {
    case .unclosed: "a paid region begins here and never ends, so that nobody can say what is paid"
    case .stray: "a region ends here that never began, so that nobody can say what is paid"
    case .nested: "a region begins here inside another, so that nobody can say what is paid"
    case .crossed: "the marker of another system ends the region here, so that nobody can say what is paid"
    case .mixed: "markers of what is paid and of what is free stand in one text"
    case .resembling(let name): "this resembles the marker \(name), so that nobody can say what is paid"
    case .leak(let format, let what): "\(format) is withheld: \(what)"
    case .tooShort(let count):
      "\(count == 1 ? "1 paid region is" : "\(count) paid regions are") too short to be told from other text anywhere but in its place"
    }
  }

  public var hint: String? {
    switch self {
    case .unclosed: "put the marker that ends the region where it belongs"
    case .stray: "take the marker out, or put in the one that begins the region"
    case .nested: "end the outer region before the inner one begins, or take the inner markers out"
    case .crossed: "end the region with the marker of the same system"
    case .mixed: "use one kind of markers"
    case .resembling: "write the marker as it should be, or take it out"
    case .leak: "nothing was written; please report this with the manuscript's shape, as it is a fault of Galley's own"
    case .tooShort: nil
    }
  }
}
