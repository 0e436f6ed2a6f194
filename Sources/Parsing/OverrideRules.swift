import DocumentModel
import SourceModel

/// What a person decided. It comes before all other rules, and none of them can be as sure.
struct OverrideRule: StructureRule {
  let decided: [(line: Int, kind: Proposal.Kind, level: UInt8?)]

  func propose(in draft: inout Draft) {
    for (line, kind, level) in decided {
      draft.propose(kind, for: line, because: .override, confidence: 100, level: level)
    }
  }

  /// Whether a line that was made an item shows a marker: a sign that is no letter and no digit, and white space.
  static func beginsWithBullet(_ line: Int, in draft: Draft) -> Bool {
    draft.withText(of: line) { text in
      let (scalar, width) = text.scalar(at: 0)
      guard width < text.count, let sign = Unicode.Scalar(scalar) else { return false }
      switch sign.properties.generalCategory {
      case .otherPunctuation, .dashPunctuation, .mathSymbol, .otherSymbol, .privateUse:
        return isSpace(text.scalar(at: width).value) || scalar >= 0x2022 && scalar < 0x3000
      default: return false
      }
    }
  }
}

/// The title, and what belongs to it, if a person decided about the top of the text.
///
/// Where the title was decided, no other line is taken for it, and its date, its number and its addressee are sought
/// around it. Where only what stands above a title was decided, the title is sought below.
struct DecidedHeadRule: StructureRule {
  func propose(in draft: inout Draft) {
    if let first = draft.lines.indices.first(where: { isDecided($0, .title, in: draft) }) {
      proposeAround(titleAt: first, in: &draft)
      return
    }
    let above = draft.lines.indices.prefix { draft.isDecided($0) && !isText(draft.proposals[$0].kind) }
    guard let first = above.last.map({ $0 + 1 }), first < draft.lines.count else {
      TitleRule().propose(in: &draft)
      return
    }
    guard TitleShape.canBegin(first, in: draft) else { return }
    let end = TitleShape.end(ofTitleAt: first, in: draft)
    for line in first..<end {
      draft.propose(.title, for: line, because: .firstLines, confidence: line == first ? 90 : 80)
    }
    BelowTitle.propose(from: end, in: &draft)
  }

  private func proposeAround(titleAt first: Int, in draft: inout Draft) {
    _ = Letterhead.propose(from: 0, in: &draft)
    for line in 0..<first where DocumentNumberForm.matches(line, in: draft) {
      draft.propose(.documentNumber, for: line, because: .documentNumberForm, confidence: 92)
    }
    var line = first
    while line < draft.lines.count, isDecided(line, .title, in: draft) { line += 1 }
    BelowTitle.propose(from: line, in: &draft)
    while line < draft.lines.count, !draft.isOpen(line), !isText(draft.proposals[line].kind) { line += 1 }
    guard line < draft.lines.count, draft.isOpen(line) else { return }
    if AddressShape.isSalutation(line, in: draft) {
      draft.propose(.salutation, for: line, because: .peopleThenColon, confidence: 90)
    } else if AddressShape.isAddressee(line, in: draft) {
      draft.propose(.addressee, for: line, because: .organNamesThenColon, confidence: 88)
    }
  }

  private func isDecided(_ line: Int, _ kind: Proposal.Kind, in draft: Draft) -> Bool {
    draft.isDecided(line) && draft.proposals[line].kind == kind
  }

  /// Whether the line is of the text that a title stands above.
  private func isText(_ kind: Proposal.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading, .runIn, .listItem, .tableRow, .salutation, .addressee: true
    default: false
    }
  }
}

/// What stands beside attachment heads and dates that a person decided on: titles below, signatures above.
struct DecidedClosingRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.isDecided(line) {
      switch draft.proposals[line].kind {
      case .attachmentHead: proposeTitle(below: line, in: &draft)
      case .date: proposeSigner(above: line, in: &draft)
      default: break
      }
    }
  }

  private func proposeTitle(below head: Int, in draft: inout Draft) {
    let first = head + 1
    guard first < draft.lines.count, TitleShape.canBegin(first, in: draft), draft.features(first).width <= 40 else {
      return
    }
    for line in first..<TitleShape.end(ofTitleAt: first, in: draft) {
      draft.propose(.attachmentTitle, for: line, because: .belowAttachmentHead, confidence: 82)
    }
  }

  private func proposeSigner(above date: Int, in draft: inout Draft) {
    guard date > 0, SignatureShape.matches(date - 1, in: draft) else { return }
    draft.propose(.signature, for: date - 1, because: .beforeDate, confidence: 88)
  }
}
