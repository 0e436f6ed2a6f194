import Foundation
import Testing

/// Pipes that close early, streams that are closed from the start, and disks that are full.
struct StreamTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
    try desk.put(String(repeating: Sample.report, count: 600), "long.txt")
  }

  @Test(arguments: ["outline long.txt", "convert long.txt --to markdown -o -", "help convert", "formats"])
  func readerThatLeaves(call: String) throws {
    let result = try desk.shell("$GALLEY \(call) | head -1")
    #expect(result.code == 0)
    #expect(result.messages == "")
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func readerThatLeavesWithSignalsIgnored() throws {
    let result = try desk.shell("trap '' PIPE; { $GALLEY convert long.txt --to markdown -o -; echo $? >&2; } | head -1")
    #expect(result.lines.count == 2)
    #expect(result.lines.last == "30")
  }

  @Test(arguments: [
    "formats", "themes", "--version", "help convert", "outline in.txt", "convert in.txt --to html -o -",
  ])
  func fullDisk(call: String) throws {
    let result = try desk.shell("$GALLEY \(call) > /dev/full")
    #expect(result.code == 30)
    #expect(result.lines.count == 1)
    #expect(result.messages.contains("standard output cannot be written: no space left on device"))
  }

  /// Else the file that is opened next would get the number of the closed stream, and the messages in it.
  @Test func closedStreams() throws {
    #expect(try desk.shell("$GALLEY formats >&-").code == 30)
    #expect(try desk.shell("$GALLEY convert - --to html <&-").code == 16)
    #expect(try desk.shell("$GALLEY convert in.txt --to html -v -o a.html >&- 2>&- <&-").code == 0)
    #expect(desk.text("a.html")?.hasSuffix("</html>\n") == true)
    #expect(try desk.shell("$GALLEY convert gone.txt --to html 2>&-").code == 15)
  }
}
