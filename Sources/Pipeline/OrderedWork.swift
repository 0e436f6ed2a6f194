/// Work on many things at once, handed over in the order in which the things came.
///
/// Things are taken only as room comes free, so that memory holds a few of them, however many there are. What is ready is
/// handed over while the next thing is still waited for, so that somebody may wait for one answer before they ask for the
/// next. It is how a library converts a million manuscripts with one `Converter`:
///
/// ```swift
/// try await OrderedWork(width: 8).run(
///   next: { try await nextManuscript() },
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
  ///   - next: the next thing; nil if there is no more. It is never asked twice at once, and not again once it has thrown.
  ///     It may wait as long as it likes, if it ends when its task is cancelled and keeps no thread of Swift's from others.
  ///   - work: what is done with it, on any thread.
  ///   - deliver: gets what came of each, in order, from the task that called.
  /// - Throws: what `next` throws, once all that was taken before is handed over; what `deliver` throws, once the tasks at
  ///   work have ended; `CancellationError`.
  public func run<Item: Sendable, Value: Sendable>(
    next: @escaping @Sendable () async throws -> Item?, work: @escaping @Sendable (Item) async -> Value,
    deliver: (Value) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Event<Item, Value>.self) { group in
      var waiting: [Int: Value] = [:]
      var taken = 0
      var delivered = 0
      var atWork = 0
      var isAsking = false
      var isOver = false
      var fault: (any Error)?
      while true {
        if Task.isCancelled { isOver = true }
        if !isOver, !isAsking, atWork < width, taken - delivered < depth {
          isAsking = true
          group.addTask {
            do {
              return .came(try await next())
            } catch {
              return .failed(error)
            }
          }
        }
        switch try await group.next() {
        case .came(let item?):
          isAsking = false
          let place = taken
          taken += 1
          atWork += 1
          group.addTask { .done(place, await work(item)) }
        case .came(nil):
          isAsking = false
          isOver = true
        case .failed(let error):
          isAsking = false
          isOver = true
          fault = error
        case .done(let place, let value):
          atWork -= 1
          waiting[place] = value
          while let value = waiting.removeValue(forKey: delivered) {
            delivered += 1
            try deliver(value)
          }
        case nil:
          try Task.checkCancellation()
          if let fault { throw fault }
          return
        }
      }
    }
  }

  /// What a task of the group has to tell.
  private enum Event<Item: Sendable, Value: Sendable>: Sendable {
    case came(Item?)
    case failed(any Error)
    case done(Int, Value)
  }
}
