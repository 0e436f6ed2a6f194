import Diagnostics

/// What the Word writer can say.
enum WordMessage: DiagnosticMessage {
  /// Word's limit for the property made the theme's value smaller or larger.
  case valueChanged(role: String, property: String, to: String)
  /// Word cannot take the name of a font family.
  case familyNameTooLong(String)
  /// libxml2 did not write a part.
  case unwritable(part: String, reason: String)

  var id: String {
    switch self {
    case .valueChanged: "word.value-changed"
    case .familyNameTooLong: "word.family-name-too-long"
    case .unwritable: "word.unwritable-part"
    }
  }

  var severity: Severity {
    switch self {
    case .valueChanged, .familyNameTooLong: .warning
    case .unwritable: .error
    }
  }

  var text: String {
    switch self {
    case .valueChanged(let role, let property, let value):
      "the theme's \(property) of \(role) is beyond what Word can hold; Word gets \(value)"
    case .familyNameTooLong(let name):
      "Word takes names of fonts of at most \(FontName.longest) characters; \"\(name)\" is left out"
    case .unwritable(let part, let reason):
      "\(part) could not be written: \(reason)"
    }
  }

  var hint: String? {
    switch self {
    case .valueChanged: "choose a value within Word's limits in the theme"
    case .familyNameTooLong: "name another family in the theme"
    case .unwritable: "this is a fault of Galley; please report it with the manuscript"
    }
  }
}
