/// Says of a short run of letters and the signs around it whether a marker was meant.
///
/// The signs are in normal form already, so that capitals, full-width signs, blanks and line breaks inside, and invisible
/// characters are behind it; marks of Markdown and tags are gone, where the text was resolved.
struct MarkerJudge {
  /// The letters and digits, dashes between them left out.
  let word: [UInt32]
  /// What stands before the word, the nearest first.
  let before: [UInt32]
  /// What stands behind it; 0 at an end.
  let next: UInt32
  /// Whether white space stands between the letters.
  let isSpaced: Bool
  /// Whether white space or an end follows.
  let endsInBlank: Bool
  /// Whether white space stands before the first letter.
  let followsBlank: Bool
  /// Whether tags stand in the text, so that only what no tag looks like is a marker.
  let amongTags: Bool

  /// The marker that was meant, as it should be written.
  var marker: String? {
    if isSign(before[0]) || isSign(next) {
      if let name = signed { return name }
    }
    switch before[0] {
    case "<": return tag(closing: false)
    case "/" where before[1] == "<": return tag(closing: true)
    case "[" where !amongTags: return bracket(closing: false)
    case "/" where before[1] == "[" && !amongTags: return bracket(closing: true)
    case "-": return dashed
    default: return nil
    }
  }

  private func isSign(_ character: UInt32) -> Bool { character == "#" || character == "$" }

  /// `##paidbegin##` with a sign too many or too few, or with all of them gone on one side.
  private var signed: String? {
    guard (5...13).contains(word.count) else { return nil }
    let isClosed = isSign(before[0]) && isSign(next)
    let limit = isClosed ? 2 : 1
    guard isClosed || !isSpaced else { return nil }
    if WordDistance.isWithin(limit, word, "paidbegin") { return "##paidbegin##" }
    if WordDistance.isWithin(limit, word, "paidend") { return "##paidend##" }
    // Without its signs it is a property of Word or of CSS.
    if isClosed, WordDistance.isWithin(limit, word, "pagebreak") { return "##pagebreak##" }
    return nil
  }

  private func tag(closing: Bool) -> String? {
    guard WordDistance.isSlip(word, "paid") else { return nil }
    if amongTags, isSpaced || followsBlank { return nil }
    guard next == ">" || next == "/" || next == 0 || endsInBlank && !isSpaced else { return nil }
    return closing ? "</paid>" : "<paid>"
  }

  private func bracket(closing: Bool) -> String? {
    guard next == "]" || next == "=" && !closing else { return nil }
    let slash = closing ? "/" : ""
    if WordDistance.isSlip(word, "hide") { return "[\(slash)hide]" }
    if WordDistance.isSlip(word, "free"), next == "]" { return "[\(slash)free]" }
    if WordDistance.isWithin(2, word, "erphpdown") { return "[\(slash)erphpdown]" }
    return nil
  }

  /// Comments and lines of dashes.
  private var dashed: String? {
    let isComment = before[1] == "-" && before[2] == "!" || before[1] == "!"
    if isComment, next == "-" || next == ">" || endsInBlank && !isSpaced && !followsBlank {
      if WordDistance.isSlip(word, "more") { return "<!--more-->" }
      if WordDistance.isWithin(2, word, "membersonly") { return "<!--members-only-->" }
    }
    if before[1] == "-", next == "-", WordDistance.isWithin(1, word, "paywall") { return "---paywall---" }
    return nil
  }
}

extension UInt32 {
  static func ~= (scalar: Unicode.Scalar, value: UInt32) -> Bool { scalar.value == value }
  static func == (value: UInt32, scalar: Unicode.Scalar) -> Bool { scalar.value == value }
}
