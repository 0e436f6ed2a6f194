import Decoding
public import Diagnostics
public import DocumentModel
import ReadingOverrides

/// What a person decided about a manuscript's lines, read from the bytes of a file.
public enum Overrides {
  /// - Returns: none if the file is empty.
  /// - Throws: `Failure` of the kind `overrides` with the place in the file.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> [Override] {
    // Notes on the encoding of so short a text are of no use to anybody.
    var report = Report()
    do {
      return try OverrideReader().read(try SourceDecoder().decode(bytes, reporting: &report))
    } catch {
      switch error.kind {
      case .empty: return []
      case .overrides: throw error
      default:
        throw Failure(
          PipelineMessage.overridesNotText(error.diagnostic.text), at: error.diagnostic.position, kind: .overrides)
      }
    }
  }
}
