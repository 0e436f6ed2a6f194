import Decoding
import Diagnostics
import SourceModel
import Testing

@Suite("What cannot be decoded")
struct FailureTests {
  private func thrown(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> Failure? {
    var report = Report()
    do {
      _ = try SourceDecoder(encoding: encoding).decode(bytes, reporting: &report)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "No bytes, or a mark alone, are empty",
    arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func empty(bytes: [UInt8]) {
    #expect(thrown(bytes)?.kind == .empty)
  }

  @Test(
    "A file of another kind is named",
    arguments: [
      (Array("PK\u{3}\u{4}".utf8), ".docx"), (Array("%PDF-1.7\n".utf8), "PDF"), ([0x89] + Array("PNG\r\n".utf8), "PNG"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ".doc"), (Array("{\\rtf1\\ansi".utf8), "RTF"),
    ] as [([UInt8], String)])
  func signature(prefix: [UInt8], name: String) throws {
    let failure = try #require(thrown(prefix + [UInt8](repeating: 0x41, count: 100)))
    #expect(failure.kind == .binary)
    #expect(failure.diagnostic.text.contains(name))
    #expect(failure.diagnostic.hint != nil)
  }

  @Test(
    "Texts that begin like a name of a format are texts", arguments: ["PK赛结果", "%PDF 文件", "GIF89a是一种格式", "{甲}", "Rar!"])
  func prose(text: String) {
    #expect(thrown(Array(text.utf8)) == nil)
  }

  @Test("A program is no text, a text with a few NULs is one")
  func nul() {
    #expect(thrown((0..<4000).map { UInt8(truncatingIfNeeded: $0 % 7 == 0 ? $0 : 0) })?.kind == .binary)
    #expect(thrown(Array("甲\0乙\0丙".utf8)) == nil)
    #expect(thrown(Array(String(repeating: "一段正常的文字\0", count: 50).utf8)) == nil)
  }

  @Test("UTF-32 is named and not read as UTF-16")
  func utf32() throws {
    let failure = try #require(thrown([0xFF, 0xFE, 0, 0] + encoded("甲乙", in: "UTF-32LE")))
    #expect(failure.kind == .undecodable)
    #expect(failure.diagnostic.text.contains("UTF-32"))
  }

  @Test("A bad byte is named with its offset, its value and its place")
  func utf8() throws {
    let failure = try #require(thrown(Array("第一行\n第二".utf8) + [0xFF] + Array("行文字内容".utf8)))
    #expect(failure.kind == .undecodable)
    #expect(failure.diagnostic.text.contains("byte 0xFF at offset 16 has no meaning in UTF-8"))
    #expect(failure.diagnostic.text.contains("UTF-8"))
    #expect(failure.diagnostic.position == SourcePosition(line: 2, column: 3))
    #expect(failure.diagnostic.hint?.contains("--encoding") == true)
  }

  @Test(
    "A text that ends inside a character is not cut short in silence",
    arguments: [("UTF-8", .utf8), ("GB18030", .gb18030), ("BIG5", .big5)] as [(String, TextEncoding)])
  func cut(set: String, encoding: TextEncoding) throws {
    let text = encoding == .big5 ? Prose.traditional : Prose.simplified
    var bytes = encoded(text + "末", in: set)
    bytes.removeLast()
    for request in [nil, encoding] {
      let failure = try #require(thrown(bytes, as: request))
      #expect(failure.kind == .undecodable)
      #expect(failure.diagnostic.text.contains(" the manuscript in the middle of a character"))
      #expect(failure.diagnostic.text.contains("offset \(encoded(text, in: set).count) "))
    }
  }

  @Test("Every single byte of damage is either text or an error that names it")
  func noByteLost() {
    let bytes = encoded("甲乙丙丁，戊己庚辛。", in: "GB18030")
    for index in bytes.indices {
      for value: UInt8 in [0xFF, 0x80, 0x7F] {
        var damaged = bytes
        damaged[index] = value
        var report = Report()
        if let source = try? SourceDecoder(encoding: .gb18030).decode(damaged, reporting: &report) {
          #expect(encoded(String(decoding: source.bytes, as: UTF8.self), in: "GB18030") == damaged)
        }
      }
    }
  }

  @Test("A failed request says what the bytes look like")
  func wrongRequest() throws {
    let failure = try #require(thrown(encoded(Prose.simplified, in: "GB18030"), as: .utf8))
    #expect(failure.diagnostic.text.hasPrefix("the manuscript is not UTF-8 as requested"))
    #expect(failure.diagnostic.hint?.contains("GB18030") == true)
  }

  @Test("Unpaired surrogates are an error", arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func surrogate(encoding: TextEncoding) {
    let unit: [UInt8] = encoding == .utf16BigEndian ? [0xDC, 0x00] : [0x00, 0xDC]
    #expect(thrown(unit + unit, as: encoding)?.kind == .undecodable)
    #expect(thrown([0x41], as: encoding)?.kind == .undecodable)
  }
}
