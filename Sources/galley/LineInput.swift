import Glibc

/// Standard input line by line, read only as somebody asks.
struct LineInput {
  struct Line: Sendable {
    /// From 1.
    var number: Int
    /// Nil if it is longer than anything that could be converted.
    var bytes: [UInt8]?
  }

  /// Of one line; base64 of the largest manuscript that is read.
  private static let most = 1 << 30

  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isOver = false

  /// Nil at the end. Empty lines are passed over.
  mutating func next() throws(CommandFailure) -> Line? {
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
      try fill()
    }
  }

  private mutating func fill() throws(CommandFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // Unsafe: read(2) fills at most the chunk's own count.
      let count = chunk.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        isOver = count == 0
        buffer += chunk[..<count]
        return
      }
      if errno != EINTR { throw CommandFailure(.unreadable(.last)) }
    }
  }
}
