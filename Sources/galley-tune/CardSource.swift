import FoundationEssentials
import Parsing

/// A scorecard as a Swift file.
enum CardSource {
  static func write(_ card: Scorecard, examples: Int, documents: Int, to path: String) throws {
    var text = """
      /// The weights of `HeadingEvidence`, written by `make tune` from \(examples) lines of \(documents) labelled documents.
      ///
      /// A positive weight speaks for a heading. The values of a group are those of `HeadingEvidence.groups`, in order.
      enum HeadingWeights {
        static let card = Scorecard(
          bias: \(rounded(card.bias)),
          weights: [

      """
    for (group, weights) in zip(HeadingEvidence.groups, card.weights) {
      text += "      // \(group.name)\n"
      for start in stride(from: 0, to: weights.count, by: 16) {
        let row = weights[start..<min(start + 16, weights.count)].map(rounded).joined(separator: ", ")
        text += (start == 0 ? "      [" : "       ") + row + (start + 16 >= weights.count ? "],\n" : ",\n")
      }
    }
    text += "    ])\n}\n"
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Two decimals: more would be noise.
  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
