import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Releasing
import ThemeModel

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts manuscripts to Word, HTML, Markdown or JSON.",
    discussion: """
      A folder stands for every .txt file below it, and its tree is kept below -o; hidden files and links to folders are \
      passed over. Without -o an output is put beside its manuscript; of standard input (-) it goes to standard output. \
      A .json file that Galley wrote converts like a manuscript; if it was written with --paid keep, it wants --paid again.

      The outputs of one manuscript are all written in full before the first takes its name, and each takes it in one \
      step: if there is an error or an interrupt, the old files stay. One manuscript that fails does not stop the others.

      Where paid regions or their markers were taken out, each output is held against the manuscript before it takes its \
      place, as galley verify does, and is withheld if anything of them is in it.

      EXAMPLES
        galley convert report.txt -o report.docx
        galley convert report.txt --to docx,html,markdown -o out/
        galley convert *.txt manuscripts/ --to html -o site/
        galley convert report.txt --paid remove -o public.html
        galley convert manuscripts/ --to html -o site/ --canonical 'https://example.org/{name}.html' --site-name Library
        galley convert manuscripts/ --to html -o site/ --css link; galley themes --css gongwen > site/gongwen.css
        galley convert report.txt --paid remove --markers house.markers -o public.html
        galley convert report.txt --paid teaser --teaser-link https://example.org/buy --teaser-lead 2s -o public.html
        galley convert report.txt --paid remove --mask phones,ids,names:people.txt -o public.docx
        galley convert report.txt --overrides report.overrides -o report.docx
        galley convert manuscripts/ --to html -o site/ --format json > results.jsonl
        galley convert manuscripts/ --to html -o site/ --prune --watch
        cat report.txt | galley convert - --to markdown
        galley convert manuscripts/ --to html --paid remove -o site/ --manifest site.json; galley verify --manifest site.json
        galley convert ./-draft.txt -o draft.docx
      """)

  @Argument(help: ArgumentHelp("Manuscripts, folders of them, or - for standard input.", valueName: "file"))
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "Formats, with commas between them: docx, flat-opc, html, markdown, gfm, json.", valueName: "formats")
  )
  var to: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, or a folder with / at its end, or - for standard output.", valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write down what was released: hashes of sources and outputs, the policy, and paid regions as numbers.",
      discussion:
        "Keep it to yourself if something was taken out or masked: a source's hash says whether a guess of it is right.",
      valueName: "path"))
  var manifest: String?

  @OptionGroup(title: "Conversion")
  var conversion: ConversionArguments

  @OptionGroup(title: "Many manuscripts")
  var many: BatchArguments

  @OptionGroup(title: "Messages")
  var messages: MessageArguments

  func run() async throws {
    let console = Console()
    var batch = try prepare(console)
    guard many.watch else {
      try await batch.run()
      if let status = batch.status { throw status.exitCode }
      return
    }
    let roots = folders
    var next: ConversionBatch? = batch
    while true {
      // Before the run, so that nothing which changes during it is missed.
      let watch = try FolderWatch(watchedFolders)
      try await next?.run()
      watch.wait()
      // A folder that is put in place anew is not there for a moment.
      while !roots.allSatisfy({ FileStatus($0)?.kind == .folder }) { sleep(1) }
      next = try? prepare(console)
    }
  }

  /// Where a change may change an output.
  private var watchedFolders: [String] {
    folders
      + [conversion.themeFile, conversion.overriding.file, conversion.markers.file, conversion.masking.namesFile]
      .compactMap {
        $0.map(Path.folder)
      }
  }

  /// The folders of manuscripts that were named.
  private var folders: [String] { inputs.filter { $0 != InputFile.standardInput && FileStatus($0)?.kind == .folder } }

  /// Everything that can be wrong with the call as a whole is found here, before anything is converted.
  private func prepare(_ console: Console) throws -> ConversionBatch {
    var subject = Console.Subject.call
    var report = Report()
    do {
      let overridesFile = conversion.overriding.file
      let markersFile = conversion.markers.file
      guard
        !(inputs + [output, conversion.theme, manifest, conversion.masking.mapFile].compactMap(\.self)
          + conversion.filesRead).contains("")
      else {
        throw CommandFailure(.emptyArgument)
      }
      guard (inputs + conversion.filesRead).count(where: { $0 == InputFile.standardInput }) <= 1 else {
        throw CommandFailure(.severalStandardInputs)
      }
      let formats = try formats()
      let manuscripts = Manuscripts(inputs)
      if conversion.saysHowToRead, let tree = manuscripts.files.first(where: \.isStoredTree) {
        throw CommandFailure(.argumentsForStoredTree(path: tree.path))
      }
      if overridesFile != nil, manuscripts.files.count + manuscripts.failures.count > 1 {
        throw CommandFailure(.overridesForMany)
      }
      if conversion.page.isForOnePage, manuscripts.files.count > 1 { throw CommandFailure(.canonicalForMany) }
      let plan = try OutputPlan(
        manuscripts.files, formats: formats, output: output, takesStandardOutput: takesStandardOutput,
        alsoRead: conversion.filesRead)
      try checkPlace(ofManifestBeside: plan, console)
      try checkPlace(ofMapBeside: plan)
      if let file = conversion.themeFile { subject = .theme(file) }
      let theme = try conversion.readTheme(reporting: &report)
      if report.worst ?? .note > .note {
        try messages.tell(
          ConversionOutcome(subject: subject, diagnostics: report.diagnostics, failed: false),
          takesDocument: takesStandardOutput, console)
      }
      if let markersFile { subject = .markers(markersFile) }
      let conventions = try conversion.markers.read()
      if let overridesFile { subject = .overrides(overridesFile) }
      let overrides = try conversion.overriding.read()
      let masking = conversion.masking
      if let file = masking.keyFile { subject = .mask(file) }
      let key = try masking.key()
      if let file = masking.namesFile { subject = .mask(file) }
      let mask = try masking.mask(key: key)
      if let file = masking.mapFile { subject = .mask(file) }
      let map = try masking.mapFile.flatMap { path throws(CommandFailure) in
        try key.map { key throws(CommandFailure) in try MaskMapFile(path: path, key: key) }
      }
      subject = .call
      let options = conversion.options(theme: theme, conventions: conventions, overrides: overrides, mask: mask)
      let manifest = try manifest.map { path throws(CommandFailure) in
        ManifestFile(
          path: path, options: options, arguments: conversion,
          formats: plan.jobs.first?.targets.map(\.format.name) ?? [], overrides: try overridesFile.map(InputFile.read),
          markers: try markersFile.map(InputFile.read))
      }
      let record = try record(
        of: plan, theme: theme,
        files: [overridesFile, markersFile].compactMap(\.self))
      return ConversionBatch(
        plan: plan, notFound: manuscripts.failures,
        conversion: ManuscriptConversion(
          options: options, page: conversion.page, overridesFile: overridesFile, manifest: manifest, record: record),
        width: many.width, pruning: ConversionBatch.Pruning(roots: folders, removes: many.prune), maskMap: map,
        messages: messages, console: console)
    } catch let failure as CommandFailure {
      let outcome = ConversionOutcome(
        subject: subject, diagnostics: report.diagnostics + [failure.diagnostic], failed: true)
      try messages.tell(outcome, takesDocument: takesStandardOutput, console)
      throw failure.status.exitCode
    }
  }

  /// A record of a folder that is converted into a folder.
  /// - Parameter files: whatever else decides what outputs look like, names and keys of a mask apart.
  private func record(
    of plan: OutputPlan, theme: Theme, files: [String]
  ) throws(CommandFailure) -> ConversionRecord? {
    guard let folder = plan.folder, !folders.isEmpty else {
      if many.prune || many.watch { throw CommandFailure(.pruneWithoutRecord) }
      return nil
    }
    var all = Array("\(Galley.version)\n\(conversion)\n\(theme.stylesheet)".utf8)
    for file in files { all += try InputFile.read(file) }
    // A hash of names or of a key would let somebody try some; the system says well enough whether they are the same.
    for file in [conversion.masking.namesFile, conversion.masking.keyFile].compactMap(\.self) {
      all += Array("\n\(FileStatus(file)?.recorded ?? "-")".utf8)
    }
    return ConversionRecord(
      of: folder, options: ReleaseCheck.sha256(all),
      keepsHashes: !conversion.takesOut,
      policy: conversion.policy, isForced: many.force || manifest != nil || conversion.masking.mapFile != nil)
  }

  /// A manifest takes the place of no input and no output, and what goes to standard output can never be held against one.
  private func checkPlace(ofManifestBeside plan: OutputPlan, _ console: Console) throws(CommandFailure) {
    guard let manifest else { return }
    guard !plan.takesStandardOutput, !inputs.contains(InputFile.standardInput),
      conversion.overriding.file != InputFile.standardInput
    else {
      throw CommandFailure(.manifestOfStream)
    }
    let place = Path.resolved(manifest)
    try check(place: place, of: manifest, called: "the manifest", beside: plan)
    guard conversion.takesOut, plan.foldersOfOutputsAlone.contains(where: { place.hasPrefix($0 + "/") })
    else { return }
    try messages.tell(
      ConversionOutcome(
        subject: .output(manifest), diagnostics: [Diagnostic(CommandMessage.manifestAmongOutputs)], failed: false),
      takesDocument: takesStandardOutput, console)
  }

  /// A map of pseudonyms does not lie where others look, either.
  private func checkPlace(ofMapBeside plan: OutputPlan) throws(CommandFailure) {
    guard let map = conversion.masking.mapFile else { return }
    let place = Path.resolved(map)
    try check(place: place, of: map, called: "the map", beside: plan)
    if let manifest, Path.resolved(manifest) == place {
      throw CommandFailure(.collision(path: map, first: "the map", second: "the manifest"))
    }
    guard let output, output != InputFile.standardInput else { return }
    let folder = Path.resolved(Path.withoutTrailingSlash(output))
    if place.hasPrefix(folder + "/") { throw CommandFailure(.maskMapAmongOutputs(map)) }
  }

  private func check(
    place: String, of path: String, called name: String, beside plan: OutputPlan
  ) throws(CommandFailure) {
    let read = plan.jobs.map(\.manuscript.path) + conversion.filesRead
    if read.contains(where: { Path.resolved($0) == place }) { throw CommandFailure(.overwritesInput(path: path)) }
    for job in plan.jobs {
      for case (_, .file(_, let target)) in job.targets where target == place {
        throw CommandFailure(.collision(path: path, first: name, second: job.manuscript.path))
      }
    }
  }

  private var takesStandardOutput: Bool {
    output == InputFile.standardInput || output == nil && inputs.contains(InputFile.standardInput)
  }

  private func formats() throws(CommandFailure) -> [Format] { try Formats.named(to.joined(separator: ",")) }
}
