import Diagnostics
import DocumentModel
import MarkupXML
import Pipeline
import ReadingJSON
import Testing
import ThemeModel

/// What holds for every case without anybody having to write down what to expect.
@Suite("Laws over the corpus")
struct LawTests {
  @Test("the same manuscript gives the same bytes", arguments: try CorpusCase.all())
  func deterministic(_ example: CorpusCase) {
    let first = example.convert()
    let second = example.convert()
    #expect(first.outputs.map(\.bytes) == second.outputs.map(\.bytes))
    #expect(first.report.diagnostics == second.report.diagnostics)
  }

  @Test("outputs in XML are well-formed, and HTML needs no mending", arguments: try CorpusCase.all())
  func wellFormed(_ example: CorpusCase) throws {
    for output in example.convert(to: [try #require(Format.named("flat-opc"))]).outputs {
      #expect(XMLReading().faults(in: output.bytes) == [])
    }
    for output in example.convert(to: [try #require(Format.named("html"))]).outputs {
      #expect(HTMLReading().faults(in: output.bytes) == [])
    }
  }

  @Test("no output shows a marker", arguments: try CorpusCase.all())
  func noMarkers(_ example: CorpusCase) throws {
    let markers = [
      "##paidbegin##", "##paidend##", "$$paidbegin$$", "$$paidend$$", "<paid>", "</paid>", "##pagebreak##",
    ]
    for output in example.convert().outputs {
      guard let text = try OutputText(output)?.spaced else { continue }
      for marker in markers { #expect(!text.contains(marker), "\(output.format.name) shows \(marker)") }
    }
  }

  @Test("a format comes out the same alone as with others", arguments: try CorpusCase.all())
  func independent(_ example: CorpusCase) {
    for output in example.convert().outputs {
      let alone = example.convert(to: [output.format])
      #expect(alone.outputs.map(\.bytes) == [output.bytes], "\(output.format.name)")
    }
  }

  /// Each output is validated and read back before it is handed out.
  @Test("every theme dresses every case, and nothing of it is beyond Word", arguments: try CorpusCase.all())
  func themes(_ example: CorpusCase) throws {
    let formats = [try #require(Format.named("html")), try #require(Format.named("docx"))]
    let own = example.convert(to: formats)
    for theme in ThemeShelf.all {
      var options = example.options
      options.theme = theme
      let dressed = Converter().convert(example.manuscript, to: formats, options: options)
      #expect(dressed.outputs.map(\.format.name) == own.outputs.map(\.format.name), "\(theme.name)")
      #expect(dressed.failure?.diagnostic.id == own.failure?.diagnostic.id, "\(theme.name)")
      // What a standard wants of the first page goes by the theme that follows it.
      func findings(_ report: Report) -> [Diagnostic] {
        report.diagnostics.filter { $0.id != "word.text-behind-first-page" }
      }
      #expect(findings(dressed.report) == findings(own.report), "\(theme.name)")
    }
  }

  @Test("a tree in JSON reads back into the same tree", arguments: try CorpusCase.all())
  func readsBack(_ example: CorpusCase) throws {
    let conversion = example.convert(to: [try #require(Format.named("json"))])
    guard let output = conversion.outputs.first, let document = conversion.document else { return }
    var report = Report()
    switch (try TreeReader().read(output.bytes, reporting: &report), document) {
    case (.open(let read), .open(let written)): #expect(read == written.canonical())
    case (.labelled(let read), .labelled(let written)): #expect(read == written.canonical())
    default: Issue.record("one is labelled and the other is not")
    }
  }
}
