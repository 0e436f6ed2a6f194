import FoundationEssentials
import Parsing

/// A scorecard as a Swift file.
enum CardSource {
  static func write(_ cards: CardPair, examples: Int, documents: Int, to path: String) throws {
    let text = """
      /// The weights of `HeadingEvidence` and `HeadingContext`, written by `make tune` from \(examples) lines of
      /// \(documents) labelled texts, variants of one document counted each.
      ///
      /// A positive weight speaks for a heading. The values of a group are in the order of `HeadingEvidence.groups` and
      /// `HeadingContext.groups`.
      enum HeadingWeights {
        static let card = \(card(cards.first, HeadingEvidence.groups.map(\.name)))

        static let contextCard = \(card(cards.second, HeadingContext.groups.map(\.name)))
      }

      """
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private static func card(_ card: Scorecard, _ names: [String]) -> String {
    var text = "Scorecard(\n    bias: \(rounded(card.bias)),\n"
    if card.carry != 0 { text += "    carry: \(rounded(card.carry)),\n" }
    text += "    weights: [\n"
    for (name, weights) in zip(names, card.weights) {
      text += "      // \(name)\n"
      for start in stride(from: 0, to: weights.count, by: 16) {
        let row = weights[start..<min(start + 16, weights.count)].map(rounded).joined(separator: ", ")
        text += (start == 0 ? "      [" : "       ") + row + (start + 16 >= weights.count ? "],\n" : ",\n")
      }
    }
    return text + "    ])"
  }

  /// Two decimals: more would be noise.
  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
