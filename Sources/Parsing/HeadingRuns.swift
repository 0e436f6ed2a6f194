import DocumentModel

/// Rows of lines each of which looks like a heading: the lines of a poem, a list of names, a column of figures.
///
/// Of seven headings in a row, each right below the other, six would be headings of nothing. Only the last of a row can be
/// one, if text follows it.
enum HeadingRuns {
  /// - Parameter lines: the lines that the probabilities are of, in order.
  static func withoutRows(_ probabilities: [Double], of lines: [Int], in draft: Draft) -> [Double] {
    var result = probabilities
    var first = 0
    while first < lines.count {
      var end = first + 1
      while end < lines.count, lines[end] == lines[end - 1] + 1, probabilities[end] >= 0.5 { end += 1 }
      if probabilities[first] >= 0.5, end - first >= longest {
        let last = lines[end - 1]
        let headsText = last + 1 < draft.lines.count && draft.features(last + 1).width > 20
        for index in first..<(headsText ? end - 1 : end) { result[index] = min(result[index], 0.3) }
      }
      first = end
    }
    return result
  }

  private static let longest = 7
}
