import AuditModel

/// Looks at one thing: adds what it measured, and what is not as it is wanted.
protocol AuditRule: Sendable {
  func check(_ subject: AuditSubject, into audit: inout Audit)
}

/// A document with the roles of its paragraphs.
struct AuditSubject {
  let document: WordDocument
  /// One for each paragraph.
  let roles: [AuditRole]
  /// The section that holds most of the body text: the page of the document. Others may have tables on wide paper.
  let mainSection: Section
  /// The line pitch of most of the body text there, and the size of its type.
  let bodyLine: (height: LineHeight, size: Double)?
  /// The page with what follows from all that.
  private(set) var page: PageMeasure

  init(_ document: WordDocument) {
    self.document = document
    roles = RoleFinder(document).roles
    let main = Self.mainSection(of: document, roles: roles)
    mainSection = main
    let body = zip(document.paragraphs, roles).filter { paragraph, role in
      role == .body && !paragraph.isEmpty && document.section(of: paragraph).number == main.number
    }
    bodyLine = LineHeight.most(of: body.map(\.0), in: main)
    page = PageMeasure(width: main.width, height: main.height, top: 0, right: 0, bottom: 0, left: 0)
    page = measuredPage()
  }

  /// That of most of the body text; of a document that is nothing but tables, that of most text.
  private static func mainSection(of document: WordDocument, roles: [AuditRole]) -> Section {
    func mostOf(_ isWanted: (AuditRole) -> Bool) -> Section? {
      var counts = [Int](repeating: 0, count: document.sections.count)
      for (paragraph, role) in zip(document.paragraphs, roles) where isWanted(role) {
        counts[document.section(of: paragraph).number - 1] += paragraph.trimmed.count
      }
      let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }
      return most.flatMap { counts[$0] > 0 ? document.sections[$0] : nil }
    }
    return mostOf { $0 == .body } ?? mostOf { $0 != .table } ?? mostOf { _ in true } ?? document.sections[0]
  }

  func paragraphs(_ isWanted: (AuditRole) -> Bool) -> [Paragraph] {
    zip(document.paragraphs, roles).filter { isWanted($1) && !$0.isEmpty }.map(\.0)
  }

  func paragraphs(_ role: AuditRole) -> [Paragraph] { paragraphs { $0 == role } }
}

extension Paragraph {
  var place: AuditPlace { .paragraph(number, text: trimmed) }
}

/// Numbers as people read them.
enum Figure {
  /// With so many digits behind the point, and without zeros at its end.
  static func text(_ value: Double, digits: Int = 1) -> String {
    let factor = digits == 0 ? 1 : digits == 1 ? 10.0 : 100.0
    let rounded = (value * factor).rounded() / factor
    // No length that a file can state is as long; a quotient of two of them may be.
    guard abs(rounded) < 1e15 else { return "?" }
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }

  static func characters(_ count: Double) -> String {
    let text = text(count)
    return "\(text) \(text == "1" ? "character" : "characters")"
  }

  static func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
}

/// Holds the paragraphs of one role against one requirement.
struct ParagraphCheck {
  let requirement: Requirement
  var hint: String?
  /// Whether what a paragraph has says by itself what is wrong with it, so that all that is wanted need not be said.
  var namesFault = false

  /// - Parameter value: what a paragraph has, and whether that is as wanted; nil if it says nothing.
  func run(
    _ paragraphs: [Paragraph], into audit: inout Audit, value: (Paragraph) -> (text: String, isMet: Bool)?
  ) {
    var order: [String] = []
    var groups: [String: (isMet: Bool, weight: Int, paragraphs: [Paragraph])] = [:]
    for paragraph in paragraphs {
      guard let (text, isMet) = value(paragraph) else { continue }
      if groups[text] == nil { order.append(text) }
      groups[text, default: (isMet, 0, [])].weight += paragraph.text.count
      groups[text]?.paragraphs.append(paragraph)
    }
    guard !order.isEmpty else {
      audit.facts.append(AuditFact(requirement, measured: "–", verdict: .absent))
      return
    }
    // Most of the text first, so that the row shows the rule and not the exception.
    order = order.enumerated().sorted {
      (-groups[$0.element]!.weight, $0.offset) < (-groups[$1.element]!.weight, $1.offset)
    }.map(\.element)
    let missed = order.filter { !groups[$0]!.isMet }
    let verdict: AuditFact.Verdict = missed.isEmpty ? .met : missed.count == order.count ? .missed : .partly
    let more = order.count > 2 ? "; \(order.count - 2) more" : ""
    audit.facts.append(
      AuditFact(requirement, measured: order.prefix(2).joined(separator: "; ") + more, verdict: verdict))
    for text in missed {
      audit.findings.append(
        AuditFinding(
          requirement, "\(requirement.subject): \(text)" + (namesFault ? "" : ", not \(requirement.wanted)"),
          hint: hint,
          places: groups[text]!.paragraphs.map(\.place)))
    }
  }
}
