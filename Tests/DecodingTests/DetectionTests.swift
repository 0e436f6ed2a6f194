import Diagnostics
import SourceModel
import Testing

@testable import Decoding

@Suite("Detection")
struct DetectionTests {
  static let whole: [(String, String, TextEncoding)] = [
    (Prose.simplified, "UTF-8", .utf8),
    (Prose.simplified, "GB18030", .gb18030),
    (Prose.simplified, "UTF-16LE", .utf16LittleEndian),
    (Prose.simplified, "UTF-16BE", .utf16BigEndian),
    (Prose.traditional, "UTF-8", .utf8),
    (Prose.traditional, "GB18030", .gb18030),
    (Prose.traditional, "BIG5", .big5),
    (Prose.traditional, "UTF-16LE", .utf16LittleEndian),
    (Prose.english, "UTF-8", .utf8),
    (Prose.english, "UTF-16LE", .utf16LittleEndian),
    (Prose.english, "UTF-16BE", .utf16BigEndian),
  ]

  @Test("A whole text is read in the encoding it was written in", arguments: whole)
  func wholeText(text: String, set: String, encoding: TextEncoding) throws {
    var report = Report()
    let source = try SourceDecoder().decode(encoded(text, in: set), reporting: &report)
    #expect(source.encoding == encoding)
    #expect(String(decoding: source.bytes, as: UTF8.self) == text)
    #expect(report.diagnostics.map(\.id) == ["decode.encoding"])
  }

  /// Cuts of ASCII and line ends alone would tell nothing.
  static func cuts(of text: String, length: Int) -> [String] {
    let characters = Array(text)
    return (0...characters.count - length).map { String(characters[$0..<$0 + length]) }.filter { cut in
      cut.unicodeScalars.count { (0x4E00..<0xA000).contains($0.value) } * 2 >= length
    }
  }

  @Test("A short cut is read right, nearly always from four characters and always from sixteen")
  func cuts() {
    let sets: [(String, String, TextEncoding)] = [
      (Prose.simplified, "UTF-8", .utf8), (Prose.simplified, "GB18030", .gb18030),
      (Prose.simplified, "UTF-16LE", .utf16LittleEndian), (Prose.simplified, "UTF-16BE", .utf16BigEndian),
      (Prose.traditional, "BIG5", .big5),
    ]
    for (text, set, encoding) in sets {
      for (length, share) in [(4, 0.95), (8, 0.98), (16, 1.0), (32, 1.0)] {
        let cuts = Self.cuts(of: text, length: length)
        let right = cuts.count { EncodingDetector().verdict(on: encoded($0, in: set).span).encoding == encoding }
        #expect(
          Double(right) >= share * Double(cuts.count), "\(set), \(length) characters: \(right) of \(cuts.count)")
      }
    }
  }

  @Test("GBK that happens to be valid UTF-8 is read as GBK")
  func coincidence() {
    // All pairs have a lead of C2…D7 and a trail of A1…BF.
    let bytes = encoded("学校通知", in: "GB18030")
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(EncodingDetector().verdict(on: bytes.span).encoding == .gb18030)
  }

  @Test(
    "Letters beyond ASCII do not turn UTF-8 into GBK",
    arguments: ["Übergröße", "café", "naïve", "Ελλάδα", "москва", "это текст", "שלום", "5 µm ± 2 °C", "áéíóú"])
  func otherScripts(text: String) {
    #expect(EncodingDetector().verdict(on: Array(text.utf8).span).encoding == .utf8)
  }

  @Test("Plain ASCII stays plain", arguments: ["Bush hid the facts", "this app can break", "abcdefgh", "a", "ab\n"])
  func ascii(text: String) {
    #expect(EncodingDetector().verdict(on: Array(text.utf8).span).encoding == .utf8)
  }

  @Test("A stray NUL does not turn a text into UTF-16", arguments: [Prose.simplified, Prose.english, "abc", "第一行"])
  func strayNUL(text: String) {
    let bytes = Array((text + "\0" + text).utf8)
    #expect(EncodingDetector().verdict(on: bytes.span).encoding == .utf8)
  }

  @Test("UTF-8 with a damaged byte is not taken for another encoding", arguments: [0xFF, 0x80, 0xC0, 0x00E4])
  func damage(byte: Int) {
    var bytes = Array(Prose.simplified.utf8)
    bytes.insert(UInt8(byte), at: bytes.count / 2)
    #expect(EncodingDetector().verdict(on: bytes.span).encoding == .utf8)
  }
}
