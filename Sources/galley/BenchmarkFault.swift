/// Why a benchmark gives no figures at all, and which file is to blame.
struct BenchmarkFault: Error {
  /// Nil if it is the call.
  let path: String?
  let failure: CommandFailure

  init(path: String?, _ failure: CommandFailure) {
    self.path = path
    self.failure = failure
  }
}
