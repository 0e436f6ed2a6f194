import Foundation
import Testing

/// What only a terminal gets, and what it must not get.
@Suite(.enabled(if: Terminal.canBePlayed, "script(1) needs a pseudo-terminal, and /dev/pts is not mounted"))
struct TerminalTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
    try desk.put("", "empty.txt")
  }

  @Test func documentsOfBytesAreNotForATerminal() throws {
    let refused = try desk.onTerminal("$GALLEY convert in.txt --to docx -o - 2>&-")
    #expect(refused.code == 64)
    #expect(refused.output == "")
    #expect(
      try desk.onTerminal("$GALLEY convert in.txt --to markdown --no-front-matter -o -").output.hasPrefix("# 年度工作报告"))
    #expect(try desk.shell("$GALLEY convert in.txt --to docx -o - | head -c 2").output == "PK")
  }

  @Test func color() throws {
    let call = "$GALLEY convert empty.txt --to html"
    #expect(try desk.onTerminal(call).output.contains("\u{1B}[31merror\u{1B}[0m"))
    #expect(try desk.onTerminal("NO_COLOR= \(call)").output.contains("\u{1B}"))
    #expect(try !desk.onTerminal("NO_COLOR=1 \(call)").output.contains("\u{1B}"))
    #expect(try !desk.onTerminal("TERM=dumb \(call)").output.contains("\u{1B}"))
    #expect(try !desk.shell(call).messages.contains("\u{1B}"))
    #expect(try desk.onTerminal("$GALLEY outline in.txt").output.contains("\u{1B}[2m"))
    #expect(try !desk.onTerminal("NO_COLOR=1 $GALLEY outline in.txt").output.contains("\u{1B}"))
    #expect(try !desk.onTerminal("$GALLEY outline in.txt | cat").output.contains("\u{1B}"))
  }

  @Test func progress() throws {
    for number in 10..<22 { try desk.put(number == 15 ? "" : Sample.report, "m/\(number).txt") }
    let shown = try desk.onTerminal("$GALLEY convert m --to html -o out/")
    #expect(shown.code == 1)
    #expect(shown.output.hasPrefix("\r\u{1B}[K0 of 12 · m/10.txt\r\u{1B}[K"))
    // Once the line that is replaced is gone, what stays is the error and the summary.
    let lines = shown.output.components(separatedBy: "\r\n").map { $0.components(separatedBy: "\r\u{1B}[K").last ?? "" }
    try #require(lines.count == 3)
    #expect(lines[0].hasPrefix("m/15.txt: "))
    #expect(lines[1].hasPrefix("11 of 12 converted, 1 failed"))
    #expect(try !desk.galley("convert", "m", "--to", "html", "-o", "out/").messages.contains("\r"))
    #expect(try !desk.onTerminal("$GALLEY convert m --to html -q -o out/ --force").output.contains("of 12"))
  }

  @Test func outlineCannotMoveTheCursor() throws {
    try desk.put("标\u{1B}[2J题\u{202E}\t\u{9B}2J一\u{7F}\n\n正文。\n", "in.txt")
    let result = try desk.galley("outline", "in.txt")
    #expect(result.code == 0)
    #expect(result.output.contains("题\\u{202E}\\t"))
    #expect(!result.output.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    let json = try desk.galley("outline", "--format", "json", "in.txt").output
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect((entries.first?["text"] as? String)?.contains("题\u{202E}\t") == true)
  }

  @Test func outlineShowsStructure() throws {
    let rows = try desk.galley("outline", "in.txt").output.split(separator: "\n")
    #expect(rows.count == 7)
    #expect(rows[1].contains("heading 1") && rows[1].contains("一、基本情况") && rows[1].contains("%"))
    #expect(try desk.galley("outline", "--headings", "in.txt").output.split(separator: "\n").count == 6)
  }
}
