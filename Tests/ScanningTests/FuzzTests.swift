import Foundation
import Glibc
import Scanning
import SourceModel
import Testing

/// Texts of nothing but what markers are made of, for as many seconds as `GALLEY_FUZZ_SECONDS` says.
@Suite struct FuzzTests {
  private static let pieces = [
    "#", "##", "$$", "paidbegin", "paidend", "padbegin", "pagebreak", "<", "</", "paid", ">", "[", "[/", "hide",
    "hide=", "d30,100", "]",
    "free", "<!--", "more", "members-only", "-->", "erphpdown", "#p#", "#e#", "\n", "\r\n", " ", "\u{3000}", "\u{200B}",
    "＃", "＄", "［",
    "&#35;", "&lt;", "PAID", "甲", "\u{FEFF}", "\u{2028}", "{", "*", "_", "\\", "\0", "\u{D7}", "😀", "i", "l",
  ]

  @Test func neverBreaks() {
    let seconds = ProcessInfo.processInfo.environment["GALLEY_FUZZ_SECONDS"].flatMap { Int($0) } ?? 2
    let end = ContinuousClock.now + .seconds(seconds)
    var random = SystemRandomNumberGenerator()
    var count = 0
    while ContinuousClock.now < end {
      let length = Int.random(in: 0..<60, using: &random)
      let text = (0..<length).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
      check(text)
      count += 1
    }
    #expect(count > 0)
    if seconds > 2 { print("\(count) texts were scanned in \(seconds) seconds") }
  }

  private func check(_ text: String) {
    let scan = scanned(text)
    let bytes = scan.text.source.bytes
    var last = 0
    for directive in scan.text.directives {
      #expect(Int(directive.range.start) >= last && Int(directive.range.end) <= bytes.count, "\(text.debugDescription)")
      #expect(!directive.range.isEmpty, "\(text.debugDescription)")
      last = Int(directive.range.end)
    }
    last = 0
    for excision in scan.text.excisions {
      #expect(Int(excision.range.start) >= last && Int(excision.range.end) <= bytes.count, "\(text.debugDescription)")
      last = Int(excision.range.end)
    }
    // What is taken out takes whole characters along.
    #expect(!scan.remainder.contains("\u{FFFD}"), "\(text.debugDescription)")
    // What is left when markers went is not what was scanned: only then may there be markers again.
    #expect(scan.text.directives.isEmpty || scan.remainder.utf8.count < bytes.count, "\(text.debugDescription)")
  }

  /// One sign over and over, as long as a large manuscript.
  @Test(arguments: ["#", "$", "<", "[", "<!--", "##paidbegin#", "&#35;", "[hide=", "#p#"])
  func takesLinearTime(piece: String) {
    // The processor's time, since other tests take theirs.
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      var start = timespec()
      var end = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
      _ = scanned(text)
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
      return .seconds(end.tv_sec - start.tv_sec) + .nanoseconds(end.tv_nsec - start.tv_nsec)
    }
    let short = time(50_000)
    let long = time(400_000)
    // Eight times as long takes eight times the time; a square would take sixty-four.
    #expect(long < short * 24 + .milliseconds(200), "\(short) \(long)")
  }
}
