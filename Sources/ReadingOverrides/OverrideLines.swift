import Diagnostics
import DocumentModel
import SourceModel

/// Overrides as text: the lines, what they are, and of headings the level.
struct OverrideLines {
  private struct Word {
    var text: String
    var position: SourcePosition
  }

  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  func overrides() throws(Failure) -> [Override] {
    var overrides: [Override] = []
    for words in words() {
      if let override = try Self.override(words) { overrides.append(override) }
    }
    return overrides
  }

  /// The words of each line up to a comment. White space parts them; a line ends where a manuscript's does.
  private func words() -> [[Word]] {
    var lines: [[Word]] = [[]]
    var position = SourcePosition(line: 1, column: 1)
    var isInWord = false
    var isInComment = false
    var previous: Unicode.Scalar?
    for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{2028}", "\u{2029}":
        lines.append([])
        position = SourcePosition(line: position.line + 1, column: 1)
        (isInWord, isInComment) = (false, false)
        continue
      case "#" where !isInWord: isInComment = true
      case _ where isSpace(scalar.value): isInWord = false
      case _ where isInComment: break
      default:
        if !isInWord { lines[lines.count - 1].append(Word(text: "", position: position)) }
        lines[lines.count - 1][lines[lines.count - 1].count - 1].text.unicodeScalars.append(scalar)
        isInWord = true
      }
      position.column += 1
    }
    return lines
  }

  /// Nil for a line without words.
  private static func override(_ words: [Word]) throws(Failure) -> Override? {
    var rest = words[...]
    guard let first = rest.popFirst() else { return nil }
    guard let lines = lines(first.text) else { throw refusal(.noLine(first.text), first) }
    guard let second = rest.popFirst() else { throw refusal(.nothingSaid(first.text), first) }
    guard let name = Override.names.first(where: { $0.rawValue == second.text }) else {
      throw refusal(.noSuchKind(second.text), second)
    }
    var override = Override(lines, is: name, at: first.position)
    if name == .heading || name == .runIn, let word = rest.popFirst() {
      guard let level = UInt8(word.text), Override.levels.contains(level) else {
        throw refusal(.noLevel(word.text), word)
      }
      override.level = level
    }
    if name == .runIn, let word = rest.popFirst() {
      guard let end = number(word.text) else { throw refusal(.noPlace(word.text), word) }
      override.runInEnd = end
    }
    if let word = rest.first { throw refusal(.tooMuch(word.text, of: name), word) }
    return override
  }

  /// `12`, or `3-4`.
  private static func lines(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { number(String($0)) }
    guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last else { return nil }
    return first...last
  }

  /// A whole number from 1 on, in digits and nothing else.
  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = UInt32(text),
      number > 0
    else { return nil }
    return Int(number)
  }

  private static func refusal(_ message: OverrideMessage, _ word: Word) -> Failure {
    Failure(message, at: word.position, kind: .overrides)
  }
}
