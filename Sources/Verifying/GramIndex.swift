/// The runs of characters that a source has in paid text alone, for looking them up in constant time.
///
/// Runs are hashed as polynomials, so that the hash of one follows from that of the run before it, and compared character
/// by character before they count.
///
/// It is filled while it is made and never changes afterwards, so that tasks may share it.
final class GramIndex: @unchecked Sendable {
  let length: Int
  private let text: [UInt32]
  /// Half of a run's hash, and one more than where it begins in the text; 0 where nothing is.
  // Unsafe: memory that the index owns; a mask keeps indices inside.
  private let slots: UnsafeMutablePointer<UInt64>
  private let slotMask: Int
  /// Beginnings of runs that public text has as well.
  private var isPublic: [Bool]
  // Unsafe: memory that the index owns; a shift keeps indices inside. Each character of an output asks it.
  let filter: UnsafeMutablePointer<UInt64>
  private let shift: UInt64
  let filterShift: UInt64
  private(set) var count = 0

  /// Odd, so that no power of it is a multiple of 2.
  static let base: UInt64 = 0x9E37_79B9_7F4A_7C55
  static let mixer: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// What a character that leaves the run has to be multiplied with.
  static func leaving(_ length: Int) -> UInt64 { (1..<length).reduce(1) { power, _ in power &* base } }

  /// - Parameters:
  ///   - text: the characters of the source.
  ///   - begins: whether a run that counts as paid begins at a place.
  ///   - expected: at most how many do.
  init(of text: [UInt32], length: Int, expected: Int, begins: (Int) -> Bool, exempting exempted: [[UInt32]]) {
    self.length = length
    self.text = text
    let bits = max(4, 64 - UInt64(max(1, expected * 2)).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    filterShift = UInt64(64 - bits - 4)
    slots = .allocate(capacity: 1 << bits)
    slots.initialize(repeating: 0, count: 1 << bits)
    slotMask = (1 << bits) - 1
    filter = .allocate(capacity: (16 << bits) / 64)
    filter.initialize(repeating: 0, count: (16 << bits) / 64)
    isPublic = [Bool](repeating: false, count: expected == 0 ? 0 : text.count)
    guard expected > 0, text.count >= length else { return }
    let span = text.span
    var hash = RollingHash(length: length)
    var count = 0
    for end in span.indices {
      hash.take(span[end], leaving: end >= length ? span[end - length] : 0)
      let start = end + 1 - length
      guard start >= 0, begins(start), insert(start, hash.value, span) else { continue }
      count += 1
    }
    self.count = count
    for text in exempted { exempt(text) }
  }

  deinit {
    filter.deallocate()
    slots.deallocate()
  }

  /// - Returns: false if the run is there already.
  private func insert(_ start: Int, _ hash: UInt64, _ text: Span<UInt32>) -> Bool {
    let mixed = hash &* Self.mixer
    var slot = Int(mixed >> shift)
    next: while slots[slot] != 0 {
      let entry = slots[slot]
      slot = (slot + 1) & slotMask
      guard Self.isOf(hash, entry) else { continue }
      let one = Int(entry & 0xFFFF_FFFF) - 1
      for offset in 0..<length where text[one + offset] != text[start + offset] { continue next }
      return false
    }
    slots[slot] = Self.entry(hash, start)
    let bit = mixed >> filterShift
    filter[Int(bit >> 6)] |= 1 << (bit & 63)
    return true
  }

  private static func entry(_ hash: UInt64, _ start: Int) -> UInt64 {
    hash & ~0xFFFF_FFFF | UInt64(start + 1)
  }

  /// Whether a run may have this hash.
  private static func isOf(_ hash: UInt64, _ entry: UInt64) -> Bool { (entry ^ hash) >> 32 == 0 }

  /// Takes out the runs of a text that anybody may read.
  private func exempt(_ publicText: [UInt32]) {
    guard count > 0, publicText.count >= length else { return }
    var hash = RollingHash(length: length)
    for end in publicText.indices {
      hash.take(publicText[end], leaving: end >= length ? publicText[end - length] : 0)
      guard end + 1 >= length, mayHold(hash.value) else { continue }
      let start = end + 1 - length
      if let place = find(hash.value, { publicText[start + $0] }), !isPublic[place] {
        isPublic[place] = true
        count -= 1
      }
    }
  }

  /// Whether a run begins here in the source that is paid and nowhere public.
  func holds(_ start: Int) -> Bool {
    guard start + length <= text.count else { return false }
    var hash = RollingHash(length: length)
    for offset in 0..<length { hash.take(text[start + offset], leaving: 0) }
    return find(hash.value, { text[start + $0] }).map { !isPublic[$0] } ?? false
  }

  /// False for nearly all runs that are not in the index, at the price of one bit.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = (hash &* Self.mixer) >> filterShift
    return filter[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }

  /// Where in the source a paid run stands, if it is one.
  func place(_ hash: UInt64, _ character: (Int) -> UInt32) -> Int? {
    find(hash, character).flatMap { isPublic[$0] ? nil : $0 }
  }

  private func find(_ hash: UInt64, _ character: (Int) -> UInt32) -> Int? {
    var slot = Int((hash &* Self.mixer) >> shift)
    next: while slots[slot] != 0 {
      let entry = slots[slot]
      slot = (slot + 1) & slotMask
      guard Self.isOf(hash, entry) else { continue }
      let start = Int(entry & 0xFFFF_FFFF) - 1
      for offset in 0..<length where text[start + offset] != character(offset) { continue next }
      return start
    }
    return nil
  }
}

/// The hash of the last few characters.
struct RollingHash {
  private(set) var value: UInt64 = 0
  private let leaving: UInt64

  init(length: Int) { leaving = GramIndex.leaving(length) }

  @inline(__always)
  mutating func take(_ character: UInt32, leaving last: UInt32) {
    value = (value &- UInt64(last) &* leaving) &* GramIndex.base &+ UInt64(character)
  }

  mutating func clear() { value = 0 }
}
