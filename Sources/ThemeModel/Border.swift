/// A line along one side of a block.
public struct Border: Sendable, Hashable {
  public enum Line: String, Sendable, Hashable, CaseIterable {
    case solid, dashed, dotted, double
  }

  /// In points; 0 is no line.
  public var width: Double
  public var line: Line
  /// Six hexadecimal digits, without `#`; nil is the colour of the text.
  public var color: String?

  public init(width: Double, line: Line = .solid, color: String? = nil) {
    self.width = width
    self.line = line
    self.color = color
  }

  /// What a stylesheet says that wants no line.
  public static let none = Border(width: 0)

  public var isVisible: Bool { width > 0 }
}
