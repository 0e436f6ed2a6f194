import AuditModel

/// An audit for a terminal.
struct AuditText {
  private let audit: Audit

  init(_ audit: Audit) { self.audit = audit }

  /// The table, the findings, and what they come to.
  var text: String {
    var blocks = ["GB/T 9704—2012 党政机关公文格式\n\n\(table)"]
    if !absent.isEmpty { blocks.append("Nothing to measure: \(absent.joined(separator: ", "))") }
    if !audit.findings.isEmpty { blocks.append(audit.findings.map(lines).joined(separator: "\n")) }
    if !audit.omissions.isEmpty {
      let names = audit.omissions.map { "\($0.clause) \($0.subject)" }.joined(separator: "; ")
      blocks.append("Not looked at: \(names)")
    }
    blocks.append(summary)
    return blocks.joined(separator: "\n\n")
  }

  private var table: String {
    var table = TextTable([
      .init(name: "", isNumber: false), .init(name: "clause", isNumber: false),
      .init(name: "strength", isNumber: false),
      .init(name: "what", isNumber: false), .init(name: "found", isNumber: false),
      .init(name: "wanted", isNumber: false),
    ])
    table.rows = audit.facts.filter { $0.verdict != .absent }.map { fact in
      let requirement = fact.requirement
      return [
        Self.mark(fact.verdict), requirement.clause ?? "", requirement.strength.rawValue, requirement.subject,
        TerminalText.shortened(TerminalText.visible(fact.measured), to: 44), requirement.wanted,
      ]
    }
    return table.text
  }

  /// The elements that the document does not have, or that nothing shows to be there.
  private var absent: [String] {
    var names: [String] = []
    for fact in audit.facts where fact.verdict == .absent {
      let name = String(fact.requirement.subject.prefix { $0 != "," })
      let isThere = audit.facts.contains { $0.verdict != .absent && $0.requirement.subject.hasPrefix("\(name),") }
      if !isThere, !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func mark(_ verdict: AuditFact.Verdict) -> String {
    switch verdict {
    case .met: "✓"
    case .partly: "~"
    case .missed: "✗"
    case .absent: " "
    }
  }

  /// `5.2.3 一般 [page.lines] 21 lines a page, not 22: …; set …`, and below it where.
  private func lines(_ finding: AuditFinding) -> String {
    let requirement = finding.requirement
    let clause = requirement.clause.map { "\($0) " } ?? ""
    let hint = finding.hint.map { "; \($0)" } ?? ""
    let line = "\(clause)\(requirement.strength.rawValue) [\(requirement.id)] \(finding.text)\(hint)"
    let places = Self.places(finding.places)
    return TerminalText.visible(line) + (places.isEmpty ? "" : "\n    \(TerminalText.visible(places))")
  }

  /// `paragraphs 3 “一、总体要求”, 8 “二、重点任务” and 4 more`
  private static func places(_ places: [AuditPlace]) -> String {
    guard let first = places.first else { return "" }
    let isSection = if case .section = first { true } else { false }
    let noun = (isSection ? "section" : "paragraph") + (places.count == 1 ? " " : "s ")
    let shown = places.prefix(3).map { place in
      switch place {
      case .section(let number): "\(number)"
      case .paragraph(let number, let text): "\(number) “\(TerminalText.shortened(text, to: 24))”"
      }
    }
    return noun + shown.joined(separator: ", ") + (places.count > 3 ? " and \(places.count - 3) more" : "")
  }

  private var summary: String {
    let broken = audit.count(.required)
    let departures = audit.count(.usual) + audit.count(.recommended) + audit.count(.optional)
    let remarks = audit.count(.practice)
    return """
      Of what the standard demands (规定) and was looked at, \(broken == 0 ? "nothing is" : "\(broken) \(broken == 1 ? "point is" : "points are")") broken.
      Of what it calls usual, recommends or allows (一般, 推荐, 可以) \(departures == 0 ? "nothing differs" : "\(departures) \(departures == 1 ? "point differs" : "points differ")").
      Practice (实务), which is not the standard, \(remarks == 0 ? "has no remark" : "has \(remarks) \(remarks == 1 ? "remark" : "remarks")").
      """
  }
}
