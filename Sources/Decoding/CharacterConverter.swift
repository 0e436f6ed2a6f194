import Glibc
import SourceModel

/// Turns bytes of one of iconv's character sets into UTF-8, strictly: what the set does not define stops it.
struct CharacterConverter {
  /// Where conversion stopped.
  struct Stop: Error {
    enum Reason {
      /// The bytes at `offset` are no character of the set.
      case undefined
      /// The input ends inside the character at `offset`.
      case cut
    }

    /// From the start of what was to be converted.
    var offset: Int
    var reason: Reason
  }

  // Unsafe: iconv's handle. It is opened here, used by one thread and closed by `withConverter`.
  private let handle: iconv_t

  /// Opens a converter for as long as `body` runs. Nil if the C library does not have the character set.
  static func withConverter<Result>(_ set: String, _ body: (CharacterConverter) -> Result) -> Result? {
    // Unsafe: iconv_open says "no" by a pointer of all ones.
    guard let handle = iconv_open("UTF-8", set), Int(bitPattern: handle) != -1 else { return nil }
    defer { iconv_close(handle) }
    return body(CharacterConverter(handle: handle))
  }

  /// Appends `input` to `output` as UTF-8. If it stops, everything before the stop has been appended.
  func convert(_ input: Span<UInt8>, into output: inout [UInt8]) -> Stop? {
    // Unsafe: iconv takes addresses and moves them on. It reads inside `source` and writes inside `target`, both of
    // which outlive the calls; it does not write to its input, although its type says that it may.
    input.withUnsafeBufferPointer { source in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { target in
        iconv(handle, nil, nil, nil, nil)
        var next = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var remaining = source.count
        var flushing = false
        while true {
          var free = target.count
          var end = target.baseAddress
          let result =
            flushing ? iconv(handle, nil, nil, &end, &free) : iconv(handle, &next, &remaining, &end, &free)
          let reason = errno
          output.append(
            contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[..<(target.count - free)]))
          if result != Int(bitPattern: .max) {
            // A set with combining pairs (Big5-HKSCS) holds the last character back until it is asked for it.
            if flushing { return nil }
            flushing = true
          } else if reason != E2BIG {
            return Stop(offset: source.count - remaining, reason: reason == EINVAL ? .cut : .undefined)
          }
        }
      }
    }
  }
}
