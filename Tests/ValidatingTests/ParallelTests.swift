import Testing

/// Tasks that share a validator, and with it its schemas, come to the verdicts they would come to alone.
@Suite struct ParallelTests {
  @Test func sameVerdicts() async throws {
    let sound = try Specimen("docx")
    var invalid = sound
    try invalid.replace("<w:tab/>", with: "<w:tabs/>", in: "word/document.xml")
    var different = sound
    try different.replace("<w:tab/>", with: "", in: "word/document.xml")
    let specimens = [sound, invalid, different, try Specimen("html"), try Specimen("html", fragment: true)]
    let expected = specimens.map(\.verdict)
    #expect(expected.map { $0 == nil } == [true, false, false, true, true])
    await withTaskGroup(of: (Int, String?).self) { group in
      for round in 0..<40 {
        group.addTask { (round % specimens.count, specimens[round % specimens.count].verdict) }
      }
      for await (index, verdict) in group { #expect(verdict == expected[index]) }
    }
  }
}
