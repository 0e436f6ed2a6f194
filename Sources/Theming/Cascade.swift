import SourceModel
import ThemeModel

/// Decides for each element and property which rule's value holds (CSS Cascading and Inheritance Level 4, section 6).
struct Cascade {
  /// A declared value with what decides between it and others.
  struct Candidate: Sendable {
    /// Important before normal, the stylesheet before the browser's own rules, classes before types.
    var priority: Int
    var value: SpecifiedValue
    /// Nil for the browser's own rules.
    var position: SourcePosition?
  }

  enum Origin { case browser, stylesheet }

  /// One declaration of a rule, read.
  struct Entry {
    var property: Property
    var value: SpecifiedValue
    var isImportant: Bool
    var position: SourcePosition?

    init(_ property: Property, _ value: SpecifiedValue, _ declaration: Declaration? = nil) {
      self.property = property
      self.value = value
      isImportant = declaration?.isImportant ?? false
      position = declaration?.position
    }
  }

  /// The winners so far, by the index of the element in `PageElement.all`.
  private(set) var winners: [[Property: Candidate]]
  /// The same for elements right behind one of their own kind.
  private(set) var winnersBehindLike: [[Property: Candidate]]

  /// The roles of which a rule of the stylesheet says something that reaches Word.
  var dressedRoles: Set<Role> {
    Set(
      PageElement.all.indices.compactMap { index in
        guard case .role(let role) = PageElement.all[index].kind,
          winners[index].values.contains(where: { $0.position != nil })
        else { return nil }
        return role
      })
  }

  init() {
    winners = Array(repeating: [:], count: PageElement.all.count)
    winnersBehindLike = winners
  }

  /// Adds a rule behind those added before; of equals the later wins.
  mutating func add(_ entries: [Entry], selectedBy selectors: [Selector], origin: Origin) {
    let single = selectors.compactMap { if case .compound(let compound) = $0 { compound } else { nil } }
    let behindLike = selectors.compactMap { if case .behindLike(let compound) = $0 { compound } else { nil } }
    Self.add(entries, selectedBy: single, origin: origin, to: &winners)
    Self.add(entries, selectedBy: behindLike, count: 2, origin: origin, to: &winnersBehindLike)
  }

  /// - Parameter count: How often each compound stands in its selector.
  private static func add(
    _ entries: [Entry], selectedBy selectors: [Selector.Compound], count: Int = 1, origin: Origin,
    to winners: inout [[Property: Candidate]]
  ) {
    for (index, element) in PageElement.all.enumerated() {
      // Of the selectors of one rule the most specific counts.
      guard let specificity = selectors.lazy.filter({ $0.matches(element) }).map(\.specificity).max() else { continue }
      for entry in entries {
        // Specificity fits into 32 bits as a stylesheet does not hold 2³¹ classes.
        let origin = (entry.isImportant ? 2 : 0) + (origin == .stylesheet ? 1 : 0)
        let priority = origin << 32 | specificity * count
        if let holder = winners[index][entry.property], holder.priority > priority { continue }
        winners[index][entry.property] = Candidate(priority: priority, value: entry.value, position: entry.position)
      }
    }
  }
}
