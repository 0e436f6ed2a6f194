import Diagnostics
import MarkupJSON

/// What became of one manuscript, or of the theme, the markers, the overrides or the call if they failed.
struct ConversionOutcome: Sendable {
  var subject: Console.Subject
  var outputs: [String] = []
  var diagnostics: [Diagnostic]
  var failed: Bool
  /// Whether the outputs were there already, made of the same.
  var isUnchanged = false

  /// One line: `input` (null if this is not about a manuscript), `theme`, `markers`, `overrides`, `mask` or `output` if this
  /// is about them, `failed`, `unchanged` if the outputs were there already, `outputs`, `diagnostics`.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("input")
      if case .manuscript(let path) = subject { json.string(SystemPath.shown(path)) } else { json.null() }
      if case .theme(let path) = subject { json.field("theme", SystemPath.shown(path)) }
      if case .overrides(let path) = subject { json.field("overrides", SystemPath.shown(path)) }
      if case .output(let path) = subject { json.field("output", SystemPath.shown(path)) }
      if case .markers(let path) = subject { json.field("markers", SystemPath.shown(path)) }
      if case .mask(let path) = subject { json.field("mask", SystemPath.shown(path)) }
      json.field("failed", failed)
      if isUnchanged { json.field("unchanged", true) }
      json.key("outputs")
      json.array { json in for output in outputs { json.string(SystemPath.shown(output)) } }
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
