import DocumentModel
import SourceModel
import Testing

@testable import Parsing

/// Markers pair up, and where they do not, more is hidden rather than less.
@Suite struct RegionPairingTests {
  /// What lies in each region, and the faults as `kind line:column`.
  private func pair(_ text: String, hidesMore: Bool = false) -> (regions: [String], faults: [String]) {
    let scanned = scan(text)
    let pairing = RegionPairing(scanned, hidesMore: hidesMore)
    return (
      pairing.regions.map { String(decoding: scanned.source.bytes[$0.indices], as: UTF8.self) },
      pairing.faults.map { fault in
        let related = fault.related.map { " in \($0.line):\($0.column)" } ?? ""
        return
          "\(fault.isOfFreeRegion ? "free " : "")\(fault.kind) \(fault.position.line):\(fault.position.column)\(related)"
      }
    )
  }

  @Test func pairs() {
    let (regions, faults) = pair("甲##paidbegin##乙##paidend##丙\n<paid>丁\n戊</paid>[hide=5]己[/hide]")
    #expect(regions == ["乙", "丁\n戊", "己"])
    #expect(faults == [])
  }

  @Test func spellingsOfOneSystemMix() {
    let (regions, faults) = pair("##paidbegin##甲$$paidend$$<PAID>乙##paidend##")
    #expect(regions == ["甲", "乙"])
    #expect(faults == [])
  }

  @Test func unclosed() {
    let (regions, faults) = pair("甲\n乙##paidbegin##丙\n丁")
    #expect(regions == ["丙\n丁"])
    #expect(faults == ["unclosed 2:2"])
  }

  @Test func stray() {
    let (regions, faults) = pair("甲##paidend##乙<paid>丙</paid>丁</paid>")
    #expect(regions == ["丙"])
    #expect(faults == ["stray 1:2", "stray 1:\(1 + "甲##paidend##乙<paid>丙</paid>丁".count)"])
  }

  @Test func nested() {
    let (regions, faults) = pair("<paid>甲<paid>乙</paid>丙</paid>丁")
    #expect(regions == ["甲<paid>乙</paid>丙"])
    #expect(faults == ["nested 1:8 in 1:1"])
  }

  /// The inner end closes the inner region alone, so the outer one never ends.
  @Test func nestedAndUnclosed() {
    let (regions, faults) = pair("<paid>甲<paid>乙</paid>丙")
    #expect(regions == ["甲<paid>乙</paid>丙"])
    #expect(faults == ["nested 1:8 in 1:1", "unclosed 1:1"])
  }

  @Test func endOfAnotherSystem() {
    let (regions, faults) = pair("##paidbegin##甲[/hide]乙")
    #expect(regions == ["甲[/hide]乙"])
    #expect(faults == ["stray 1:15", "unclosed 1:1"])
  }

  @Test func regionOfAnotherSystemInside() {
    let (regions, faults) = pair("##paidbegin##甲[hide]乙[/hide]丙##paidend##丁")
    // Neither end is taken for the outer one's, so all that follows counts as paid.
    #expect(regions == ["甲[hide]乙[/hide]丙##paidend##丁"])
    #expect(faults == ["nested 1:15 in 1:1", "stray 1:22", "unclosed 1:1"])
  }

  @Test func empty() {
    let (regions, faults) = pair("甲<paid></paid>乙")
    #expect(regions == [""])
    #expect(faults == [])
    #expect(parse("甲<paid></paid>乙").tree.runs.allSatisfy { $0.access == nil })
  }

  @Test func firstRegion() {
    #expect(parse("甲\n乙<paid>丙</paid>").firstRegion == SourcePosition(line: 2, column: 2))
    #expect(parse("甲</paid>").firstRegion == nil)
  }

  @Test func blocksAndRunsAreMarked() {
    let manuscript = parse("报告\n\n甲甲甲<paid>乙乙乙\n丙丙丙\n丁丁丁</paid>戊戊戊\n")
    #expect(manuscript.regionCount == 1)
    #expect(manuscript.tree.blocks.map { $0.access?.region } == [nil, nil, 1, nil])
    #expect(manuscript.tree.runs.map { $0.access?.region } == [nil, nil, 1, 1, 1, nil])
  }

  @Test func cuts() {
    #expect(pair("甲<!--more-->乙\n丙") == (["乙\n丙"], []))
    #expect(pair("甲<!--more 阅读全文-->乙") == (["乙"], []))
    #expect(pair("甲\n---paywall---\n乙") == (["\n乙"], []))
    #expect(pair("甲##paidbegin##乙##paidend##丙<!--members-only-->丁") == (["乙", "丁"], []))
  }

  @Test func regionsAndCutsBehindACut() {
    #expect(
      pair("甲<!--more-->乙##paidbegin##丙##paidend##丁") == (
        ["乙##paidbegin##丙##paidend##丁"], ["nested 1:14 in 1:2", "stray 1:28"]
      ))
    #expect(pair("甲<!--more-->乙<!--more-->丙") == (["乙<!--more-->丙"], ["nested 1:14 in 1:2"]))
  }

  @Test func cutInsideARegion() {
    let (regions, faults) = pair("甲##paidbegin##乙<!--more-->丙##paidend##丁")
    #expect(faults == ["nested 1:16 in 1:2", "stray 1:28", "unclosed 1:2"])
    #expect(regions == ["乙<!--more-->丙##paidend##丁"])
  }

  @Test func freeRegions() {
    #expect(pair("甲[free]乙[/free]丙[FREE]丁[/free]戊") == (["甲", "丙", "戊"], []))
    #expect(pair("[free]甲[/free]") == ([], []))
  }

  @Test func freeRegionsThatDoNotPair() {
    #expect(pair("甲[free]乙") == (["甲[free]乙"], ["free unclosed 1:2"]))
    #expect(pair("甲[/free]乙") == (["甲[/free]乙"], ["free stray 1:2"]))
    #expect(pair("甲[free]乙[free]丙[/free]丁") == (["甲[free]乙", "丁"], ["free nested 1:9 in 1:2"]))
  }

  @Test func freeAndPaidRegionsDoNotMix() {
    #expect(
      pair("甲##paidbegin##乙##paidend##[free]丙[/free]丁") == (["甲##paidbegin##乙##paidend##", "丁"], ["free mixed 1:27"]))
    #expect(pair("[free]甲##paidbegin##乙##paidend##丙[/free]丁") == (["乙", "丁"], ["mixed 1:8"]))
  }

  /// What is left when all that may be paid is taken out.
  private func left(_ text: String) -> String {
    let scanned = scan(text)
    var bytes: [UInt8] = []
    var start = 0
    for region in RegionPairing(scanned, hidesMore: true).regions {
      bytes += scanned.source.bytes[start..<Int(region.start)]
      start = Int(region.end)
    }
    bytes += scanned.source.bytes[start...]
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("甲##paidend##乙", "##paidend##乙"), ("甲<paid>乙</paid>丙</paid>丁", "甲<paid></paid></paid>丁"),
    ("甲##paidbegin##乙", "甲##paidbegin##"),
    // What resembles a begin begins, and what resembles an end ends nothing that is open.
    ("甲## paidbegin ##乙##paidend##丙", "甲##paidend##丙"), ("甲##paidbegin##乙## paidend ##丙", "甲##paidbegin##"),
    ("甲## paidend ##乙", "乙"), ("甲＃＃paidbegin＃＃乙＃＃paidend＃＃丙", "甲"),
    ("甲<!-- more -->乙", "甲"), ("甲[free]乙［/free］丙[/free]丁", "[free]乙"),
    ("甲［free］乙[/free]丙", ""),
  ])
  func hidesMore(text: String, expected: String) {
    #expect(left(text) == expected)
  }
}
