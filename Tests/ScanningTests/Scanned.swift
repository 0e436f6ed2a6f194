import Diagnostics
import Scanning
import SourceModel

/// What scanning a text gives, in a form that is easy to compare.
struct Scanned {
  let text: ScannedText
  let report: Report

  var lines: [String] { text.lines.map { string($0.range) } }
  /// `paidBegin ##paidbegin##`
  var directives: [String] { text.directives.map { "\($0.kind) \(string($0.range))" } }
  /// The lines without what was taken out.
  var remainder: String {
    var bytes: [UInt8] = []
    var start = 0
    for excision in text.excisions {
      bytes += text.source.bytes[start..<Int(excision.range.start)]
      start = Int(excision.range.end)
    }
    return String(decoding: bytes + text.source.bytes[start...], as: UTF8.self)
  }

  func string(_ range: TextRange) -> String { String(decoding: text.source.bytes[range.indices], as: UTF8.self) }
}

func scanned(_ text: String) -> Scanned {
  var report = Report()
  let scan = LineScanner().scan(SourceText(text), reporting: &report)
  return Scanned(text: scan, report: report)
}
