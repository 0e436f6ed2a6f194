import AuditModel

/// 7.3.5.1 and 7.3.5.2: where 署名 and 成文日期 stand.
///
/// With a seal the date is 右空四字 and the organ centred over it; without one the organ is 右空二字 and the date begins two
/// characters behind the organ's beginning, or is 右空二字 itself if it is longer. The file does not say whether there is a
/// seal, so either is right. Several organs with seals stand side by side or in columns, which nothing is measured of.
struct ClosingRule: AuditRule {
  private let requirement = Requirement(
    "date.place", clause: "7.3.5", .usual, "成文日期 date, place",
    wanted: "右空四字 with a seal, the organ centred over it; else by the organ, which is 右空二字")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let signatures = subject.paragraphs(.signature)
    ParagraphCheck(
      requirement: requirement, hint: "give the date a right indent of 4 characters, and centre the organ over it"
    ).run(
      subject.paragraphs(.date), into: &audit
    ) { date in
      let width = subject.mainSection.textWidth
      let right = Self.right(of: date, width: width)
      // A quarter of a character is what measuring without the font may be off.
      guard right >= -0.25 else { return ("\(Figure.characters(-right)) beyond the right edge of the text", false) }
      let text = "\(Figure.characters(max(0, right))) from the right"
      guard let signature = signatures.last else { return (text, abs(right - 4) <= 0.5) }
      let organ = Self.right(of: signature, width: width)
      // The organ's first character against the date's, in characters from the right edge.
      let offset = (organ + signature.textWidth) - (right + date.textWidth)
      let isUnsealed = abs(organ - 2) <= 0.5 && abs(offset - 2) <= 0.5 || abs(right - 2) <= 0.5 && organ > right
      let isSealed = abs(right - 4) <= 0.5 && (signatures.count > 1 || Self.isOver(date, right, signature, organ))
      let isRight = isSealed || isUnsealed
      return (isRight ? text : "\(text), the organ \(Figure.text(organ))", isRight)
    }
  }

  /// Whether the organ is centred over the date, or as far to the right as a name that is too long for that can be.
  private static func isOver(_ date: Paragraph, _ right: Double, _ organ: Paragraph, _ organRight: Double) -> Bool {
    let centred = right + (date.textWidth - organ.textWidth) / 2
    return abs(organRight - centred) <= 1 || centred < 0 && organRight <= 1
  }

  /// How far from the right edge the last character stands, in characters.
  private static func right(of paragraph: Paragraph, width: Double) -> Double {
    let typed = paragraph.text.reversed().prefix(while: \.isWhitespace).reduce(0.0) {
      $0 + ($1 == "\u{3000}" ? 1 : 0.5)
    }
    let whole = width / paragraph.size
    switch paragraph.alignment {
    case .right: return paragraph.rightIndent + typed
    case .center: return (whole - paragraph.textWidth - paragraph.firstLineStart + paragraph.rightIndent) / 2
    case .left, .justify: return whole - paragraph.firstLineStart - paragraph.textWidth
    }
  }
}
