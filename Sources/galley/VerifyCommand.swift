import ArgumentParser
import Diagnostics
import Pipeline
import ProofModel
import SourceModel
import ThemeModel

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that files hold no marker and no paid text, whichever program made them.",
    discussion: """
      Every string of every file is looked at, whether people see it or not: text however it is split over runs, \
      attributes, comments, metadata, alternative texts, revision marks, hidden text, custom XML, parts of archives \
      within archives, base64 and data: addresses. Nothing may be there that is a marker or resembles one, and, under \
      remove and teaser, no 8 characters in a row that the source has in paid text alone (24 where all are Latin \
      letters). White space, invisible characters, case and width make no difference. A source may be a .json file that \
      Galley wrote with --paid keep.

      The proof reads the source by itself and shares no code with the removal. It never quotes what it found: it says \
      how much it is, where, and where it comes from. A folder stands for every file below it. Files of a format that \
      cannot be looked into, such as PDF, are not proven and count as findings.

      EXAMPLES
        galley verify --source report.txt --policy remove out/
        galley verify --source report.txt --policy teaser --teaser-lead 60 report.html report.epub
        galley verify --source report.txt --policy remove --mask phones,names:people.txt report.docx
        galley verify --policy unwrap out/*            markers alone
        galley verify --source report.txt --policy remove --format json out/ > proof.json
        galley convert report.txt --paid remove --to docx,html -o out/ --manifest release.json
        galley verify --manifest release.json          whether the outputs are still the same
        galley verify --manifest release.json --source report.txt

      EXIT CODES
        0   nothing was found
        1   something was found, a file changed, or one of several files cannot be read
        15  there is no such file, or none at all to look at; 14 and 16 if it is a folder or cannot be read
        21  the source's markers do not pair, so that nobody can say what is paid; 23 if it is no tree
        31  the manifest cannot be used; 32 the names of a mask
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("Files, or folders of them.", valueName: "file"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("The manuscript that the files were made of, with its markers.", valueName: "file"))
  var source: String?

  @Option(
    help: ArgumentHelp("What was to be done with what is paid: remove, teaser, unwrap or keep.", valueName: "policy"))
  var policy: ProofPolicy?

  @Option(
    help: ArgumentHelp(
      "Read the source in this encoding, whatever it looks like; gbk means gb18030.", valueName: "name"))
  var encoding: TextEncoding?

  @OptionGroup var teasing: TeaserArguments

  @Option(
    name: .customLong("recover"),
    help: ArgumentHelp(
      "hide-more: the files were converted with --recover; what is paid beyond doubt must not be there.",
      valueName: "how"))
  var recovery: ConversionArguments.Recovery?

  @OptionGroup var markers: MarkerArguments

  @OptionGroup var masking: MaskChoice

  @Option(help: ArgumentHelp("A manifest of galley convert; its outputs are held against it.", valueName: "file"))
  var manifest: String?

  @Option(help: ArgumentHelp("text, or json: one object, as Schemas/verify.schema.json says.", valueName: "form"))
  var format: Form = .text

  func validate() throws {
    if inputs.isEmpty, manifest == nil { throw ValidationError("Name files or folders, or --manifest.") }
    if manifest == nil, policy == nil { throw ValidationError("Say --policy remove, teaser, unwrap or keep.") }
    if let policy, policy.withholds, source == nil {
      throw ValidationError("To prove \(policy.rawValue), --source has to name the manuscript.")
    }
    if teasing.lead != nil, let policy, policy != .teaser {
      throw ValidationError("--teaser-lead goes with --policy teaser.")
    }
    if teasing.lead != nil, recovery != nil { throw ValidationError("--teaser-lead does not go with --recover.") }
  }

  func run() throws {
    let console = Console()
    var subject = Console.Subject.call
    let verification: Verification
    do {
      if let file = markers.file { subject = .markers(file) }
      let conventions = try markers.read()
      if let file = masking.namesFile { subject = .mask(file) }
      let mask = try masking.mask()
      var lead = teasing.lead
      var recovery = recovery
      var encoding = encoding
      var run = VerificationRun(check: ReleaseCheck(conventions: conventions), console: console)
      var policy = policy
      if let manifest {
        subject = .manuscript(manifest)
        let known = try ManifestJSON.read(try InputFile.read(manifest))
        policy = policy ?? known.policy
        // What it was made with, unless the call says otherwise.
        lead = lead ?? known.value(of: "teaser-lead").flatMap(TeaserArguments.TeaserLength.init(argument:))
        if known.value(of: "hides-more") == "true" { recovery = .hideMore }
        encoding = encoding ?? known.value(of: "encoding").flatMap(TextEncoding.init(rawValue:))
        try run.take(known, at: manifest, source: source)
      }
      if let source {
        subject = .manuscript(source)
        let bytes = try InputFile.read(source)
        let shown = policy == .teaser ? lead?.proofLead ?? .none : .none
        let publicTexts =
          ReleaseCheck.notices(of: teasing.teaser).map { Array($0.utf8) }
          + ThemeShelf.all.map { Array($0.stylesheet.utf8) }
        run.check =
          ManuscriptFile(path: source, stem: "").isStoredTree
          ? try ReleaseCheck(
            tree: bytes, policy: policy ?? .unwrap, lead: shown, publicTexts: publicTexts, mask: mask)
          : try ReleaseCheck(
            source: bytes, encoding: encoding, conventions: conventions, policy: policy ?? .unwrap,
            hidesMore: recovery == .hideMore, lead: shown, publicTexts: publicTexts, mask: mask)
      }
      run.take(inputs)
      verification = run.finish(policy: policy)
      subject = .call
      guard !verification.files.isEmpty else { throw CommandFailure(.nothingToVerify) }
    } catch let failure as Failure {
      console.say(failure.diagnostic, of: subject)
      throw Status(failure.kind).exitCode
    } catch let failure as CommandFailure {
      console.say(failure.diagnostic, of: subject)
      throw failure.status.exitCode
    }
    switch format {
    case .text: try Console.print(VerificationText.of(verification))
    case .json: try Console.print(VerificationJSON.text(verification))
    }
    if let status = verification.status { throw status.exitCode }
  }
}
