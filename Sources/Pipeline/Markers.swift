import Decoding
public import Diagnostics
public import Scanning

/// The markers of a house's own, read from the bytes of a file.
public enum Markers {
  /// - Returns: the conventions that come with Galley and, behind them, those of the file; see `MarkerTable`.
  /// - Throws: `Failure` of the kind `markerTable` with the place in the file.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> [MarkerConvention] {
    // Notes on the encoding of so short a text are of no use to anybody.
    var report = Report()
    do {
      return MarkerConvention.all + (try MarkerTable.read(try SourceDecoder().decode(bytes, reporting: &report)))
    } catch {
      switch error.kind {
      case .empty: return MarkerConvention.all
      case .markerTable: throw error
      default:
        throw Failure(
          PipelineMessage.markersNotText(error.diagnostic.text), at: error.diagnostic.position, kind: .markerTable)
      }
    }
  }
}
