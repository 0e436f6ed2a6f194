public import MarkupJSON
import SourceModel

extension JSONWriter {
  /// A diagnostic as an object: `id`, `severity`, `text`, and where known `hint`, `line`, `column`.
  public mutating func diagnostic(_ diagnostic: Diagnostic) {
    object { json in
      json.field("id", diagnostic.id)
      json.field("severity", diagnostic.severity.rawValue)
      if let position = diagnostic.position {
        json.field("line", position.line)
        json.field("column", position.column)
      }
      json.field("text", diagnostic.text)
      if let hint = diagnostic.hint { json.field("hint", hint) }
    }
  }
}
