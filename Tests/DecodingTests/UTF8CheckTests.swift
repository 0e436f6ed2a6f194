import Testing

@testable import Decoding

@Suite("The check of UTF-8")
struct UTF8CheckTests {
  private func agrees(_ bytes: [UInt8]) -> Bool {
    UTF8Check.isValid(bytes.span) == (String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test("It agrees with the standard library's on every two bytes and many more, wherever they stand")
  func sequences() {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xFF,
    ]
    var disagreements: [[UInt8]] = []
    func check(_ sequence: [UInt8]) {
      if !agrees(sequence) { disagreements.append(sequence) }
    }
    for first: UInt8 in 0...255 {
      for second: UInt8 in 0...255 { check([first, second]) }
      // Alone, and between hanzi and ASCII, where steps of several characters meet it.
      for second in edges {
        for third in edges {
          check([first, second, third])
          check(Array("甲乙".utf8) + [first, second, third, 0x80] + Array("abcdefgh".utf8))
        }
      }
    }
    for second in edges { for third in edges { for fourth in edges { check([0xF0, second, third, fourth]) } } }
    #expect(disagreements.isEmpty)
  }

  @Test("It agrees on prose with one byte changed or cut")
  func damage() {
    let prose = Array("标题 title：甲、乙；é 𠀀\u{E000}\u{D7FF}\u{800}末".utf8)
    for index in prose.indices {
      #expect(agrees(Array(prose[..<index])))
      #expect(agrees(Array(prose[index...])))
      let right = stride(from: UInt8(0), through: 255, by: 5).allSatisfy { value in
        var damaged = prose
        damaged[index] = value
        return agrees(damaged)
      }
      #expect(right)
    }
  }
}
