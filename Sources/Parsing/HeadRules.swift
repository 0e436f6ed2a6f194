import DocumentModel
import SourceModel

/// The title and what belongs to it: its further lines, the document's number, a date or a name below it.
struct TitleRule: StructureRule {
  func propose(in draft: inout Draft) {
    var line = TitleShape.lineBelowColumns(in: draft) ?? 0
    while line < draft.lines.count, Self.standsAboveTitle(draft.proposals[line].kind) { line += 1 }
    line = Letterhead.propose(from: line, in: &draft)
    // A document number may stand above the title.
    while line < min(draft.lines.count, 3), DocumentNumberForm.matches(line, in: draft) {
      draft.propose(.documentNumber, for: line, because: .documentNumberForm, confidence: 92)
      line += 1
    }
    guard line < draft.lines.count, TitleShape.canBegin(line, in: draft) else { return }
    let first = line
    draft.propose(.title, for: line, because: .firstLines, confidence: draft.lines.count > 1 ? 90 : 70)
    line += 1
    let end = TitleShape.end(ofTitleAt: first, in: draft)
    while line < end {
      draft.propose(.title, for: line, because: .firstLines, confidence: 80)
      line += 1
    }
    BelowTitle.propose(from: line, in: &draft)
  }

  /// What some programs put on pages of its own in front, or on every page.
  private static func standsAboveTitle(_ kind: Proposal.Kind) -> Bool {
    kind == .pageFurniture || kind == .contentsHeading || kind == .contentsEntry
  }
}

/// Whether lines look like those of a title.
enum TitleShape {
  /// The first centred line below a head of two columns, such as that of an RFC: authors and dates stand at the right, and
  /// the title comes after a blank line.
  static func lineBelowColumns(in draft: Draft) -> Int? {
    guard draft.lines.count > 2, hasColumns(0, in: draft), hasColumns(1, in: draft) else { return nil }
    return draft.lines.indices.prefix(40).first { line in
      let logical = draft.lines[line]
      return logical.blankLinesBefore > 0 && (6..<40).contains(logical.indent) && !hasColumns(line, in: draft)
    }
  }

  private static func hasColumns(_ line: Int, in draft: Draft) -> Bool {
    draft.withText(of: line) { $0.firstIndex(of: "    ") != nil }
  }

  static func canBegin(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard draft.isOpen(line), features.width <= (features.isLatin ? 80 : 60), !features.isBracketed,
      features.date == nil
    else { return false }
    switch features.ending {
    case .semicolon, .comma, .colon: return false
    case .sentence:
      // A title may ask or call out, but it does not end in a full stop.
      let isStop = draft.withText(of: line) { $0.hasSuffix("。") || $0.hasSuffix(".") }
      if isStop || features.width > 30 { return false }
    case .none: break
    }
    if let number = features.number, !number.readsAsQuantity { return false }
    return draft.withText(of: line) { text in
      !text.hasPrefix("附件") && text.firstIndex(of: "。") == nil
    }
  }

  /// The line behind the title: up to four lines, of which the last names the document's kind, make one.
  static func end(ofTitleAt first: Int, in draft: Draft) -> Int {
    guard !namesKind(first, in: draft) else { return first + 1 }
    var line = first + 1
    var end = line
    while line < min(draft.lines.count, first + 4), canContinue(line, in: draft) {
      // A kind alone, such as 通知, ends a title only if the line before wants it; 裁判要点 is a heading.
      if namesKind(line, in: draft),
        draft.features(line).width > 4 || draft.withText(of: line - 1, { isUnfinished($0) })
      {
        return line + 1
      }
      // Without a line that names the kind, only what the line before wants belongs to the title.
      if end == line, draft.withText(of: line - 1, { isUnfinished($0) }) { end = line + 1 }
      line += 1
    }
    return end
  }

  private static func canContinue(_ line: Int, in draft: Draft) -> Bool {
    draft.lines[line].blankLinesBefore <= 1 && !draft.lines[line].beginsPage && canBegin(line, in: draft)
      && draft.features(line).width <= 40 && !DocumentNumberForm.matches(line, in: draft)
      && draft.withText(of: line) { text in
        // 篇一：… begins the first of several texts, and —— a second title.
        !LinePunctuation.hasClauseMark(text) && LabelChains.label(text) == nil && !text.hasPrefix("——")
      }
  }

  /// Whether the line ends in the word for a kind of document, spaced out or not: 几 个 问 题 的 通 知.
  static func namesKind(_ line: Int, in draft: Draft) -> Bool {
    var key = draft.withText(of: line) { ContentsKey($0).bytes }
    // 奖励办法（试行）: what stands in brackets at the end says which version it is.
    for version in versions where key.span.hasSuffix(version) { key.removeLast(version.utf8CodeUnitCount) }
    return Vocabulary.documentKinds.ends(key.span)
  }

  private static let versions: [StaticString] = [
    "（试行）", "（暂行）", "（修订）", "（修订稿）", "（修订版）", "（征求意见稿）", "（草案）", "（試行）", "（暫行）", "（修訂）",
  ]

  /// A line that breaks off inside a title mark or behind a word that wants another: 关于印发《…, …和, …的.
  private static func isUnfinished(_ text: borrowing Span<UInt8>) -> Bool {
    for word in ["的", "和", "及", "与", "暨", "、", "——"] as [StaticString] where text.hasSuffix(word) { return true }
    guard let open = text.firstIndex(of: "《") else { return false }
    return text.firstIndex(of: "》", from: open) == nil
  }
}

/// 发文字号: 云政发〔2024〕12号 (GB/T 9704—2012, 7.2.5), also with [ ] and （ ） around the year.
enum DocumentNumberForm {
  static func matches(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.length <= 60, features.number == nil else { return false }
    return draft.withText(of: line) { text in
      // 签发人 stands on the number's line (7.2.6).
      var end = text.count
      for label in signatoryLabels.words { end = min(end, text.firstIndex(of: label) ?? end) }
      return matches(text.extracting(0..<trimmed(text, end)))
    }
  }

  static let signatoryLabels: WordList = ["签发人：", "签发人:", "簽發人：", "簽發人:"]

  private static func trimmed(_ text: borrowing Span<UInt8>, _ end: Int) -> Int {
    var end = end
    while end > 0 {
      let (scalar, width) = text.scalar(before: end)
      guard isSpace(scalar) else { break }
      end -= width
    }
    return end
  }

  private static func matches(_ text: Span<UInt8>) -> Bool {
    let length = text.scalarCount
    guard length > 2, length <= 30 else { return false }
    // 第9期 of minutes and bulletins, 〔2024〕第7次.
    if text.firstIndex(of: "第") != nil, text.hasSuffix("期") || text.hasSuffix("次"), length <= 14 { return true }
    guard text.hasSuffix("号") || text.hasSuffix("號") else { return false }
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      guard scalar == 0x3014 || scalar == 0x5B || scalar == 0xFF08 || scalar == 0x28 else { continue }
      guard let year = Numerals.arabic(text, at: index), year.value > 1900, year.end < text.count else { continue }
      return [0x3015, 0x5D, 0xFF09, 0x29].contains(text.scalar(at: year.end).value)
    }
    return false
  }
}

/// 张三, 办公室 王五, ×× 县委书记 ×××, By Jane Doe: whose text it is, below its title.
enum NameForm {
  static func matches(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.ending == .none, features.number == nil, features.width <= 20, features.tabs == 0 else {
      return false
    }
    return draft.withText(of: line) { text in
      if features.isLatin { return text.hasPrefix("By ") || text.hasPrefix("by ") }
      var start = text.count
      while start > 0 {
        let (scalar, width) = text.scalar(before: start)
        if isSpace(scalar) { break }
        start -= width
      }
      let name = text.extracting(start..<text.count)
      if PersonName.matches(name) { return start > 0 || features.length <= 4 }
      return start > 0 && isBlanked(name)
    }
  }

  /// ×××, ***, XX, 某某.
  private static func isBlanked(_ name: borrowing Span<UInt8>) -> Bool {
    var index = 0
    var signs = 0
    while index < name.count {
      let (scalar, width) = name.scalar(at: index)
      guard [0xD7, 0x2A, 0x58, 0x67D0, 0x25CB].contains(scalar) else { return false }
      signs += 1
      index += width
    }
    return signs >= 2 && signs <= 4
  }
}

/// The lines between the title and the text: document number, date, author, and who issued the text.
enum BelowTitle {
  static func propose(from start: Int, in draft: inout Draft) {
    if proposeSource(from: start, in: &draft) { return }
    var names: [Int] = []
    var line = start
    while line < min(draft.lines.count, start + 8) {
      guard draft.isOpen(line) || draft.proposals[line].kind == .subtitle else { return }
      let features = draft.features(line)
      if DocumentNumberForm.matches(line, in: draft) {
        draft.propose(.documentNumber, for: line, because: .documentNumberForm, confidence: 92)
      } else if let end = historyEnd(line, in: draft) {
        for part in line..<end { draft.propose(.note, for: part, because: .historyNote, confidence: 90) }
        if proposeSource(from: end, in: &draft) { return }
        line = end - 1
      } else if isSubtitle(line, in: draft) {
        draft.propose(.subtitle, for: line, because: .belowTitle, confidence: 88)
        for name in names { draft.propose(.subtitle, for: name, because: .nameBelowTitle, confidence: 75) }
        names = []
      } else if features.ending == .colon, AddressShape.isSalutation(line, in: draft) {
        for name in names { draft.propose(.subtitle, for: name, because: .nameBelowTitle, confidence: 75) }
        return
      } else if line == start, NameForm.matches(line, in: draft) {
        draft.propose(.subtitle, for: line, because: .nameBelowTitle, confidence: 82)
      } else if isName(line, in: draft) {
        // A name below a date needs no more evidence, nor does a person's right below the title; above a date it waits.
        if line > start && draft.proposals[line - 1].reason == .belowTitle && draft.features(line).width <= 12
          || line == start && isAuthor(line, in: draft)
        {
          draft.propose(.subtitle, for: line, because: .nameBelowTitle, confidence: 75)
        } else {
          names.append(line)
        }
      } else {
        return
      }
      line += 1
    }
  }

  /// The history of a statute that stands below its title inside another document.
  static func proposeHistory(from start: Int, in draft: inout Draft) {
    guard start < draft.lines.count, draft.isOpen(start), draft.features(start).first == 0xFF08,
      let end = historyEnd(start, in: draft)
    else { return }
    for line in start..<end { draft.propose(.note, for: line, because: .historyNote, confidence: 86) }
  }

  /// Who issued the text and when, or where it was found: 最高人民法院发布, 来源：….
  ///
  /// Such a line makes notes of the short lines above it and of the date or the address below it.
  private static func proposeSource(from start: Int, in draft: inout Draft) -> Bool {
    var found = false
    var line = start
    while line < min(draft.lines.count, start + 6), draft.isOpen(line),
      isAddressOrSource(line, in: draft) != nil
        || isName(line, in: draft) || draft.features(line).date != nil
    {
      if isAddressOrSource(line, in: draft) == true {
        found = true
        var end = line + 1
        while end < min(draft.lines.count, line + 3), draft.features(end).date != nil || isAddress(end, in: draft) {
          end += 1
        }
        let isFirst = draft.proposals[max(start - 1, 0)].reason != .sourceNote
        for note in (isFirst ? start : line)..<end where draft.isOpen(note) {
          draft.propose(.note, for: note, because: .sourceNote, confidence: 84)
        }
        line = end
      } else {
        line += 1
      }
    }
    return found
  }

  /// Whether the line names a source; nil if it neither does nor is an address.
  private static func isAddressOrSource(_ line: Int, in draft: Draft) -> Bool? {
    let features = draft.features(line)
    if isAddress(line, in: draft) { return false }
    guard features.width <= 40, features.number == nil, features.ending == .none || features.ending == .colon else {
      return nil
    }
    return draft.withText(of: line) { text in
      // 2009年7月20日 国务院公布 is a line of a statute's history.
      guard !LinePunctuation.hasClauseMark(text), text.firstIndex(of: "年") == nil else { return nil }
      // 消息一经发布 names nobody who could issue a text.
      return sources.begins(text) || text.hasSuffix("出自")
        || issues.ends(text) && Vocabulary.organs.occurs(in: text) ? true : nil
    }
  }

  private static func isAddress(_ line: Int, in draft: Draft) -> Bool {
    draft.features(line).isLatin
      && draft.withText(of: line) { text in
        text.firstIndex(of: "http://") != nil || text.firstIndex(of: "https://") != nil || text.hasPrefix("www.")
      }
  }

  private static let sources: WordList = ["来源：", "来源:", "出处：", "摘自", "转自", "选自", "出自", "來源：", "轉自"]
  private static let issues: WordList = ["发布", "公布", "發布", "公佈"]

  /// Behind （1998年4月29日…会议通过　2008年…修订）, with or without brackets; the brackets may enclose several lines.
  private static func historyEnd(_ line: Int, in draft: Draft) -> Int? {
    let features = draft.features(line)
    let isOpening = features.first == 0xFF08 || features.first == 0x28
    guard features.width <= (features.isBracketed ? 2000 : 400), isOpening || features.ending == .none else {
      return nil
    }
    var hasYear = false
    var passes = false
    for end in line..<min(draft.lines.count, line + 5) {
      guard draft.isOpen(end) else { return nil }
      draft.withText(of: end) { text in
        hasYear = hasYear || text.firstIndex(of: "年") != nil
        passes = passes || Vocabulary.passages.occurs(in: text)
      }
      let last = draft.features(end).last
      if !isOpening || last == 0xFF09 || last == 0x29 { return hasYear && passes ? end + 1 : nil }
    }
    return nil
  }

  private static func isSubtitle(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    if features.isBracketed, features.width <= 90, features.number == nil { return true }
    if features.date != nil { return line + 1 < draft.lines.count }
    return draft.withText(of: line) { text in
      if (text.hasPrefix("——") || text.hasPrefix("--") || text.hasPrefix("—")) && features.width <= 40
        && features.ending == .none
      {
        return true
      }
      // 第十届职工代表大会第二次会议，2023年1月12日: where it was said, and when.
      guard features.width <= 40, features.number == nil, let comma = text.firstIndex(of: "，"),
        let date = DateForm.read(text.extracting((comma + 3)..<text.count))
      else { return false }
      return date.day > 0
    }
  }

  /// 林溪生 between the title and a blank line.
  private static func isAuthor(_ line: Int, in draft: Draft) -> Bool {
    guard draft.lines[line].blankLinesBefore == 0, line + 1 < draft.lines.count,
      draft.lines[line + 1].blankLinesBefore > 0
    else { return false }
    return draft.withText(of: line) { PersonName.matches($0) }
  }

  private static func isName(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    return features.width <= 20 && features.ending == .none && features.number == nil
      && draft.withText(of: line) { !LinePunctuation.hasClauseMark($0) }
  }
}
