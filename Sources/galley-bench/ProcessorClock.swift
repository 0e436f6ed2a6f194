import Glibc

/// The time that this process has used the processor for, which other processes do not lengthen much.
enum ProcessorClock {
  /// In seconds.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func time<Result>(_ seconds: inout Double, _ body: () throws -> Result) rethrows -> Result {
    let start = now
    defer { seconds = now - start }
    return try body()
  }
}
