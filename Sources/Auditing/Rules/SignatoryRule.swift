import AuditModel

/// 7.2.6: 签发人 in 3号仿宋, the name in 3号楷体, one character from the right.
struct SignatoryRule: AuditRule {
  private func requirement(_ id: String, _ what: String, wanted: String) -> Requirement {
    Requirement("signatory.\(id)", clause: "7.2.6", .required, "签发人 signatory, \(what)", wanted: wanted)
  }

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    let title = subject.roles.firstIndex(of: .title).map { $0 + 1 } ?? .max
    let lines = subject.paragraphs { $0 == .documentNumber || $0 == .other || $0 == .table }.filter {
      $0.number < title && Self.parts(of: $0) != nil
    }
    func check(_ id: String, _ what: String, _ wanted: FaceClass, _ runs: (Paragraph) -> [Paragraph.Run]) {
      ParagraphCheck(requirement: requirement("\(id)-face", "\(what) face", wanted: wanted.rawValue)).run(
        lines, into: &audit
      ) { Paragraph.verdict(Paragraph.mainFace(of: runs($0)), wanted) }
      ParagraphCheck(requirement: requirement("\(id)-size", "\(what) size", wanted: "3号 (16 pt)")).run(
        lines, into: &audit
      ) { paragraph in
        runs(paragraph).first { !$0.text.allSatisfy(\.isWhitespace) }.map {
          NamedSize.verdict($0.size, NamedSize.third)
        }
      }
    }
    check("label", "签发人", .fangsong) { Self.parts(of: $0)?.label ?? [] }
    check("name", "name", .kai) { Self.parts(of: $0)?.name ?? [] }
    ParagraphCheck(requirement: requirement("place", "place", wanted: "右空一字 1 character from the right")).run(
      lines, into: &audit
    ) { line in
      Self.right(of: line, width: subject.mainSection.textWidth).map {
        ("\(Figure.characters($0)) from the right", abs($0 - 1) <= 0.5)
      }
    }
  }

  /// The runs of `签发人：` and those of what follows; nil if the line has no name behind such a label.
  private static func parts(of paragraph: Paragraph) -> (label: [Paragraph.Run], name: [Paragraph.Run])? {
    let text = paragraph.text
    guard let start = ["签发人", "簽發人"].lazy.compactMap({ text.firstRange(of: $0) }).first?.lowerBound,
      let colon = text[start...].firstIndex(where: { "：:".contains($0) }),
      text[text.index(after: colon)...].contains(where: { !$0.isWhitespace })
    else { return nil }
    let from = text.distance(from: text.startIndex, to: start)
    let to = text.distance(from: text.startIndex, to: colon) + 1
    var parts: (label: [Paragraph.Run], name: [Paragraph.Run]) = ([], [])
    var place = 0
    for run in paragraph.runs {
      func piece(_ range: Range<Int>) -> Paragraph.Run? {
        let characters = Array(run.text)
        let own = range.clamped(to: place..<place + characters.count)
        return own.isEmpty
          ? nil
          : Paragraph.Run(
            text: String(characters[(own.lowerBound - place)..<(own.upperBound - place)]), format: run.format)
      }
      if let label = piece(from..<to) { parts.label.append(label) }
      if let name = piece(to..<max(to, text.count)) { parts.name.append(name) }
      place += run.text.count
    }
    return parts
  }

  /// How far from the right edge the name ends, in characters; nil where that hangs on where a text ends that is not
  /// measured.
  private static func right(of paragraph: Paragraph, width: Double) -> Double? {
    switch paragraph.alignment {
    case .right: return paragraph.rightIndent
    case .left where paragraph.text.contains("\t"), .justify where paragraph.text.contains("\t"):
      let count = paragraph.text.count { $0 == "\t" }
      guard count <= paragraph.format.tabs.count, paragraph.format.tabs[count - 1].kind == "right" else { return nil }
      return (width - paragraph.format.tabs[count - 1].position / 20) / paragraph.size
    default: return nil
    }
  }
}
