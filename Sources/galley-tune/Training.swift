import Parsing

/// Logistic regression with a penalty on big weights, by gradient descent whose step each weight has for itself
/// (Adagrad). The examples are few and the loss is convex, so that the result is the same on every machine.
struct Training {
  /// How many values each group of evidence has.
  var sizes: [Int]
  /// Whether an earlier look's log-odds are weighed with the rest.
  var carries = false
  var penalty = 0.00005
  var rounds = 300
  var step = 0.4

  func card(from examples: [Example]) -> Scorecard {
    let offsets = sizes.reduce(into: [1]) { $0.append($0[$0.count - 1] + $1) }
    // The bias stands first, and what is carried over last.
    var weights = [Double](repeating: 0, count: offsets[offsets.count - 1] + 1)
    let carry = weights.count - 1
    weights[carry] = carries ? 1 : 0
    var squares = [Double](repeating: 1e-6, count: weights.count)
    let total = examples.reduce(0) { $0 + $1.weight }
    let places = examples.flatMap { example in example.values.enumerated().map { offsets[$0] + Int($1) } }
    for _ in 0..<rounds {
      var gradient = weights.map { $0 * penalty }
      gradient[0] = 0
      if carries { gradient[carry] -= penalty }
      var place = 0
      for example in examples {
        var sum = weights[0] + weights[carry] * example.earlier
        for group in 0..<sizes.count { sum += weights[places[place + group]] }
        let error = (Scorecard.logistic(sum) - (example.isHeading ? 1 : 0)) * example.weight / total
        gradient[0] += error
        gradient[carry] += error * example.earlier
        for group in 0..<sizes.count { gradient[places[place + group]] += error }
        place += sizes.count
      }
      for index in weights.indices {
        squares[index] += gradient[index] * gradient[index]
        weights[index] -= step * gradient[index] / squares[index].squareRoot()
      }
    }
    return Scorecard(
      bias: weights[0], carry: weights[carry],
      weights: sizes.indices.map { Array(weights[offsets[$0]..<(offsets[$0] + sizes[$0])]) })
  }
}

/// The cards of both looks.
struct CardPair {
  var first: Scorecard
  var second: Scorecard

  /// The second look is taught with what a first one says of sources that it never saw, since that is what it will meet.
  init(from lessons: [Lesson]) {
    let evidence = Training(sizes: HeadingEvidence.groups.map(\.size))
    let sources = Set(lessons.map(\.source)).sorted()
    var examples: [Example] = []
    for fold in 0..<Self.folds {
      let held = Set(sources.enumerated().filter { $0.offset % Self.folds == fold }.map(\.element))
      let card = evidence.card(from: lessons.filter { !held.contains($0.source) }.flatMap(\.firstExamples))
      for lesson in lessons where held.contains(lesson.source) {
        examples += lesson.secondExamples(after: lesson.sums(card))
      }
    }
    first = evidence.card(from: lessons.flatMap(\.firstExamples))
    second = Training(sizes: HeadingContext.groups.map(\.size), carries: true).card(from: examples)
  }

  private static let folds = 5

  /// How sure both looks together are of each judged line, and whether it is a heading.
  func judge(_ lesson: Lesson) -> [(probability: Double, isHeading: Bool)] {
    lesson.secondExamples(after: lesson.sums(first)).map {
      (Scorecard.logistic(second.sum(of: $0.values, after: $0.earlier)), $0.isHeading)
    }
  }
}
