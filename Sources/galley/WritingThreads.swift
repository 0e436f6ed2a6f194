import Synchronization

/// Threads that wait for the disk, so that Swift's own go on converting.
final class WritingThreads: Sendable {
  private let threads: [WritingThread]
  private let next = Atomic(0)

  /// - Parameter count: how many wait at the same time.
  init(count: Int) { threads = (0..<count).map { _ in WritingThread() } }

  func run<Value: Sendable>(_ work: @Sendable () -> Value) async -> Value {
    await threads[next.wrappingAdd(1, ordering: .relaxed).oldValue % threads.count].run(work)
  }
}

private actor WritingThread {
  private let thread = WaitingThread("writing")

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  func run<Value: Sendable>(_ work: @Sendable () -> Value) -> Value { work() }
}
