import SourceModel

/// Leaps from one of a few rare bytes to the next, in order of position, with a `memchr` for each of them.
struct SignScan {
  private var pending: [(byte: UInt8, index: Int)]

  init(for signs: some Sequence<UInt8>, in bytes: Span<UInt8>) {
    pending = []
    for sign in signs {
      if let index = bytes.firstIndex(of: sign) { pending.append((sign, index)) }
    }
  }

  /// The next sign at or after `start`, which must not go back.
  mutating func next(from start: Int, in bytes: Span<UInt8>) -> Int? {
    var nearest: Int?
    var slot = 0
    while slot < pending.count {
      if pending[slot].index < start {
        guard let index = bytes.firstIndex(of: pending[slot].byte, from: start) else {
          pending.remove(at: slot)
          continue
        }
        pending[slot].index = index
      }
      nearest = min(nearest ?? .max, pending[slot].index)
      slot += 1
    }
    return nearest
  }
}
