/// How cards do on lines that they were not tuned on.
struct Verdict {
  private var right = 0
  private var wrong = 0
  private var missed = 0

  mutating func add(_ judged: (probability: Double, isHeading: Bool)) {
    switch (judged.probability >= 0.5, judged.isHeading) {
    case (true, true): right += 1
    case (true, false): wrong += 1
    case (false, true): missed += 1
    case (false, false): break
    }
  }

  var line: String {
    let f1 = percent(2 * right, 2 * right + wrong + missed)
    return """
      P \(percent(right, right + wrong)) R \(percent(right, right + missed)) F1 \(f1) of \(right + missed) headings, \
      \(wrong) wrong
      """
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)"
  }
}
