import Dispatch
import Synchronization

/// Work on many things at once.
enum Parallel {
  /// What `transform` makes of each item, in the order of the items, worked out on all cores.
  /// - Parameter progress: hears how many items are done, each time another one is; never twice at once.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Value, progress: @Sendable (Int) -> Void = { _ in }
  ) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: items.count))
    let done = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let value = transform(items[index])
      values.withLock { $0[index] = value }
      done.withLock { done in
        done += 1
        progress(done)
      }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}
