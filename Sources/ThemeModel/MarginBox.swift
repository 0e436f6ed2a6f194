/// A line of text in the margin above or below the type area, such as a running head or a page number; in CSS a box such
/// as `@bottom-center` (CSS Paged Media Module Level 3, section 5).
public struct MarginBox: Sendable, Hashable {
  public enum Edge: String, Sendable, Hashable, CaseIterable {
    case top, bottom
  }

  /// Which part of the edge the box has; a box that is alone has all of it.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    case left, center, right
  }

  public enum Piece: Sendable, Hashable {
    case text(String)
    case pageNumber
    case pageCount
  }

  public enum VerticalAlignment: String, Sendable, Hashable {
    case top, middle, bottom
  }

  public var edge: Edge
  public var place: Place
  public var content: [Piece]
  /// What the text looks like; spelt out but for colours and spacing, which may be nil.
  public var style: TextStyle
  public var verticalAlignment: VerticalAlignment

  public init(
    edge: Edge, place: Place, content: [Piece], style: TextStyle, verticalAlignment: VerticalAlignment = .middle
  ) {
    self.edge = edge
    self.place = place
    self.content = content
    self.style = style
    self.verticalAlignment = verticalAlignment
  }
}

/// Measures, in points.
extension MarginBox {
  private var fontSize: Double { style.fontSize ?? 12 }

  /// How high the line is.
  public var lineHeight: Double {
    switch style.lineHeight {
    case .exact(let points): points
    case .multiple(let count): count * fontSize
    case nil: 1.2 * fontSize
    }
  }

  /// Between the edge of the box and the text, margin and padding together.
  public var insetTop: Double { sum(style.marginTop, style.paddingTop) }
  public var insetRight: Double { sum(style.marginRight, style.paddingRight) }
  public var insetBottom: Double { sum(style.marginBottom, style.paddingBottom) }
  public var insetLeft: Double { sum(style.marginLeft, style.paddingLeft) }

  private func sum(_ margin: Length?, _ padding: Length?) -> Double {
    (margin?.points(fontSize: fontSize) ?? 0) + (padding?.points(fontSize: fontSize) ?? 0)
  }

  /// From the edge of the paper to the line, in a margin of a height.
  public func distanceFromPaper(margin: Double) -> Double {
    let (outer, inner) = edge == .top ? (insetTop, insetBottom) : (insetBottom, insetTop)
    let isAtPaper = verticalAlignment == (edge == .top ? .top : .bottom)
    if isAtPaper { return outer }
    if verticalAlignment == .middle { return outer + (margin - outer - inner - lineHeight) / 2 }
    return margin - inner - lineHeight
  }
}
