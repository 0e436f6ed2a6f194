import Diagnostics
import DocumentModel
import Parsing
import SourceModel
import Testing

@testable import Transforming

/// A mask on a tree.
@Suite struct MaskTests {
  private static let all = Set(MaskClass.allCases)

  private static func masked(
    _ text: String, _ mask: Mask = Mask(all)
  ) -> (manuscript: Manuscript, report: Report, record: MaskRecord) {
    var report = Report()
    var record = MaskRecord()
    let manuscript = Transformed(text, [SeriesTransform(), CellTransform(), PlaceholderTransform(), NoteTransform()])
      .manuscript
    let masked = MaskTransform(mask).transform(manuscript, recording: &record, reporting: &report)
    return (masked, report, record)
  }

  private static func text(_ manuscript: Manuscript) -> String {
    manuscript.tree.blocks.map { manuscript.tree.string(of: $0) }.joined(separator: "|")
  }

  @Test func signsAreAsManyAsCharacters() {
    let masked = Self.masked("通知\n\n联系人电话138-0013-8000，邮箱user@example.com。\n")
    #expect(Self.text(masked.manuscript) == "通知|联系人电话×××××××××××××，邮箱××××××××××××××××。")
    let signs = masked.manuscript.tree.runs.filter { $0.kind == .placeholder }
    #expect(signs.count == 2)
  }

  /// Nobody finds in the tree what no run shows.
  @Test func valuesLeaveTheTextAsWell() {
    let masked = Self.masked("通知\n\n电话13800138000。\n")
    #expect(!String(decoding: masked.manuscript.tree.text.bytes, as: UTF8.self).contains("138"))
    #expect(masked.report.removals.map(\.reason) == [.masked])
    #expect(masked.report.removals.map { $0.range.count } == [11])
  }

  @Test func reportHasPlacesAndNoValues() {
    let masked = Self.masked("通知\n\n电话13800138000。\n甲\n乙：13900139000\n", Mask([.phones, .ids]))
    #expect(
      masked.report.diagnostics.map(\.description) == [
        "3:3 note [mask.phones] 2 phone numbers were masked: 3:3, 5:3", "note [mask.ids] no identity number was found",
      ])
    #expect(masked.record.counts == [.phones: 2])
    #expect(masked.record.pseudonyms.isEmpty)
  }

  @Test func halfPaid() throws {
    let masked = Self.masked("通知\n\n电话1380013<paid>8000</paid>，就这样。\n")
    #expect(Self.text(masked.manuscript) == "通知|电话×××××××××××，就这样。")
    let signs = masked.manuscript.tree.runs.filter { $0.kind == .placeholder }
    #expect(signs.map { $0.access != nil } == [false, true])
    #expect(signs.map { $0.range.count / 2 } == [7, 4])
  }

  @Test func overTheEndOfALine() {
    var tree = Document<PaidRegion>(text: DocumentText(source: []))
    let runs: [Run<PaidRegion>] = [
      Run(.text, range: tree.text.append("电话1380013")), Run(.lineBreak, range: TextRange(start: 15, end: 15)),
      Run(.text, range: tree.text.append("8000；13900139000")), Run(.lineBreak, range: TextRange(0..<0)),
      Run(.text, range: tree.text.append("5人，a@example.com")), Run(.lineBreak, range: TextRange(0..<0)),
      Run(.text, range: tree.text.append("Tel. 010-12345678")),
    ]
    tree.append(
      Block(.paragraph, source: TextRange(0..<0), line: 1, decision: Decision(.plain, confidence: 100)), runs: runs)
    let masked = MaskTransform(Mask(Self.all)).masked(tree)
    #expect(
      masked.document.string(of: masked.document.blocks[0])
        == "电话×××××××\n××××；×××××××××××\n5人，×××××××××××××\nTel. ××××××××××××")
    #expect(masked.record.counts == [.phones: 3, .emails: 1])
  }

  @Test func invisibleCharactersHideNothing() {
    #expect(Self.text(Self.masked("通知\n\n电话138\u{200B}0013\u{AD}8000。\n").manuscript) == "通知|电话×××××××××××。")
  }

  @Test func cellsAreTextsOfTheirOwn() {
    let masked = Self.masked(
      "名单\n\n姓名\t电话\t数\n张三\t13800138000\t138\n李四\t0013\t8000\n", Mask([.phones, .names], names: NameList(["张三"])))
    #expect(Self.text(masked.manuscript).contains("××\t×××××××××××\t138|李四\t0013\t8000"))
  }

  @Test func titleAndDate() throws {
    let masked = Self.masked(
      "关于张三的通知\n\n各单位要抓好落实。\n\n某某局\n2024年3月5日\n", Mask([.names], names: NameList(["张三", "3月5日"])))
    #expect(masked.manuscript.tree.title == "关于××的通知")
    #expect(masked.manuscript.tree.blocks.last?.kind == .date(nil))
  }

  // MARK: Pseudonyms

  private static func pseudonymous(_ key: String = "0123456789abcdef") throws -> Mask {
    Mask(all, names: NameList(["张三"]), replacement: .pseudonyms(try MaskKey(Array(key.utf8))))
  }

  @Test func pseudonymsAreStable() throws {
    let text = "通知\n\n张三电话13800138000。\n也可打+86 138-0013-8000找张三。\n"
    let masked = Self.masked(text, try Self.pseudonymous())
    let words = masked.manuscript.tree.runs.filter { $0.kind == .placeholder }.map {
      masked.manuscript.tree.string(of: $0)
    }
    #expect(words.count == 4)
    #expect(words[0] == words[3] && words[1] == words[2] && words[0] != words[1])
    #expect(words[0].hasPrefix("〔姓名") && words[1].hasPrefix("〔电话"))
    #expect(masked.record.pseudonyms[words[1]]?.spellings == ["+86 138-0013-8000", "13800138000"])
    let other = Self.masked(text, try Self.pseudonymous("fedcba9876543210"))
    #expect(Set(other.record.pseudonyms.keys).isDisjoint(with: masked.record.pseudonyms.keys))
  }

  /// HMAC-SHA-256 of RFC 4231, case 2, through the letters that the first ten bytes choose.
  @Test func keyedHash() throws {
    let key = try MaskKey(Array(repeating: 0x0B, count: 20))
    // Case 1: b0344c61d8db38535ca8…
    let bytes: [UInt8] = [0xB0, 0x34, 0x4C, 0x61, 0xD8, 0xDB, 0x38, 0x53, 0x5C, 0xA8]
    let alphabet = Array("bcdfghjklmnpqrstvwxz")
    #expect(key.letters(of: "Hi There") == String(bytes.map { alphabet[Int($0) % 20] }))
  }

  @Test func mapLeadsBack() throws {
    let text = "通知\n\n张三，身份证11010519491231002X，电话13800138000，邮箱user@example.com，卡号4111 1111 1111 1111。\n"
    let masked = Self.masked(text, try Self.pseudonymous())
    var back = Self.text(masked.manuscript)
    #expect(masked.record.pseudonyms.count == 5)
    for (word, entry) in masked.record.pseudonyms { back = back.replacing(word, with: entry.spellings[0]) }
    #expect(back == Self.text(Transformed(text).manuscript))
  }

  /// Nothing that stands in a value's place is taken for a value.
  @Test func twiceIsOnce() throws {
    for mask in [Mask(Self.all), try Self.pseudonymous()] {
      let once = Self.masked("通知\n\n张三电话13800138000，邮箱user@example.com。\n", mask)
      var report = Report()
      var record = MaskRecord()
      let twice = MaskTransform(mask).transform(once.manuscript, recording: &record, reporting: &report)
      #expect(twice.tree == once.manuscript.tree)
      #expect(record.isEmpty)
    }
  }

  @Test func shortKey() {
    #expect(throws: Failure.self) { try MaskKey(Array("0123456789abcde\n".utf8)) }
  }

  @Test func namesAsText() throws {
    let list = try NameList.read(SourceText("# 名单\n\n 张三　\r\n欧阳明月\n"))
    #expect(list.names == ["张三", "欧阳明月"])
    for (text, id) in [("", "mask.no-names"), ("# 无\n", "mask.no-names"), ("张三\n李\n", "mask.name-too-short")] {
      do {
        _ = try NameList.read(SourceText(text))
        Issue.record("\(text)")
      } catch let failure {
        #expect(failure.diagnostic.id == id && failure.kind == .mask)
        #expect(!failure.diagnostic.description.contains("李"))
      }
    }
  }
}
