import Diagnostics
import Glibc

/// What the command itself can say.
enum CommandMessage: DiagnosticMessage {
  case missing
  case isFolder
  case unreadable(SystemFault)
  case tooLarge
  case unsteady
  case noManuscripts
  case notAFolder
  case noLabels
  case otherEncoding(id: String, encoding: String)
  case noneSelected(variants: String, genre: String?, known: String)
  case unwritable(path: String, SystemFault)
  case outputIsFolder(path: String)
  case parentIsFile(path: String, parent: String)
  case collision(path: String, first: String, second: String)
  case overwritesInput(path: String)
  case formatUnknown(path: String)
  case formatNotNamed
  case noSuchFormat(String, known: String)
  case formatMismatch(path: String, ending: String, named: String)
  case oneOutputForMany(path: String)
  case folderForFile(folder: String, path: String)
  case binaryOnTerminal(format: String)
  case severalOnOutput
  case severalStandardInputs
  case emptyArgument
  case argumentsForStoredTree(path: String)
  case overridesForMany
  case canonicalForMany
  case noSuchTheme(String, known: String)
  case manifest(String)
  case manifestOfStream
  /// There was no file to prove.
  case nothingToVerify
  /// A manifest among outputs that others are to see.
  case manifestAmongOutputs
  case orphan
  case orphanChanged
  /// No manuscript is left in the folder, which may be one that is not mounted.
  case orphanOfEmptyFolder
  case removed
  case fullCopy
  case pruneWithoutRecord
  case recordNoFile
  case recordUnreadable(String)
  case recordUnwritable(SystemFault)
  case maskMap(String)
  case maskMapAmongOutputs(String)
  case wrongArguments(String, hint: String)
  /// Swift's library reads them from there.
  case argumentsUnreadable

  var id: String {
    switch self {
    case .missing: "file.missing"
    case .isFolder, .folderForFile: "file.is-folder"
    case .unreadable: "file.unreadable"
    case .tooLarge: "file.too-large"
    case .unsteady: "file.unsteady"
    case .orphan, .orphanChanged, .orphanOfEmptyFolder: "output.orphan"
    case .removed: "output.removed"
    case .fullCopy: "output.full-copy"
    case .pruneWithoutRecord: "usage.prune"
    case .recordNoFile, .recordUnreadable, .recordUnwritable: "output.record"
    case .noManuscripts: "file.no-manuscripts"
    case .notAFolder: "bench.not-a-folder"
    case .noLabels: "bench.no-labels"
    case .otherEncoding: "bench.other-encoding"
    case .noneSelected: "bench.none-selected"
    case .unwritable, .outputIsFolder, .parentIsFile: "output.unwritable"
    case .collision: "output.collision"
    case .overwritesInput: "output.overwrites-input"
    case .formatUnknown: "output.format-unknown"
    case .formatNotNamed: "output.format-not-named"
    case .noSuchFormat: "usage.no-such-format"
    case .formatMismatch: "output.format-mismatch"
    case .oneOutputForMany: "output.one-for-many"
    case .binaryOnTerminal: "output.binary-on-terminal"
    case .severalOnOutput: "output.several"
    case .severalStandardInputs: "usage.several-standard-inputs"
    case .emptyArgument: "usage.empty-argument"
    case .argumentsForStoredTree: "usage.arguments-for-stored-tree"
    case .overridesForMany: "usage.overrides-for-many"
    case .canonicalForMany: "usage.canonical-for-many"
    case .noSuchTheme: "theme.unknown"
    case .manifest: "manifest.unusable"
    case .manifestOfStream: "usage.manifest-of-stream"
    case .nothingToVerify: "verify.no-files"
    case .manifestAmongOutputs: "manifest.among-outputs"
    case .maskMap: "mask.map-unusable"
    case .maskMapAmongOutputs: "usage.mask-map-among-outputs"
    case .wrongArguments: "usage.arguments"
    case .argumentsUnreadable: "usage.unreadable"
    }
  }

  var severity: Severity {
    switch self {
    case .orphan, .orphanChanged, .orphanOfEmptyFolder, .fullCopy, .manifestAmongOutputs, .recordNoFile,
      .recordUnreadable, .recordUnwritable:
      .warning
    case .removed: .note
    default: .error
    }
  }

  var text: String { SystemPath.shown(finding) }

  private var finding: String {
    switch self {
    case .missing: "there is no such file"
    case .isFolder: "this is a folder, and one file is wanted here"
    case .unreadable(let fault): "this cannot be read: \(fault.reason)"
    case .tooLarge: "the file is larger than 4 GiB"
    case .unsteady: "this was changed again and again while it was read"
    case .orphan: "the manuscript that this was made of is gone"
    case .orphanChanged: "the manuscript that this was made of is gone, and this was changed since, so that it stays"
    case .orphanOfEmptyFolder:
      "the manuscript that this was made of is gone, as are all others of its folder, so that it stays"
    case .removed: "removed, since it is of no manuscript that is there"
    case .fullCopy: "this was made of the same manuscript with all of its text, and still stands here"
    case .pruneWithoutRecord: "--prune and --watch are for a folder of manuscripts and an output folder"
    case .recordNoFile: "what has the name of the record of what was converted is no file"
    case .recordUnreadable(let reason): "the record of what was converted cannot be used: \(reason)"
    case .recordUnwritable(let fault): "the record of what was converted cannot be written: \(fault.reason)"
    case .noManuscripts: "the folder holds no .txt file"
    case .notAFolder: "this is no folder, and a folder of labelled documents is wanted here"
    case .noLabels: "the folder holds no labelled document"
    case .otherEncoding(let id, let encoding): "the text of \(id) is not \(encoding), as this says"
    case .noneSelected(let variants, let genre, _):
      "no document is of the variants \(variants)\(genre.map { " and the genre \($0)" } ?? "")"
    case .unwritable(let path, let fault): "\(path) cannot be written: \(fault.reason)"
    case .outputIsFolder(let path): "\(path) cannot be written: a folder has that name"
    case .parentIsFile(let path, let parent): "\(path) cannot be written: \(parent) is a file, not a folder"
    case .collision(let path, let first, let second): "\(first) and \(second) would both become \(path)"
    case .overwritesInput(let path): "\(path) would take the place of a file that is read"
    case .formatUnknown(let path): "no format has the ending of \(path)"
    case .formatNotNamed: "nothing says which format is wanted"
    case .noSuchFormat(let name, _): "there is no format \(name)"
    case .formatMismatch(let path, let ending, let named): "\(path) has the ending of \(ending), and --to says \(named)"
    case .oneOutputForMany(let path): "\(path) is one file, and there is more than one output"
    case .folderForFile(let folder, let path): "\(folder) is a folder, and \(path) is one file"
    case .binaryOnTerminal(let format): "\(format) is not for a terminal"
    case .severalOnOutput: "standard output takes one format of one manuscript"
    case .severalStandardInputs: "standard input can be read once"
    case .emptyArgument: "a file name is empty"
    case .argumentsForStoredTree(let path):
      "\(path) is a stored tree: how to read it was decided when it was written"
    case .overridesForMany: "overrides are about the lines of one manuscript, and there are several"
    case .canonicalForMany: "--canonical names one address, and there are several manuscripts"
    case .noSuchTheme(let name, _): "there is no theme \(name)"
    case .manifest(let reason): "the manifest cannot be used: \(reason)"
    case .manifestOfStream: "a manifest is about files, and standard input or output is used"
    case .nothingToVerify: "there is no file to look at, so that nothing is proven"
    case .manifestAmongOutputs:
      "the manifest lies among the outputs, and whoever has its hash of the manuscript can try what was taken out"
    case .maskMap(let reason): "the map cannot be used: \(reason)"
    case .maskMapAmongOutputs(let path): "\(path) would lie among the outputs, which others are to see"
    case .wrongArguments(let text, _): text
    case .argumentsUnreadable: "the system does not say what the command was called with"
    }
  }

  var hint: String? {
    switch self {
    case .missing: "check the name and the folder"
    case .isFolder: "name a file in it"
    case .unreadable(let fault): fault.readingHint
    case .tooLarge: "cut it into parts"
    case .unsteady: "convert it when whoever writes it is done"
    case .orphan: "--prune removes it"
    case .orphanChanged: "remove it yourself if you do not need it"
    case .orphanOfEmptyFolder: "see whether the folder is where it should be; if it is, remove this yourself"
    case .removed: nil
    case .fullCopy: "remove it, or convert it again with the policy of this run"
    case .pruneWithoutRecord: "name the folder, and give -o a folder with a / at its end"
    case .recordNoFile, .recordUnreadable, .recordUnwritable:
      "the outputs are in place, and the next run converts again what is not in it; make room, or see to who may write there"
    case .notAFolder: "name the folder that it lies in"
    case .noLabels:
      "labels of report.txt stand beside it in report.gold.json; galley help bench structure explains them"
    case .otherEncoding: "correct the encoding, or leave it out"
    case .noneSelected(_, _, let known): "there are \(known)"
    case .noManuscripts: "manuscripts in folders are found by the ending .txt; name other files one by one"
    case .unwritable(_, let fault): fault.writingHint
    case .outputIsFolder, .parentIsFile: "choose another name with -o"
    case .collision: "rename one of them, or convert them into different folders"
    case .overwritesInput: "choose another name with -o"
    case .formatUnknown, .formatNotNamed:
      "say --to docx, flat-opc, html, markdown, gfm or json, or give -o a name with their ending"
    case .noSuchFormat(_, let known): "use one or more of \(known), with commas between them"
    case .formatMismatch: "leave --to out, or give -o the ending that belongs to the format"
    case .oneOutputForMany, .folderForFile: "give -o a folder, with a / at its end"
    case .binaryOnTerminal: "use -o FILE, or send standard output to a file"
    case .severalOnOutput: "use -o FOLDER/"
    case .severalStandardInputs: "give - once"
    case .emptyArgument: "check the variable it came from"
    case .argumentsForStoredTree:
      "leave --encoding, --markers, --recover and --overrides out, or convert the manuscript"
    case .overridesForMany: "convert each manuscript by itself, with overrides of its own"
    case .canonicalForMany: "put {name} where the manuscript's name belongs: https://example.org/{name}.html"
    case .noSuchTheme(_, let known): "use one of \(known), or the path of a .css file"
    case .manifest: "name a file that galley convert --manifest wrote"
    case .maskMap: "give --mask-map another name, or use the key that the map was made with"
    case .nothingToVerify: "name the files, or a folder or manifest that has some"
    case .manifestAmongOutputs: "give --manifest a place outside of the folder that you publish"
    case .maskMapAmongOutputs: "give --mask-map a place outside of the folder that -o names"
    case .manifestOfStream: "give the output a name with -o, or leave --manifest out"
    case .wrongArguments(_, let hint): hint
    case .argumentsUnreadable: "mount /proc where the command runs"
    }
  }

  var status: Status {
    switch self {
    case .missing, .noManuscripts, .nothingToVerify: .missing
    case .isFolder, .folderForFile: .isFolder
    case .notAFolder, .noLabels: .unlabelled
    case .otherEncoding: .labels
    case .unreadable: .unreadable
    case .tooLarge: .undecodable
    case .unsteady: .unreadable
    case .orphan, .orphanChanged, .orphanOfEmptyFolder, .removed, .fullCopy, .manifestAmongOutputs, .recordNoFile,
      .recordUnreadable, .recordUnwritable:
      .someFailed
    case .unwritable, .outputIsFolder, .parentIsFile: .unwritable
    case .noSuchTheme: .theme
    case .manifest: .manifest
    case .maskMap: .mask
    case .collision, .overwritesInput, .formatUnknown, .formatNotNamed, .noSuchFormat, .formatMismatch,
      .oneOutputForMany, .binaryOnTerminal, .severalOnOutput, .severalStandardInputs, .emptyArgument,
      .argumentsForStoredTree, .overridesForMany, .canonicalForMany, .noneSelected, .manifestOfStream,
      .pruneWithoutRecord, .maskMapAmongOutputs, .wrongArguments, .argumentsUnreadable:
      .usage
    }
  }
}
