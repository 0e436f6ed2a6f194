import Diagnostics
import Packaging
import RenditionModel
import Testing

/// A file that is its only part.
@Suite struct BareContainerTests {
  private func part(_ text: String) -> Part { Part(path: "a", mediaType: .html, content: Array(text.utf8)) }

  @Test func isItsPart() throws {
    let rendition = Rendition(parts: [part("甲")])
    #expect(try BareContainer().pack(BareContainer().complete(rendition)) == Array("甲".utf8))
  }

  @Test(arguments: [0, 2])
  func refusesAnyOtherNumber(count: Int) {
    let rendition = Rendition(parts: Array(repeating: part("甲"), count: count))
    let failure = #expect(throws: Failure.self) { try BareContainer().pack(rendition) }
    #expect(failure?.kind == .internal)
    #expect(failure?.diagnostic.id == "package.not-one-part")
  }
}
