import ArgumentParser
import Diagnostics

/// The exit codes of the command, one a cause, so that scripts can tell them apart.
enum Status: Int32 {
  case someFailed = 1
  case empty = 10
  case blank = 11
  case binary = 12
  case undecodable = 13
  case isFolder = 14
  case missing = 15
  case unreadable = 16
  case policyMissing = 20
  case markers = 21
  case theme = 22
  case tree = 23
  case unwritable = 30
  case usage = 64
  case `internal` = 70

  init(_ kind: FailureKind) {
    self =
      switch kind {
      case .empty: .empty
      case .blank: .blank
      case .binary: .binary
      case .undecodable: .undecodable
      case .policyMissing: .policyMissing
      case .markers: .markers
      case .theme: .theme
      case .tree: .tree
      case .internal: .internal
      }
  }

  var exitCode: ExitCode { ExitCode(rawValue) }
}

/// What goes wrong at the edge to the system, in the shape of any other diagnostic.
struct CommandFailure: Error {
  var diagnostic: Diagnostic
  var status: Status

  init(_ message: CommandMessage) {
    diagnostic = Diagnostic(message)
    status = message.status
  }

  init(_ failure: Failure) {
    diagnostic = failure.diagnostic
    status = Status(failure.kind)
  }
}

/// What the command itself can say.
enum CommandMessage: DiagnosticMessage {
  case missing
  case isFolder
  case unreadable(String)
  case unwritable(path: String, String)
  case noManuscripts
  case collision(path: String, first: String, second: String)
  case overwritesInput(path: String)
  case formatUnknown(path: String)
  case formatNotNamed
  case oneOutputForMany(path: String)
  case binaryOnTerminal(format: String)
  case severalFormatsOnOutput
  case noSuchTheme(String, known: String)

  var id: String {
    switch self {
    case .missing: "file.missing"
    case .isFolder: "file.is-folder"
    case .unreadable: "file.unreadable"
    case .unwritable: "file.unwritable"
    case .noManuscripts: "file.no-manuscripts"
    case .collision: "output.collision"
    case .overwritesInput: "output.overwrites-input"
    case .formatUnknown: "output.format-unknown"
    case .formatNotNamed: "output.format-not-named"
    case .oneOutputForMany: "output.one-for-many"
    case .binaryOnTerminal: "output.binary-on-terminal"
    case .severalFormatsOnOutput: "output.several-formats"
    case .noSuchTheme: "theme.unknown"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .missing: "there is no such file"
    case .isFolder: "this is a folder, and one file is wanted here"
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .noManuscripts: "the folder holds no .txt file"
    case .collision(let path, let first, let second): "\(first) and \(second) would both become \(path)"
    case .overwritesInput(let path): "\(path) is the manuscript itself"
    case .formatUnknown(let path): "no format has the ending of \(path)"
    case .formatNotNamed: "nothing says which format is wanted"
    case .oneOutputForMany(let path): "\(path) is one file, and there is more than one output"
    case .binaryOnTerminal(let format): "\(format) is not for a terminal"
    case .severalFormatsOnOutput: "standard output takes one format of one manuscript"
    case .noSuchTheme(let name, _): "there is no theme \(name)"
    }
  }

  var hint: String? {
    switch self {
    case .missing: "check the name and the folder"
    case .isFolder: "give a file, or convert the folder with --to FORMAT -o FOLDER/"
    case .unreadable, .unwritable: nil
    case .noManuscripts: "manuscripts in folders are found by the ending .txt; name other files one by one"
    case .collision: "rename one of them, or convert them into different folders"
    case .overwritesInput: "choose another name with -o"
    case .formatUnknown, .formatNotNamed:
      "say --to docx, flat-opc, html, markdown or json, or give -o a name with their ending"
    case .oneOutputForMany: "give -o a folder, with a / at its end"
    case .binaryOnTerminal: "use -o FILE, or send standard output to a file"
    case .severalFormatsOnOutput: "use -o FOLDER/"
    case .noSuchTheme(_, let known): "use one of \(known), or the path of a .css file"
    }
  }

  var status: Status {
    switch self {
    case .missing: .missing
    case .isFolder: .isFolder
    case .unreadable: .unreadable
    case .unwritable: .unwritable
    case .noSuchTheme: .theme
    case .noManuscripts: .missing
    case .collision, .overwritesInput, .formatUnknown, .formatNotNamed, .oneOutputForMany, .binaryOnTerminal,
      .severalFormatsOnOutput:
      .usage
    }
  }
}
