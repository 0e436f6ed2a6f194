import Foundation
import Glibc
import Testing

/// Disks that fill up, folders and files that may not be written or read, and files that go while a run is at work.
struct FaultTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    for number in 0..<24 { try desk.put(Sample.report + "\(number)\n", "m/\(number).txt") }
  }

  /// A shell in which file systems may be mounted, seen by nobody else and gone with it.
  private static let mounting = "unshare -rm"
  /// A shell that has to keep to permissions, as root does not.
  private static let obeying = getuid() == 0 ? "setpriv --bounding-set=-all --inh-caps=-all" : "env"

  private static func works(_ prefix: String, _ line: String) -> Bool {
    guard let desk = try? Desk() else { return false }
    return (try? desk.shell("mkdir d && \(prefix) sh -c '\(line)'"))?.code == 0
  }

  private static let mounts = works(mounting, "mount -t tmpfs tmpfs d")
  private static let obeys = works(obeying, "chmod 555 d && ! touch d/x")

  /// Runs lines for a shell with a prefix; quotation marks may be doubled ones alone.
  private func shell(_ prefix: String, _ lines: String) throws -> Desk.Result {
    try desk.shell("\(prefix) sh -c '\(lines)'")
  }

  /// A disk that takes some of the outputs: what is there is whole, the rest is told, and the next run does it.
  @Test(.enabled(if: mounts, "file systems cannot be mounted here"), arguments: [150, 300, 600])
  func fullDisk(kilobytes: Int) throws {
    let result = try shell(
      Self.mounting,
      """
      $GALLEY convert m --to html,docx -q -o whole/ && mkdir out && mount -t tmpfs -o size=\(kilobytes)k tmpfs out || exit 9
      $GALLEY convert m --to html,docx -o out/; test $? -eq 1 || exit 2
      find out -name ".galley-*" ! -name .galley-record | grep . && exit 3
      for file in out/*.html out/*.docx; do cmp $file whole/${file#out/} || exit 4; done
      mount -o remount,size=16m out; $GALLEY convert m --to html,docx -o out/ || exit 5
      diff -r -x .galley-record whole out || exit 6
      $GALLEY convert m --to html,docx -o out/
      """)
    #expect(result.code == 0, "\(result.output)\(result.messages)")
    #expect(result.messages.contains("cannot be written: no space left on device; make room"))
    #expect(result.lines.contains { $0.contains("failed (output.unwritable ") })
    #expect(result.lines.last == "0 of 24 converted, 24 unchanged")
  }

  /// Swift's library finds arguments there alone.
  @Test(.enabled(if: mounts, "file systems cannot be mounted here"))
  func noArguments() throws {
    let result = try shell(Self.mounting, "mount -t tmpfs tmpfs /proc && exec $GALLEY convert m --to html -o out/")
    #expect(result.code == 64)
    #expect(result.messages.contains("mount /proc"))
  }

  /// Outputs fit, and the record, which grows, does not any more. What it has is good for the next run.
  @Test func noRoomForTheRecord() throws {
    let call = "convert s --to markdown --no-front-matter -o out/"
    for number in 0..<24 { try desk.put("第\(number)号短文。\n", "s/\(number).txt") }
    let result = try desk.shell("touch -d 2020-01-01 s/*; sleep 0.1; ulimit -f 2; $GALLEY \(call)")
    #expect(result.code == 0)
    try expectWarningOfRecord(result, "the record of what was converted cannot be written: file too large")
    #expect(desk.names.filter { $0.hasSuffix(".md") }.count == 24)
    let again = try desk.shell("$GALLEY \(call)").lines.last
    #expect(again?.contains(" unchanged") == true && again?.hasPrefix("0 ") == false, "\(again ?? "")")
    #expect(try desk.shell("$GALLEY \(call)").lines.last == "0 of 24 converted, 24 unchanged")
  }

  @Test(.enabled(if: mounts, "file systems cannot be mounted here"))
  func readOnlyDisk() throws {
    let result = try shell(
      Self.mounting,
      """
      sleep 0.1; mkdir out; mount -t tmpfs tmpfs out; $GALLEY convert m --to html -q -o out/; mount -o remount,ro out
      $GALLEY convert m --to html -o out/ || exit 2
      $GALLEY convert m --to html,docx -o out/; test $? -eq 1 || exit 3
      $GALLEY convert m/1.txt --to html -q -o out/; code=$?; ls -A out | wc -l; exit $code
      """)
    #expect(result.code == 30)
    #expect(result.output == "25\n")
    #expect(result.lines.first == "0 of 24 converted, 24 unchanged")
    #expect(result.messages.contains("0 of 24 converted, 24 failed (output.unwritable 24)"), "\(result.messages)")
    #expect(result.lines.last?.contains("cannot be written: read-only file system; choose a place with -o") == true)
  }

  @Test(.enabled(if: obeys, "nothing makes root keep to permissions here"))
  func folderThatMayNotBeWritten() throws {
    let result = try shell(
      Self.obeying,
      """
      mkdir out; echo old > out/1.html; chmod 555 out
      $GALLEY convert m --to html -o out/; test $? -eq 1 || exit 2
      $GALLEY convert m --to html -q -o out/new/; test $? -eq 1 || exit 3
      $GALLEY convert m/1.txt --to html -q -o out/; code=$?; ls -A out; chmod 755 out; exit $code
      """)
    #expect(result.code == 30)
    #expect(result.output == "1.html\n")
    #expect(desk.text("out/1.html") == "old\n")
    #expect(
      result.lines.allSatisfy { $0.contains("permission denied; choose a place with -o") || $0.contains("24 failed") })
  }

  @Test(.enabled(if: obeys, "nothing makes root keep to permissions here"))
  func whatMayNotBeRead() throws {
    let result = try shell(
      Self.obeying,
      """
      mkdir m/closed; cp m/1.txt m/closed; chmod 000 m/1.txt m/closed
      $GALLEY convert m --to html -o out/; code=$?; chmod 755 m/closed; exit $code
      """)
    #expect(result.code == 1)
    #expect(result.lines.last == "23 of 25 converted, 2 failed (file.unreadable 2)")
    #expect(
      result.messages.contains("m/1.txt: error [file.unreadable] this cannot be read: permission denied; ask for"))
    #expect(result.messages.contains("m/closed: error [file.unreadable]"))
    #expect(desk.names.filter { $0.hasSuffix(".html") }.count == 23)
  }

  /// Whatever keeps the record from being written or read: the outputs are there, and one line says so.
  @Test(
    .enabled(if: obeys, "nothing makes root keep to permissions here"),
    arguments: [
      ("mkdir out/.galley-record", "what has the name of the record of what was converted is no file"),
      ("mkfifo out/.galley-record", "what has the name of the record of what was converted is no file"),
      ("ln -s ../m/1.txt out/.galley-record", "what has the name of the record of what was converted is no file"),
      (
        "$GALLEY convert m --to html -q -o out/; chmod 444 out/.galley-record; touch m/*",
        "the record of what was converted cannot be written: permission denied"
      ),
      (
        "$GALLEY convert m --to html -q -o out/; chmod 222 out/.galley-record",
        "the record of what was converted cannot be used: this cannot be read: permission denied"
      ),
    ])
  func record(obstacle: String, warning: String) throws {
    let result = try shell(
      Self.obeying, "mkdir out; \(obstacle); timeout 60 $GALLEY convert m --to html --force -o out/")
    #expect(result.code == 0, "\(result.messages)")
    try expectWarningOfRecord(result, warning)
    #expect(desk.names.filter { $0.hasPrefix("out/") && $0.hasSuffix(".html") }.count == 24)
    #expect(desk.text("m/1.txt") == Sample.report + "1\n")
    let json = try shell(Self.obeying, "timeout 60 $GALLEY convert m --to html --force -o out/ --format json")
    #expect(json.code == 0)
    #expect(json.output.split(separator: "\n").count { $0.contains("\"output\":\"out/.galley-record\"") } == 1)
    #expect(try shell(Self.obeying, "$GALLEY convert m --to html --force --quiet -o out/").messages == "")
  }

  private func expectWarningOfRecord(_ result: Desk.Result, _ text: String) throws {
    let told = result.lines.filter { $0.contains("[output.record]") }
    #expect(told.count == 1, "\(result.messages)")
    #expect(
      told.first?.hasPrefix("out/.galley-record: warning [output.record] \(text); the outputs are in place") == true)
    #expect(result.lines.last == "24 manuscripts converted")
  }

  /// The plan names the file, and then it is gone.
  @Test func fileThatVanishes() throws {
    let result = try desk.shell(
      """
      mkfifo p; $GALLEY convert p m --to html --jobs 1 -o out/ & exec 3> p
      sleep 0.3; rm m/7.txt; mv m/8.txt m/8.md; cat m/1.txt >&3; exec 3>&-; wait $!
      """)
    #expect(result.code == 1)
    #expect(result.lines.last == "23 of 25 converted, 2 failed (file.missing 2)", "\(result.messages)")
    #expect(
      result.messages.contains("m/7.txt: error [file.missing] there is no such file; check the name and the folder"))
    #expect(desk.names.filter { $0.hasSuffix(".html") }.count == 23)
  }

  /// A folder of outputs that goes is made again.
  @Test func outputsThatVanish() throws {
    let result = try desk.shell(
      """
      mkfifo p; $GALLEY convert p m --to html --jobs 1 -o out/ & exec 3> p
      sleep 0.3; rm -rf out; cat m/1.txt >&3; exec 3>&-; wait $!
      """)
    #expect(result.code == 0, "\(result.messages)")
    #expect(desk.names.filter { $0.hasSuffix(".html") }.count == 25)
  }

  /// Each output is of one version of its manuscript.
  @Test func fileThatIsReplaced() throws {
    try desk.put(String(repeating: "甲文一句。\n", count: 4000), "a")
    try desk.put(String(repeating: "乙文一句。\n", count: 4000), "b")
    let result = try desk.shell(
      """
      rm m/*; cp a m/x.txt; $GALLEY convert m --to html -q -o of-a/; cp b m/x.txt; $GALLEY convert m --to html -q -o of-b/
      (while test ! -e stop; do for v in a b; do cp $v new; mv new m/x.txt; done; done) &
      for i in 1 2 3 4 5 6; do
        $GALLEY convert m --to html -q -o out/; code=$?
        test $code -eq 16 || test $code -eq 0 || break
        test $code -eq 16 || cmp -s out/x.html of-a/x.html || cmp -s out/x.html of-b/x.html || break
        code=0
      done
      touch stop; wait; exit $code
      """)
    #expect(result.code == 0, "\(result.messages)")
  }

  /// Links to folders are passed over, links to files that lead in a circle are told, and outputs find no way through one.
  @Test func loopsOfLinks() throws {
    let result = try desk.shell(
      """
      rm m/1?.txt m/2?.txt; mkdir -p m/deep; ln -s .. m/deep/up; ln -s ../deep m/deep/again; ln -s self m/self
      ln -s b.txt m/a.txt; ln -s a.txt m/b.txt; ln -s there here; ln -s here there; ln -s ../m m/folder.txt
      timeout 60 $GALLEY convert m --to html -o out/; test $? -eq 1 || exit 2
      timeout 60 $GALLEY convert m/1.txt --to html -o here/; test $? -eq 30 || exit 3
      timeout 60 $GALLEY convert here --to html -o out/; test $? -eq 16 || exit 4
      """)
    #expect(result.code == 0, "\(result.messages)")
    #expect(
      result.lines.count { $0.contains("error [file.unreadable]") && $0.contains("the links lead in a circle") } == 3)
    #expect(result.lines.contains("10 of 12 converted, 2 failed (file.unreadable 2)"), "\(result.messages)")
    #expect(desk.names.filter { $0.hasSuffix(".html") }.count == 10)
  }

  /// The longest name that a file can have leaves no room for a longer ending.
  @Test func longestName() throws {
    let longest = String(repeating: "a", count: 251)
    try desk.put(Sample.report, "m/\(longest).txt")
    try desk.put(Sample.report, "m/\(longest.dropLast()).txt")
    let result = try desk.galley("convert", "m", "--to", "html", "-o", "out/")
    #expect(result.code == 1)
    #expect(result.messages.contains("cannot be written: file name too long; choose a shorter name"))
    #expect(result.lines.last == "25 of 26 converted, 1 failed (output.unwritable 1)")
    #expect(desk.names.contains("out/\(longest.dropLast()).html"))
  }

  /// Every script, and what terminals and shells make something else of.
  @Test func namesInAnyScript() throws {
    let names = [
      "تقرير", "Отчёт", "रिपोर्ट", "보고서", "レポート", "דוח", "👩‍👩‍👧", "𠮷野家", "a\nb", " ", "~", "$HOME", "*", "%41", "a\u{FEFF}b",
      "e\u{301}", "é", "'", "\"", "\\", "tab\tx", "CON", "a:b", "-", "--to",
    ]
    for name in names { try desk.put(Sample.report, "n/\(name)/\(name).txt") }
    let result = try desk.galley("convert", "n", "--to", "html", "-o", "o/")
    #expect(result.code == 0, "\(result.messages)")
    for name in names { #expect(desk.text("o/\(name)/\(name).html")?.hasSuffix("</html>\n") == true, "\(name)") }
    #expect(result.lines.count == names.count + 1)
    _ = try desk.shell("find n -type f -exec touch -d 2020-01-01 {} +; sleep 0.1; $GALLEY convert n --to html -q -o o/")
    #expect(try desk.galley("convert", "n", "--to", "html", "-o", "o/").lines.last == "0 of 25 converted, 25 unchanged")
  }

  /// A stream ends of the signal as well, behind a whole line.
  @Test(arguments: ["TERM", "INT"])
  func interruptOfAStream(signal: String) throws {
    let result = try desk.shell(
      """
      mkfifo p; env --default-signal $GALLEY stream --to html < p > out & exec 3> p
      echo "{\\"id\\":1,\\"text\\":\\"标题，正文。\\"}" >&3
      for i in $(seq 100); do test -s out && break; sleep 0.1; done
      kill -\(signal) $!; wait $!
      """)
    #expect(result.code == (signal == "INT" ? 130 : 143))
    #expect(desk.text("out")?.hasSuffix("]}\n") == true, "\(desk.text("out") ?? "")")
  }
}
