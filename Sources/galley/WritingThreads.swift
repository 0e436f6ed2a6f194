import Dispatch
import Synchronization

/// Threads that wait for the disk, so that Swift's own, of which there are no more than cores, go on converting.
final class WritingThreads: Sendable {
  private let queues: [DispatchQueue]
  private let next = Atomic(0)

  /// - Parameter count: how many wait at the same time.
  init(count: Int) {
    // A queue of its own has a thread of its own while there is something in it.
    queues = (0..<count).map { DispatchQueue(label: "writing \($0)") }
  }

  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return await withCheckedContinuation { continuation in
      queues[turn % queues.count].async { continuation.resume(returning: work()) }
    }
  }
}
