import Decoding
public import Diagnostics
import SourceModel
public import Transforming

/// Names that somebody wants masked, read from the bytes of a file.
public enum Names {
  /// - Throws: `Failure` of the kind `mask` with the place in the file; see `NameList`.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> NameList {
    // Notes on the encoding of so short a text are of no use to anybody.
    var report = Report()
    do {
      return try NameList.read(try SourceDecoder().decode(bytes, reporting: &report))
    } catch {
      switch error.kind {
      case .mask: throw error
      case .empty: return try NameList.read(SourceText(bytes: []))
      default:
        throw Failure(PipelineMessage.namesNotText(error.diagnostic.text), at: error.diagnostic.position, kind: .mask)
      }
    }
  }
}
