import CDeflate

/// Deflate (RFC 1951) undone, and CRC-32, through libdeflate.
struct Inflater: ~Copyable {
  private let decompressor: OpaquePointer

  init() {
    guard let decompressor = libdeflate_alloc_decompressor() else { fatalError("out of memory") }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// The bytes that were compressed; nil if there are more or fewer of them than `count`, if their checksum is another
  /// one, or if the data are no deflate stream that ends where they end.
  func inflate(_ packed: ArraySlice<UInt8>, count: Int, checksum: UInt32) -> [UInt8]? {
    // Unsafe: libdeflate fills memory that is not set before; it is taken only if all of it was filled.
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var read = 0
      let result = packed.withUnsafeBytes {
        libdeflate_deflate_decompress_ex(
          decompressor, $0.baseAddress, $0.count, buffer.baseAddress, count, &read, nil)
      }
      isWhole = result == LIBDEFLATE_SUCCESS && read == packed.count
      filled = isWhole ? count : 0
    }
    return isWhole && Self.checksum(bytes[...]) == checksum ? bytes : nil
  }

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    // Unsafe: a pointer is what the C function takes; it only reads.
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
