import Decoding
import Diagnostics
import SourceModel
import Testing

@Suite("Decoding")
struct DecodingTests {
  private func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws -> (text: String, Report, SourceText) {
    var report = Report()
    let source = try SourceDecoder(encoding: encoding).decode(bytes, reporting: &report)
    return (String(decoding: source.bytes, as: UTF8.self), report, source)
  }

  @Test(
    "A byte order mark decides and is no part of the text",
    arguments: [
      ([0xEF, 0xBB, 0xBF], "UTF-8", .utf8), ([0xFF, 0xFE], "UTF-16LE", .utf16LittleEndian),
      ([0xFE, 0xFF], "UTF-16BE", .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], "GB18030", .gb18030),
    ] as [([UInt8], String, TextEncoding)])
  func mark(mark: [UInt8], set: String, encoding: TextEncoding) throws {
    let bytes = mark + encoded("甲乙\r\n丙", in: set)
    for request in [nil, encoding] {
      let (text, report, source) = try decode(bytes, as: request)
      #expect(text == "甲乙\r\n丙")
      #expect(source.encoding == encoding)
      #expect(source.evidence == (request == nil ? .byteOrderMark : .request))
      #expect(source.encodedCount == bytes.count)
      #expect(report.diagnostics.count == 1)
    }
  }

  @Test("U+FEFF inside a text is a character of it")
  func innerMark() throws {
    #expect(try decode(Array("甲\u{FEFF}乙".utf8)).text.unicodeScalars.count == 3)
  }

  @Test("The verdict is a note")
  func verdict() throws {
    let (_, report, _) = try decode(encoded(Prose.simplified, in: "GB18030"))
    let note = try #require(report.diagnostics.first)
    #expect(note.severity == .note)
    #expect(note.text.hasPrefix("read as GB18030, decided by statistics: "))
  }

  @Test("GB 18030 has all of Unicode: pairs of GBK, groups of four, astral hanzi")
  func gb18030() throws {
    let text = "国務朶镕㐀€\u{20000}\u{2A6D6}é한"
    #expect(try decode(encoded(text, in: "GB18030"), as: .gb18030).text == text)
  }

  @Test("Big5 keeps the punctuation of code page 950 and reads the additions of ETEN and Hong Kong")
  func big5() throws {
    // ‧ (A145), ﹑ (A14E), 碁 (F9D6); then ① (C6A1), あ (C6E8), 啲 (9DAC from HKSCS), 嘅 (E0CF in Big5).
    let (text, report, _) = try decode(
      [0xA1, 0x45, 0xA1, 0x4E, 0xF9, 0xD6, 0xC6, 0xA1, 0xC6, 0xE8, 0xA4, 0x40] + encoded("嘅咁嚟", in: "BIG5-HKSCS"),
      as: .big5)
    #expect(text == "‧﹑碁①あ一嘅咁嚟")
    #expect(!report.diagnostics.contains { $0.id == "decode.private-use" })
  }

  @Test("A pair of scalars at the end of Hong Kong's Big5 is not held back")
  func combining() throws {
    #expect(try decode([0xA4, 0x40, 0x88, 0x66], as: .big5).text == "一\u{CA}")
    #expect(try decode([0x88, 0x62], as: .big5).text == "\u{CA}\u{304}")
  }

  @Test("Characters that land in private use are pointed at")
  func privateUse() throws {
    let (_, report, _) = try decode(encoded("第一行\n第二", in: "GB18030") + [0xAA, 0xA1, 0xA2, 0xAB])
    let warning = try #require(report.diagnostics.first { $0.id == "decode.private-use" })
    #expect(warning.position == SourcePosition(line: 2, column: 3))
    #expect(warning.text.contains("2 characters"))
  }

  @Test("A request is followed, and doubted if the bytes look different")
  func request() throws {
    let (_, report, source) = try decode(Array("正在讨论".utf8), as: .gb18030)
    #expect(source.encoding == .gb18030)
    #expect(report.diagnostics.map(\.id).contains("decode.doubtful-request"))
    #expect(try decode(Array("plain".utf8), as: .big5).text == "plain")
  }

  @Test("UTF-8 without a mark is handed on without a copy")
  func noCopy() throws {
    let bytes = Array(Prose.simplified.utf8)
    let (_, _, source) = try decode(bytes)
    let same = bytes.withUnsafeBufferPointer { a in
      source.bytes.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress }
    }
    #expect(same)
  }

  @Test("Every character of the Basic Multilingual Plane survives each encoding that has it")
  func allScalars() throws {
    let text = String(
      String.UnicodeScalarView(
        (0x80...0xFFFF).compactMap(Unicode.Scalar.init).filter { !(0xE000...0xF8FF).contains($0.value) }))
    for (set, encoding) in [
      ("UTF-8", TextEncoding.utf8), ("UTF-16LE", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
    ] {
      #expect(try decode(encoded(text, in: set), as: encoding).text == text)
    }
  }
}
