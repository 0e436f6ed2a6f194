import Foundation
import Glibc
import Testing

/// Manuscripts as JSON lines, as engines for many machines hand them over.
struct JSONStreamTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func answers(_ input: String, _ options: String = "--to html,docx") throws -> [[String: Any]] {
    try desk.put(input, "in.jsonl")
    let result = try desk.shell("$GALLEY stream \(options) < in.jsonl")
    return try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func line(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
  }

  /// Each line gives the bytes that convert gives.
  @Test func sameAsFiles() throws {
    try desk.put(Sample.report, "a.txt")
    try desk.put(Sample.gbk, "b.txt")
    _ = try desk.galley("convert", "a.txt", "b.txt", "--to", "html,docx,markdown", "-o", "out/")
    let input =
      try line(["id": 7, "text": Sample.report])
      + line(["id": "b", "bytes": Sample.gbk.base64EncodedString(), "options": ["to": "markdown"]])
    let found = try answers(input)
    try #require(found.count == 2)
    #expect(found[0]["id"] as? Int == 7 && found[1]["id"] as? String == "b")
    #expect(found.allSatisfy { $0["failed"] as? Bool == false })
    let first = try #require(found[0]["outputs"] as? [String: [String: String]])
    #expect(first["html"]?["text"] == desk.text("out/a.html"))
    #expect(
      Data(base64Encoded: try #require(first["docx"]?["base64"])) == (try Data(contentsOf: desk.url("out/a.docx"))))
    let second = try #require(found[1]["outputs"] as? [String: [String: String]])
    #expect(second.count == 1 && second["markdown"]?["text"] == desk.text("out/b.md"))
  }

  @Test func options() throws {
    let input = try ["remove", "unwrap", "keep"].map {
      try line(["id": $0, "text": Sample.paid, "options": ["paid": $0, "fragment": true]])
    }.joined()
    let pages = try answers(input, "--to html").map {
      try #require(($0["outputs"] as? [String: [String: String]])?["html"]?["text"])
    }
    #expect(pages.map { $0.contains("只给订户看") } == [false, true, true])
    #expect(pages.allSatisfy { $0.hasPrefix("<article") })
  }

  /// One line that is none is one line of error, and the others come in their order.
  @Test func badLines() throws {
    let good = try line(["id": "good", "text": Sample.report])
    let bad = [
      "{", "[]", "{\"id\":1}", "{\"id\":2,\"bytes\":\"***\"}", "{\"id\":3,\"text\":\"\"}", "{\"id\":4,\"text\":7}",
      "{\"id\":5,\"text\":\"一\",\"options\":{\"paid\":\"some\"}}", "{\"id\":6,\"text\":\"一\",\"other\":1}",
      "{\"id\":7,\"text\":\"公开\\n##paidbegin##\\n密\"}", "\u{FEFF}{}",
      "{\"text\":\"没有编号\"}",
    ]
    let found = try answers(good + "\n" + bad.joined(separator: "\n") + "\n" + good.dropLast())
    #expect(found.count == bad.count + 2)
    #expect(found.map { $0["failed"] as? Bool } == [false] + bad.map { _ in true } + [false])
    #expect(found[1]["line"] as? Int == 3)
    for answer in found.dropFirst().dropLast() {
      #expect((answer["diagnostics"] as? [[String: Any]])?.isEmpty == false, "\(answer)")
      #expect((answer["outputs"] as? [String: Any])?.isEmpty == true)
    }
    #expect(found[9]["id"] as? Int == 7)
    #expect(try desk.shell("$GALLEY stream --to html < in.jsonl > out").code == 1)
    #expect(try desk.shell("head -c 300 in.jsonl | head -1 | $GALLEY stream --to html > out").code == 0)
  }

  /// Programs on Windows put one in front of what they write.
  @Test func byteOrderMark() throws {
    let found = try answers("\u{FEFF}" + line(["id": "first", "text": Sample.report]))
    #expect(found.map { $0["failed"] as? Bool } == [false])
  }

  /// Memory hangs on the lines in hand and not on how many there are; order does not hang on sizes.
  @Test func manyLines() throws {
    try desk.put((1...3000).map { "{\"id\":\($0),\"text\":\"第\($0)号\\n\\n一、情况\\n正文。\"}\n" }.joined(), "in.jsonl")
    let result = try desk.shell(
      """
      ulimit -v 4000000; $GALLEY stream --to markdown --jobs 4 < in.jsonl | grep -o '^{"id":[0-9]*' | cut -d: -f2 > ids
      seq 3000 | cmp - ids
      """)
    #expect(result.code == 0, "\(result.messages)")
  }

  /// A reader that goes away ends the stream; a reader that waits makes it wait.
  @Test func backPressure() throws {
    let result = try desk.shell(
      """
      yes '{"id":1,"text":"标题，正文。"}' | timeout 20 $GALLEY stream --to markdown | head -n 5 | wc -l
      """)
    #expect(result.output.trimmingCharacters(in: .whitespacesAndNewlines) == "5")
  }

  /// A client that waits for each answer before it asks on gets it, whatever there is to wait with.
  @Test(arguments: [["--jobs", "1"], ["--jobs", "4"], []])
  func oneAfterAnother(jobs: [String]) throws {
    let process = desk.process(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["taskset", "-c", "0", Desk.executable.path, "stream", "--to", "markdown"] + jobs)
    let (questions, answers) = (Pipe(), Pipe())
    process.standardInput = questions
    process.standardOutput = answers
    try process.runUnmasked()
    for number in 1...20 {
      // In two writes, of which the first is no line.
      try questions.fileHandleForWriting.write(contentsOf: Data("{\"id\":\(number),\"text\":\"标题".utf8))
      try questions.fileHandleForWriting.write(contentsOf: Data("\(number)，正文。\"}\n".utf8))
      let answer = try #require(Self.line(from: answers, withinSeconds: 20), "no answer to \(number)")
      #expect(answer.hasPrefix("{\"id\":\(number),\"failed\":false,"), "\(answer)")
    }
    try questions.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Nobody waits for more lines once there is no room for answers.
  @Test func fullDiskWhileLinesAreAwaited() throws {
    let process = desk.process(Desk.executable, ["stream", "--to", "markdown"])
    let (questions, messages) = (Pipe(), Pipe())
    process.standardInput = questions
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = messages
    try process.runUnmasked()
    try questions.fileHandleForWriting.write(contentsOf: Data("{\"id\":1,\"text\":\"标题，正文。\"}\n".utf8))
    let message = try #require(Self.line(from: messages, withinSeconds: 20))
    #expect(message.hasPrefix("galley: error [output.unwritable] standard output cannot be written: no space left"))
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 30)
  }

  @Test func inputThatCannotBeRead() throws {
    #expect(try desk.shell("$GALLEY stream --to html <&-").code == 16)
    #expect(try desk.shell("$GALLEY stream --to html < .").code == 16)
    #expect(try desk.shell("$GALLEY stream --to html < /dev/null").code == 0)
  }

  /// Waits for a line, but not for ever.
  private static func line(from pipe: Pipe, withinSeconds seconds: Int32) -> String? {
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    var bytes: [UInt8] = []
    while bytes.last != 0x0A {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, seconds * 1000) == 1 else { return nil }
      var byte: UInt8 = 0
      guard read(descriptor, &byte, 1) == 1 else { return nil }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// To a Double they are all the same.
  @Test func longIds() throws {
    let lines = (1...3).map { "{\"id\":178000000000000000\($0),\"text\":\"标题，正文。\"}" }.joined(separator: "\n")
    try desk.put(lines, "in.jsonl")
    let found = try desk.shell("$GALLEY stream --to markdown < in.jsonl | grep -o '^{.id.:[0-9]*' | cut -d: -f2")
    #expect(found.output == "1780000000000000001\n1780000000000000002\n1780000000000000003\n")
  }

  @Test func wrongCalls() throws {
    for call in [["--to", "pdf"], ["--jobs", "0"], ["--overrides", "x"]] {
      #expect(try desk.shell("$GALLEY stream \(call.joined(separator: " ")) < /dev/null").code == 64, "\(call)")
    }
  }
}
