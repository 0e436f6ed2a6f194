import Foundation
import Testing

/// The outline as rows, as JSON and as a page, with what is unsure marked.
struct OutlineTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    // The second line of text is short, so that nothing says what it is.
    try desk.put(Sample.report + "\n附注\n\n完成了全部的任务，各项指标都比上年好。\n", "in.txt")
  }

  private func rows(_ arguments: String) throws -> [Substring] {
    let result = try desk.shell("$GALLEY outline in.txt \(arguments)")
    #expect(result.code == 0, "\(result.messages)")
    return result.output.split(separator: "\n")
  }

  private func entries(_ arguments: String) throws -> [[String: Any]] {
    let text = try desk.shell("$GALLEY outline in.txt --format json \(arguments)").output
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test(arguments: [0, 50, 85, 90, 93, 96, 100])
  func unsure(threshold: Int) throws {
    let all = try entries("")
    let expected = all.filter { ($0["confidence"] as? Double ?? 0) * 100 < Double(threshold) - 0.5 }
    let lines = expected.compactMap { $0["line"] as? Int }
    let rows = try rows("--unsure \(threshold)")
    #expect(rows.count == all.count + 1)
    #expect(rows.dropLast().filter { $0.hasPrefix("?") }.count == lines.count)
    let count = "\(lines.count) of \(all.count) decisions "
    let named = lines.map(String.init).joined(separator: ", ")
    switch lines.count {
    case 0: #expect(rows.last! == count + "are unsure")
    case 1: #expect(rows.last! == count + "is unsure: line \(named)")
    default: #expect(rows.last! == count + "are unsure: lines \(named)")
    }
    let marked = try entries("--unsure \(threshold)").filter { $0["unsure"] as? Bool == true }
    #expect(marked.compactMap { $0["line"] as? Int } == lines)
    let alone = try entries("--unsure \(threshold) --only-unsure")
    #expect(alone.compactMap { $0["line"] as? Int } == lines)
  }

  @Test func thresholdIs85() throws {
    #expect(try rows("") == rows("--unsure 85"))
  }

  @Test func onlyUnsureShowsTheRunnerUp() throws {
    let rows = try rows("--only-unsure --unsure 100 --headings")
    #expect(rows.count > 2)
    #expect(rows.dropLast().allSatisfy { $0.hasPrefix("?") && $0.contains("; or ") })
    #expect(rows[0].contains("; or paragraph, "))
    #expect(rows[0].hasSuffix(" %: nothing says that it is more than a paragraph"))
    #expect(try self.rows("--unsure 100").allSatisfy { !$0.contains("; or ") })
    #expect(try self.rows("--only-unsure --unsure 0") == self.rows("--unsure 0").suffix(1))
  }

  @Test func noMoreLinesThanAnybodyReads() throws {
    try desk.put("标题\n\n" + String(repeating: "短句\n", count: 40), "in.txt")
    let last = try #require(try rows("--unsure 100").last)
    #expect(last.hasPrefix("41 of 41 decisions are unsure: lines 1, 3, 4, "))
    #expect(last.hasSuffix(" and 11 more"))
  }

  @Test func runnerUpInJSON() throws {
    let title = try #require(try entries("").first)
    let runnerUp = try #require(title["runner_up"] as? [String: Any])
    #expect(runnerUp["kind"] as? String == "paragraph")
    let shares = [title, runnerUp].compactMap { $0["confidence"] as? Double }.map { Int(($0 * 100).rounded()) }
    #expect(shares.count == 2 && shares.reduce(0, +) == 100)
    #expect(runnerUp["reason"] as? String == "plain")
    #expect(runnerUp["because"] is String)
  }

  @Test func page() throws {
    let result = try desk.galley("outline", "in.txt", "--format", "html", "--unsure", "100")
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.messages == "")
    #expect(result.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(result.output.hasSuffix("</html>\n"))
    #expect(result.output.contains("<title>Outline of in.txt</title>"))
    #expect(result.output.contains("No decision is less than 100 % sure") == false)
    let piped = try desk.galley("outline", "-", "--format", "html", input: Sample.report)
    #expect(piped.output.contains("<title>Outline of standard input</title>"))
    #expect(piped.output.contains("<span class=\"kind\">heading 1</span>"))
  }

  @Test func pageOfAnOddName() throws {
    let result = try desk.shell("mkdir 'a&b'; cp in.txt 'a&b/x<y>.txt'; $GALLEY outline 'a&b/x<y>.txt' --format html")
    #expect(result.output.contains("<title>Outline of x&lt;y&gt;.txt</title>"))
  }

  @Test func pageShowsPaidText() throws {
    try desk.put(Sample.paid, "in.txt")
    let result = try desk.galley("outline", "in.txt", "--format", "html")
    #expect(result.output.contains("<span class=\"mark\">paid</span>"))
  }

  @Test(arguments: [
    ("--unsure 101", "0 to 100"), ("--unsure=-1", "0 to 100"), ("--unsure many", "--unsure"),
    ("--format html --headings", "leave --headings and --only-unsure out"),
    ("--format html --only-unsure", "leave --headings and --only-unsure out"), ("--format xml", "'html'"),
  ])
  func refused(arguments: String, advice: String) throws {
    let result = try desk.shell("$GALLEY outline in.txt \(arguments)")
    expectFault(result, code: 64, id: "usage.arguments", desk, keeping: ["in.txt"])
    #expect(result.messages.contains(advice), "\(result.messages)")
  }
}
