import DocumentModel
import SourceModel

/// Rows of = or - on a line of their own: below a short line they make it a heading, elsewhere they part the text.
struct UnderlineRule: StructureRule {
  func propose(in draft: inout Draft) {
    // Of two signs the one that comes first is the outer one.
    var levels: [UInt32] = []
    let title = underlinedTitle(in: draft)
    for line in draft.lines.indices where draft.isOpen(line) && draft.features(line).length >= 3 {
      guard let sign = draft.withText(of: line, { Self.sign(of: $0) }) else { continue }
      if line != title, isUnderline(line, in: draft) {
        if !levels.contains(sign) { levels.append(sign) }
        let level = (levels.firstIndex(of: sign) ?? 0) + 1
        draft.propose(.heading(nil), for: line - 1, because: .underlined, confidence: 93, level: UInt8(level))
      }
      draft.propose(.pageFurniture, for: line, because: .ruleLine, confidence: 90)
    }
  }

  /// The row below the first line, if no other line is underlined with its sign: then the first line is the title.
  private func underlinedTitle(in draft: Draft) -> Int? {
    guard draft.lines.count > 2, isUnderline(1, in: draft),
      let sign = draft.withText(of: 1, { Self.sign(of: $0) })
    else { return nil }
    let again = draft.lines.indices.dropFirst(2).contains { line in
      draft.features(line).length >= 3 && draft.withText(of: line, { Self.sign(of: $0) }) == sign
        && isUnderline(line, in: draft)
    }
    return again ? nil : 1
  }

  private func isUnderline(_ line: Int, in draft: Draft) -> Bool {
    guard line > 0, draft.lines[line].blankLinesBefore == 0, draft.isOpen(line - 1),
      draft.lines[line - 1].continuations.isEmpty, draft.withText(of: line - 1, { LineLook.hasWord($0) })
    else { return false }
    let above = draft.features(line - 1)
    let rule = draft.features(line)
    // A line of text above and another below make a fence or a table; an underline is as long as what it underlines.
    return above.ending == .none && above.width <= 40 && !above.isRow && abs(above.columns - rule.columns) <= 4
      && line + 1 < draft.lines.count
  }

  /// The sign that the line consists of.
  private static func sign(of text: borrowing Span<UInt8>) -> UInt32? {
    let first = text.scalar(at: 0).value
    guard [0x3D, 0x2D, 0x7E, 0x2A, 0x5F, 0x2014, 0x2500, 0x2550, 0xFF1D, 0xFF0D].contains(first) else { return nil }
    // A row of * stands for a name that was blanked out; it parts the text only where it is long.
    if first == 0x2A, text.count < 10 { return nil }
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      guard scalar == first else { return nil }
      index += width
    }
    return first
  }
}
