import AuditModel

/// 7.3.5.1 and 7.3.5.2: where 署名 and 成文日期 stand.
///
/// With a seal the date is 右空四字; without one the organ is 右空二字 and the date begins two characters behind the organ's
/// beginning, or is 右空二字 itself if it is longer. The file does not say whether there is a seal, so either is right.
struct ClosingRule: AuditRule {
  private let requirement = Requirement(
    "date.place", clause: "7.3.5", .usual, "成文日期 date, place",
    wanted: "右空四字 with a seal; else by the organ, which is 右空二字")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let signature = subject.paragraphs(.signature).last
    ParagraphCheck(requirement: requirement, hint: "align it right, with a right indent of 4 characters").run(
      subject.paragraphs(.date), into: &audit
    ) { date in
      let width = subject.mainSection.textWidth
      let right = Self.right(of: date, width: width)
      // A quarter of a character is what measuring without the font may be off.
      guard right >= -0.25 else { return ("\(Figure.characters(-right)) beyond the right edge of the text", false) }
      let text = "\(Figure.characters(max(0, right))) from the right"
      if abs(right - 4) <= 0.5 { return (text, true) }
      guard let signature else { return (text, false) }
      let organ = Self.right(of: signature, width: width)
      // The organ's first character against the date's, in characters from the right edge.
      let offset = (organ + Self.width(signature)) - (right + Self.width(date))
      let isUnsealed = abs(organ - 2) <= 0.5 && abs(offset - 2) <= 0.5 || abs(right - 2) <= 0.5 && organ > right
      return (isUnsealed ? text : "\(text), the organ \(Figure.text(organ))", isUnsealed)
    }
  }

  /// How far from the right edge the last character stands, in characters.
  private static func right(of paragraph: Paragraph, width: Double) -> Double {
    let typed = paragraph.text.reversed().prefix(while: \.isWhitespace).reduce(0.0) {
      $0 + ($1 == "\u{3000}" ? 1 : 0.5)
    }
    let whole = width / paragraph.size
    switch paragraph.alignment {
    case .right: return paragraph.rightIndent + typed
    case .center: return (whole - Self.width(paragraph) - paragraph.firstLineStart + paragraph.rightIndent) / 2
    case .left, .justify: return whole - paragraph.firstLineStart - Self.width(paragraph)
    }
  }

  /// In characters: letters and digits are half as wide.
  private static func width(_ paragraph: Paragraph) -> Double {
    paragraph.trimmed.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) }
  }
}
