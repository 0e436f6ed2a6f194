/// A place in a manuscript as an editor shows it: both numbers start at 1, the column counts Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place right behind a text. Lines end where `SourceLine` says they do.
  ///
  /// For places in a text that has not been cut into lines; it walks over all of `utf8`.
  public init(after utf8: Span<UInt8>) {
    var line = 1
    var column = 1
    for index in utf8.indices {
      switch utf8[index] {
      case 0x0D where index + 1 < utf8.count && utf8[index + 1] == 0x0A: break
      case 0x0A, 0x0D:
        line += 1
        column = 1
      case 0xA8, 0xA9:
        guard index >= 2, utf8[index - 1] == 0x80, utf8[index - 2] == 0xE2 else { break }
        line += 1
        column = 1
      // Continuation bytes are 10xxxxxx (RFC 3629, section 3).
      case 0x80...0xBF: break
      default: column += 1
      }
    }
    self.init(line: line, column: column)
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
