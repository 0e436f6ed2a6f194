import SourceModel
import ThemeModel

/// Reads style rules into a cascade: what each selector reaches, and what each declaration says to Word.
struct StyleRuleReader {
  private let text: StylesheetText
  private var cascade = Cascade()
  private var findings: Findings

  init(_ text: StylesheetText, findings: Findings) {
    self.text = text
    self.findings = findings
  }

  /// - Returns: The cascade, and how many of the rules were well formed.
  consuming func read(_ rules: [StylesheetRule]) -> (Cascade, ruleCount: Int, Findings) {
    addBrowserRules()
    var count = 0
    for rule in rules {
      guard let selectors = selectors(of: rule) else { continue }
      count += 1
      if !selectors.isEmpty {
        let entries = entries(of: rule, selectedBy: selectors)
        cascade.add(entries, selectedBy: selectors, origin: .stylesheet)
      }
    }
    return (cascade, count, findings)
  }

  /// The selectors of a rule that reach roles or what they inherit from; nil if one of them is malformed, for then
  /// browsers skip the rule too (Selectors Level 4, section 4.1).
  private mutating func selectors(of rule: StylesheetRule) -> [Selector]? {
    var reached: [Selector] = []
    for tokens in separated(rule.prelude) {
      let position = (tokens.trimmed.first ?? tokens.first)?.position ?? rule.position
      let selector = Selector(tokens)
      switch selector {
      case .compound, .behindLike: reached.append(selector)
      case .htmlAlone: findings.add(.unsupportedSelector(text.excerpt(of: tokens.trimmed)), at: position)
      case .unknown: findings.add(.unknownSelector(text.excerpt(of: tokens.trimmed)), at: position)
      case .malformed:
        findings.add(.malformedSelector(text.excerpt(of: tokens.trimmed)), at: position)
        return nil
      }
    }
    return reached
  }

  /// The selectors of a list; commas inside brackets do not separate.
  private func separated(_ prelude: [Token]) -> [ArraySlice<Token>] {
    var depth = 0
    return prelude.split(omittingEmptySubsequences: false) { token in
      if token.opens != nil { depth += 1 } else if case .close = token.kind { depth -= 1 }
      return depth == 0 && token.kind == .comma
    }
  }

  /// What a rule's declarations say to Word. Of a rule about elements right behind their like, only the margin reaches
  /// Word; the rest is HTML's alone.
  private mutating func entries(of rule: StylesheetRule, selectedBy selectors: [Selector]) -> [Cascade.Entry] {
    let singles = selectors.compactMap { if case .compound(let compound) = $0 { compound } else { nil } }
    guard !singles.isEmpty else {
      return rule.declarations.filter { $0.name.utf8.starts(with: "margin".utf8) }.flatMap { declaration in
        var reader = DeclarationReader()
        guard case .specified(let values)? = try? reader.read(declaration) else { return [Cascade.Entry]() }
        return values.map { Cascade.Entry($0, $1, declaration) }
      }
    }
    checkSizes(of: rule)
    let roles = PageElement.all.dropFirst(PageElement.frameCount)
    let reachesRole = singles.contains { single in roles.contains(where: single.matches) }
    var entries: [Cascade.Entry] = []
    for declaration in rule.declarations {
      var reader = DeclarationReader()
      do throws(ValueProblem) {
        switch try reader.read(declaration) {
        case .layoutOnly: continue
        case .unsupported: findings.add(.unsupportedProperty(declaration.name), at: declaration.position)
        case .specified(let values):
          if !reachesRole, !values.allSatisfy(isHandedOn) {
            findings.add(.notForPage(declaration.name), at: declaration.position)
          }
          entries += values.map { Cascade.Entry($0, $1, declaration) }
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
    return entries
  }

  /// A size that a rule gives twice, for browsers in points and for Word by its Chinese name, is one size.
  private mutating func checkSizes(of rule: StylesheetRule) {
    var sizes: [Double] = []
    for declaration in rule.declarations {
      switch declaration.name {
      case ChineseSize.propertyName:
        guard let points = ChineseSize.points(declaration.value) else { continue }
        if let other = sizes.last, other != points {
          findings.add(.sizesDiffer(declaration.excerpt, points: points, other: other), at: declaration.position)
        }
        sizes.append(points)
      case "font-size":
        guard declaration.value.count == 1, let points = ValueReader.absoluteLength(declaration.value[0].kind)
        else { continue }
        if let other = sizes.last, other != points {
          findings.add(.sizesDiffer(declaration.excerpt, points: points, other: other), at: declaration.position)
        }
        sizes.append(points)
      default: break
      }
    }
  }

  /// Whether a value of a page's frame reaches the roles in it, or says nothing to begin with.
  private func isHandedOn(_ property: Property, _ value: SpecifiedValue) -> Bool {
    property.isInherited || value.isZero
  }
}

/// What browsers do where a stylesheet is silent.
extension StyleRuleReader {
  /// HTML Standard, sections 15.3.3, 15.3.4, 15.3.7 and 15.3.11.
  private mutating func addBrowserRules() {
    for (type, size, margin) in [
      ("h1", 2, 0.67), ("h2", 1.5, 0.83), ("h3", 1.17, 1), ("h4", 1, 1.33), ("h5", 0.83, 1.67), ("h6", 0.67, 2.33),
    ] {
      addBrowserRule(
        type,
        [
          (.fontSize, .size(.relative(size))), (.fontWeight, .bold(true)), (.marginTop, .length(.em(margin))),
          (.marginBottom, .length(.em(margin))),
        ])
    }
    addBrowserRule("p", [(.marginTop, .length(.em(1))), (.marginBottom, .length(.em(1)))])
    addBrowserRule(
      "pre",
      [
        (.fontFamily, .families(["monospace"])), (.marginTop, .length(.em(1))), (.marginBottom, .length(.em(1))),
      ])
    addBrowserRule("b", [(.fontWeight, .bold(true))])
    // 15.3.11: a table takes no indent from around it.
    addBrowserRule("td", [(.textIndent, .length(.points(0)))])
    addBrowserRule(
      "th", [(.textIndent, .length(.points(0))), (.fontWeight, .bold(true)), (.textAlign, .alignment(.center))])
  }

  private mutating func addBrowserRule(_ type: String, _ values: [(Property, SpecifiedValue)]) {
    cascade.add(
      values.map { Cascade.Entry($0, $1) },
      selectedBy: [.compound(Selector.Compound(type: type))], origin: .browser)
  }
}
