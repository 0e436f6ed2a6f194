/// A hash of a short text, by which words are told apart without a copy of them: FNV-1a, 64 bits.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a byte or a scalar in.
  @inline(__always)
  mutating func add(_ sign: some UnsignedInteger) {
    value = (value ^ UInt64(truncatingIfNeeded: sign)) &* 0x100_0000_01B3
  }
}
