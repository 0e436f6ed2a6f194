import AuditModel

/// 7.5: 4号半角宋体 between two dashes, 7 mm below 版心; on odd pages at the right 空一字, on even pages at the left.
struct PageNumberRule: AuditRule {
  private static func requirement(_ id: String, _ what: String, _ wanted: String) -> Requirement {
    Requirement("page-number.\(id)", clause: "7.5", .usual, "页码 page number, \(what)", wanted: wanted)
  }

  private let number = requirement("number", "presence", "on each page")
  private let face = requirement("face", "face", "宋体")
  private let size = requirement("size", "size", "4号 (14 pt)")
  private let dashes = requirement("dashes", "dashes", "一字线 —, one on each side")
  private let sides = requirement("place", "place", "odd pages right, even pages left")
  private let indent = requirement("indent", "indent", "空一字 1 character")
  private let distance = requirement("distance", "distance from 版心", "7 mm")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let section = subject.mainSection
    let document = subject.document
    let (odd, even) = document.pageNumbers(of: section)
    guard let shown = odd ?? even, let paragraph = shown.paragraph, let run = shown.numberRun else {
      let header = section.headers["default"].flatMap { document.notes[$0] }
      let isAbove = header?.paragraph != nil
      audit.facts.append(
        AuditFact(number, measured: isAbove ? "at the head of the page" : "none", verdict: .missed))
      audit.findings.append(
        AuditFinding(
          number, isAbove ? "the page number stands at the head of the page, not below 版心" : "the pages have no number",
          hint: "insert the page number into the footer (插入, 页码)"))
      return
    }
    let missing = [odd == nil ? "odd pages" : nil, even == nil ? "even pages" : nil].compactMap(\.self).first
    if let missing {
      tell(number, "none on \(missing)", isMet: false, into: &audit)
    } else if document.hidesFirstNumber(section) {
      tell(
        number, "none on the first page", isMet: false,
        hint: "take “different first page” (首页不同) away; 信函 alone has no number there (10.1)", into: &audit)
    } else {
      tell(number, "on each page", isMet: true, into: &audit)
    }

    let name = run.format.latin
    tell(
      face, name ?? "no face that the file names", isMet: name.flatMap { FaceClass($0) } == .some(.song), into: &audit)
    let verdict = NamedSize.verdict(run.size, NamedSize.fourth)
    tell(size, verdict.text, isMet: verdict.isMet, into: &audit)
    let signs = [Self.sign(before: shown.before), Self.sign(behind: shown.after)]
    let found = signs.map { $0.map(String.init) ?? "nothing" }
    tell(
      dashes, found[0] == found[1] ? "\(found[0]) on each side" : "\(found[0]) before, \(found[1]) behind",
      isMet: signs.allSatisfy { $0.map { "—―".contains($0) } ?? false }, into: &audit)

    var isOutside = false
    if let odd, let even {
      let places = [
        Self.place(of: odd, onOddPages: true, in: section), Self.place(of: even, onOddPages: false, in: section),
      ]
      isOutside = places == ["right", "left"]
      let text =
        places[0] == places[1] ? "\(places[0]) on all pages" : "odd pages \(places[0]), even pages \(places[1])"
      tell(sides, text, isMet: isOutside, hint: "give odd and even pages footers of their own", into: &audit)
    }

    if !shown.isFramed, paragraph.alignment == .left || paragraph.alignment == .right, isOutside {
      let notes = [odd, even].compactMap(\.self)
      let indents = notes.compactMap(\.paragraph).map { $0.alignment == .right ? Self.right($0) : $0.firstLineStart }
      let worst = indents.max { abs($0 - 1) < abs($1 - 1) } ?? 0
      tell(indent, Figure.characters(worst), isMet: abs(worst - 1) <= 0.25, into: &audit)
    }
    guard let room = subject.page.pageNumberDistance else { return }
    let line = LineHeight(of: paragraph, in: section)
    let below = Figure.millimetres(room)
    let about = line.isExact ? "" : "about "
    let isRight = abs(below - 7) <= 1.05
    audit.facts.append(
      AuditFact(
        distance, measured: "\(about)\(Figure.text(below)) mm", quantity: Quantity(below, .millimetres),
        verdict: isRight ? .met : .missed))
    if !isRight {
      let wanted = Figure.text(Figure.millimetres(section.bottom - line.pitch / 2) - 7)
      audit.findings.append(
        AuditFinding(
          distance, "the page number is \(about)\(Figure.text(below)) mm below 版心, not 7 mm",
          hint: "set the footer to \(wanted) mm from the edge of the paper"))
    }
  }

  private func tell(
    _ requirement: Requirement, _ text: String, isMet: Bool, hint: String? = nil, into audit: inout Audit
  ) {
    audit.facts.append(AuditFact(requirement, measured: text, verdict: isMet ? .met : .missed))
    guard !isMet else { return }
    audit.findings.append(
      AuditFinding(requirement, "\(requirement.subject): \(text), not \(requirement.wanted)", hint: hint))
  }

  private static func sign(before text: String) -> Character? { text.last { !$0.isWhitespace } }
  private static func sign(behind text: String) -> Character? { text.first { !$0.isWhitespace } }

  private static func right(_ paragraph: Paragraph) -> Double {
    let typed = paragraph.text.reversed().prefix(while: \.isWhitespace).reduce(0.0) {
      $0 + ($1 == "\u{3000}" ? 1 : 0.5)
    }
    return paragraph.rightIndent + typed
  }

  /// Where the number stands: by its frame, by the tab stop that it follows, or by its paragraph.
  private static func place(of note: PageNote, onOddPages: Bool, in section: Section) -> String {
    if let frame = note.frame {
      switch frame {
      case "outside": return onOddPages ? "right" : "left"
      case "inside": return onOddPages ? "left" : "right"
      default: return frame
      }
    }
    guard let paragraph = note.paragraph else { return "?" }
    let tabs = note.before.count { $0 == "\t" }
    if tabs > 0, paragraph.alignment == .left || paragraph.alignment == .justify {
      guard tabs <= paragraph.format.tabs.count else { return "behind a tab" }
      return paragraph.format.tabs[tabs - 1].kind
    }
    return paragraph.alignment == .justify ? "left" : paragraph.alignment.rawValue
  }
}
