import SourceModel

extension Span where Element == UInt8 {
  /// Where the white space that begins at `start` ends; `start` itself if none does.
  func spaceEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      let (scalar, width) = scalar(at: index)
      guard isSpace(scalar) else { break }
      index += width
    }
    return index
  }
}
