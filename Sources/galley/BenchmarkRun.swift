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
    do throws(CommandFailure) {
      let bytes = try InputFile.read(folder.textPath(of: document.entry))
      let (outline, text) = try read(bytes, encoding: document.entry.encoding)
      return Outcome(score: try score(outline, of: text, against: document), failure: nil)
    } catch {
      if error.status == .labels { throw BenchmarkFault(path: folder.labelPath(of: document.entry), error) }
      do throws(CommandFailure) {
        return Outcome(score: try score([], of: nil, against: document), failure: error.diagnostic)
      } catch {
        throw BenchmarkFault(path: folder.labelPath(of: document.entry), error)
      }
    }
  }

  /// The structure is found as for anybody, without a word about the encoding. What the text really is, is read in the
  /// encoding that the manifest states.
  private func read(
    _ bytes: [UInt8], encoding: TextEncoding?
  ) throws(CommandFailure) -> (outline: [OutlineEntry], text: ScannedText) {
    do throws(Failure) {
      var report = Report()
      let manuscript = try converter.parse(bytes, reporting: &report)
      return (
        Outline(of: manuscript).entries, try converter.scan(bytes, encoding: encoding, reporting: &report)
      )
    } catch {
      throw CommandFailure(error)
    }
  }

  private func score(
    _ outline: [OutlineEntry], of text: ScannedText?, against document: LabelledDocument
  ) throws(CommandFailure) -> DocumentScore {
    do throws(Failure) {
      return try OutlineScorer().score(outline, of: text, against: document)
    } catch {
      throw CommandFailure(error)
    }
  }
}
