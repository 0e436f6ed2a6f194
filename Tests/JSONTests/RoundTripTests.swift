import Diagnostics
import DocumentModel
import ReadingJSON
import RenditionModel
import SourceModel
import Testing
import ThemeModel
import WritingJSON

/// The bytes of a document as JSON.
func json(_ document: ReleasedDocument) throws -> [UInt8] {
  var report = Report()
  let rendition = try JSONDocumentWriter().write(
    document, theme: Theme(name: "none", stylesheet: ""), reporting: &report)
  #expect(report.diagnostics.isEmpty)
  #expect(rendition.parts.map(\.path) == ["document.json"])
  #expect(rendition.parts.map(\.mediaType) == [.json])
  return rendition.parts[0].content
}

func read(_ json: [UInt8]) throws -> ReleasedDocument {
  var report = Report()
  return try TreeReader().read(json, reporting: &report)
}

@Suite("Written and read back")
struct RoundTripTests {
  @Test("A tree with one of everything is the same tree")
  func everything() throws {
    let open = ReleasedDocument.open(Sample<Never>.complete { _ in nil })
    #expect(try read(json(open)) == open.canonical())
    let labelled = ReleasedDocument.labelled(Sample.complete { $0 == 0 ? nil : PaidRegion(region: $0) })
    #expect(try read(json(labelled)) == labelled.canonical())
  }

  @Test("An empty tree stays one, in every language", arguments: Language.allCases)
  func empty(language: Language) throws {
    let document = ReleasedDocument.open(PublicDocument(text: DocumentText(source: []), language: language))
    #expect(try read(json(document)) == document)
    let labelled = ReleasedDocument.labelled(Document(text: DocumentText(source: []), language: language))
    #expect(try read(json(labelled)) == labelled)
  }

  @Test("What is read and written again has the same bytes")
  func stable() throws {
    let bytes = try json(.labelled(Sample.complete { $0 == 0 ? nil : PaidRegion(region: $0) }))
    #expect(try json(read(bytes)) == bytes)
  }

  @Test("Every scalar that a run may hold comes back")
  func scalars() throws {
    var sample = Sample<Never>()
    let all = (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      ![0x0A, 0x0D, 0x2028, 0x2029].contains($0.value) && !isForbidden($0.value)
    }
    sample.add(.paragraph, runs: [sample.run(String(String.UnicodeScalarView(all)))])
    let document = ReleasedDocument.open(sample.document)
    #expect(try read(json(document)) == document.canonical())
  }

  @Test("The canonical form holds the runs' text and nothing else, and is its own canonical form")
  func canonical() {
    var sample = Sample<Never>()
    let notice = sample.run("注")
    sample.add(.notice, runs: [notice])
    sample.add(.paragraph, runs: [sample.run("甲"), sample.run("乙")])
    sample.add(.notice, runs: [notice])
    let canonical = sample.document.canonical()
    #expect(String(decoding: canonical.text.bytes, as: UTF8.self) == "注甲乙注")
    #expect(canonical.canonical() == canonical)
    for (block, original) in zip(canonical.blocks, sample.document.blocks) {
      #expect(canonical.string(of: block) == sample.document.string(of: original))
    }
  }
}
