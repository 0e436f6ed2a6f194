import Diagnostics
import Pipeline
import Testing

@Suite("How a manuscript is stored makes no difference")
struct StorageLawTests {
  @Test("line ends", arguments: try CorpusCase.unicode())
  func lineEnds(_ example: CorpusCase) throws {
    let lines = Self.lines(of: example.manuscript)
    let html = try #require(Format.named("html"))
    let variants = ["\n", "\r\n", "\r"].map { end in
      example.convert([UInt8](lines.joined(separator: end.utf8)), to: [html])
    }
    for variant in variants.dropFirst() {
      #expect(variant.outputs.map(\.bytes) == variants[0].outputs.map(\.bytes))
      #expect(variant.failure?.diagnostic == variants[0].failure?.diagnostic)
    }
  }

  @Test("encodings of Unicode", arguments: try CorpusCase.unicode())
  func encodings(_ example: CorpusCase) throws {
    let html = try #require(Format.named("html"))
    let expected = example.convert(to: [html])
    let units = Array(String(decoding: example.manuscript, as: UTF8.self).utf16)
    let mark: [UInt16] = units.first == 0xFEFF ? [] : [0xFEFF]
    for shifts in [[0, 8], [8, 0]] {
      let bytes = (mark + units).flatMap { unit in shifts.map { UInt8(truncatingIfNeeded: unit >> $0) } }
      let variant = example.convert(bytes, to: [html])
      #expect(variant.outputs.map(\.bytes) == expected.outputs.map(\.bytes))
      #expect(variant.failure?.diagnostic == expected.failure?.diagnostic)
    }
  }

  /// LF, CRLF and CR each end a line.
  private static func lines(of text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lines.append([])
      default: lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }
}
