import DocumentModel
import SourceModel

/// Headings that show themselves by a sign: ■ 少年时代, ◆, ★, each with text below it, and 【…】 around a whole line.
struct SignHeadingRule: StructureRule {
  func propose(in draft: inout Draft) {
    var lines: [UInt32: [Int]] = [:]
    for line in draft.lines.indices where line > 0 && line + 1 < draft.lines.count {
      guard let sign = Self.sign(line, in: draft) else { continue }
      lines[sign, default: []].append(line)
    }
    for (sign, marked) in lines {
      let apart = zip(marked, marked.dropFirst()).count { $1 - $0 > 1 }
      // Signs in a row are bullets.
      guard marked.count >= 2, apart == marked.count - 1 || sign == 0x3010 && apart * 2 >= marked.count else {
        continue
      }
      for line in marked {
        draft.propose(.heading(nil), for: line, because: .signed, confidence: sign == 0x3010 ? 89 : 90)
      }
    }
  }

  private static func sign(_ line: Int, in draft: Draft) -> UInt32? {
    let features = draft.features(line)
    guard features.ending == .none, features.width <= 24, draft.isOpen(line) || draft.proposals[line].reason == .bullet
    else { return nil }
    switch features.first {
    case 0x3010: return features.last == 0x3011 ? 0x3010 : nil
    case 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x2605, 0x2606, 0x25B2, 0x25B6, 0x203B:
      // □□镇: a name that was blanked out.
      return draft.withText(of: line) { $0.scalar(at: 3).value == features.first } ? nil : features.first
    default: return nil
    }
  }
}
