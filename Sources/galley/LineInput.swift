import Glibc

/// Standard input line by line, read only as somebody asks. It waits on a thread of its own, so that what is at work goes on.
actor LineInput {
  struct Line: Sendable {
    /// From 1.
    var number: Int
    /// Nil if it is longer than anything that could be converted.
    var bytes: [UInt8]?
  }

  /// Of one line; base64 of the largest manuscript that is read.
  private static let most = 1 << 30

  private let thread = WaitingThread("standard input")
  private let interruption: Interruption
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isOver = false

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init() throws(CommandFailure) { interruption = try Interruption() }

  /// Nil at the end, and once the task is cancelled. Empty lines are passed over, and a byte order mark in front of all.
  func next() async throws -> Line? {
    try await withTaskCancellationHandler {
      try read()
    } onCancel: {
      interruption.raise()
    }
  }

  private func read() throws(CommandFailure) -> Line? {
    var scanned = start
    var isTooLong = false
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        number += 1
        let line = isTooLong ? nil : Array(buffer[start..<end])
        start = end + 1
        if let line, line.allSatisfy({ $0 <= 0x20 }) {
          scanned = start
          continue
        }
        return Line(number: number, bytes: line)
      }
      if isOver {
        guard start < buffer.count || isTooLong else { return nil }
        number += 1
        let line = isTooLong ? nil : Array(buffer[start...])
        start = buffer.count
        if let line, line.allSatisfy({ $0 <= 0x20 }) { return nil }
        return Line(number: number, bytes: line)
      }
      if start > 0 {
        buffer.removeSubrange(..<start)
        start = 0
      }
      if buffer.count > Self.most {
        isTooLong = true
        buffer.removeAll()
      }
      scanned = buffer.count
      guard try fill() else { return nil }
      if number == 0, start == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
        buffer.removeFirst(3)
        scanned = 0
      }
    }
  }

  /// - Returns: false if nobody waits any more.
  private func fill() throws(CommandFailure) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard interruption.waits(for: STDIN_FILENO) else { return false }
      // Unsafe: read(2) fills at most the chunk's own count.
      let count = chunk.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        isOver = count == 0
        buffer += chunk[..<count]
        return true
      }
      if errno != EINTR, errno != EAGAIN { throw CommandFailure(.unreadable(.last)) }
    }
  }
}

/// Ends waiting for a descriptor from another thread, by a pipe that nobody else knows.
private final class Interruption: Sendable {
  private let reading: Int32
  private let writing: Int32

  init() throws(CommandFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CommandFailure(.unreadable(.last)) }
    reading = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reading)
    close(writing)
  }

  func raise() {
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }

  /// Returns when there is something to read, or an end or a fault that read(2) will tell of.
  /// - Returns: false if it was raised.
  func waits(for descriptor: Int32) -> Bool {
    var polls = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&polls, 2, -1) < 0, errno == EINTR || errno == EAGAIN {}
    return polls[1].revents == 0
  }
}
