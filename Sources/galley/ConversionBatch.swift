import Diagnostics
import Pipeline
import ThemeModel

/// Converts one manuscript after another. One that fails does not stop the others.
struct ConversionBatch {
  let plan: OutputPlan
  /// Folders in which nothing was found.
  let notFound: [(path: String, failure: CommandFailure)]
  let options: ConversionOptions
  let page: PageArguments
  /// The file that the overrides were read from.
  let overridesFile: String?
  /// What was released, to be written down at the end.
  private var manifest: ManifestFile?
  /// Which pseudonyms stand for what, to be written down at the end.
  private var maskMap: MaskMapFile?
  let messages: MessageArguments
  let console: Console

  private let converter = Converter()
  private var failures: [Status] = []

  init(
    plan: OutputPlan, notFound: [(path: String, failure: CommandFailure)], options: ConversionOptions,
    page: PageArguments, overridesFile: String?, manifest: ManifestFile?, maskMap: MaskMapFile?,
    messages: MessageArguments, console: Console
  ) {
    self.plan = plan
    self.notFound = notFound
    self.options = options
    self.page = page
    self.overridesFile = overridesFile
    self.manifest = manifest
    self.maskMap = maskMap
    self.messages = messages
    self.console = console
  }

  /// What the command exits with; nil if all went well.
  var status: Status? {
    guard let first = failures.first else { return nil }
    return count == 1 ? first : .someFailed
  }

  private var count: Int { plan.jobs.count + notFound.count }

  /// From here on, a line that is replaced tells more than one that is added.
  private static let leastForProgress = 10

  mutating func run() throws(CommandFailure) {
    Unfinished.removeOnInterrupt()
    let showsProgress =
      console.showsProgress && !messages.quiet && !messages.verbose && !messages.isJSON
      && plan.jobs.count >= Self.leastForProgress
    for (path, failure) in notFound {
      failures.append(failure.status)
      try tell(
        ConversionOutcome(subject: .manuscript(path), diagnostics: [failure.diagnostic], failed: true))
    }
    for (index, job) in plan.jobs.enumerated() {
      if showsProgress {
        console.progress("\(index + 1) of \(plan.jobs.count): \(SystemPath.shown(job.manuscript.path))")
      }
      let (outcome, status) = convert(job)
      if let status { failures.append(status) }
      try tell(outcome)
      if !outcome.failed, !showsProgress { sayWritten(outcome) }
    }
    console.endProgress()
    try maskMap?.write()
    try manifest?.write()
    saySummary()
  }

  private mutating func convert(_ job: OutputPlan.Job) -> (ConversionOutcome, Status?) {
    var outcome = ConversionOutcome(subject: .manuscript(job.manuscript.path), diagnostics: [], failed: false)
    do throws(CommandFailure) {
      let bytes = try InputFile.read(job.manuscript.path)
      let formats = job.targets.map(\.format)
      var options = options
      options.page = page.details(of: job.manuscript.stem, theme: options.theme.name)
      let conversion =
        job.manuscript.isStoredTree
        ? converter.convert(tree: bytes, to: formats, options: options)
        : converter.convert(bytes, to: formats, options: options)
      outcome.diagnostics = conversion.report.diagnostics
      if let failure = conversion.failure {
        if failure.kind == .overrides, let overridesFile {
          outcome.subject = .overrides(overridesFile)
          outcome.diagnostics = [failure.diagnostic]
        }
        outcome.failed = true
        return (outcome, Status(failure.kind))
      }
      try put(conversion.outputs, job.targets.map(\.target), written: &outcome.outputs)
      if let masked = conversion.masked { maskMap?.add(masked) }
      manifest?.add(
        source: (job.manuscript.path, bytes), regions: conversion.regions, masked: conversion.masked,
        outputs: Array(zip(outcome.outputs, conversion.outputs.map(\.bytes))))
      return (outcome, nil)
    } catch {
      outcome.failed = true
      outcome.diagnostics.append(error.diagnostic)
      return (outcome, error.status)
    }
  }

  private func put(
    _ outputs: [Output], _ targets: [OutputPlan.Target], written: inout [String]
  ) throws(CommandFailure) {
    var files: [(path: String, bytes: [UInt8])] = []
    for (output, target) in zip(outputs, targets) {
      switch target {
      case .file(let path): files.append((path, output.bytes))
      case .standardOutput:
        try Console.print(output.bytes)
        written.append("-")
      }
    }
    try OutputFile.write(files, written: &written)
  }

  private func tell(_ outcome: ConversionOutcome) throws(CommandFailure) {
    try messages.tell(outcome, takesDocument: plan.takesStandardOutput, console)
  }

  private func sayWritten(_ outcome: ConversionOutcome) {
    guard !messages.quiet, !messages.isJSON, !plan.takesStandardOutput else { return }
    let outputs = outcome.outputs.map(SystemPath.shown).joined(separator: ", ")
    console.line("\(outcome.subject.path) → \(outputs)")
  }

  private func saySummary() {
    guard count > 1, !messages.quiet, !messages.isJSON else { return }
    let done = "\(count - failures.count) of \(count) converted"
    console.line(failures.isEmpty ? "\(count) manuscripts converted" : "\(done), \(failures.count) failed")
  }
}
