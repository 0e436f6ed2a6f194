public import Diagnostics

/// Why a file is no package of parts that could be read.
public enum UnpackingMessage: DiagnosticMessage {
  case empty
  case notAPackage
  /// A compound file: a .doc of Word 97, or a .docx with a password.
  case compoundFile
  case truncated
  case zip64
  case encrypted(part: String)
  case method(part: String, Int)
  case headersDiffer(part: String)
  case overlap(part: String)
  case duplicate(part: String)
  case badName(part: String)
  case tooManyParts(limit: Int)
  case tooLarge(mebibytes: Int)
  case corrupt(part: String)
  case markup(part: String, line: Int, String)

  public var id: String {
    switch self {
    case .empty: "package.empty"
    case .notAPackage: "package.not-a-package"
    case .compoundFile: "package.compound-file"
    case .truncated: "package.truncated"
    case .zip64: "package.zip64"
    case .encrypted: "package.encrypted"
    case .method: "package.method"
    case .headersDiffer: "package.headers-differ"
    case .overlap: "package.overlap"
    case .duplicate: "package.duplicate-part"
    case .badName: "package.bad-name"
    case .tooManyParts: "package.too-many-parts"
    case .tooLarge: "package.inflates-too-far"
    case .corrupt: "package.corrupt"
    case .markup: "package.not-xml"
    }
  }

  public var severity: Severity { .error }

  public var text: String {
    switch self {
    case .empty: "the file is empty"
    case .notAPackage: "this is no Word document: neither a zip archive nor flat OPC"
    case .compoundFile: "this is a .doc of Word 97, or a .docx with a password"
    case .truncated: "the archive has no directory where one should be: the file is cut off, or something is appended"
    case .zip64: "the archive is of the kind for more than 4 GiB, ZIP64"
    case .encrypted(let part): "\(part) is encrypted"
    case .method(let part, let method):
      "\(part) is compressed by method \(method), and Word documents have 0 and 8 alone"
    case .headersDiffer(let part): "\(part) has two headers that contradict each other"
    case .overlap(let part): "\(part) lies on top of another part, as in an archive made to do harm"
    case .duplicate(let part): "\(part) is there twice"
    case .badName(let part): "a part has the name \(part), which leads out of the package"
    case .tooManyParts(let limit): "the archive has more than \(limit) parts"
    case .tooLarge(let mebibytes): "the parts inflate to more than \(mebibytes) MiB"
    case .corrupt(let part): "\(part) is damaged: its data do not give what its header says"
    case .markup(let part, let line, let reason): "\(part) cannot be read as XML, line \(line): \(reason)"
    }
  }

  public var hint: String? {
    switch self {
    case .empty, .notAPackage: "name a .docx, or a document that Word saved as XML"
    case .compoundFile: "open it in Word, take the password away, and save it as .docx"
    case .truncated, .corrupt, .markup: "copy or download it again, or open it in Word and save it anew"
    case .encrypted: "save it without a password"
    case .zip64, .method, .headersDiffer, .overlap, .duplicate, .badName:
      "open it in Word and save it anew, if you trust where it comes from"
    case .tooManyParts, .tooLarge:
      "no document to be printed is that large; do not open it if you do not know its source"
    }
  }

  /// The failure that ends the stage.
  var failure: Failure {
    if case .empty = self { Failure(self, kind: .empty) } else { Failure(self, kind: .package) }
  }
}
