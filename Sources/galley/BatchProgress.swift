/// How far a batch is, how fast it goes, and how long it will take.
struct BatchProgress {
  private let total: Int
  private let start = ContinuousClock.now
  private var lastTold = ContinuousClock.now
  private var done = 0

  init(total: Int) { self.total = total }

  /// A terminal needs no more than ten lines a second.
  mutating func isDue(done: Int) -> Bool {
    self.done = done
    guard lastTold.duration(to: .now) >= .milliseconds(100) else { return false }
    lastTold = .now
    return true
  }

  /// `1200 of 10000 · 350 a second · 25 s left · m/report.txt`
  func line(current: String) -> String {
    var parts = ["\(done) of \(total)"]
    let elapsed = start.duration(to: .now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    if done > 0, seconds >= 1 {
      let rate = Double(done) / seconds
      parts.append(rate >= 10 ? "\(Int(rate)) a second" : "\(Int(rate * 60)) a minute")
      parts.append("\(Self.duration(Int(Double(total - done) / rate))) left")
    }
    return (parts + [SystemPath.shown(current)]).joined(separator: " · ")
  }

  private static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}
