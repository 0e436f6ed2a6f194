import Parsing

/// One line: what is seen of it, and whether it is a heading.
struct Example {
  var document: Int
  var source: String
  var values: [Int]
  var isHeading: Bool
  var weight: Double
}

/// Logistic regression with a penalty on big weights, by gradient descent whose step each weight has for itself
/// (Adagrad). The examples are few and the loss is convex, so that the result is the same on every machine.
struct Training {
  var penalty = 0.004
  var rounds = 400
  var step = 0.4

  func card(from examples: [Example]) -> Scorecard {
    let sizes = HeadingEvidence.groups.map(\.size)
    let offsets = sizes.reduce(into: [1]) { $0.append($0[$0.count - 1] + $1) }
    var weights = [Double](repeating: 0, count: offsets[offsets.count - 1])
    var squares = [Double](repeating: 1e-6, count: weights.count)
    let total = examples.reduce(0) { $0 + $1.weight }
    for _ in 0..<rounds {
      var gradient = weights.map { $0 * penalty / 10 }
      gradient[0] = 0
      for example in examples {
        var sum = weights[0]
        for (group, value) in example.values.enumerated() { sum += weights[offsets[group] + value] }
        let error = (Scorecard.logistic(sum) - (example.isHeading ? 1 : 0)) * example.weight / total
        gradient[0] += error
        for (group, value) in example.values.enumerated() { gradient[offsets[group] + value] += error }
      }
      for index in weights.indices {
        squares[index] += gradient[index] * gradient[index]
        weights[index] -= step * gradient[index] / squares[index].squareRoot()
      }
    }
    return Scorecard(
      bias: weights[0],
      weights: sizes.indices.map { Array(weights[offsets[$0]..<(offsets[$0] + sizes[$0])]) })
  }
}

/// How a card does on examples that it was not tuned on.
struct Verdict {
  var right = 0
  var wrong = 0
  var missed = 0

  mutating func add(_ example: Example, _ card: Scorecard) {
    switch (card.probability(of: example.values) >= 0.5, example.isHeading) {
    case (true, true): right += 1
    case (true, false): wrong += 1
    case (false, true): missed += 1
    case (false, false): break
    }
  }

  var line: String {
    func percent(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "-" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)"
    }
    return
      "P \(percent(right, right + wrong)) R \(percent(right, right + missed)) of \(right + missed) headings, \(wrong) wrong"
  }
}
