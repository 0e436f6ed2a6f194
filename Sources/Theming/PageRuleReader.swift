import ThemeModel

/// Reads `@page { size: …; margin: … }` (CSS Paged Media Module Level 3, sections 4 and 7.1).
struct PageRuleReader {
  private var geometry = PageGeometry()
  private var findings: Findings

  init(findings: Findings) { self.findings = findings }

  /// The page, which is A4 with an inch all around unless rules say otherwise and leave room for text.
  consuming func read(_ rules: [StylesheetRule]) -> (PageGeometry, Findings) {
    for rule in rules {
      let isForSomePages = rule.prelude.contains { $0.kind != .whitespace }
      if !isForSomePages {
        for declaration in rule.declarations { read(declaration) }
      } else if !rule.declarations.isEmpty {
        findings.add(.unsupportedProperty("pages that differ from the others"), at: rule.position)
      }
    }
    let width = geometry.width - geometry.marginLeft - geometry.marginRight
    let height = geometry.height - geometry.marginTop - geometry.marginBottom
    if let last = rules.last, min(width, height) < 36 {
      findings.add(.pageWithoutRoom, at: last.position)
      geometry = PageGeometry()
    }
    return (geometry, findings)
  }

  private mutating func read(_ declaration: Declaration) {
    let value = declaration.value
    do throws(ValueProblem) {
      switch declaration.name {
      case "size": try readSize(declaration)
      case "margin":
        guard (1...4).contains(value.count) else { throw .expected("one to four lengths") }
        var lengths: [Double] = []
        for token in value { lengths.append(try margin(token)) }
        (geometry.marginTop, geometry.marginRight) = (lengths.side(0), lengths.side(1))
        (geometry.marginBottom, geometry.marginLeft) = (lengths.side(2), lengths.side(3))
      case "margin-top": geometry.marginTop = try margin(value)
      case "margin-right": geometry.marginRight = try margin(value)
      case "margin-bottom": geometry.marginBottom = try margin(value)
      case "margin-left": geometry.marginLeft = try margin(value)
      case let name where Property.layoutOnly.contains(name) || name.utf8.starts(with: "--".utf8): break
      default: findings.add(.unsupportedProperty("\(declaration.name) in @page"), at: declaration.position)
      }
    } catch {
      findings.add(error.finding(for: declaration), at: declaration.position)
    }
  }

  private func margin(_ tokens: [Token]) throws(ValueProblem) -> Double {
    guard tokens.count == 1 else { throw .expected("one length") }
    return try margin(tokens[0])
  }

  private func margin(_ token: Token) throws(ValueProblem) -> Double {
    guard let points = ValueReader.absoluteLength(token.kind) else { throw .expected("a length such as 25mm") }
    guard (0...1584).contains(points) else { throw .outside("0pt to 1584pt") }
    return points
  }

  private mutating func readSize(_ declaration: Declaration) throws(ValueProblem) {
    var lengths: [Double] = []
    var named: (width: Double, height: Double)?
    var isLandscape: Bool?
    for token in declaration.value {
      if case .identifier(let word) = token.kind {
        switch word.asciiLowercased {
        case "landscape" where isLandscape == nil: isLandscape = true
        case "portrait" where isLandscape == nil: isLandscape = false
        case let name where named == nil && Self.sizes[name] != nil: named = Self.sizes[name]
        default: throw .expected("A4 or a width and a height")
        }
      } else {
        guard let points = ValueReader.absoluteLength(token.kind) else { throw .expected("A4 or a width and a height") }
        lengths.append(points)
      }
    }
    switch (lengths.count, named, isLandscape) {
    case (1, nil, nil): (geometry.width, geometry.height) = try size(lengths[0], lengths[0])
    case (2, nil, nil): (geometry.width, geometry.height) = try size(lengths[0], lengths[1])
    case (0, let named?, _):
      (geometry.width, geometry.height) = isLandscape == true ? (named.height, named.width) : named
    case (0, nil, let isLandscape?):
      let sides = (min(geometry.width, geometry.height), max(geometry.width, geometry.height))
      (geometry.width, geometry.height) = isLandscape ? (sides.1, sides.0) : sides
    default: throw .expected("A4 or a width and a height")
    }
  }

  /// Word holds pages of up to 22 inches.
  private func size(_ width: Double, _ height: Double) throws(ValueProblem) -> (Double, Double) {
    guard (72...1584).contains(width), (72...1584).contains(height) else { throw .outside("72pt to 1584pt") }
    return (width, height)
  }

  /// CSS Paged Media Module Level 3, section 7.1.1.
  private static let sizes: [String: (width: Double, height: Double)] = [
    "a3": millimetres(297, 420), "a4": millimetres(210, 297), "a5": millimetres(148, 210),
    "b4": millimetres(250, 353), "b5": millimetres(176, 250),
    "jis-b4": millimetres(257, 364), "jis-b5": millimetres(182, 257),
    "letter": (612, 792), "legal": (612, 1008), "ledger": (792, 1224),
  ]

  private static func millimetres(_ width: Double, _ height: Double) -> (width: Double, height: Double) {
    (width * 72 / 25.4, height * 72 / 25.4)
  }
}

extension Array {
  /// The value of one side when one to four are given: top, right, bottom, left. What is missing is as on the opposite
  /// side, and what is missing there too as on top (CSS Box Model Module Level 3, section 3.2).
  func side(_ side: Int) -> Element {
    if side < count { return self[side] }
    return side == 3 && count > 1 ? self[1] : self[0]
  }
}
