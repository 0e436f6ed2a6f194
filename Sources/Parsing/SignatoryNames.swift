import SourceModel

/// Further names of persons below 签发人 (GB/T 9704—2012, 7.2.6): one to three in a line, parted by white space.
enum SignatoryNames {
  /// Whether a line right below one with 签发人 goes on with its names.
  ///
  /// A lone word may be a title: it has to be set in, or to begin with a family name.
  static func `continue`(at line: Int, in draft: Draft) -> Bool {
    guard line + 1 < draft.lines.count, draft.isOpen(line), draft.lines[line].blankLinesBefore == 0 else {
      return false
    }
    let features = draft.features(line)
    guard features.width <= 30, features.ending == .none, features.number == nil, features.date == nil else {
      return false
    }
    let isSetIn = draft.lines[line].indent >= 4
    return draft.withText(of: line) { text in
      let words = words(of: text)
      guard let words, (1...3).contains(words.count) else { return false }
      return words.count > 1 || isSetIn || PersonName.matches(text)
    }
  }

  /// The lengths of the words, of two to four Chinese characters each; nil if there are others. 李　静 is one word.
  private static func words(of text: borrowing Span<UInt8>) -> [Int]? {
    var words: [Int] = []
    var length = 0
    var index = 0
    while index <= text.count {
      let (scalar, width) = index < text.count ? text.scalar(at: index) : (0x20, 1)
      index += width
      if isSpace(scalar) {
        if length == 1, let last = words.last, last == 1 {
          words[words.count - 1] = 2
        } else if length > 0 {
          words.append(length)
        }
        length = 0
      } else {
        guard (0x3400...0x9FFF).contains(scalar) || scalar == 0xB7 else { return nil }
        length += 1
      }
    }
    return words.allSatisfy((2...4).contains) ? words : nil
  }
}
