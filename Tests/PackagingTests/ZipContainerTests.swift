import Packaging
import RenditionModel
import Testing

/// A zip archive holds what was put in, and the same parts give the same bytes.
@Suite struct ZipContainerTests {
  private static let parts = [
    Part(path: "a.xml", mediaType: .xml, content: Array(String(repeating: "<a>甲</a>", count: 500).utf8)),
    Part(path: "b/空.txt", mediaType: .xml, content: []), Part(path: "c", mediaType: .xml, content: [0x41]),
    Part(
      path: "d.bin", mediaType: .xml,
      content: (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 7) }),
    Part(path: "e.xml", mediaType: .xml, content: Array("<b/>".utf8)),
  ]

  @Test(arguments: [-1, 1, 6, 12, 99])
  func holdsWhatWasPutIn(level: Int) throws {
    let archive = try ZipArchive(ZipContainer(level: level).pack(Rendition(parts: Self.parts)))
    #expect(archive.entries.map(\.path) == Self.parts.map(\.path))
    for (entry, part) in zip(archive.entries, Self.parts) {
      #expect(entry.content == part.content)
      #expect(entry.checksum == ZipArchive.checksum(part.content))
    }
  }

  @Test func storesWhatDoesNotShrink() throws {
    let entries = try ZipArchive(ZipContainer().pack(Rendition(parts: Self.parts))).entries
    #expect(entries.map(\.method) == [8, 0, 0, 8, 0] || entries.map(\.method) == [8, 0, 0, 0, 0])
    for (entry, part) in zip(entries, Self.parts) {
      #expect(entry.method == 0 ? entry.packedCount == part.content.count : entry.packedCount < part.content.count)
    }
  }

  /// Bit 11 says that a name is UTF-8; readers that do not know it may have the others in ASCII.
  @Test func namesBeyondASCII() throws {
    let entries = try ZipArchive(ZipContainer().pack(Rendition(parts: Self.parts))).entries
    #expect(entries.map(\.flags) == [0, 1 << 11, 0, 0, 0])
  }

  @Test func nothingOfTheMachine() throws {
    let rendition = Rendition(parts: Self.parts)
    let first = try ZipContainer().pack(rendition)
    #expect(try ZipContainer().pack(rendition) == first)
    // Midnight of 1 January 1980.
    #expect(try ZipArchive(first).entries.allSatisfy { $0.dateAndTime == 0x0021_0000 })
  }

  @Test func orderIsThatOfTheParts() throws {
    let reversed = Array(Self.parts.reversed())
    #expect(try ZipArchive(ZipContainer().pack(Rendition(parts: reversed))).entries.map(\.path) == reversed.map(\.path))
  }

  @Test func noParts() throws {
    #expect(try ZipArchive(ZipContainer().pack(Rendition(parts: []))).entries.isEmpty)
  }
}
