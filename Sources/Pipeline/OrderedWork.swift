/// Work on many things at once, handed over in the order in which the things came.
///
/// Things are taken only as room comes free, so that memory holds a few of them, however many there are. It is how a
/// library converts a million manuscripts with one `Converter`:
///
/// ```swift
/// try await OrderedWork(width: 8).run(
///   next: { try readNextManuscript() },
///   work: { converter.convert($0, to: formats) },
///   deliver: { try store($0) })
/// ```
///
/// It is structured concurrency: all tasks have ended when `run` returns or throws. Cancelling the task that called takes
/// nothing further; what is being worked on is finished and handed over, and then `CancellationError` is thrown.
public struct OrderedWork: Sendable {
  /// How many things are worked on at the same time.
  public var width: Int
  /// How many things may be in hand: being worked on, or done and waiting for one that came before them.
  public var depth: Int

  /// - Parameters:
  ///   - width: at least 1; more than there are cores gains nothing.
  ///   - depth: at least the width; four times as many if nobody says.
  public init(width: Int, depth: Int? = nil) {
    self.width = max(1, width)
    self.depth = max(self.width, depth ?? 4 * self.width)
  }

  /// - Parameters:
  ///   - next: the next thing; nil if there is no more. It is asked from one task alone.
  ///   - work: what is done with it, on any thread.
  ///   - deliver: gets what came of each, in order, from one task alone.
  /// - Throws: what `next` or `deliver` throws, once the tasks at work have ended; `CancellationError`.
  public func run<Item: Sendable, Value: Sendable>(
    next: () throws -> Item?, work: @escaping @Sendable (Item) async -> Value, deliver: (Value) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      var waiting: [Int: Value] = [:]
      var taken = 0
      var delivered = 0
      var atWork = 0
      var isOver = false
      while true {
        while !isOver, atWork < width, taken - delivered < depth {
          guard !Task.isCancelled, let item = try next() else {
            isOver = true
            break
          }
          let place = taken
          taken += 1
          atWork += 1
          group.addTask { (place, await work(item)) }
        }
        guard let (place, value) = try await group.next() else { break }
        atWork -= 1
        waiting[place] = value
        while let value = waiting.removeValue(forKey: delivered) {
          delivered += 1
          try deliver(value)
        }
      }
      try Task.checkCancellation()
    }
  }
}
