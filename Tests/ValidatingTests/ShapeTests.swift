import Diagnostics
import DocumentModel
import MarkupXML
import RenditionModel
import Testing
import Validating

/// A validator that remembers shapes of blocks comes to the verdicts of one that remembers nothing.
@Suite struct ShapeTests {
  private static let text = """
    关于各项工作情况的报告

    一、总体情况
    在*的领导下，一是学习；二是调研。3×5与**同志。
    公开的话。
    公开的第二句话。
    公开的第三句*话。
    二、存在问题
    第一段话。
    第二段话*。
    甲\t乙\t丙
    丁\t\t戊
    己\t庚\t辛
    壬\t癸\t子
    三、下一步打算
    1．第一件事。
    2．第二件事。
    3．第三件事。
    最后一段话。
    """

  /// Whatever is changed in the tags of a part, wherever it stands, memory does not change the verdict.
  @Test(arguments: [("docx", "word/document.xml"), ("html", "document.html")])
  func mutations(format: String, path: String) throws {
    let sound = try Specimen(format, of: Self.text)
    let place = try #require(sound.rendition.parts.firstIndex { $0.path == path || sound.rendition.parts.count == 1 })
    let content = sound.rendition.parts[place].content
    let memory = RenditionValidator()
    for _ in 0..<2 { try memory.validate(sound.rendition, of: sound.document) }
    var random = Sequence(seed: 7)
    var refused = 0
    for round in 0..<1500 {
      var specimen = sound
      specimen.rendition.parts[place].content = Self.mutated(content, &random)
      let remembered = Self.accepts(specimen, memory)
      let alone = Self.accepts(specimen, RenditionValidator())
      #expect(remembered == alone, "round \(round)")
      if !alone { refused += 1 }
    }
    #expect(refused > 700)
    // What was refused has taught it nothing.
    #expect(Self.accepts(sound, memory))
  }

  private static func accepts(_ specimen: Specimen, _ validator: RenditionValidator) -> Bool {
    (try? validator.validate(specimen.rendition, of: specimen.document)) != nil
  }

  /// One element of the document doubled, taken out, moved, or with a tag changed.
  private static func mutated(_ content: [UInt8], _ random: inout Sequence) -> [UInt8] {
    var starts: [Int] = []
    for index in content.indices.dropFirst() where content[index - 1] == 0x3C && content[index] != 0x2F {
      if content[index] != 0x3F, content[index] != 0x21 { starts.append(index - 1) }
    }
    var content = content
    let start = starts[random.next(starts.count)]
    let tagEnd = content[start...].firstIndex(of: 0x3E)!
    switch random.next(8) {
    case 0: content.removeSubrange(start...tagEnd)
    case 1: content.insert(contentsOf: content[start...tagEnd], at: start)
    case 2: content.insert(contentsOf: Array("<b>".utf8), at: tagEnd + 1)
    case 3:
      let other = starts[random.next(starts.count)]
      content.insert(contentsOf: content[start...tagEnd], at: other)
    case 4:
      // An element with all that is in it comes once more.
      let name = content[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
      let end = Array("</".utf8) + name + [0x3E]
      if let range = content[start...].firstRange(of: end) {
        content.insert(contentsOf: content[start..<range.upperBound], at: start)
      }
    case 5:
      // An element with all that is in it stands somewhere else, too.
      let name = content[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
      if let range = content[start...].firstRange(of: Array("</".utf8) + name + [0x3E]) {
        content.insert(contentsOf: content[start..<range.upperBound], at: starts[random.next(starts.count)])
      }
    case 6:
      // A text goes.
      if let end = content[(tagEnd + 1)...].firstIndex(of: 0x3C) { content.removeSubrange((tagEnd + 1)..<end) }
    default:
      if let quote = content[start..<tagEnd].firstIndex(of: 0x22) {
        content.insert(UInt8(ascii: "z"), at: quote + 1)
      } else {
        content.insert(contentsOf: Array(" z=\"1\"".utf8), at: tagEnd)
      }
    }
    return content
  }

  /// Text where only elements may stand is seen, whatever is known of the block.
  @Test func textBetweenElements() throws {
    let validator = RenditionValidator()
    let sound = try Specimen("docx", of: Self.text)
    try validator.validate(sound.rendition, of: sound.document)
    var broken = sound
    try broken.replace("</w:r></w:p>", with: "</w:r>z</w:p>", in: "word/document.xml")
    #expect(!Self.accepts(broken, validator))
  }

  /// The same numbers on each run.
  private struct Sequence {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
