import SourceModel

/// Cuts a text into lines and finds the characters that no output could hold.
///
/// Both are rare, and all but the C0 controls begin with one of few bytes; so the cutter leaps from one such byte to the
/// next.
struct LineCutter {
  /// A forbidden character, once or several times in a row.
  struct Illegal {
    var range: TextRange
    var scalar: UInt32
    var count: Int
  }

  private(set) var lines: [SourceLine] = []
  private(set) var illegal: [Illegal] = []
  private var lineStart = 0

  init(cutting bytes: Span<UInt8>) {
    var control = bytes.firstControl() ?? bytes.count
    var others = SpecialCharacter.leads.map { SpecialCharacter.next(beginning: $0, in: bytes, from: 0) }
    while true {
      var lead: Int?
      var index = control
      for place in others.indices where others[place] < index {
        lead = place
        index = others[place]
      }
      if index == bytes.count { break }
      let end = meet(at: index, in: bytes)
      if let lead {
        others[lead] = SpecialCharacter.next(beginning: SpecialCharacter.leads[lead], in: bytes, from: end)
      } else {
        control = bytes.firstControl(from: end) ?? bytes.count
      }
    }
    // A line end at the very end ends the last line and does not begin another.
    if lineStart < bytes.count { endLine(at: bytes.count, width: 0) }
  }

  /// - Returns: where to go on.
  private mutating func meet(at index: Int, in bytes: Span<UInt8>) -> Int {
    let (scalar, width) = bytes.scalar(at: index)
    switch SpecialCharacter(scalar) {
    case .lineEnd:
      let isPair = scalar == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      endLine(at: index, width: isPair ? 2 : width)
      return index + (isPair ? 2 : width)
    case .illegal: meetIllegal(scalar, at: index, width: width)
    case nil: break
    }
    return index + width
  }

  private mutating func endLine(at index: Int, width: Int) {
    lines.append(SourceLine(range: TextRange(lineStart..<index)))
    lineStart = index + width
  }

  private mutating func meetIllegal(_ scalar: UInt32, at index: Int, width: Int) {
    if let last = illegal.last, last.scalar == scalar, Int(last.range.end) == index {
      illegal[illegal.count - 1].range.end += UInt32(width)
      illegal[illegal.count - 1].count += 1
    } else {
      illegal.append(Illegal(range: TextRange(index..<index + width), scalar: scalar, count: 1))
    }
  }
}
