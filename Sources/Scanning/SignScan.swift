import SourceModel

/// Leaps from one of a few rare signs to the next, in order of position, with a `memchr` for each of them.
struct SignScan {
  /// What to look for.
  enum Sign {
    case byte(UInt8)
    /// ＃ ＄ ＜ ［: EF BC and one byte more.
    case fullWidth
    /// 〈 【 〔: E3 80 and one byte more.
    case cornered

    func index(in bytes: Span<UInt8>, from start: Int) -> Int? {
      switch self {
      case .byte(let byte):
        return bytes.firstIndex(of: byte, from: start)
      case .fullWidth:
        return Self.index(of: 0xEF, 0xBC, in: bytes, from: start) {
          $0 == 0x83 || $0 == 0x84 || $0 == 0x9C || $0 == 0xBB
        }
      case .cornered:
        return Self.index(of: 0xE3, 0x80, in: bytes, from: start) { $0 == 0x88 || $0 == 0x90 || $0 == 0x94 }
      }
    }

    @inline(__always)
    private static func index(
      of first: UInt8, _ second: UInt8, in bytes: Span<UInt8>, from start: Int, where isLast: (UInt8) -> Bool
    ) -> Int? {
      var start = start
      while let index = bytes.firstIndex(of: first, from: start) {
        if bytes[index + 1] == second, isLast(bytes[index + 2]) { return index }
        start = index + 3
      }
      return nil
    }
  }

  private var pending: [(sign: Sign, index: Int)] = []

  init(for signs: [Sign], in bytes: Span<UInt8>) {
    for sign in signs {
      if let index = sign.index(in: bytes, from: 0) { pending.append((sign, index)) }
    }
  }

  /// The next sign at or after `start`, which must not go back.
  mutating func next(from start: Int, in bytes: Span<UInt8>) -> Int? {
    var nearest: Int?
    var slot = 0
    while slot < pending.count {
      if pending[slot].index < start {
        guard let index = pending[slot].sign.index(in: bytes, from: start) else {
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
