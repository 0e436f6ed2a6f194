import CDeflate

/// Deflate (RFC 1951) and CRC-32 through libdeflate.
struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  /// - Parameter level: from 1 to 12; what lies outside is clamped.
  init(level: Int) {
    guard let compressor = libdeflate_alloc_compressor(Int32(min(max(level, 1), 12))) else {
      fatalError("out of memory")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// The compressed bytes, or nil if libdeflate did not manage within its own bound.
  func deflate(_ bytes: [UInt8]) -> [UInt8]? { deflate(bytes, behind: [], gap: 0) }

  /// The compressed bytes behind those of `head` and `gap` zeros, in one array from the start: what is large is held once.
  func deflate(_ bytes: [UInt8], behind head: [UInt8], gap: Int) -> [UInt8]? {
    let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
    let start = head.count + gap
    // Unsafe: libdeflate fills memory that is not set before; the count it returns says how much of it is. What is in front
    // is set here.
    let joined = [UInt8](unsafeUninitializedCapacity: start + bound) { buffer, count in
      _ = buffer.initialize(from: head)
      buffer[head.count..<start].initialize(repeating: 0)
      let packed = bytes.withUnsafeBytes {
        libdeflate_deflate_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress! + start, bound)
      }
      count = packed == 0 ? 0 : start + packed
    }
    return joined.isEmpty ? nil : joined
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    // Unsafe: a pointer is what the C function takes; it only reads.
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
