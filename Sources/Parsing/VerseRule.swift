import DocumentModel
import SourceModel

/// Verse: lines of five or seven characters a clause, and English lines set in from the text around them.
struct VerseRule: StructureRule {
  func propose(in draft: inout Draft) {
    let hasOutline = draft.proposals.contains { $0.reason == .chapterForm }
    var line = 0
    while line < draft.lines.count {
      var end = line
      var clauses = 0
      let metre = Self.metre(line, in: draft)
      if let metre {
        while end < draft.lines.count, let next = Self.metre(end, in: draft), next.foot == metre.foot {
          clauses += next.clauses
          end += 1
        }
      }
      // Four clauses make the shortest poem; lines that hold one clause each must be marked as clauses.
      if end - line >= 2, clauses >= 4, !isProse(line..<end, in: draft) {
        for member in line..<end { draft.propose(.verse, for: member, because: .metre, confidence: 84) }
        // Where chapters have numbers, the title of a poem is no heading beside theirs.
        if hasOutline { proposeTitle(above: line, in: &draft) }
      }
      line = max(end, line + 1)
    }
  }

  private func proposeTitle(above stanza: Int, in draft: inout Draft) {
    let title = stanza - 1
    guard title >= 0, draft.isOpen(title), draft.features(title).ending == .none, draft.features(title).width <= 20
    else {
      return
    }
    draft.propose(.verse, for: title, because: .aboveVerse, confidence: 66)
  }

  /// 思想上高度重视，行动上坚决落实: slogans have one character at one place of most clauses, as poets avoid.
  private func isProse(_ lines: Range<Int>, in draft: Draft) -> Bool {
    var counts: [Int: [UInt32: Int]] = [:]
    var clauses = 1
    for line in lines.prefix(8) {
      draft.withText(of: line) { text in
        var index = 0
        var place = 0
        while index < text.count {
          let (scalar, width) = text.scalar(at: index)
          index += width
          if (0x4E00...0x9FFF).contains(scalar) {
            counts[place, default: [:]][scalar, default: 0] += 1
            place += 1
          } else {
            place = 0
            clauses += 1
          }
        }
      }
    }
    return counts.values.contains { $0.values.contains { $0 * 2 >= clauses - 1 } }
  }

  /// How many characters each clause of the line has, and how many clauses; nil unless all have as many.
  private static func metre(_ line: Int, in draft: Draft) -> (foot: Int, clauses: Int)? {
    let features = draft.features(line)
    guard draft.isOpen(line), !features.isLatin, features.length >= 5, features.length <= 32, features.number == nil,
      features.ending == .sentence || features.ending == .comma || features.ending == .semicolon
    else { return nil }
    return draft.withText(of: line) { text in
      var foot: Int?
      var length = 0
      var clauses = 0
      var index = 0
      while index < text.count {
        let (scalar, width) = text.scalar(at: index)
        index += width
        switch scalar {
        case 0x4E00...0x9FFF: length += 1
        case 0xFF0C, 0x3002, 0xFF1B, 0xFF1F, 0xFF01:
          guard length == foot ?? length, length == 5 || length == 7 else { return nil }
          foot = length
          length = 0
          clauses += 1
        default: return nil
        }
      }
      return length == 0 ? foot.map { ($0, clauses) } : nil
    }
  }
}

/// What is set in on both its first line and those below it: a quotation at length, or verse if its lines are short.
struct SetInRule: StructureRule {
  func propose(in draft: inout Draft) {
    guard let body = Self.bodyIndent(of: draft) else { return }
    var line = 0
    while line < draft.lines.count {
      var end = line
      while end < draft.lines.count, Self.isSetIn(end, from: body, in: draft) { end += 1 }
      if end > line, draft.lines[line].blankLinesBefore > 0, line > 0, draft.proposals[line - 1].kind == .paragraph {
        propose(line..<end, in: &draft)
      }
      line = max(end, line + 1)
    }
  }

  private func propose(_ lines: Range<Int>, in draft: inout Draft) {
    let short = lines.count { draft.lines[$0].continuations.isEmpty && draft.features($0).columns <= 55 }
    if lines.count >= 2, short == lines.count {
      let capitals = lines.count {
        (0x41...0x5A).contains(draft.features($0).first) || LinePunctuation.opensQuotation(draft.features($0).first)
          || draft.features($0).first == 0x27
      }
      if lines.count >= 3, capitals * 4 >= lines.count * 3 {
        for line in lines { draft.propose(.verse, for: line, because: .setIn, confidence: 76) }
      }
      return
    }
    for line in lines where !draft.lines[line].continuations.isEmpty {
      draft.propose(.quotation, for: line, because: .setIn, confidence: 74)
    }
  }

  /// The indent of the lines on which wrapped paragraphs go on, if the text is English and most have the same.
  private static func bodyIndent(of draft: Draft) -> Int? {
    var indents: [Int: Int] = [:]
    var total = 0
    for line in draft.lines.indices {
      guard draft.features(line).isLatin, let next = draft.reading.continuations[draft.lines[line].continuations].first
      else { continue }
      indents[Int(next.content.start - next.range.start), default: 0] += 1
      total += 1
    }
    guard total >= 4, let most = indents.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), most.value * 2 > total
    else { return nil }
    return most.key
  }

  private static func isSetIn(_ line: Int, from body: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(line), draft.features(line).isLatin, draft.features(line).number == nil,
      draft.lines[line].indent >= body + 3, !draft.features(line).isRow
    else { return false }
    return draft.reading.continuations[draft.lines[line].continuations].allSatisfy {
      Int($0.content.start - $0.range.start) >= body + 3
    }
  }
}
