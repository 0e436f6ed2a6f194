import Foundation
import Testing

/// Whatever happens while outputs are written, their readers find old files or new ones.
struct AtomicityTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
  }

  /// The limit lets the first output through and stops the second: neither may take its place.
  @Test func allOutputsOrNone() throws {
    try desk.put("old page", "out/in.html")
    let kept = desk.names
    let result = try desk.shell("ulimit -f 1; $GALLEY convert in.txt --to markdown,html -o out/")
    expectFault(result, code: 30, id: "output.unwritable", desk, keeping: kept)
    #expect(result.messages.contains("out/in.html cannot be written: file too large"))
    #expect(desk.text("out/in.html") == "old page")
  }

  @Test func newFoldersGoAgain() throws {
    let result = try desk.shell("ulimit -f 1; $GALLEY convert in.txt --to html -o a/b/c/")
    expectFault(result, code: 30, id: "output.unwritable", desk, keeping: ["in.txt"])
  }

  @Test func oneFailureDoesNotStopTheOthers() throws {
    try desk.put("短。\n", "zz.txt")
    let result = try desk.shell("ulimit -f 1; $GALLEY convert in.txt zz.txt --to json,markdown -o out/")
    #expect(result.code == 1)
    #expect(desk.names == ["in.txt", "out", "out/zz.json", "out/zz.md", "zz.txt"])
  }

  /// Interrupts at many moments of a run that replaces the same files again and again. A shell has its background jobs
  /// ignore some of them, which env(1) undoes.
  @Test(arguments: ["TERM", "HUP", "INT", "QUIT", "PIPE"])
  func interrupts(signal: String) throws {
    for number in 0..<16 { try desk.put(Sample.report + "\(number)\n", "d/\(number).txt") }
    let result = try desk.shell(
      """
      ulimit -c 0; $GALLEY convert d --to html,markdown,docx -q -o out/; find out -type f | sort > whole
      for delay in 0.02 0.05 0.08 0.11 0.14; do
        env --default-signal $GALLEY convert d --to html,markdown,docx -q --force -o out/ & sleep $delay; kill -\(signal) $!; wait $!
        code=$?
        find out -type f | sort | cmp - whole || exit 1
        find out -type f -empty | grep . && exit 2
        test $code -gt 128 && interrupted=yes || test $code -eq 0 || exit 3
      done
      test "$interrupted" || exit 5
      for page in out/*.html; do tail -c 8 $page | grep -q '</html>' || exit 4; done
      """)
    #expect(result.code == 0, "\(result.output)\(result.messages)")
  }

  /// SIGKILL can leave a file under a temporary name, but never a part under a real one.
  @Test func kill() throws {
    for number in 0..<16 { try desk.put(Sample.report + "\(number)\n", "d/\(number).txt") }
    let result = try desk.shell(
      """
      $GALLEY convert d --to html -q -o out/; cat out/*.html | cksum > whole
      for delay in 0.02 0.05 0.08 0.11; do
        $GALLEY convert d --to html -q --force -o out/ & sleep $delay; kill -KILL $!; wait $!
        cat out/*.html | cksum | cmp - whole || exit 1
      done
      """)
    #expect(result.code == 0, "\(result.output)\(result.messages)")
  }

  /// The shell must see the signal, or the loops of its scripts would go on.
  @Test func diesOfTheSignal() throws {
    let process = desk.process(Desk.executable, ["convert", "-", "--to", "html"])
    let neverWritten = Pipe()
    process.standardInput = neverWritten
    try process.runUnmasked()
    Thread.sleep(forTimeInterval: 0.3)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGTERM)
  }

  /// What the caller ignores stays ignored.
  @Test func nohup() throws {
    let result = try desk.shell(
      """
      trap '' HUP; mkfifo p; $GALLEY convert p --to html -q -o a.html & exec 3> p
      sleep 0.2; kill -HUP $!; cat in.txt >&3; exec 3>&-; wait $!
      """)
    #expect(result.code == 0)
    #expect(desk.names == ["a.html", "in.txt", "p"])
  }
}
