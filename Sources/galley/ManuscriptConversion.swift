import Diagnostics
import Pipeline
import ProofModel
import ThemeModel
import Transforming

/// Converts manuscripts and puts their outputs in place, each on its own, so that several can be at work at once.
struct ManuscriptConversion: Sendable {
  let options: ConversionOptions
  let page: PageArguments
  /// The file that the overrides were read from.
  let overridesFile: String?
  /// What is written down of each release, if there is to be a manifest.
  let manifest: ManifestFile?
  /// What was converted before; nil if nobody keeps a record.
  let record: ConversionRecord?
  /// The folders in which outputs took their places, whose names still have to reach the disk.
  let names = UnflushedNames()
  private let converter = Converter()

  /// What came of one manuscript.
  struct Result: Sendable {
    var outcome: ConversionOutcome
    /// Nil if all went well.
    var status: Status?
    var release: ReleaseManifest.Release?
    var masked: MaskRecord?
  }

  /// - Parameter threads: where outputs are put in place; on this thread if there are none.
  func convert(_ job: OutputPlan.Job, writingOn threads: WritingThreads?) async -> Result {
    switch convert(job) {
    case .result(let result): return result
    case .converted(let converted):
      guard let threads else { return finish(job, converted) }
      return await threads.run { finish(job, converted) }
    }
  }

  private enum Step {
    case result(Result)
    case converted(Converted)
  }

  /// What waits to be put in place.
  private struct Converted: Sendable {
    var outcome: ConversionOutcome
    var source: InputFile.Steady
    var content: String?
    var conversion: Conversion
  }

  private func convert(_ job: OutputPlan.Job) -> Step {
    var outcome = ConversionOutcome(subject: .manuscript(job.manuscript.path), diagnostics: [], failed: false)
    do throws(CommandFailure) {
      if let outputs = record?.outputs(unchangedOf: job) {
        outcome.outputs = outputs
        outcome.isUnchanged = true
        return .result(Result(outcome: outcome))
      }
      let source = try InputFile.readSteadily(job.manuscript.path)
      let content = record?.content(of: source)
      if let outputs = record?.outputs(of: job, unchangedIn: source, content) {
        outcome.outputs = outputs
        outcome.isUnchanged = true
        return .result(Result(outcome: outcome))
      }
      let formats = job.targets.map(\.format)
      var options = options
      options.page = page.details(of: job.manuscript.stem, theme: options.theme.name)
      let conversion =
        job.manuscript.isStoredTree
        ? converter.convert(tree: source.bytes, to: formats, options: options)
        : converter.convert(source.bytes, to: formats, options: options)
      outcome.diagnostics = conversion.report.diagnostics
      if let failure = conversion.failure {
        if failure.kind == .overrides, let overridesFile {
          outcome.subject = .overrides(overridesFile)
          outcome.diagnostics = [failure.diagnostic]
        }
        outcome.failed = true
        return .result(Result(outcome: outcome, status: Status(failure.kind)))
      }
      return .converted(Converted(outcome: outcome, source: source, content: content, conversion: conversion))
    } catch {
      outcome.failed = true
      outcome.diagnostics.append(error.diagnostic)
      return .result(Result(outcome: outcome, status: error.status))
    }
  }

  private func finish(_ job: OutputPlan.Job, _ converted: Converted) -> Result {
    var outcome = converted.outcome
    let conversion = converted.conversion
    let source = converted.source
    do throws(CommandFailure) {
      let statuses = try put(conversion.outputs, job.targets.map(\.target), written: &outcome.outputs)
      record?.add(job, source, converted.content, statuses)
      let release = manifest?.release(
        source: (job.manuscript.path, source.bytes),
        regions: conversion.regions
          ?? (job.manuscript.isStoredTree
            ? ReleaseCheck.regions(ofTree: source.bytes) : ReleaseCheck.regions(of: source.bytes, options: options)),
        masked: conversion.masked, outputs: Array(zip(outcome.outputs, conversion.outputs.map(\.bytes))))
      return Result(outcome: outcome, release: release, masked: conversion.masked)
    } catch {
      outcome.failed = true
      outcome.diagnostics.append(error.diagnostic)
      return Result(outcome: outcome, status: error.status)
    }
  }

  private func put(
    _ outputs: [Output], _ targets: [OutputPlan.Target], written: inout [String]
  ) throws(CommandFailure) -> [FileStatus?] {
    var files: [(path: String, bytes: [UInt8])] = []
    for (output, target) in zip(outputs, targets) {
      switch target {
      case .file(let path, _): files.append((path, output.bytes))
      case .standardOutput:
        try Console.print(output.bytes)
        written.append("-")
      }
    }
    return try OutputFile.write(files, written: &written, names: names)
  }
}
