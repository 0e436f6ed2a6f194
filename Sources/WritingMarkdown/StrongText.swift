/// Where the asterisks of strong text can stand so that every parser takes them for such.
///
/// Closing asterisks between a punctuation mark and a letter do not close (CommonMark 0.30, section 6.2, rule 6 by way
/// of right-flanking), and Chinese puts no space behind a full stop: `**一是。**二是` is read as asterisks. The text
/// must not change, so the letter becomes a character reference, whose `&` is punctuation: `**一是。**&#20108;是`.
///
/// Who speaks is said in every other paragraph of an interview. Its colon stays outside, where it spares the references
/// and the source can be read: `**问**：今年`.
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
    range = start..<end
    if last == .word || end == text.count {
      referencesNext = false
      return
    }
    let next = CharacterReference.scalar(of: text, at: end).scalar
    referencesNext = !Self.closes(before: next)
    if referencesNext && !CharacterReference.canName(next) { return nil }
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
