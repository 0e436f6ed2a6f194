/// A kind of file that is not plain text, told by its first bytes.
struct FileSignature: Sendable {
  /// With its article: `a PDF document`.
  let name: String
  let hint: String
  private let prefix: [UInt8]

  private init(_ prefix: [UInt8], _ name: String, _ hint: String = Self.saveAsText) {
    self.prefix = prefix
    self.name = name
    self.hint = hint
  }

  /// The kind of a file that begins with `bytes`, if it is a known one.
  static func of(_ bytes: [UInt8]) -> FileSignature? {
    known.first { bytes.starts(with: $0.prefix) }
  }

  private static let saveAsText = "open it in the program it belongs to and save it as plain text"

  /// Every prefix holds a byte or a sequence that no manuscript begins with.
  private static let known: [FileSignature] = [
    FileSignature(
      Array("PK\u{3}\u{4}".utf8), "a zip file, perhaps a .docx",
      "if it is a .docx, open it in Word and save it as plain text"),
    FileSignature(Array("PK\u{5}\u{6}".utf8), "an empty zip file"),
    FileSignature(
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office file, perhaps a .doc or .wps",
      "open it in Word or WPS and save it as plain text"),
    FileSignature(Array("{\\rtf1".utf8), "rich text (RTF)", "open it in Word and save it as plain text"),
    FileSignature(Array("%PDF-".utf8), "a PDF document", "take the text out of it first, for instance with pdftotext"),
    FileSignature([0x89] + Array("PNG\r\n".utf8), "a PNG picture"),
    FileSignature([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    FileSignature([0x1F, 0x8B, 0x08], "a gzip file", "unpack it first"),
    FileSignature(Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive", "unpack it first"),
    FileSignature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", "unpack it first"),
    FileSignature([0x7F] + Array("ELF".utf8), "a program"),
    FileSignature(Array("SQLite format 3\0".utf8), "an SQLite database"),
  ]
}
