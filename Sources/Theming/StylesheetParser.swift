import Diagnostics
import SourceModel

/// Reads the rules of a stylesheet (CSS Syntax Module Level 3, section 5).
///
/// What is malformed is skipped as browsers skip it, up to the next `;` or the end of the block, and reported.
/// Brackets are matched with a stack of their own, so that no input can exhaust the stack of the process.
struct StylesheetParser {
  private let text: StylesheetText
  private var tokenizer: Tokenizer
  private var current: Token
  private var syntax = StylesheetSyntax()
  private var findings: Findings

  init(_ text: StylesheetText, findings: Findings) {
    self.text = text
    self.findings = findings
    tokenizer = Tokenizer(text)
    current = tokenizer.next()
  }

  consuming func parse() -> (StylesheetSyntax, Findings) {
    while current.kind != .end {
      switch current.kind {
      case .whitespace: advance()
      case .atKeyword(let name): atRule(name.asciiLowercased)
      default: styleRule()
      }
    }
    if let (what, position) = tokenizer.unclosed { findings.add(.unclosed(what), at: position) }
    if let comment = tokenizer.firstComment { syntax.summary = firstLine(of: comment) }
    return (syntax, findings)
  }

  private mutating func advance() { current = tokenizer.next() }

  private mutating func skipWhitespace() {
    while current.kind == .whitespace { advance() }
  }

  private func firstLine(of comment: Range<Int>) -> String {
    let line =
      text.bytes[comment].split(separator: UInt8(ascii: "\n")).lazy
      .map { $0.drop { $0.isWhitespace || $0 == UInt8(ascii: "*") } }.first { !$0.isEmpty } ?? []
    let end = line.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? line.startIndex
    return String(decoding: line[..<end], as: UTF8.self)
  }
}

/// Rules (sections 5.4.1 to 5.4.3).
extension StylesheetParser {
  private mutating func styleRule() {
    let start = current.position
    let prelude = prelude(endsAtSemicolon: false)
    guard current.kind == .open(.curly) else {
      findings.add(.unfinishedRule, at: start)
      return
    }
    let declarations = declarations().own
    syntax.rules.append(
      StylesheetRule(kind: .style, prelude: prelude, declarations: declarations, position: start))
  }

  private mutating func atRule(_ name: String) {
    let start = current.position
    advance()
    let prelude = prelude(endsAtSemicolon: true)
    let hasBlock = current.kind == .open(.curly)
    switch AtRule(name) {
    case .page where hasBlock:
      let (declarations, boxes) = declarations(ofPage: true)
      syntax.rules.append(
        StylesheetRule(kind: .page, prelude: prelude, declarations: declarations, boxes: boxes, position: start))
      return
    case .media where hasBlock:
      syntax.htmlRuleCount += 1
      if !namesMedium(prelude) { findings.add(.browserRule(name), at: start) }
    case .browser where hasBlock || name == "layer":
      syntax.htmlRuleCount += 1
      findings.add(.browserRule(name), at: start)
    case .charset where !hasBlock:
      break
    case .page, .media, .browser, .charset:
      findings.add(.unfinishedRule, at: start)
    case .unknown:
      findings.add(.unsupportedRule(name), at: start)
    }
    if hasBlock { skipBlock() } else if current.kind == .semicolon { advance() }
  }

  /// Whether each of the queries says screen or print, so that nobody expects the rules in Word.
  private func namesMedium(_ queries: [Token]) -> Bool {
    queries.split(omittingEmptySubsequences: false) { $0.kind == .comma }.allSatisfy { query in
      let words = query.lazy.compactMap { token in
        if case .identifier(let word) = token.kind { word.asciiLowercased } else { nil }
      }
      return words.first { $0 != "only" }.map { ["screen", "print"].contains($0) } ?? false
    }
  }

  /// The tokens before a rule's block; stops in front of `{`, or of `;` if that ends the rule.
  private mutating func prelude(endsAtSemicolon: Bool) -> [Token] {
    var tokens: [Token] = []
    var brackets: [Bracket] = []
    while current.kind != .end {
      if brackets.isEmpty {
        if current.kind == .open(.curly) { break }
        if endsAtSemicolon, current.kind == .semicolon || current.kind == .close(.curly) { break }
      }
      follow(current, in: &brackets)
      tokens.append(current)
      advance()
    }
    return tokens
  }

  /// Skips a block, the current token being its `{`.
  private mutating func skipBlock() {
    let start = current.position
    var brackets: [Bracket] = []
    repeat {
      follow(current, in: &brackets)
      advance()
    } while !brackets.isEmpty && current.kind != .end
    if !brackets.isEmpty { findings.add(.unclosed(.block), at: start) }
  }

  /// Keeps account of the brackets that are open. A closing bracket without its partner closes nothing.
  private func follow(_ token: Token, in brackets: inout [Bracket]) {
    if let bracket = token.opens {
      brackets.append(bracket)
    } else if case .close(let bracket) = token.kind, brackets.last == bracket {
      brackets.removeLast()
    }
  }
}

/// Declarations (sections 5.4.4 to 5.4.6).
extension StylesheetParser {
  /// The declarations of a block, the current token being its `{`, and for a page the boxes in it.
  private mutating func declarations(ofPage: Bool = false) -> (own: [Declaration], boxes: [MarginBoxRule]) {
    let start = current.position
    var declarations: [Declaration] = []
    var boxes: [MarginBoxRule] = []
    advance()
    while true {
      switch current.kind {
      case .whitespace, .semicolon:
        advance()
      case .close(.curly):
        advance()
        return (declarations, boxes)
      case .end:
        findings.add(.unclosed(.block), at: start)
        return (declarations, boxes)
      case .atKeyword(let name):
        if ofPage { if let box = marginBox(name.asciiLowercased) { boxes.append(box) } } else { skipNestedAtRule(name) }
      case .identifier(let name):
        if let declaration = declaration(named: name) { declarations.append(declaration) }
      default:
        let start = current.position
        findings.add(.malformedDeclaration(text.excerpt(of: skipDeclaration().tokens)), at: start)
      }
    }
  }

  private mutating func marginBox(_ name: String) -> MarginBoxRule? {
    let start = current.position
    advance()
    _ = prelude(endsAtSemicolon: true)
    guard current.kind == .open(.curly) else {
      findings.add(.unfinishedRule, at: start)
      if current.kind == .semicolon { advance() }
      return nil
    }
    return MarginBoxRule(name: name, declarations: declarations().own, position: start)
  }

  /// A condition inside a block is the browser's.
  private mutating func skipNestedAtRule(_ name: String) {
    let start = current.position
    advance()
    let queries = prelude(endsAtSemicolon: true)
    if name.asciiLowercased != "media" || !namesMedium(queries) {
      findings.add(.browserRule(name.asciiLowercased), at: start)
    }
    if current.kind == .open(.curly) { skipBlock() } else if current.kind == .semicolon { advance() }
  }

  private mutating func declaration(named name: String) -> Declaration? {
    let start = current
    let isCustom = name.utf8.starts(with: "--".utf8)
    advance()
    skipWhitespace()
    let hasColon = current.kind == .colon
    if hasColon { advance() }
    var (tokens, endsInBlock) = skipDeclaration(takingBlocks: isCustom)
    if endsInBlock {
      findings.add(.nestedRule(text.excerpt(of: [start] + tokens)), at: start.position)
      return nil
    }
    guard hasColon, isCustom || isWellFormed(tokens) else {
      findings.add(.malformedDeclaration(text.excerpt(of: [start] + tokens)), at: start.position)
      return nil
    }
    let excerpt = text.excerpt(of: tokens)
    tokens.removeAll { $0.kind == .whitespace }
    var isImportant = false
    if tokens.count >= 2, case .identifier(let word) = tokens[tokens.count - 1].kind,
      word.asciiLowercased == "important", tokens[tokens.count - 2].isDelimiter("!")
    {
      isImportant = true
      tokens.removeLast(2)
    }
    return Declaration(
      name: isCustom ? name : name.asciiLowercased, value: tokens, isImportant: isImportant, excerpt: excerpt,
      position: start.position)
  }

  /// Takes tokens up to `;`, or to the end of the block, or past a `{ }` that makes a rule of them.
  private mutating func skipDeclaration(takingBlocks: Bool = true) -> (tokens: [Token], endsInBlock: Bool) {
    var tokens: [Token] = []
    var brackets: [Bracket] = []
    skipWhitespace()
    while current.kind != .end {
      if brackets.isEmpty {
        if current.kind == .semicolon || current.kind == .close(.curly) { break }
        if !takingBlocks, current.kind == .open(.curly) {
          skipBlock()
          return (tokens, true)
        }
      }
      follow(current, in: &brackets)
      tokens.append(current)
      advance()
    }
    return (tokens, false)
  }

  /// Whether a value has substance, and no string or bracket in it is broken.
  private func isWellFormed(_ value: [Token]) -> Bool {
    var brackets: [Bracket] = []
    for token in value {
      if token.kind == .badString { return false }
      if case .close(let bracket) = token.kind, brackets.last != bracket { return false }
      follow(token, in: &brackets)
    }
    return !value.isEmpty && brackets.isEmpty
  }
}

/// What the name of an at-rule says about whom it concerns.
private enum AtRule {
  case page
  case media
  /// Browsers alone act on it.
  case browser
  /// Changes nothing: the file is UTF-8 in any case.
  case charset
  case unknown

  init(_ name: String) {
    switch name {
    case "page": self = .page
    case "media": self = .media
    case "supports", "container", "layer", "scope", "starting-style", "font-face", "font-feature-values",
      "font-palette-values", "keyframes", "counter-style", "property", "view-transition", "position-try":
      self = .browser
    case "charset": self = .charset
    default: self = .unknown
    }
  }
}
