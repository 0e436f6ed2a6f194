import DocumentModel
import SourceModel

/// Lines that begin with a bullet and white space. A lone `*` is more often a blanked-out name, so it takes two in a row.
struct BulletRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.isOpen(line) {
      switch Self.bullet(line, in: draft) {
      case .none: continue
      case .certain:
        draft.propose(.listItem(.bullet), for: line, because: .bullet, confidence: 88)
      case .perhaps:
        let inList =
          line > 0 && Self.bullet(line - 1, in: draft) != .none
          || line + 1 < draft.lines.count && Self.bullet(line + 1, in: draft) != .none
        if inList { draft.propose(.listItem(.bullet), for: line, because: .bullet, confidence: 80) }
      }
    }
  }

  /// Whether an item shows its bullet. In lists below a lead-in it may have been lost.
  static func beginsWithBullet(_ line: Int, in draft: Draft) -> Bool { bullet(line, in: draft) != .none }

  private enum Evidence {
    case none, perhaps, certain
  }

  private static func bullet(_ line: Int, in draft: Draft) -> Evidence {
    draft.withText(of: line) { text in
      let (scalar, width) = text.scalar(at: 0)
      guard width < text.count else { return .none }
      let next = text.scalar(at: width).value
      // ○○局, □□□: names that were blanked out.
      if next == scalar { return .none }
      let spaced = isSpace(next)
      switch scalar {
      case 0x2022, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x27A2, 0xF0B7: return .certain
      case 0xB7, 0x2D, 0x2013, 0x2B: return spaced ? .certain : .none
      // * *县: names that were blanked out with a gap between them.
      case 0x2A: return spaced && !text.hasPrefix("* *") ? .perhaps : .none
      // o  The bullet of a typewriter.
      case 0x6F: return text.hasPrefix("o  ") ? .perhaps : .none
      default: return .none
      }
    }
  }

  /// How many bytes of a bulleted line are its marker and the white space behind it.
  static func markerEnd(_ text: borrowing Span<UInt8>) -> Int {
    text.spaceEnd(from: text.scalar(at: 0).width)
  }
}
