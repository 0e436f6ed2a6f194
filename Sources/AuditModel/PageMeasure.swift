/// The page that most of a document's text stands on, as its file says. Lengths are in points.
///
/// Nothing is laid out: counts are what the type area has room for.
public struct PageMeasure: Sendable, Hashable {
  public var width: Double
  public var height: Double
  /// The margins around the type area.
  public var top: Double
  public var right: Double
  public var bottom: Double
  public var left: Double
  /// From line to line of the body text; nil if there is none.
  public var linePitch: Double?
  /// Whether the file says the pitch; if not, it depends on the font and is an estimate.
  public var isPitchExact = false
  /// The size of the body text's type.
  public var typeSize: Double?
  /// How wide a full-width character of the body text stands, with what is added to each.
  public var characterWidth: Double?
  /// From the foot of the type area down to the middle of the page number's line; nil if there is no number, or it stands
  /// in a frame of its own.
  public var pageNumberDistance: Double?

  public init(width: Double, height: Double, top: Double, right: Double, bottom: Double, left: Double) {
    self.width = width
    self.height = height
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  public var textWidth: Double { width - left - right }
  public var textHeight: Double { height - top - bottom }

  /// How many lines of body text fit on a page; nil if there is no such text.
  public var lines: Int? { linePitch.map { Self.count($0, in: textHeight) } }

  /// How many full-width characters fit into a line.
  public var characters: Int? { characterWidth.flatMap { $0 < 0.05 ? nil : Self.count($0, in: textWidth) } }

  /// A twentieth of a point is the smallest length of a Word file; half of one is rounding.
  private static func count(_ step: Double, in room: Double) -> Int { Int(((room + 0.025) / step).rounded(.down)) }
}
