/// A stretch of UTF-8 text, as byte offsets from the start of the text.
///
/// Offsets are 32 bits wide: one text holds at most 4 GiB, which `Decoding` checks.
public struct TextRange: Sendable, Hashable {
  public var start: UInt32
  public var end: UInt32

  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  @inlinable
  public init(_ range: Range<Int>) {
    self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  @inlinable public var count: Int { Int(end) - Int(start) }
  @inlinable public var isEmpty: Bool { start >= end }
  /// The same stretch as a range of array indices.
  @inlinable public var indices: Range<Int> { Int(start)..<Int(max(start, end)) }

  @inlinable
  public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }
}
