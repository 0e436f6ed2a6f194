import Foundation
import Testing

/// A file of a case that says what shall come out.
///
/// A file that does not exist yet is written, and the test fails once, so that somebody reads it. `GALLEY_GOLDEN=write`
/// rewrites every file. Nothing is ever written where `CI` is `true`.
struct ExpectedFile {
  let url: URL

  private static let environment = ProcessInfo.processInfo.environment
  private static let writesAll = environment["GALLEY_GOLDEN"] == "write"
  private static let writesMissing = writesAll || environment["CI"] != "true"

  private var name: String { url.pathComponents.suffix(2).joined(separator: "/") }
  private var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

  /// Holds `actual` against the file.
  func check(_ actual: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    if Self.writesAll || (!exists && Self.writesMissing) {
      let isNew = !exists
      try Data(actual).write(to: url, options: .atomic)
      if isNew { Issue.record("\(name) did not exist and was written: read it", sourceLocation: sourceLocation) }
      return
    }
    guard exists else {
      Issue.record("\(name) is missing", sourceLocation: sourceLocation)
      return
    }
    let expected = try [UInt8](Data(contentsOf: url))
    guard expected != actual else { return }
    Issue.record("\(name) differs: \(Self.difference(expected, actual))", sourceLocation: sourceLocation)
  }

  /// Sees to it that there is no such file.
  func checkAbsent(sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard exists else { return }
    if Self.writesAll {
      try FileManager.default.removeItem(at: url)
    } else {
      Issue.record("\(name) exists, but nothing comes out that it could be", sourceLocation: sourceLocation)
    }
  }

  /// The first line that is not the same; whole files are too long to read in a log.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let old = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = actual.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func shown(_ lines: [ArraySlice<UInt8>]) -> String {
      guard index < lines.count else { return "the end" }
      return String(String(decoding: lines[index], as: UTF8.self).prefix(400))
    }
    return "line \(index + 1) should be\n  \(shown(old))\nand is\n  \(shown(new))"
  }
}
