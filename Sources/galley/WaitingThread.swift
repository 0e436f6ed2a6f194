import Dispatch

/// Runs an actor that waits for the system. Swift's own threads are as many as there are cores, and one that waits is missed.
final class WaitingThread: SerialExecutor {
  private let queue: DispatchQueue

  init(_ label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
