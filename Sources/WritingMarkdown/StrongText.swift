import SourceModel

/// Where the asterisks of strong text can stand so that every parser takes them for such.
///
/// Closing asterisks between a punctuation mark and a letter do not close (CommonMark 0.30, section 6.2, rule 6 by way
/// of right-flanking), and Chinese puts no space behind a full stop: `**一是。**二是` is read as asterisks. So the stop
/// of a Chinese heading stands outside, where the asterisks close and the source can be read: `**一是**。二是`; that of
/// another one only if they would not close otherwise. The colon behind a speaker's name stands outside as well. Where
/// something else than a stop is last, the letter behind it becomes a character reference, whose `&` is punctuation:
/// `**（一）**&#20108;是`.
struct StrongText {
  /// What stands between the asterisks: no white space at its edges, no invisible character at its end.
  let range: Range<Int>
  /// Whether the character behind the closing asterisks has to be written as a reference.
  let referencesNext: Bool

  /// Nil if nothing is left to be strong, or if what follows cannot be written as a reference.
  ///
  /// Opening asterisks need no such care: before them is the start of a line, a label or a reference.
  ///
  /// - Parameter isSpeaker: the text says who speaks.
  init?(prefix: Int, of text: Span<UInt8>, isSpeaker: Bool = false) {
    let prefix = isSpeaker ? Self.withoutColon(prefix, of: text) : prefix
    var start = 0
    while start < prefix {
      let (scalar, next) = CharacterReference.scalar(of: text, at: start)
      guard CharacterReference.isWhiteSpace(scalar) else { break }
      start = next
    }
    var end = prefix
    var last = CharacterClass.other
    while end > start {
      let index = CharacterReference.start(of: text, before: end)
      last = CharacterClass(CharacterReference.scalar(of: text, at: index).scalar)
      if last != .space && last != .other { break }
      end = index
    }
    guard end > start else { return nil }
    while let shorter = Self.withoutStop(start..<end, of: text) { (end, last) = shorter }
    range = start..<end
    // An address ends in an angle bracket.
    let mayEndInAddress = text.extracting(range).firstIndex(of: "://") != nil
    if last == .word && !mayEndInAddress || end == text.count {
      referencesNext = false
      return
    }
    let next = CharacterReference.scalar(of: text, at: end).scalar
    referencesNext = !Self.closes(before: next)
    if referencesNext && !CharacterReference.canName(next) { return nil }
  }

  /// Where the text ends without the stop at its end; nil if it has none that has to stand outside.
  private static func withoutStop(_ range: Range<Int>, of text: Span<UInt8>) -> (end: Int, last: CharacterClass)? {
    let index = CharacterReference.start(of: text, before: range.upperBound)
    guard index > range.lowerBound else { return nil }
    switch CharacterReference.scalar(of: text, at: index).scalar {
    case "。", "：", "；", "，", "、", "！", "？": break
    case ".", ":", ";", ",", "!", "?":
      guard range.upperBound < text.count,
        !closes(before: CharacterReference.scalar(of: text, at: range.upperBound).scalar)
      else { return nil }
    default: return nil
    }
    let before = CharacterReference.start(of: text, before: index)
    let last = CharacterClass(CharacterReference.scalar(of: text, at: before).scalar)
    return last == .word || last == .punctuation ? (index, last) : nil
  }

  /// Where a label ends without its colon and the white space around that.
  private static func withoutColon(_ prefix: Int, of text: Span<UInt8>) -> Int {
    var end = prefix
    var hasColon = false
    while end > 0 {
      let index = CharacterReference.start(of: text, before: end)
      let scalar = CharacterReference.scalar(of: text, at: index).scalar
      let isColon = scalar == ":" || scalar == "：" || scalar == "︰" || scalar == "﹕"
      guard CharacterReference.isWhiteSpace(scalar) || isColon && !hasColon else { break }
      if isColon { hasColon = true }
      end = index
    }
    return hasColon ? end : prefix
  }

  /// Whether asterisks between punctuation and this character close for every parser. Up to version 0.30 CommonMark
  /// counts symbols outside ASCII as letters, and a parser may know an older Unicode than Swift does.
  private static func closes(before scalar: Unicode.Scalar) -> Bool {
    switch CharacterClass(scalar) {
    case .space: true
    case .punctuation: (scalar.properties.age?.major ?? .max) <= 5
    case .symbol: scalar.isASCII
    case .word, .other: false
    }
  }
}
