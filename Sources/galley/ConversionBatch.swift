import Diagnostics
import Pipeline
import Synchronization

/// Converts manuscripts, several at once, and tells what came of them in their order. One that fails does not stop the
/// others.
struct ConversionBatch {
  let plan: OutputPlan
  /// Folders in which nothing was found.
  let notFound: [(path: String, failure: CommandFailure)]
  let conversion: ManuscriptConversion
  /// How many manuscripts are converted at the same time.
  let width: Int
  /// What is to be done with outputs whose manuscripts are gone.
  let pruning: Pruning
  /// What was released, to be written down at the end.
  private var manifest: ManifestFile?
  /// Which pseudonyms stand for what, to be written down at the end.
  private var maskMap: MaskMapFile?
  let messages: MessageArguments
  let console: Console

  private(set) var summary = BatchSummary()

  struct Pruning {
    /// Folders of manuscripts that were named.
    var roots: [String]
    var removes: Bool

    /// The roots that hold manuscripts, and those in which none was found.
    func partedRoots(_ manuscripts: [ManuscriptFile]) -> (living: [String], empty: [String]) {
      let living = roots.filter { root in
        let folder = Path.join(Path.withoutTrailingSlash(root), "")
        return manuscripts.contains { $0.isFromFolder && $0.path.utf8.starts(with: folder.utf8) }
      }
      return (living, roots.filter { !living.contains($0) })
    }
  }

  init(
    plan: OutputPlan, notFound: [(path: String, failure: CommandFailure)], conversion: ManuscriptConversion, width: Int,
    pruning: Pruning, maskMap: MaskMapFile?, messages: MessageArguments, console: Console
  ) {
    self.plan = plan
    self.notFound = notFound
    self.conversion = conversion
    self.width = width
    self.pruning = pruning
    manifest = conversion.manifest
    self.maskMap = maskMap
    self.messages = messages
    self.console = console
  }

  /// What the command exits with; nil if all went well.
  var status: Status? {
    guard let first = summary.firstStatus else { return nil }
    return count == 1 ? first : .someFailed
  }

  private var count: Int { plan.jobs.count + notFound.count }

  /// From here on, a line that is replaced tells more than one that is added.
  private static let leastForProgress = 10

  mutating func run() async throws {
    Unfinished.removeOnInterrupt()
    defer { conversion.names.flush() }
    for (path, failure) in notFound {
      summary.add(failure.status, failure.diagnostic.id)
      try tell(
        ConversionOutcome(subject: .manuscript(path), diagnostics: [failure.diagnostic], failed: true))
    }
    let showsProgress =
      console.showsProgress && !messages.quiet && !messages.verbose && !messages.isJSON
      && plan.jobs.count >= Self.leastForProgress
    var progress = BatchProgress(total: plan.jobs.count)
    if showsProgress { console.progress(progress.line(current: plan.jobs[0].manuscript.path)) }
    let jobs = Mutex(plan.jobs[...])
    var delivered = 0
    let conversion = conversion
    // Where all cores convert, as many more manuscripts wait for the disk.
    let waits = width >= BatchArguments.coreCount && plan.jobs.count > 1
    let threads = waits ? WritingThreads(count: width) : nil
    // A result holds no text, so that many may wait for one large manuscript.
    try await OrderedWork(width: waits ? 2 * width : width, depth: 64 * width).run(
      next: { jobs.withLock { $0.popFirst() } },
      work: { await conversion.convert($0, writingOn: threads) },
      deliver: { result in
        delivered += 1
        try deliver(result, showsProgress: showsProgress)
        if showsProgress, delivered < plan.jobs.count, progress.isDue(done: delivered) {
          console.progress(progress.line(current: plan.jobs[delivered].manuscript.path))
        }
      })
    console.endProgress()
    conversion.names.flush()
    try maskMap?.write()
    try manifest?.write()
    sayOrphans()
    conversion.record?.tidy(force: summary.prunedCount > 0)
    sayFaultOfRecord()
    saySummary()
  }

  private mutating func deliver(_ result: ManuscriptConversion.Result, showsProgress: Bool) throws(CommandFailure) {
    if let status = result.status {
      let fault = result.outcome.diagnostics.last { $0.severity == .error }
      summary.add(status, fault?.id ?? "\(status)")
    } else if result.outcome.isUnchanged {
      summary.unchangedCount += 1
    } else {
      summary.doneCount += 1
    }
    if let release = result.release { manifest?.add(release) }
    if let masked = result.masked { maskMap?.add(masked) }
    try tell(result.outcome)
    if !result.outcome.failed, !result.outcome.isUnchanged || messages.verbose, !showsProgress {
      sayWritten(result.outcome)
    }
  }

  private func tell(_ outcome: ConversionOutcome) throws(CommandFailure) {
    try messages.tell(outcome, takesDocument: plan.takesStandardOutput, console)
  }

  private func sayWritten(_ outcome: ConversionOutcome) {
    guard !messages.quiet, !messages.isJSON, !plan.takesStandardOutput else { return }
    let outputs = outcome.outputs.map(SystemPath.shown).joined(separator: ", ")
    console.line("\(outcome.subject.path) \(outcome.isUnchanged ? "=" : "→") \(outputs)")
  }

  private mutating func sayOrphans() {
    guard let record = conversion.record else { return }
    for output in record.fullCopies(of: plan.jobs.map(\.manuscript.path)) {
      try? tell(
        ConversionOutcome(subject: .output(output), diagnostics: [Diagnostic(CommandMessage.fullCopy)], failed: false))
    }
    let (living, empty) = pruning.partedRoots(plan.jobs.map(\.manuscript))
    for output in record.orphans(of: living) {
      if !pruning.removes {
        sayOf(output, .orphan)
      } else if record.remove(output) {
        sayRemoved(output)
      } else {
        sayOf(output, .orphanChanged)
      }
    }
    for output in record.orphans(of: empty) { sayOf(output, pruning.removes ? .orphanOfEmptyFolder : .orphan) }
    if pruning.removes { for path in record.removeUnfinished() { sayRemoved(path) } }
  }

  private func sayOf(_ output: String, _ message: CommandMessage) {
    try? tell(ConversionOutcome(subject: .output(output), diagnostics: [Diagnostic(message)], failed: false))
  }

  private mutating func sayRemoved(_ output: String) {
    summary.prunedCount += 1
    if messages.isJSON {
      sayOf(output, .removed)
    } else if !messages.quiet {
      console.line("removed \(SystemPath.shown(output))")
    }
  }

  private func sayFaultOfRecord() {
    guard let record = conversion.record, let fault = record.fault else { return }
    try? tell(
      ConversionOutcome(subject: .output(record.shownPath), diagnostics: [Diagnostic(fault)], failed: false))
  }

  private func saySummary() {
    guard count > 1 || summary.unchangedCount + summary.prunedCount > 0, !messages.quiet, !messages.isJSON else {
      return
    }
    console.line(summary.line(of: count))
  }
}
