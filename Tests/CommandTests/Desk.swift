import Foundation
import Glibc
import Testing

/// A folder of its own to call the command in, as somebody at a desk would. It is gone with the last use of it.
final class Desk {
  /// What a call left behind.
  struct Result {
    let code: Int32
    let output: String
    let messages: String

    /// The lines on standard error.
    var lines: [Substring] { messages.split(separator: "\n") }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The command is built beside the tests, wherever that is: `--scratch-path` and release builds included.
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("galley")

  private static let environment = ProcessInfo.processInfo.environment

  func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func put(_ text: String, _ name: String) throws { try put(Data(text.utf8), name) }

  func put(_ data: Data, _ name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: url(name).path, withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    (try? Data(contentsOf: url(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything in the folder, hidden files too, in order.
  var names: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// Calls the command.
  func galley(_ arguments: String..., input: String? = nil) throws -> Result {
    try put(input ?? "", ".input")
    let process = process(Self.executable, arguments)
    process.standardInput = try FileHandle(forReadingFrom: url(".input"))
    return try finish(process)
  }

  /// Calls a line of the shell, in which `$GALLEY` is the command.
  func shell(_ line: String) throws -> Result { try finish(process(URL(fileURLWithPath: "/bin/sh"), ["-c", line])) }

  func process(_ executable: URL, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // The runtime takes SIGQUIT for a crash unless it is told not to look at any.
    process.environment = [
      "GALLEY": Self.executable.path, "PATH": "/usr/bin:/bin", "TERM": "xterm", "SWIFT_BACKTRACE": "enable=no",
      "LLVM_PROFILE_FILE": profile(of: arguments),
    ].merging(Self.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Where a command that counts its lines adds them up, for each desk apart, since a command that is killed leaves a
  /// broken file. A limit on the size of files would stop the counters and not the outputs.
  private func profile(of arguments: [String]) -> String {
    guard let profiles = Self.environment["GALLEY_PROFILES"], !arguments.contains(where: { $0.contains("ulimit -f") })
    else { return "/dev/null" }
    return "\(profiles)/\(folder.lastPathComponent)-%1m.profraw"
  }

  /// Files take what is written, since a pipe that nobody empties would stop the command.
  private func finish(_ process: Process) throws -> Result {
    for name in [".output", ".messages"] { try put("", name) }
    process.standardOutput = try FileHandle(forWritingTo: url(".output"))
    process.standardError = try FileHandle(forWritingTo: url(".messages"))
    try process.runUnmasked()
    process.waitUntilExit()
    let result = Result(
      code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: text(".output") ?? "", messages: text(".messages") ?? "")
    for name in [".input", ".output", ".messages"] { try? FileManager.default.removeItem(at: url(name)) }
    return result
  }
}

extension Process {
  /// Starts the process as a terminal would: Swift's tasks run on threads that block most signals, and a process inherits
  /// what the thread that starts it blocks.
  func runUnmasked() throws {
    var none = sigset_t()
    var former = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try run()
  }
}

/// Manuscripts that tests use.
enum Sample {
  static let report = "年度工作报告\n\n一、基本情况\n全年完成任务*项。\n二、下一步打算\n（一）提高认识。各单位要认真学习。\n（二）狠抓落实。各单位要压实责任。\n"
  static let paid = "行业观察\n\n公开的一段文字。\n##paidbegin##\n只给订户看的一段文字。\n##paidend##\n结尾的一段文字。\n"
  /// "一、概况" and more in GBK.
  static let gbk = Data(
    [0xB8, 0xC5, 0xBF, 0xF6, 0x0A, 0x0A]
      + Array(repeating: [0xD2, 0xBB, 0xA1, 0xA2, 0xB1, 0xA8, 0xB8, 0xE6, 0x0A], count: 8).joined())
}

/// Holds a call that failed against the promise: its exit code, one line, and nothing left behind.
func expectFault(
  _ result: Desk.Result, code: Int32, id: String, _ desk: Desk, keeping names: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(result.code == code, sourceLocation: sourceLocation)
  #expect(result.output == "", sourceLocation: sourceLocation)
  #expect(result.lines.count == 1, "\(result.messages)", sourceLocation: sourceLocation)
  #expect(result.messages.contains(" error [\(id)] "), "\(result.messages)", sourceLocation: sourceLocation)
  #expect(result.messages.contains("; "), "no hint: \(result.messages)", sourceLocation: sourceLocation)
  #expect(desk.names == names.sorted(), sourceLocation: sourceLocation)
}
