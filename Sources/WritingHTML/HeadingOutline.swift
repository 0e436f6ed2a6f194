import DocumentModel

/// Gives each heading its place among the headings of the page: a rank without gaps, an element, an id.
struct HeadingOutline {
  /// Where a heading stands.
  struct Place {
    /// The level that the page states, the title's being 1. It is one more than the enclosing heading's, whatever the
    /// levels of the document are, so that no level is skipped (WCAG 2.2, technique G141).
    let rank: Int
    /// `h2` to `h6`; nil if HTML has no element for the rank here, and a role states it.
    let element: StaticString?
    /// The numbers on the way to the heading: `s1-2` is （二） in 一、.
    ///
    /// A heading without a number is called by its words, so that no id depends on how many others stand before it:
    /// `s1-背景`, `s-notes`. `_2` marks a numbering that begins once more, `__2` the second heading of the same words.
    let id: String
  }

  /// A heading whose section is open.
  private struct Section {
    let level: UInt8
    let prefix: String
    private var numbering = 1
    private var lastOrdinal: UInt16 = 0
    private var names: [String: Int] = [:]

    init(level: UInt8, prefix: String) {
      self.level = level
      self.prefix = prefix
    }

    /// The id of the next heading right below this one. Ordinals rise within a numbering, so that no id comes twice.
    mutating func nextID(_ heading: Heading, words: String) -> String {
      guard heading.scheme != nil, heading.ordinal > 0 else {
        let name = HeadingOutline.name(words)
        let count = names[name, default: 0] + 1
        names[name] = count
        return (level == 0 ? prefix + "-" : prefix) + name + (count == 1 ? "" : "__\(count)")
      }
      if heading.ordinal <= lastOrdinal { numbering += 1 }
      lastOrdinal = heading.ordinal
      let id = prefix + String(heading.ordinal)
      return numbering == 1 ? id : id + "_" + String(numbering)
    }
  }

  /// The document itself, then the sections that are open, outermost first.
  private var open = [Section(level: 0, prefix: "s")]
  /// The rank of the last heading that has an element of its own.
  private var elementRank = 1

  /// A title begins: what follows is not part of the sections before it.
  mutating func beginTitle() {
    open.removeSubrange(1...)
    elementRank = 1
  }

  /// - Parameters:
  ///   - words: what the heading says.
  ///   - isRunIn: the heading is a part of a paragraph, where no heading element may stand.
  mutating func enter(_ heading: Heading, words: String, isRunIn: Bool = false) -> Place {
    let level = max(heading.level, 1)
    while let last = open.last, last.level >= level { open.removeLast() }
    let rank = open.count + 1
    let id = open[open.count - 1].nextID(heading, words: words)
    open.append(Section(level: level, prefix: id + "-"))
    // The order of the elements alone must have no gaps either: not every reader counts roles.
    let hasElement = !isRunIn && rank <= min(elementRank + 1, 6)
    if hasElement { elementRank = rank }
    return Place(rank: rank, element: hasElement ? Self.elements[rank - 2] : nil, id: id)
  }

  private static let elements: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]

  /// How many letters and digits of a heading are enough to know it by.
  private static let longestName = 24

  /// Words as a part of an address: letters and digits, small, `_` for whatever stands between. It begins with no digit, as
  /// numbers do.
  private static func name(_ words: String) -> String {
    var name = String.UnicodeScalarView()
    var count = 0
    var isParted = false
    for scalar in words.unicodeScalars {
      guard isNameCharacter(scalar) else {
        isParted = count > 0
        continue
      }
      guard count < longestName else { break }
      if isParted { name.append("_") }
      isParted = false
      count += 1
      name.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    guard let first = name.first else { return "u" }
    return ("0"..."9").contains(first) ? "u" + String(name) : String(name)
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
