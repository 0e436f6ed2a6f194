import Diagnostics

/// What the Word writer can say.
enum WordMessage: DiagnosticMessage {
  /// Word's limit for the property made the theme's value smaller or larger.
  case valueChanged(role: String, property: String, to: String)
  /// Word cannot take the name of a font family.
  case familyNameTooLong(String)
  /// A table has more columns than the page has room for.
  case crowdedTable(columns: Int, points: Double)
  /// The table of contents takes all of the first page.
  case textBehindFirstPage
  /// libxml2 did not write a part.
  case unwritable(part: String, reason: String)

  var id: String {
    switch self {
    case .valueChanged: "word.value-changed"
    case .familyNameTooLong: "word.family-name-too-long"
    case .crowdedTable: "word.crowded-table"
    case .textBehindFirstPage: "word.text-behind-first-page"
    case .unwritable: "word.unwritable-part"
    }
  }

  var severity: Severity {
    switch self {
    case .valueChanged, .familyNameTooLong, .crowdedTable, .textBehindFirstPage: .warning
    case .unwritable: .error
    }
  }

  var text: String {
    switch self {
    case .valueChanged(let role, let property, let value):
      "the theme's \(property) of \(role) is beyond what Word can hold; Word gets \(value)"
    case .familyNameTooLong(let name):
      "Word takes names of fonts of at most \(FontName.longest) characters; \"\(name)\" is left out"
    case .crowdedTable(let columns, let points):
      "a table of \(columns) columns does not fit: its cells get type of \(points == points.rounded() ? "\(Int(points))" : "\(points)") pt, and words in them break"
    case .textBehindFirstPage:
      "the table of contents leaves no text on the first page, where an official document has to show some (GB/T 9704—2012, 7.3.3 规定)"
    case .unwritable(let part, let reason):
      "\(part) could not be written: \(reason)"
    }
  }

  var hint: String? {
    switch self {
    case .valueChanged: "choose a value within Word's limits in the theme"
    case .familyNameTooLong: "name another family in the theme"
    case .crowdedTable: "part it into tables of fewer columns, or put it on a page on its side in Word"
    case .textBehindFirstPage: "leave --toc out, or use another theme"
    case .unwritable: "this is a fault of Galley; please report it with the manuscript"
    }
  }
}
