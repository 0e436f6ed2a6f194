import Diagnostics
import DocumentModel
import Pipeline
import ReadingJSON
import Releasing
import SourceModel
import TestSupport
import Testing
import ThemeModel

/// What holds for every tree: it is written in every format and theme, valid and with its text, and reads back.
@Suite("Laws over the forest") struct LawTests {
  private static let converter = Converter()
  private static let json = Format.named("json")!
  /// A twentieth of the trees at a time.
  private static let groves = 0..<20

  private func trees(in grove: Int) -> StrideTo<Int> { stride(from: grove, to: Forest.count, by: Self.groves.count) }

  private func bytes(_ tree: ReleasedDocument, _ format: Format, _ options: ConversionOptions) throws -> [UInt8] {
    var report = Report()
    return try Self.converter.write(tree, as: format, options: options, reporting: &report).bytes
  }

  private func stored(_ tree: ReleasedDocument) throws -> [UInt8] { try bytes(tree, Self.json, ConversionOptions()) }

  /// Every rule of the house is checked on the way: schemas, and the text of each output against that of the tree.
  @Test("every format and theme, written and read back", arguments: groves)
  func formats(grove: Int) throws {
    for number in trees(in: grove) {
      let tree = try Forest.tree(number)
      let json = try stored(tree)
      var report = Report()
      let read = try TreeReader().read(json, reporting: &report)
      #expect(read == tree.canonical(), "tree \(number)")
      for theme in ThemeShelf.all {
        let options = ConversionOptions(theme: theme, fragment: number % 8 < 4)
        for format in formats(of: number, in: theme) {
          #expect(throws: Never.self, "tree \(number), \(theme.name), \(format.name)") {
            let output = try bytes(read, format, options)
            if format.name == Self.json.name { #expect(output == json, "tree \(number)") }
            // Where the text stands makes no difference, and neither does doing it again.
            if format.name == Format.all[number % Format.all.count].name {
              #expect(try bytes(tree, format, options) == output, "tree \(number), \(theme.name), \(format.name)")
            }
          }
        }
      }
    }
  }

  /// Each tree has a theme in which it comes out in all formats, and one besides in which it comes out in those that a
  /// theme changes: Word lays out every theme, a page only quotes it.
  private func formats(of number: Int, in theme: Theme) -> [Format] {
    if theme.name == Forest.theme(of: number).name { return Format.all }
    guard theme.name == ThemeShelf.all[number % ThemeShelf.all.count].name else { return [] }
    return Format.all.filter { $0.name == "docx" || $0.name == "html" && number.isMultiple(of: 5) }
  }

  @Test("several formats at once come out as each of them alone", arguments: groves)
  func together(grove: Int) throws {
    // The first trees are the large ones.
    for number in trees(in: grove).dropFirst().prefix(1) {
      let tree = try Forest.tree(number)
      let options = ConversionOptions(policy: .keep, theme: Forest.theme(of: number))
      let conversion = Self.converter.convert(tree: try stored(tree), to: Format.all, options: options)
      #expect(conversion.failure == nil, "tree \(number)")
      #expect(conversion.document == tree.canonical(), "tree \(number)")
      #expect(try conversion.outputs.map(\.bytes) == Format.all.map { try bytes(tree, $0, options) }, "tree \(number)")
    }
  }

  /// What no format can hold is refused at the door, with the place, and nothing is written at all.
  @Test("a character that no output can hold is refused", arguments: HostileWords.forbidden + HostileWords.lineEnds)
  func refuses(word: String) throws {
    for kind in [BlockKind.title, .heading(Heading(level: 2)), .preformatted, .tableRow] {
      var tree = Document<PaidRegion>(text: DocumentText(source: []))
      tree.add(.paragraph, "甲")
      tree.add(kind, [Piece(text: "乙"), Piece(text: "丙\(word)丁")])
      let bytes = try stored(.labelled(tree))
      let conversion = Self.converter.convert(tree: bytes, to: Format.all)
      let failure = try #require(conversion.failure)
      #expect(failure.kind == .tree)
      #expect(failure.diagnostic.text.contains("blocks[1].runs[1].text"), "\(failure.diagnostic)")
      #expect(conversion.outputs.isEmpty)
      #expect(conversion.report.worst == .error)
    }
  }

  /// Whoever makes a tree by hand and passes by the reader gets an output that is right, or none.
  @Test("writers let no forbidden character through", arguments: HostileWords.forbidden)
  func guards(word: String) throws {
    var tree = PublicDocument(text: DocumentText(source: []))
    tree.append(
      Block(.title, source: TextRange(0..<0), line: 1, decision: Decision(.plain, confidence: 100)),
      runs: [Run(.text, range: tree.text.append("丙\(word)丁"))])
    for format in Format.all {
      var report = Report()
      do throws(Failure) {
        let output = try Self.converter.write(.open(tree), as: format, reporting: &report)
        // In plain text a character is no more than itself.
        let isPlain = ["json", "markdown", "gfm"].contains(format.name)
        let isXML = word.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0xFFFE...0xFFFF).contains($0.value) }
        #expect(isPlain || isXML, "\(format.name)")
        #expect(!output.bytes.isEmpty)
      } catch {
        #expect(error.kind == .internal, "\(format.name): \(error.diagnostic)")
      }
    }
  }
}
