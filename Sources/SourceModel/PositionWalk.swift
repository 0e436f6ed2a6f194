/// Finds the places of many offsets in one pass: each must not be smaller than the one before.
public struct PositionWalk: Sendable {
  private let text: ScannedText
  private var line = 0
  private var offset = 0
  private var column = 1

  public init(_ text: ScannedText) { self.text = text }

  public mutating func position(of target: UInt32) -> SourcePosition {
    while line + 1 < text.lines.count, text.lines[line + 1].range.start <= target {
      line += 1
      offset = Int(text.lines[line].range.start)
      column = 1
    }
    let end = min(Int(target), text.source.bytes.count)
    while offset < end {
      // Continuation bytes are 10xxxxxx (RFC 3629, section 3).
      if text.source.bytes[offset] & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
    return SourcePosition(line: line + 1, column: column)
  }
}
