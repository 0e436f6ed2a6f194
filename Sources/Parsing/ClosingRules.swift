import DocumentModel
import SourceModel

/// 署名, 成文日期, 附注: what ends a document and each of its attachments.
struct ClosingRule: StructureRule {
  func propose(in draft: inout Draft) {
    proposeChronicle(in: &draft)
    for line in draft.lines.indices where line > 0 && draft.isOpen(line) {
      guard let date = draft.features(line).date else { continue }
      let remaining = linesToSectionEnd(after: line, in: draft)
      draft.propose(.date(date), for: line, because: .dateForm, confidence: remaining <= 3 ? 94 : 70)
      guard remaining <= 3 else {
        proposeEmbedded(around: line, in: &draft)
        continue
      }
      proposeSigners(before: line, in: &draft)
      proposeNotes(after: line, in: &draft)
    }
    proposeNoticesOfRelease(in: &draft)
    proposeFarewell(in: &draft)
    proposeLastLine(in: &draft)
  }

  /// （此件公开发布）: it says of itself what it is, whether or not a date stands above it.
  private func proposeNoticesOfRelease(in draft: inout Draft) {
    for line in draft.lines.indices where line > 0 && draft.features(line).isBracketed {
      let says = draft.withText(of: line) { $0.hasPrefix("（此件") || $0.hasPrefix("(此件") }
      guard says, draft.features(line).width <= 40 else { continue }
      draft.propose(.note, for: line, because: .bracketedAtEnd, confidence: 89)
    }
  }

  /// Dates with text below each of them, in order: a chronicle or a diary, whose headings they are.
  private func proposeChronicle(in draft: inout Draft) {
    let dates = draft.lines.indices.filter { line in
      draft.features(line).date != nil && line + 1 < draft.lines.count && draft.features(line + 1).date == nil
        && (draft.isOpen(line) || draft.proposals[line].reason == .belowTitle)
    }
    guard dates.count >= 3 else { return }
    let days = dates.compactMap {
      draft.features($0).date.map { Int($0.year) * 10000 + Int($0.month) * 100 + Int($0.day) }
    }
    let rises = zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
    let falls = zip(days, days.dropFirst()).allSatisfy { $0 > $1 }
    // Documents that stand one behind the other end in dates as well, and those are signed.
    let signed = dates.count { $0 > 0 && draft.features($0 - 1).ending == .none && draft.features($0 - 1).width <= 30 }
    guard rises || falls, signed * 2 < dates.count else { return }
    for (place, line) in dates.enumerated() {
      draft.propose(
        .heading(nil), for: line, because: place == 0 ? .sequenceStart : .sequence, confidence: 90)
    }
  }

  /// A notice that issues another document: organ and date in the middle, then the other document's title.
  private func proposeEmbedded(around date: Int, in draft: inout Draft) {
    guard SignatureShape.matches(date - 1, in: draft) else { return }
    proposeSigners(before: date, in: &draft)
    var next = date + 1
    while next < min(draft.lines.count, date + 3), draft.features(next).isBracketed {
      draft.propose(.note, for: next, because: .bracketedAtEnd, confidence: 80)
      next += 1
    }
    guard next < draft.lines.count, TitleShape.canBegin(next, in: draft) else { return }
    let end = TitleShape.end(ofTitleAt: next, in: draft)
    guard TitleShape.namesKind(end - 1, in: draft) else { return }
    for line in next..<end { draft.propose(.attachmentTitle, for: line, because: .embeddedTitle, confidence: 78) }
    BelowTitle.proposeHistory(from: end, in: &draft)
  }

  private func linesToSectionEnd(after line: Int, in draft: Draft) -> Int {
    var count = 0
    var next = line + 1
    while next < draft.lines.count, !draft.beginsSection(next), count < 5 {
      count += 1
      next += 1
    }
    return count
  }

  private func proposeSigners(before date: Int, in draft: inout Draft) {
    var line = date - 1
    // Organs sign together by the dozen, people seldom.
    while line > 0, date - line <= (draft.withText(of: line) { Vocabulary.organs.ends($0) } ? 12 : 3),
      SignatureShape.matches(line, in: draft),
      date - line == 1 || signsBeside(line, in: draft)
    {
      draft.propose(.signature, for: line, because: .beforeDate, confidence: date - line == 1 ? 88 : 76)
      line -= 1
    }
  }

  /// Whether a line above a signer signs as well: it is an organ's, or a signer by its words, and no blank line parts them.
  private func signsBeside(_ line: Int, in draft: Draft) -> Bool {
    guard draft.lines[line + 1].blankLinesBefore == 0 else { return false }
    return draft.withText(of: line) { Vocabulary.organs.ends($0) || Vocabulary.signers.occurs(in: $0) }
      || draft.features(line).width <= 12 && draft.lines[line].indent > 8
  }

  private func proposeNotes(after date: Int, in draft: inout Draft) {
    var line = date + 1
    while line < draft.lines.count, line - date <= 2, draft.isOpen(line), draft.features(line).isBracketed,
      draft.features(line).width <= 80
    {
      draft.propose(.note, for: line, because: .bracketedAtEnd, confidence: 88)
      line += 1
    }
  }

  /// Sincerely, and the names below it; 此致 and 敬礼, which are said and not signed.
  private func proposeFarewell(in draft: inout Draft) {
    for line in draft.lines.indices where draft.features(line).length <= 4 {
      guard draft.isOpen(line) || draft.proposals[line].kind == .signature,
        draft.withText(of: line, { Vocabulary.formulas.begins($0) })
      else { continue }
      draft.propose(.paragraph, for: line, because: .formula, confidence: 91)
      let closes = draft.withText(of: line) { $0.hasPrefix("敬礼") || $0.hasPrefix("敬禮") }
      guard closes else { continue }
      for name in (line + 1)..<min(line + 4, draft.lines.count) where SignatureShape.matches(name, in: draft) {
        draft.propose(.signature, for: name, because: .namesAtEnd, confidence: 82)
      }
    }
    for line in draft.lines.indices.suffix(8) where draft.isOpen(line) && draft.features(line).ending == .comma {
      guard draft.features(line).length <= 30,
        draft.withText(of: line, { Vocabulary.farewells.begins($0) })
      else { continue }
      for name in line..<draft.lines.count where draft.isOpen(name) && draft.features(name).width <= 30 {
        draft.propose(.signature, for: name, because: .namesAtEnd, confidence: 82)
      }
      return
    }
  }

  /// A signature without a date ends the text: an organ's name, or 述职人：….
  private func proposeLastLine(in draft: inout Draft) {
    // What the page or the program added below is no line of the text.
    guard let last = draft.lines.indices.last(where: { draft.proposals[$0].kind != .pageFurniture }), last > 0,
      SignatureShape.matches(last, in: draft)
    else { return }
    let names = draft.withText(of: last) { text in
      Vocabulary.signers.occurs(in: text)
        || Vocabulary.organs.ends(text) && !LinePunctuation.hasClauseMark(text)
    }
    if names {
      draft.propose(.signature, for: last, because: .lastLines, confidence: 75)
    } else {
      proposeNames(upTo: last, in: &draft)
    }
  }
}

extension ClosingRule {
  /// A name, and perhaps an office below it, set apart by a blank line.
  private func proposeNames(upTo last: Int, in draft: inout Draft) {
    var first = last
    while draft.lines[first].blankLinesBefore == 0, first > 1, last - first < 2 { first -= 1 }
    guard draft.lines[first].blankLinesBefore > 0, draft.features(first - 1).ending == .sentence else { return }
    let lines = first...last
    guard lines.allSatisfy({ SignatureShape.matches($0, in: draft) && draft.features($0).width <= 16 }) else { return }
    for line in lines { draft.propose(.signature, for: line, because: .namesAtEnd, confidence: 70) }
  }
}

enum SignatureShape {
  static func matches(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    return draft.isOpen(line) && features.width <= 30 && features.ending == .none && features.number == nil
      && !features.isBracketed
      && draft.withText(of: line) { text in
        // 联系电话：… says something; 述职人：… signs.
        !LinePunctuation.hasClauseMark(text)
          && (text.firstIndex(of: "：") == nil && text.firstIndex(of: ": ") == nil
            || Vocabulary.signers.occurs(in: text))
      }
  }
}
