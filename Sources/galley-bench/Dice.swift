/// Numbers that look random and are the same on every machine (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something happens that happens `percent` times in a hundred.
  mutating func hit(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

  /// An element of a list that begins with the most frequent ones, as words and characters of a language are used: the
  /// square of an even number between 0 and 1 says how far down the list.
  mutating func pickFrequent<Element>(_ elements: [Element]) -> Element {
    let place = number(0...9999)
    return elements[place * place * elements.count / 100_000_000]
  }
}
