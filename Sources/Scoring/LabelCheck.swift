import Diagnostics
import SourceModel

/// Whether labels can be those of a text. Labels of an older version of it would give figures that mean nothing.
enum LabelCheck {
  static func check(_ labels: [LineLabel], against text: ScannedText) throws(Failure) {
    for label in labels {
      guard label.line <= text.lines.count else {
        throw Failure(
          ScoringMessage.labelsOfAnotherText("line \(label.line) is labelled, and the text has \(text.lines.count)"),
          kind: .labels)
      }
      guard !text.trimmedLine(label.line).isEmpty else {
        throw Failure(
          ScoringMessage.labelsOfAnotherText("line \(label.line) is labelled, and it is blank"), kind: .labels)
      }
    }
  }
}

extension ScannedText {
  /// A physical line without the white space around it.
  func trimmedLine(_ line: Int) -> String {
    guard lines.indices.contains(line - 1) else { return "" }
    let scalars = String(decoding: source.bytes[lines[line - 1].range.indices], as: UTF8.self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
