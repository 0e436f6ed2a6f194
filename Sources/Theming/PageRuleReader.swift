import ThemeModel

/// Reads `@page { size: …; margin: …; @bottom-center { … } }` (CSS Paged Media Module Level 3).
struct PageRuleReader {
  private var sheets = PageSheets()
  private var findings: Findings

  init(findings: Findings) { self.findings = findings }

  /// The pages, which are A4 with an inch all around unless rules say otherwise and leave room for text.
  consuming func read(_ rules: [StylesheetRule]) -> (PageSheets, Findings) {
    for rule in rules {
      let kinds = kinds(of: rule)
      for declaration in rule.declarations { read(declaration, for: kinds) }
      for box in rule.boxes { read(box, for: kinds) }
    }
    let geometry = sheets.page
    let width = geometry.width - geometry.marginLeft - geometry.marginRight
    let height = geometry.height - geometry.marginTop - geometry.marginBottom
    if let last = rules.last, min(width, height) < 36 {
      findings.add(.pageWithoutRoom, at: last.position)
      sheets.page = PageGeometry()
      sheets.margins = [:]
    }
    mirrorMargins()
    return (sheets, findings)
  }

  /// The pages that a rule's selectors name; empty if Word has none of them.
  private mutating func kinds(of rule: StylesheetRule) -> [PageSheets.Kind] {
    let lists = rule.prelude.split(omittingEmptySubsequences: false) { $0.kind == .comma }
    return lists.compactMap { list in
      let tokens = list.filter { $0.kind != .whitespace }
      if tokens.isEmpty, lists.count == 1 { return .all }
      if tokens.count == 2, tokens[0].kind == .colon, case .identifier(let name) = tokens[1].kind {
        switch name.asciiLowercased {
        case "right": return .right
        case "left": return .left
        case "first": return .first
        default: break
        }
      }
      let name = tokens.map(\.shown).joined()
      findings.add(.unsupportedPage(name), at: tokens.first?.position ?? rule.position)
      return nil
    }
  }

  private mutating func read(_ declaration: Declaration, for kinds: [PageSheets.Kind]) {
    let value = declaration.value
    do throws(ValueProblem) {
      switch declaration.name {
      case "size":
        if let other = kinds.first(where: { $0 != .all }) {
          findings.add(.onePageSize(":\(other)"), at: declaration.position)
        } else if !kinds.isEmpty {
          try readSize(declaration)
        }
      case "margin":
        guard (1...4).contains(value.count) else { throw .expected("one to four lengths") }
        var lengths: [Double] = []
        for token in value { lengths.append(try margin(token)) }
        for side in 0..<4 { set(side, to: lengths.side(side), for: kinds, at: declaration) }
      case "margin-top": set(0, to: try margin(value), for: kinds, at: declaration)
      case "margin-right": set(1, to: try margin(value), for: kinds, at: declaration)
      case "margin-bottom": set(2, to: try margin(value), for: kinds, at: declaration)
      case "margin-left": set(3, to: try margin(value), for: kinds, at: declaration)
      case let name where Property.layoutOnly.contains(name) || name.utf8.starts(with: "--".utf8): break
      default: findings.add(.unsupportedProperty("\(declaration.name) in @page"), at: declaration.position)
      }
    } catch {
      findings.add(error.finding(for: declaration), at: declaration.position)
    }
  }

  /// - Parameter side: from the top clockwise.
  private mutating func set(_ side: Int, to points: Double, for kinds: [PageSheets.Kind], at declaration: Declaration) {
    for kind in kinds {
      guard kind != .all else {
        sheets.page[keyPath: PageSheets.sides[side]] = points
        continue
      }
      sheets.margins[kind, default: PageSheets.Margins(position: declaration.position)].sides[side] = points
    }
  }

  /// Word has one set of margins, and can swap left and right on left-hand pages.
  private mutating func mirrorMargins() {
    let right = sheets.sides(of: .right)
    let left = sheets.sides(of: .left)
    for (side, points) in right.enumerated() { sheets.page[keyPath: PageSheets.sides[side]] = points }
    if left == [right[0], right[3], right[2], right[1]], left != right {
      sheets.page.mirrorsMargins = true
    } else if left != right, let position = sheets.margins[.left]?.position ?? sheets.margins[.right]?.position {
      findings.add(.oneMargin(":left"), at: position)
    }
    if sheets.sides(of: .first) != right, let position = sheets.margins[.first]?.position {
      findings.add(.oneMargin(":first"), at: position)
    }
  }
}

/// Boxes in the margins.
extension PageRuleReader {
  private mutating func read(_ rule: MarginBoxRule, for kinds: [PageSheets.Kind]) {
    guard let place = PageSheets.Place(name: rule.name) else {
      if !kinds.isEmpty { findings.add(.unsupportedMarginBox(rule.name), at: rule.position) }
      return
    }
    var box = PageSheets.Box(position: rule.position)
    for declaration in rule.declarations {
      var reader = DeclarationReader()
      do throws(ValueProblem) {
        switch declaration.name {
        case "content": box.content = try content(declaration.value)
        case "vertical-align":
          guard declaration.value.count == 1, case .identifier(let word) = declaration.value[0].kind,
            let alignment = MarginBox.VerticalAlignment(rawValue: word.asciiLowercased)
          else { throw .expected("top, middle or bottom") }
          box.verticalAlignment = alignment
        default:
          guard case .specified(let values) = try reader.read(declaration) else {
            if !isLayout(declaration.name) { refuse(declaration, in: rule) }
            continue
          }
          guard values.allSatisfy({ Self.isUnderstood($0) || $1.isZero }) else {
            refuse(declaration, in: rule)
            continue
          }
          for (property, value) in values {
            box.winners[property] = Cascade.Candidate(priority: 0, value: value, position: declaration.position)
          }
        }
        if let used = reader.approximation {
          findings.add(
            .approximatedValue(property: declaration.name, value: declaration.excerpt, used: used),
            at: declaration.position)
        }
      } catch {
        findings.add(error.finding(for: declaration), at: declaration.position)
      }
    }
    for kind in kinds { sheets.boxes[kind, default: [:]][place, default: box].merge(box) }
  }

  private mutating func refuse(_ declaration: Declaration, in rule: MarginBoxRule) {
    findings.add(.unsupportedProperty("\(declaration.name) in @\(rule.name)"), at: declaration.position)
  }

  private func isLayout(_ name: String) -> Bool {
    // How wide a box is matters to a browser alone: in Word text is as wide as it is.
    ["width", "min-width", "max-width"].contains(name) || Property.layoutOnly.contains(name)
      || name.utf8.starts(with: "--".utf8)
  }

  private static func isUnderstood(_ property: Property) -> Bool {
    switch property {
    case .fontFamily, .fontSize, .fontWeight, .fontStyle, .color, .textAlign, .lineHeight, .letterSpacing, .marginTop,
      .marginRight, .marginBottom, .marginLeft, .paddingTop, .paddingRight, .paddingBottom, .paddingLeft:
      true
    default: false
    }
  }

  /// Strings and the two counters that Word keeps (CSS Generated Content Module Level 3; CSS Paged Media, section 6.1).
  /// Nil inside is no box.
  private func content(_ tokens: [Token]) throws(ValueProblem) -> [MarginBox.Piece]? {
    let expected = ValueProblem.expected("texts in quotes, counter(page) and counter(pages), or none")
    if tokens.count == 1, case .identifier(let word) = tokens[0].kind {
      guard ["none", "normal"].contains(word.asciiLowercased) else { throw expected }
      return nil
    }
    var pieces: [MarginBox.Piece] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      switch token.kind {
      case .string(let text):
        // A line break or a tab would need an element of its own.
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE }) else {
          throw expected
        }
        if !text.isEmpty { pieces.append(.text(text)) }
      case .function(let name) where name.asciiLowercased == "counter":
        guard case .identifier(let counter)? = rest.popFirst()?.kind, rest.popFirst()?.kind == .close(.round) else {
          throw expected
        }
        switch counter {
        case "page": pieces.append(.pageNumber)
        case "pages": pieces.append(.pageCount)
        default: throw expected
        }
      default: throw expected
      }
    }
    return pieces.isEmpty ? nil : pieces
  }
}

/// Sizes and lengths.
extension PageRuleReader {
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
    case (1, nil, nil): (sheets.page.width, sheets.page.height) = try size(lengths[0], lengths[0])
    case (2, nil, nil): (sheets.page.width, sheets.page.height) = try size(lengths[0], lengths[1])
    case (0, let named?, _):
      (sheets.page.width, sheets.page.height) = isLandscape == true ? (named.height, named.width) : named
    case (0, nil, let isLandscape?):
      let sides = (min(sheets.page.width, sheets.page.height), max(sheets.page.width, sheets.page.height))
      (sheets.page.width, sheets.page.height) = isLandscape ? (sides.1, sides.0) : sides
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
