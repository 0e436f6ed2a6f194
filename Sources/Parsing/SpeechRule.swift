import DocumentModel
import SourceModel

/// Who speaks, in interviews, minutes and plays: 问：…, 主持人：…, MS LI: ….
///
/// A label of one line alone can be anything, so it takes two lines of one label, and as a rule a second speaker; and a
/// label must be a part in a conversation or a person's name, since 责任单位：… comes again and again as well.
struct SpeechRule: StructureRule {
  func propose(in draft: inout Draft) {
    var labels: [UInt64: [(line: Int, end: Int)]] = [:]
    var parts: Set<UInt64> = []
    for line in draft.lines.indices where draft.isOpen(line) {
      let isLatin = draft.features(line).isLatin
      guard let label = draft.withText(of: line, { Self.label($0, isLatin: isLatin) }) else { continue }
      labels[label.hash, default: []].append((line, label.end))
      if label.isPart { parts.insert(label.hash) }
    }
    proposeAlternating(in: &draft)
    // A: … B: … are the answers one may choose from, unless somebody asks Q: ….
    if labels[Self.question] == nil, parts.remove(Self.answer) != nil { labels[Self.answer] = nil }
    let lines = labels.values.reduce(0) { $0 + $1.count }
    guard lines >= 2, labels.count >= 2 || lines >= 3 && !parts.isEmpty else { return }
    let repeated = labels.values.contains { $0.count > 1 }
    // 主持人：王某某 and 嘉宾：李某某, once each and no sentences, say who takes part.
    let sentences = labels.values.joined().count { draft.features($0.line).ending == .sentence }
    guard repeated || sentences >= 2 else { return }
    for (hash, said) in labels where parts.contains(hash) || repeated && lines >= 4 {
      for speech in said {
        draft.propose(
          .speech(end: speech.end), for: speech.line, because: .speakerLabel,
          confidence: parts.contains(hash) ? 92 : said.count > 1 ? 84 : 72)
      }
    }
  }

  /// Two labels in turn, whoever they name, with sentences behind them: 新京报：… 周某：… 新京报：… 周某：….
  private func proposeAlternating(in draft: inout Draft) {
    var row: [(line: Int, label: UInt64, end: Int)] = []
    for line in 0...draft.lines.count {
      if line < draft.lines.count, draft.isOpen(line), draft.features(line).number == nil,
        let label = draft.withText(of: line, { Self.anyLabel($0) }), row.last.map({ $0.label != label.hash }) ?? true,
        row.count < 2 || row[row.count - 2].label == label.hash
      {
        row.append((line, label.hash, label.end))
        continue
      }
      let sentences = row.count { draft.features($0.line).ending == .sentence }
      if row.count >= 4, sentences * 4 >= row.count * 3 {
        for speech in row {
          draft.propose(.speech(end: speech.end), for: speech.line, because: .speakerLabel, confidence: 86)
        }
      }
      row = []
    }
  }

  /// One to eight characters and a colon, with something behind it.
  private static func anyLabel(_ text: borrowing Span<UInt8>) -> Label? {
    var index = 0
    var hash = Fingerprint()
    var length = 0
    while index < text.count, length <= 10 {
      let (scalar, width) = text.scalar(at: index)
      if scalar == 0xFF1A {
        let end = text.spaceEnd(from: index + width)
        guard length > 0, end < text.count, !LinePunctuation.opensQuotation(text.scalar(at: end).value) else {
          return nil
        }
        return Label(hash: hash.value, end: end, isPart: false)
      }
      guard scalar >= 0x3400 || scalar == 0xB7 || scalar == 0xD7 || (0x41...0x5A).contains(scalar & ~0x20),
        scalar != 0xFF0C, scalar != 0xFF1B, scalar != 0xFF08
      else { return nil }
      hash.add(scalar)
      length += 1
      index += width
    }
    return nil
  }

  private struct Label {
    var hash: UInt64
    /// Behind the colon and the white space after it.
    var end: Int
    /// 问, 主持人: nobody's name.
    var isPart: Bool
  }

  private static let question = hash(of: 0x51)
  private static let answer = hash(of: 0x41)

  private static func hash(of scalar: UInt32) -> UInt64 {
    var hash = Fingerprint()
    hash.add(scalar)
    return hash.value
  }

  private static func label(_ text: borrowing Span<UInt8>, isLatin: Bool) -> Label? {
    var index = 0
    var hash = Fingerprint()
    var length = 0
    while index < text.count, length <= 24 {
      let (scalar, width) = text.scalar(at: index)
      if scalar == 0xFF1A || scalar == 0x3A {
        let end = text.spaceEnd(from: index + width)
        guard length > 0, end < text.count, scalar == 0xFF1A || end > index + 1 else { return nil }
        // 贾政道：“…”: a novel tells who speaks and what.
        if LinePunctuation.opensQuotation(text.scalar(at: end).value) { return nil }
        let name = text.extracting(0..<index)
        let isPart = isPart(name)
        guard isPart || (isLatin ? isLatinName(name) : isName(name)) else { return nil }
        return Label(hash: hash.value, end: end, isPart: isPart)
      }
      hash.add(scalar)
      length += 1
      index += width
    }
    return nil
  }

  private static func isPart(_ name: borrowing Span<UInt8>) -> Bool {
    for part in parts where name.count == part.utf8CodeUnitCount && name.hasPrefix(part) { return true }
    return false
  }

  /// 王某某, 李局长, ××: two to four characters that begin with a family name, or an office behind one.
  private static func isName(_ name: borrowing Span<UInt8>) -> Bool {
    let length = name.scalarCount
    guard length >= 2, length <= 8 else { return false }
    var index = 0
    while index < name.count {
      let (scalar, width) = name.scalar(at: index)
      guard (0x3400...0x9FFF).contains(scalar) || scalar == 0xB7 || scalar == 0xD7 || scalar == 0x2A else {
        return false
      }
      index += width
    }
    if length > 2 || name.hasSuffix("总"), offices.ends(name) { return true }
    return length <= 3 && !sayings.ends(name) && PersonName.matches(name)
  }

  /// ALICE, Mr. Li, Ms Brown: capitals only, or a form of address and a name.
  private static func isLatinName(_ name: borrowing Span<UInt8>) -> Bool {
    guard name.count >= 2 else { return false }
    var hasSmall = false
    for index in name.indices {
      switch name[index] {
      case 0x41...0x5A, 0x20, 0x2E, 0x27, 0x2D: break
      case 0x61...0x7A: hasSmall = true
      default: return false
      }
    }
    if hasSmall { return addresses.begins(name) }
    return name.scalarCount <= 20 && !isWord(of: Vocabulary.headerLabels, name) && !isWord(of: notices, name)
  }

  /// Whether the name is one of the words or begins with one: NOTE and NOTE TO READERS, but not NOTEWORTHY.
  private static func isWord(of words: WordList, _ name: borrowing Span<UInt8>) -> Bool {
    for word in words.words where name.hasPrefix(word) {
      let end = word.utf8CodeUnitCount
      if end == name.count || !(0x41...0x5A).contains(name[end] & ~0x20) { return true }
    }
    return false
  }

  private static let parts: [StaticString] = [
    "问", "答", "問", "主持人", "记者", "記者", "嘉宾", "主持", "提问", "网友", "旁白", "主席", "甲", "乙", "丙", "Q", "A",
    "Question", "Answer", "Interviewer", "Moderator", "Reporter", "The Chair", "THE CHAIR",
  ]
  private static let offices: WordList = [
    "同志", "主任", "局长", "厅长", "部长", "处长", "科长", "书记", "先生", "女士", "老师", "同学", "教授", "院长", "校长", "经理", "委员", "代表", "市长",
    "县长", "总", "小姐", "部長", "局長", "處長", "書記", "老師", "院長", "校長", "經理", "委員",
  ]
  private static let sayings: WordList = ["道", "说", "曰", "云", "问", "答", "笑", "想", "說", "問"]
  private static let addresses: WordList = [
    "Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs ", "Mrs. ", "Dr ", "Dr. ", "Prof. ",
  ]
  private static let notices: WordList = [
    "NOTE", "WARNING", "CAUTION", "TIP", "IMPORTANT", "TODO", "NB", "PS", "ISBN", "TEL", "URL", "URI", "EMAIL",
  ]
}
