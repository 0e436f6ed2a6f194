import ThemeModel

/// What a selector of a rule reaches.
enum Selector: Sendable, Equatable {
  /// Elements by their type and classes alone: `p`, `.note`, `p.note`, `*`, `:root`.
  case compound(Compound)
  /// Such elements right behind one of the same: `.note + .note`.
  case behindLike(Compound)
  /// A relation, a state or an attribute, or an element without a role: only a browser follows it.
  case htmlAlone
  /// Reaches nothing that a page has.
  case unknown
  case malformed

  struct Compound: Sendable, Equatable {
    var type: String?
    var classes: [String] = []
    var isRoot = false

    func matches(_ element: PageElement) -> Bool {
      if let type, type != element.type { return false }
      if isRoot, element.type != "html" { return false }
      guard !classes.isEmpty else { return true }
      guard case .role(let role) = element.kind else { return false }
      return classes.allSatisfy { $0 == role.rawValue }
    }

    /// Classes count before types (Selectors Level 4, section 15); `:root` counts as a class. Two bits hold the types, as
    /// no selector that reaches Word has more than two.
    var specificity: Int { (classes.count + (isRoot ? 1 : 0)) << 2 | (type == nil ? 0 : 1) }
  }

  /// - Parameter tokens: A selector between commas.
  init(_ tokens: ArraySlice<Token>) {
    var reader = SelectorReader(tokens)
    self = reader.complexSelector()
    let compound: Compound
    switch self {
    case .compound(let single), .behindLike(let single): compound = single
    case .htmlAlone, .unknown, .malformed: return
    }
    guard !PageElement.all.contains(where: compound.matches) else { return }
    let isKnown =
      compound.type.map(PageElement.types.contains) ?? true
      && compound.classes.allSatisfy(PageElement.classes.contains)
    self = isKnown ? .htmlAlone : .unknown
  }
}

/// The grammar of selectors (Selectors Level 4, section 18), as far as needed to tell right from wrong.
private struct SelectorReader {
  private let tokens: ArraySlice<Token>
  private var index: Int
  /// Whether something only a browser can follow was met.
  private var isHTMLAlone = false

  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens.trimmed
    index = self.tokens.startIndex
  }

  private var current: Token? { index < tokens.endIndex ? tokens[index] : nil }

  mutating func complexSelector() -> Selector {
    guard let compound = compoundSelector() else { return .malformed }
    var others: [(Combinator, Selector.Compound)] = []
    while current != nil {
      guard let combinator = combinator(), let other = compoundSelector() else { return .malformed }
      others.append((combinator, other))
    }
    if isHTMLAlone { return .htmlAlone }
    if others.isEmpty { return .compound(compound) }
    return others.count == 1 && others[0] == (.nextSibling, compound) ? .behindLike(compound) : .htmlAlone
  }

  private enum Combinator { case nextSibling, other }

  /// White space, or `>`, `+` or `~` with white space around it.
  private mutating func combinator() -> Combinator? {
    let start = index
    var combinator = Combinator.other
    skipWhitespace()
    if let token = current, token.isDelimiter(">") || token.isDelimiter("+") || token.isDelimiter("~") {
      if token.isDelimiter("+") { combinator = .nextSibling }
      index += 1
      skipWhitespace()
    }
    return index > start ? combinator : nil
  }

  private mutating func skipWhitespace() {
    while current?.kind == .whitespace { index += 1 }
  }

  private mutating func compoundSelector() -> Selector.Compound? {
    var compound = Selector.Compound()
    let start = index
    if case .identifier(let name)? = current?.kind {
      compound.type = name.asciiLowercased
      index += 1
    } else if current?.isDelimiter("*") ?? false {
      index += 1
    }
    while let token = current {
      switch token.kind {
      case .delimiter where token.isDelimiter("."):
        index += 1
        guard case .identifier(let name)? = current?.kind else { return nil }
        compound.classes.append(name)
        index += 1
      case .colon:
        guard let name = pseudo() else { return nil }
        if name == "root" { compound.isRoot = true } else { isHTMLAlone = true }
      case .hash:
        isHTMLAlone = true
        index += 1
      case .open(.square):
        isHTMLAlone = true
        guard bracketed() else { return nil }
      default:
        return index > start ? compound : nil
      }
    }
    return index > start ? compound : nil
  }

  /// `:name`, `::name` or either with arguments; gives the name of a class without arguments, or else nothing in it.
  private mutating func pseudo() -> String? {
    index += 1
    let isElement = current?.kind == .colon
    if isElement { index += 1 }
    switch current?.kind {
    case .identifier(let name)?:
      index += 1
      return isElement ? "" : name.asciiLowercased
    case .function?:
      return bracketed() ? "" : nil
    default:
      return nil
    }
  }

  /// Skips from an opening bracket past the one that closes it.
  private mutating func bracketed() -> Bool {
    var depth = 0
    while let token = current {
      index += 1
      if token.opens != nil { depth += 1 } else if case .close = token.kind { depth -= 1 }
      if depth == 0 { return true }
    }
    return false
  }
}
