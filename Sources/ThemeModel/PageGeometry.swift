/// The page. Lengths are in points.
public struct PageGeometry: Sendable, Hashable {
  public var width: Double
  public var height: Double
  /// Margins are those of right-hand pages.
  public var marginTop: Double
  public var marginRight: Double
  public var marginBottom: Double
  public var marginLeft: Double
  /// Whether left-hand pages have the left margin at the right, so that both inner margins meet in the spine.
  public var mirrorsMargins = false
  /// What stands in the margins of right-hand pages, which are those with odd numbers.
  public var rightPages: [MarginBox] = []
  /// What stands in the margins of left-hand pages.
  public var leftPages: [MarginBox] = []
  /// What stands in the margins of the first page.
  public var firstPage: [MarginBox] = []

  /// A4 with an inch all around.
  public init(
    width: Double = 595.28, height: Double = 841.89, marginTop: Double = 72,
    marginRight: Double = 72, marginBottom: Double = 72, marginLeft: Double = 72
  ) {
    self.width = width
    self.height = height
    self.marginTop = marginTop
    self.marginRight = marginRight
    self.marginBottom = marginBottom
    self.marginLeft = marginLeft
  }

  /// How high the margin at an edge is.
  public func margin(at edge: MarginBox.Edge) -> Double {
    switch edge {
    case .top: marginTop
    case .bottom: marginBottom
    }
  }
}
