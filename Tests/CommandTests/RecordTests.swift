import Foundation
import Testing

/// A second run over a folder converts what changed, and touches nothing else.
struct RecordTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    for name in ["a", "b", "c/d"] { try desk.put(Sample.report + name, "m/\(name).txt") }
    // What changed a moment ago is looked at once more.
    _ = try desk.shell("touch -d '2020-01-01' m/*.txt m/c/d.txt; sleep 0.1")
  }

  private func convert(_ more: String...) throws -> Desk.Result {
    try desk.shell("$GALLEY convert m --to html,docx -o out/ \(more.joined(separator: " "))")
  }

  private var times: String {
    get throws { try desk.shell("stat -c '%n %Y %Z %i' out/*.html out/*.docx out/c/*").output }
  }

  @Test func nothingChanged() throws {
    #expect(try convert().lines.last == "3 manuscripts converted")
    let before = try times
    #expect(try convert().lines == ["0 of 3 converted, 3 unchanged"])
    #expect(try times == before)
    #expect(try convert("-v").messages.contains("m/a.txt = out/a.html, out/a.docx"))
    let json = try convert("--format", "json").output.split(separator: "\n")
    #expect(json.count == 3 && json.allSatisfy { $0.contains("\"unchanged\":true") && $0.contains("out/") })
  }

  /// Whatever decides what an output looks like.
  @Test func somethingChanged() throws {
    try desk.put("body { color: #333333 }", "my.css")
    _ = try convert("--theme ./my.css")
    #expect(try convert("--theme ./my.css").lines.last == "0 of 3 converted, 3 unchanged")
    try desk.put("body { color: #444444 }", "my.css")
    #expect(try convert("--theme ./my.css").lines.last == "3 manuscripts converted")
    #expect(try convert().lines.last == "3 manuscripts converted")
    #expect(try convert("--toc").lines.last == "3 manuscripts converted")
    #expect(try convert("--toc", "--force").lines.last == "3 manuscripts converted")
    #expect(try convert("--toc").lines.last == "0 of 3 converted, 3 unchanged")
    try desk.put(Sample.report + "新的话。\n", "m/b.txt")
    #expect(try convert("--toc").lines.last == "1 of 3 converted, 2 unchanged")
    #expect(desk.text("out/b.html")?.contains("新的话") == true)
    try desk.put("somebody's own", "out/a.html")
    #expect(try convert("--toc").lines.last == "1 of 3 converted, 2 unchanged")
    try FileManager.default.removeItem(at: desk.url("out/c/d.docx"))
    #expect(try convert("--toc").lines.last == "1 of 3 converted, 2 unchanged")
    #expect(desk.names.contains("out/c/d.docx"))
  }

  /// A file that was saved without a change is read and left.
  @Test func touched() throws {
    _ = try convert()
    let before = try times
    _ = try desk.shell("touch m/a.txt m/b.txt")
    #expect(try convert().lines.last == "0 of 3 converted, 3 unchanged")
    #expect(try times == before)
  }

  /// Nobody who finds the record can try out what a withheld text may have been.
  @Test func noHashOfWhatWasWithheld() throws {
    try desk.put(Sample.paid, "m/p.txt")
    _ = try desk.shell("touch -d '2020-01-01' m/p.txt; sleep 0.1")
    _ = try convert("--paid remove")
    let lines = try #require(desk.text("out/.galley-record")).split(separator: "\n").dropFirst()
    #expect(lines.count == 8)
    for line in lines { #expect(line.split(separator: "\t")[2] == "-") }
    #expect(try convert("--paid remove").lines.last == "0 of 4 converted, 4 unchanged")
    #expect(try desk.shell("stat -c %a out/.galley-record").output == "600\n")
  }

  @Test func damagedRecord() throws {
    _ = try convert()
    let whole = try #require(desk.text("out/.galley-record"))
    try desk.put(String(whole.dropLast(30)), "out/.galley-record")
    #expect(try convert().lines.last == "1 of 3 converted, 2 unchanged")
    #expect(try convert().lines.last == "0 of 3 converted, 3 unchanged")
    for nonsense in ["", "galley-record 1\n\t\t\t\t\t\n%\t%%%\t\t\t\t\n", "\0\0\0", "galley-record 9\n"] {
      try desk.put(nonsense, "out/.galley-record")
      #expect(try convert().lines.last == "3 manuscripts converted")
    }
  }

  /// Two runs that begin at once: one makes the file, the other writes into it before there is a heading.
  @Test func headingBehindALine() throws {
    _ = try convert()
    let record = try #require(desk.text("out/.galley-record")).split(separator: "\n")
    try desk.put(([record[1], record[0]] + record[2...]).joined(separator: "\n") + "\n", "out/.galley-record")
    #expect(try convert().lines.last == "0 of 3 converted, 3 unchanged")
  }

  @Test func prune() throws {
    _ = try convert()
    try FileManager.default.removeItem(at: desk.url("m/a.txt"))
    try FileManager.default.removeItem(at: desk.url("m/c"))
    let told = try convert()
    #expect(told.code == 0)
    #expect(
      told.lines.dropLast() == [
        "out/a.docx: warning [output.orphan] the manuscript that this was made of is gone; --prune removes it",
        "out/a.html: warning [output.orphan] the manuscript that this was made of is gone; --prune removes it",
        "out/c/d.docx: warning [output.orphan] the manuscript that this was made of is gone; --prune removes it",
        "out/c/d.html: warning [output.orphan] the manuscript that this was made of is gone; --prune removes it",
      ])
    try desk.put("somebody's own", "out/a.html")
    let pruned = try convert("--prune")
    #expect(pruned.code == 0)
    #expect(desk.text("out/a.html") == "somebody's own")
    #expect(!desk.names.contains("out/a.docx") && !desk.names.contains("out/c/d.html"))
    #expect(pruned.messages.contains("out/a.html: warning [output.orphan]"))
    #expect(pruned.lines.last?.hasSuffix("3 removed") == true)
    #expect(desk.names.contains("out/b.docx"))
    expectFault(
      try desk.galley("convert", "m/b.txt", "--to", "html", "--prune"), code: 64, id: "usage.prune", desk,
      keeping: desk.names.filter { $0 != ".input" })
  }

  /// A share that is not mounted looks like a folder from which all is gone.
  @Test func pruneOfAnEmptyFolder() throws {
    _ = try convert()
    let result = try desk.shell("mv m away; mkdir m; $GALLEY convert m --to html,docx -o out/ --prune")
    #expect(result.code == 15)
    #expect(result.messages.contains("out/c/d.html: warning [output.orphan]"))
    #expect(!result.messages.contains("removed"))
    #expect(desk.names.contains("out/a.docx") && desk.names.contains("out/c/d.html"))
  }

  @Test func pruneTold() throws {
    _ = try convert()
    try FileManager.default.removeItem(at: desk.url("m/a.txt"))
    let told = try convert("--prune", "--format", "json").output
    #expect(told.contains(#""output":"out/a.docx","failed":false,"outputs":[],"diagnostics":[{"#))
    #expect(told.contains(#""id":"output.removed""#))
  }

  /// What nobody could take along goes when it is too old to be anybody's work.
  @Test func leftOver() throws {
    _ = try convert()
    let result = try desk.shell(
      """
      touch -d 2020-01-01 out/.galley-aB3xY9 out/c/.galley-000000 out/.galley-readme1; touch out/.galley-aB3xYz
      touch -d 2020-01-01 out/.galley-record; $GALLEY convert m --to html,docx -o out/ --prune
      """)
    #expect(result.code == 0)
    #expect(result.lines.dropLast() == ["removed out/.galley-aB3xY9", "removed out/c/.galley-000000"])
    #expect(
      desk.names.filter { $0.contains(".galley-") } == [
        "out/.galley-aB3xYz", "out/.galley-readme1", "out/.galley-record",
      ])
  }

  /// Two runs with opposite policies at once: whoever comes next trusts neither without looking.
  @Test func oppositePolicies() throws {
    for number in 0..<30 { try desk.put(Sample.paid + "\(number)", "p/\(number).txt") }
    let result = try desk.shell(
      """
      for round in 1 2 3 4 5 6; do
        $GALLEY convert p --to html,markdown --paid unwrap -q -o out/ & $GALLEY convert p --to html,markdown --paid remove -q -o out/
        wait $!; $GALLEY convert p --to html,markdown --paid remove -q -o out/ || exit 1
        $GALLEY convert p --to html,markdown --paid remove -q -o alone/ --force; diff -r -x .galley-record out alone || exit 2
      done
      """)
    #expect(result.code == 0, "\(result.output)\(result.messages)")
  }

  /// A public copy beside which the whole text lies is worth a word.
  @Test func fullCopies() throws {
    try desk.put(Sample.paid, "m/p.txt")
    _ = try desk.galley("convert", "m", "--to", "html,markdown", "--paid", "unwrap", "-o", "out/")
    let told = try desk.galley("convert", "m", "--to", "html", "--paid", "remove", "-o", "out/")
    #expect(told.code == 0)
    #expect(told.messages.contains("out/p.md: warning [output.full-copy]"), "\(told.messages)")
    #expect(!told.messages.contains("out/p.html: warning"))
    let silent = try desk.galley("convert", "m", "--to", "html,markdown", "--paid", "remove", "-o", "out/")
    #expect(!silent.messages.contains("full-copy"))
  }

  /// Whoever can write into the record cannot have files elsewhere removed or written into.
  @Test func forgedRecord() throws {
    try desk.put("somebody's", "victim.txt")
    _ = try convert()
    let result = try desk.shell(
      """
      line=$(grep '^a.html' out/.galley-record); stat=$(stat -c '%s' victim.txt)
      sed -i 's/^a.html/..%2Fvictim.txt/; s/^b.html/..\\/victim.txt/' out/.galley-record
      rm m/a.txt m/b.txt; $GALLEY convert m --to html -o out/ --prune; test -e victim.txt || exit 9
      rm out/.galley-record; ln -s ../victim.txt out/.galley-record; $GALLEY convert m --to html -o out/ --force
      """)
    #expect(result.code == 0, "\(result.messages)")
    #expect(desk.text("victim.txt") == "somebody's")
  }

  /// Paths in any script, with spaces, tabs and line feeds, and bytes that are no UTF-8.
  @Test func names() throws {
    let setUp = try desk.shell(
      """
      mkdir -p 'n/二 级'; cp m/a.txt 'n/二 级/一 份\t报%告.txt'; cp m/a.txt "n/x\ny.txt"; cp m/a.txt "$(printf 'n/\\261.txt')"
      touch -d 2020-01-01 n/*.txt n/*/*.txt; sleep 0.1; $GALLEY convert n --to html -o o/ && $GALLEY convert n --to html -o o/
      """)
    #expect(setUp.code == 0)
    #expect(setUp.lines.last == "0 of 3 converted, 3 unchanged", "\(setUp.messages)")
  }

  /// Two runs at once into one folder, each of which may overwrite what the other did.
  @Test func twoRunsAtOnce() throws {
    for number in 0..<40 { try desk.put(Sample.report + "\(number)", "m/\(number).txt") }
    let result = try desk.shell(
      """
      $GALLEY convert m --to html -q -o out/ & $GALLEY convert m --to html,docx -q -o out/; one=$?; wait $!; two=$?
      test $one$two = 00 || exit 1
      $GALLEY convert m --to html,docx -q -o alone/ --force
      for file in alone/*.html alone/*.docx alone/c/*; do cmp $file out/${file#alone/} || exit 2; done
      ls -A out | grep -v 'html$\\|docx$\\|^c$\\|record$' && exit 3
      $GALLEY convert m --to html,docx -o out/ && $GALLEY convert m --to html,docx -o out/
      """)
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.lines.last == "0 of 43 converted, 43 unchanged")
  }

  /// A run that is killed leaves a record of what it had done.
  @Test func killed() throws {
    for number in 0..<60 { try desk.put(Sample.report + "\(number)", "m/\(number).txt") }
    let result = try desk.shell(
      """
      touch -d 2020-01-01 m/*.txt; sleep 0.1
      $GALLEY convert m --to docx -q -o out/ & while test ! -e out/30.docx; do sleep 0.01; done; kill -KILL $!; wait $!
      $GALLEY convert m --to docx -o out/
      """)
    #expect(result.code == 0)
    let last = try #require(result.lines.last)
    #expect(last.contains("unchanged") || last == "63 manuscripts converted", "\(last)")
    #expect(desk.names.filter { $0.hasSuffix(".docx") }.count == 63)
  }

  @Test func watch() throws {
    let result = try desk.shell(
      """
      wait_for() { for i in $(seq 100); do eval "$1" && return; sleep 0.1; done; echo "never: $1" >&2; kill %1; exit 1; }
      env --default-signal $GALLEY convert m --to html -o out/ --prune --watch 2> log &
      wait_for 'test -e out/c/d.html'
      sleep 0.3; echo 新的一篇 > m/new.txt
      wait_for 'test -e out/new.html'
      mkdir m/e; echo 更新的一篇 > m/e/f.txt
      wait_for 'test -e out/e/f.html'
      rm m/a.txt
      wait_for 'test ! -e out/a.html'
      cp -r m m.new; mv m m.old; sleep 0.3; mv m.new m; sleep 2.5; echo 又换一篇 > m/again.txt
      wait_for 'test -e out/again.html'
      kill -INT $!; wait $!; test $? -eq 130
      """)
    #expect(result.code == 0, "\(result.messages)\(desk.text("log") ?? "")")
  }

  /// Somebody who writes without end is waited for, not for ever.
  @Test func unsteady() throws {
    let result = try desk.shell(
      """
      (while test ! -e stop; do echo 又一行。 >> m/a.txt; done) & $GALLEY convert m --to html -o out/; code=$?
      touch stop; wait; exit $code
      """)
    #expect(result.code == 1 || result.code == 0)
    if result.code == 1 { #expect(result.messages.contains("m/a.txt: error [file.unsteady]")) }
    #expect(desk.names.contains("out/b.html"))
  }

  /// A record lies among outputs, and nobody is to try names until its hash fits.
  @Test func namesOfAMask() throws {
    func record() throws -> String {
      try desk.put("张三\n", "names.txt")
      let result = try desk.galley("convert", "m", "--to", "html", "-o", "out/", "--mask", "names:names.txt")
      #expect(result.code == 0)
      let lines = try #require(desk.text("out/.galley-record")).split(separator: "\n").dropFirst()
      try FileManager.default.removeItem(at: desk.url("out"))
      return lines.map { $0.split(separator: "\t")[1] }.sorted().joined(separator: " ")
    }
    let first = try record()
    #expect(try record() != first)
    // Names that changed count.
    try desk.put("张三\n", "names.txt")
    #expect(try desk.galley("convert", "m", "--to", "html", "-o", "out/", "--mask", "names:names.txt").code == 0)
    let same = try desk.galley("convert", "m", "--to", "html", "-o", "out/", "--mask", "names:names.txt")
    #expect(same.messages.contains("3 unchanged"), "\(same.messages)")
    try desk.put("李四\n", "names.txt")
    let other = try desk.galley("convert", "m", "--to", "html", "-o", "out/", "--mask", "names:names.txt")
    #expect(!other.messages.contains("unchanged"), "\(other.messages)")
  }

  @Test(arguments: ["1", "2", "64"])
  func jobs(count: String) throws {
    #expect(
      try convert("--jobs", count).lines == [
        "m/a.txt → out/a.html, out/a.docx", "m/b.txt → out/b.html, out/b.docx",
        "m/c/d.txt → out/c/d.html, out/c/d.docx",
        "3 manuscripts converted",
      ])
    #expect(try desk.galley("convert", "m", "--to", "html", "-o", "out/", "--jobs", "0").code == 64)
  }
}
