import DocumentModel

/// The parts that the beginning of a line plays, before its body.
struct LineRoles {
  private let firstEnd: Int
  private let first: RunRole
  private let secondEnd: Int
  private let second: RunRole

  /// All of the line is body, or all but its first bytes, of which there may be two parts. Ends are bytes of its text.
  init(_ first: RunRole = .body, to firstEnd: Int = 0, _ second: RunRole = .body, to secondEnd: Int = 0) {
    self.first = first
    self.firstEnd = firstEnd
    self.second = second
    self.secondEnd = secondEnd
  }

  /// The role of the text at `offset`, and where the next role begins.
  func role(at offset: Int) -> (role: RunRole, end: Int) {
    if offset < firstEnd { return (first, firstEnd) }
    if offset < secondEnd { return (second, secondEnd) }
    return (.body, Int.max)
  }
}
