import SourceModel
import ThemeModel

/// What the rules of a stylesheet say of pages, by the kind of page that they select.
struct PageSheets {
  enum Kind: String, CustomStringConvertible {
    case all, right, left, first

    var description: String { rawValue }

    /// Whose rules hold for a kind, the more specific behind (CSS Paged Media Module Level 3, section 4.4). The first page
    /// is a right-hand one.
    var layers: [Kind] {
      switch self {
      case .all: [.all]
      case .right: [.all, .right]
      case .left: [.all, .left]
      case .first: [.all, .right, .first]
      }
    }
  }

  /// A place for a box that Word has too.
  struct Place: Hashable {
    var edge: MarginBox.Edge
    var place: MarginBox.Place

    init(_ edge: MarginBox.Edge, _ place: MarginBox.Place) {
      self.edge = edge
      self.place = place
    }

    /// - Parameter name: such as `bottom-center`.
    init?(name: String) {
      guard let found = Self.all.first(where: { "\($0.edge.rawValue)-\($0.place.rawValue)" == name }) else {
        return nil
      }
      self = found
    }

    static let all = MarginBox.Edge.allCases.flatMap { edge in MarginBox.Place.allCases.map { Place(edge, $0) } }
  }

  struct Box {
    var position: SourcePosition
    /// Nil if no rule says, nil inside for no box.
    var content: [MarginBox.Piece]??
    var verticalAlignment: MarginBox.VerticalAlignment?
    var winners: [Property: Cascade.Candidate] = [:]

    init(position: SourcePosition) { self.position = position }

    mutating func merge(_ later: Box) {
      content = later.content ?? content
      verticalAlignment = later.verticalAlignment ?? verticalAlignment
      winners.merge(later.winners) { $1 }
    }
  }

  /// Margins of some pages, from the top clockwise.
  struct Margins {
    var position: SourcePosition
    var sides: [Int: Double] = [:]

    init(position: SourcePosition) { self.position = position }
  }

  /// The margins of all pages, until those of right-hand pages are put there.
  var page = PageGeometry()
  var margins: [Kind: Margins] = [:]
  var boxes: [Kind: [Place: Box]] = [:]

  /// From the top clockwise.
  static let sides: [any WritableKeyPath<PageGeometry, Double> & Sendable] = [
    \.marginTop, \.marginRight, \.marginBottom, \.marginLeft,
  ]

  func sides(of kind: Kind) -> [Double] {
    Self.sides.indices.map { side in
      kind.layers.compactMap { margins[$0]?.sides[side] }.last ?? page[keyPath: Self.sides[side]]
    }
  }

  /// The boxes of pages of a kind that have a content, in the order of `Place.all`.
  func boxes(of kind: Kind) -> [(Place, Box)] {
    Place.all.compactMap { place in
      let layers = kind.layers.compactMap { boxes[$0]?[place] }
      guard var box = layers.first else { return nil }
      for layer in layers.dropFirst() { box.merge(layer) }
      guard case .some(.some) = box.content else { return nil }
      return (place, box)
    }
  }
}

extension Token {
  /// As a message shows it.
  var shown: String {
    switch kind {
    case .identifier(let name): name
    case .colon: ":"
    default: "…"
    }
  }
}
