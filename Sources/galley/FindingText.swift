import OutlineModel
import Scoring

extension Finding {
  /// What the line is: `heading 2`, `paragraph, run-in to 8`.
  var labelText: String {
    var text = Self.text(label.kind?.rawValue ?? "not judged", level: label.level, runInEnd: label.runInEnd)
    if let role = label.role { text += " (\(role))" }
    return label.continues ? "\(text), further line" : text
  }

  /// What it was taken for.
  var foundText: String {
    guard let block else { return "nothing" }
    guard beginsBlock else { return "part of line \(block.line), \(block.kind)" }
    return Self.text(block.kind, level: block.runInEnd == nil ? block.level : nil, runInEnd: block.runInEnd)
  }

  private static func text(_ kind: String, level: Int?, runInEnd: Int?) -> String {
    [level.map { "\(kind) \($0)" } ?? kind, runInEnd.map { "run-in to \($0)" }].compactMap(\.self).joined(
      separator: ", ")
  }
}
