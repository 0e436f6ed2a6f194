import Diagnostics
import OutlineModel
import Pipeline
import Scoring
import SourceModel

/// What came of a benchmark.
struct BenchmarkResult {
  /// A document that could not be converted. It counts as one in which nothing was found.
  struct Failed {
    let id: String
    let path: String
    let diagnostic: Diagnostic
  }

  let score: BenchmarkScore
  let failures: [Failed]
}

/// Converts labelled documents and holds what was found against their labels, on all cores.
struct BenchmarkRun {
  let folder: BenchmarkFolder
  let documents: [LabelledDocument]

  private let converter = Converter()

  init(folder: BenchmarkFolder, documents: [LabelledDocument]) {
    self.folder = folder
    self.documents = documents
  }

  func result(_ console: Console) throws(BenchmarkFault) -> BenchmarkResult {
    let count = documents.count
    let outcomes = Parallel.map(documents) { document in
      Result<Outcome, BenchmarkFault> { () throws(BenchmarkFault) in try outcome(of: document) }
    } progress: { done in
      if console.showsProgress { console.progress("\(done) of \(count) documents") }
    }
    console.endProgress()
    var scores: [DocumentScore] = []
    var failures: [BenchmarkResult.Failed] = []
    for outcome in outcomes {
      let outcome = try outcome.get()
      scores.append(outcome.score)
      if let failure = outcome.failure {
        let entry = outcome.score.document.entry
        failures.append(.init(id: entry.id, path: folder.textPath(of: entry), diagnostic: failure))
      }
    }
    return BenchmarkResult(score: BenchmarkScore(scores), failures: failures)
  }

  private struct Outcome {
    let score: DocumentScore
    let failure: Diagnostic?
  }

  private func outcome(of document: LabelledDocument) throws(BenchmarkFault) -> Outcome {
    let bytes: [UInt8]
    let outline: [OutlineEntry]
    do throws(CommandFailure) {
      bytes = try InputFile.read(folder.textPath(of: document.entry))
      outline = try self.outline(of: bytes)
    } catch {
      return Outcome(score: try score([], of: nil, against: document), failure: error.diagnostic)
    }
    let text = try text(bytes, of: document.entry)
    return Outcome(score: try score(outline, of: text, against: document), failure: nil)
  }

  /// The structure is found as for anybody, without a word about the encoding.
  private func outline(of bytes: [UInt8]) throws(CommandFailure) -> [OutlineEntry] {
    do throws(Failure) {
      var report = Report()
      return Outline(of: try converter.parse(bytes, reporting: &report)).entries
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What the text really is: read in the encoding that the manifest states.
  private func text(_ bytes: [UInt8], of entry: ManifestEntry) throws(BenchmarkFault) -> ScannedText {
    do throws(Failure) {
      var report = Report()
      return try converter.scan(bytes, encoding: entry.encoding, reporting: &report)
    } catch {
      // Without a word about the encoding the text could be read, so it is the word that is wrong.
      throw BenchmarkFault(
        path: folder.manifestPath,
        CommandFailure(.otherEncoding(id: entry.id, encoding: entry.encoding?.name ?? "")))
    }
  }

  private func score(
    _ outline: [OutlineEntry], of text: ScannedText?, against document: LabelledDocument
  ) throws(BenchmarkFault) -> DocumentScore {
    do throws(Failure) {
      return try OutlineScorer().score(outline, of: text, against: document)
    } catch {
      throw BenchmarkFault(path: folder.labelPath(of: document.entry), CommandFailure(error))
    }
  }
}
