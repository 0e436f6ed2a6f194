import Diagnostics
import Packaging
import RenditionModel
import Testing
import Unpacking

/// What was packed comes out again, and what is not as its directory says is refused with one reason.
@Suite struct UnpackerTests {
  private func refusal(_ bytes: [UInt8], _ unpacker: Unpacker = Unpacker()) -> String? {
    do throws(Failure) {
      _ = try unpacker.unpack(bytes)
      return nil
    } catch {
      #expect(error.diagnostic.hint != nil)
      #expect(error.kind == (bytes.isEmpty ? .empty : .package))
      return error.diagnostic.id
    }
  }

  private static let main = Part(
    path: "word/document.xml", mediaType: .wordprocessing("document.main"),
    content: Array("<w xmlns='urn:w'>\(String(repeating: "甲乙丙", count: 1000))</w>".utf8),
    relationship: Relationship(id: "rId1", type: "urn:main"))
  private static let rendition = Rendition(parts: [
    main, Part(path: "word/媒体.xml", mediaType: .xml, content: Array("<m/>".utf8)),
    Part(path: "word/picture.png", mediaType: MediaType("image/png"), content: [1, 2, 3]),
  ])

  @Test func zip() throws {
    let container = ZipContainer()
    let complete = try container.complete(Self.rendition)
    let parts = try Unpacker().unpack(try container.pack(complete)).parts
    // The list of media types is read, and a picture is left where it is.
    let expected = complete.parts.filter { $0.path != "[Content_Types].xml" && !$0.path.hasSuffix("png") }
    #expect(parts.map(\.path) == expected.map(\.path))
    #expect(parts.map(\.mediaType) == expected.map(\.mediaType))
    #expect(parts.map(\.content) == expected.map(\.content))
  }

  @Test func flatOPC() throws {
    let container = FlatOPCContainer()
    let complete = try container.complete(Rendition(parts: [Self.main]))
    let parts = try Unpacker().unpack(try container.pack(complete)).parts
    #expect(parts.map(\.path) == complete.parts.map(\.path))
    #expect(parts.map(\.mediaType) == complete.parts.map(\.mediaType))
    #expect(String(decoding: parts[1].content, as: UTF8.self).contains(">甲乙丙"))
  }

  @Test func mediaTypesIgnoreCase() throws {
    let parts = try Unpacker().unpack(Forge.sound.bytes).parts
    #expect(parts.map(\.path) == ["a/b.xml", "c.xml"])
    #expect(parts.map(\.mediaType.name) == ["text/b+xml", "application/xml"])
  }

  @Test func commentsAndFolders() throws {
    var forge = Forge.sound
    forge.comment = Array("PK\u{5}\u{6} is no end".utf8)
    forge.entries.insert(Forge.Entry(path: "a/", content: []), at: 1)
    #expect(try Unpacker().unpack(forge.bytes).parts.count == 2)
  }

  @Test(arguments: [
    ([], "package.empty"), (Array("通知".utf8), "package.not-a-package"), ([0x50, 0x4B], "package.truncated"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "package.compound-file"), (Array("<a".utf8), "package.not-xml"),
    (Array("<a/>".utf8), "package.not-a-package"), (Array("<!DOCTYPE a><a/>".utf8), "package.not-xml"),
    ([0, 1, 2], "package.not-a-package"),
  ])
  func otherFiles(bytes: [UInt8], id: String) { #expect(refusal(bytes) == id) }

  @Test func cutOffOrAppended() {
    let bytes = Forge.sound.bytes
    #expect(refusal(bytes) == nil)
    for count in stride(from: bytes.count - 1, to: 4, by: -7) { #expect(refusal(Array(bytes[..<count])) != nil) }
    #expect(refusal(bytes + [0]) == "package.truncated")
    #expect(refusal([0x50, 0x4B] + bytes) == "package.truncated")
  }

  /// Any change of one byte is refused, or changes nothing that is read: names' dates, versions, attributes.
  @Test func everyByteFlipped() throws {
    let bytes = Forge.sound.bytes
    let parts = try Unpacker().unpack(bytes).parts
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 0x41
      guard let other = try? Unpacker().unpack(flipped).parts else { continue }
      #expect(other.map(\.content).allSatisfy { content in parts.contains { $0.content == content } }, "byte \(index)")
    }
  }

  @Test func lies() {
    func refusal(_ change: (inout Forge) -> Void) -> String? {
      var forge = Forge.sound
      change(&forge)
      return self.refusal(forge.bytes)
    }
    #expect(refusal { $0.entries[1].flags = 1 } == "package.encrypted")
    #expect(refusal { $0.entries[1].method = 12 } == "package.method")
    #expect(refusal { $0.entries[1].checksum = 7 } == "package.corrupt")
    #expect(refusal { $0.entries[1].count = 3 } == "package.corrupt")
    #expect(refusal { $0.entries[1].method = 8 } == "package.corrupt")
    #expect(refusal { $0.entries[1].localPath = "a/x.xml" } == "package.headers-differ")
    #expect(refusal { $0.entries[1].localCount = 3 } == "package.headers-differ")
    #expect(refusal { $0.entries[1].offset = 1 } == "package.headers-differ")
    #expect(refusal { $0.entries[1].offset = 1 << 30 } == "package.headers-differ")
    #expect(refusal { $0.entries[2].path = "A/B.xml" } == "package.duplicate-part")
    for name in ["../b.xml", "/b.xml", "a\\b.xml", ""] {
      #expect(refusal { $0.entries[1].path = name } == "package.bad-name", "\(name)")
    }
    #expect(refusal { $0.count = 2 } == "package.truncated")
    #expect(refusal { $0.count = 4 } == "package.truncated")
    #expect(refusal { $0.count = 0xFFFF } == "package.zip64")
    #expect(refusal { $0.entries[0].path = "types.xml" } == "package.not-a-package")
    #expect(refusal { $0.entries[0].content = Array("<Types".utf8) } == "package.not-xml")
  }

  /// Sizes behind bit 3 follow the data; the directory has them all the same.
  @Test func sizesBehindTheData() throws {
    var forge = Forge.sound
    forge.entries[1].flags = 1 << 3
    forge.entries[1].localCount = 0
    #expect(try Unpacker().unpack(forge.bytes).parts.count == 2)
  }

  /// An entry inside another one's data shares them: the way to make a small archive inflate without end.
  @Test func overlappingEntries() {
    var forge = Forge.sound
    let inner = Forge(entries: [Forge.Entry(path: "c.xml", content: Array("<c/>".utf8))]).bytes
    forge.entries[1].content = Array(inner.prefix(30 + 5 + 4))
    forge.entries[2].offset = 30 + 19 + Forge.contentTypes.utf8.count + 30 + 7
    #expect(refusal(forge.bytes) == "package.overlap")
  }

  @Test func bombs() throws {
    var unpacker = Unpacker()
    unpacker.mostBytes = 1 << 20
    let zeros = Part(path: "word/a.xml", mediaType: .xml, content: [UInt8](repeating: 0x20, count: 1 << 21))
    let container = ZipContainer()
    let bytes = try container.pack(try container.complete(Rendition(parts: [zeros])))
    #expect(bytes.count < 1 << 14)
    #expect(refusal(bytes, unpacker) == "package.inflates-too-far")
    // Many parts that are small enough one by one.
    let some = (0..<5).map {
      Part(path: "word/\($0).xml", mediaType: .xml, content: [UInt8](repeating: 0x20, count: 1 << 18))
    }
    #expect(
      refusal(try container.pack(try container.complete(Rendition(parts: some))), unpacker)
        == "package.inflates-too-far")
    unpacker.mostParts = 2
    #expect(refusal(Forge.sound.bytes, unpacker) == "package.too-many-parts")
  }

  /// A directory that claims less than the data inflate to gets nothing.
  @Test func sizeThatLies() throws {
    let container = ZipContainer()
    let part = Part(path: "a.xml", mediaType: .xml, content: [UInt8](repeating: 0x20, count: 5000))
    let bytes = try container.pack(try container.complete(Rendition(parts: [part])))
    let size: [UInt8] = [0x88, 0x13, 0, 0]
    var lying = bytes
    var found = 0
    for index in bytes.indices.dropLast(3) where Array(bytes[index..<(index + 4)]) == size {
      lying[index] = 0x10
      found += 1
    }
    #expect(found == 2)
    #expect(refusal(lying) == "package.corrupt")
  }
}
