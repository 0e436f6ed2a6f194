import DocumentModel
import MarkupJSON
import SourceModel
import Testing

@Suite("The tree as JSON")
struct WritingTests {
  @Test("One block a line, and what is usual is left out")
  func form() throws {
    var sample = Sample<PaidRegion>()
    sample.add(.title, line: 2, blank: 1, reason: .firstLines, confidence: 90, runs: [sample.run("工作\"总结\"")])
    sample.add(
      .heading(Heading(level: 1, scheme: .chineseComma, ordinal: 3)), line: 4, reason: .sequence, confidence: 97,
      runs: [sample.run("三、", role: .number), sample.run("体会")])
    sample.add(
      .paragraph, line: 5, runIn: Heading(level: 2), access: PaidRegion(region: 1),
      runs: [
        sample.run("略。", role: .runIn, access: PaidRegion(region: 1)), sample.run("", .lineBreak),
        sample.run("××", .placeholder, item: 1),
      ])
    let text = String(decoding: try json(.labelled(sample.document)), as: UTF8.self)
    #expect(
      text == #"""
        {
         "format":"galley-document",
         "version":1,
         "generator":"Galley",
         "language":"zh-CN",
         "access":"labelled",
         "blocks":[
          {"kind":"title","line":2,"source":[2,9],"blank_lines_before":1,"reason":"first-lines","confidence":0.90,"runs":[{"text":"工作\"总结\""}]},
          {"kind":"heading","level":1,"scheme":"chinese-comma","ordinal":3,"line":4,"source":[4,11],"reason":"sequence","confidence":0.97,"runs":[{"role":"number","text":"三、"},{"text":"体会"}]},
          {"kind":"paragraph","run_in":{"level":2},"line":5,"source":[5,12],"reason":"plain","confidence":1.00,"paid":1,"runs":[{"role":"run-in","paid":1,"text":"略。"},{"kind":"line-break"},{"kind":"placeholder","item":1,"text":"××"}]}
         ]
        }

        """#)
  }

  @Test("Strings are escaped as RFC 8259 wants and no further")
  func strings() {
    var writer = JSONWriter()
    writer.string("a\"b\\c\n\t\r\0\u{1F}/é\u{2028}")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #""a\"b\\c\n\t\u000d\u0000\u001f/é"# + "\u{2028}\"")
  }
  @Test("Numbers read back as the same value; what is no number of JSON is null")
  func numbers() {
    var writer = JSONWriter()
    writer.array { json in for value in [0.1, 8.0 / 9, 1e-7, -0.0, 1, .nan, .infinity] { json.number(value) } }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[0.1,0.8888888888888888,1e-07,-0.0,1.0,null,null]")
  }
}
