public import Diagnostics
public import SourceModel

/// Names that somebody wants masked.
public struct NameList: Sendable, Equatable {
  public let names: [String]
  /// By first character, the longest first, so that 欧阳明月 is found before 欧阳明.
  private let byFirst: [UInt32: [[UInt32]]]

  public init(_ names: [String]) {
    self.names = names
    byFirst = Dictionary(grouping: Set(names.map { $0.unicodeScalars.map(\.value) }).filter { !$0.isEmpty }) { $0[0] }
      .mapValues { $0.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count } }
  }

  public var isEmpty: Bool { names.isEmpty }

  /// How long the longest name is that stands in a text at a place; nil if none does.
  ///
  /// Blanks that spread the characters of a Chinese name, as in 李　四, do not matter.
  func length(at start: Int, in text: [UInt32]) -> Int? {
    guard let names = byFirst[text[start]] else { return nil }
    for name in names {
      if let length = Self.length(of: name, at: start, in: text) { return length }
    }
    return nil
  }

  private static func length(of name: [UInt32], at start: Int, in text: [UInt32]) -> Int? {
    let isHan = name.allSatisfy { $0 >= 0x2E80 }
    var index = start
    for (offset, character) in name.enumerated() {
      if isHan, offset > 0 {
        var blanks = 0
        while index < text.count, text[index] == 0x20 || text[index] == 0x3000, blanks < 4 {
          index += 1
          blanks += 1
        }
      }
      guard index < text.count, text[index] == character else { return nil }
      index += 1
    }
    return index - start
  }

  /// Names as text: one a line, white space at its edges left out; lines that begin with # are comments.
  ///
  /// - Throws: `Failure` of the kind `mask` with the place in the text. It does not say which name it is about.
  public static func read(_ text: SourceText) throws(Failure) -> NameList {
    var names: [String] = []
    // Line ends of all systems are characters of their own to a String, \r\n too.
    for (index, line) in String(decoding: text.bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let name = line.trimmingSpaces
      guard let first = name.unicodeScalars.first, first != "#" else { continue }
      // One character is a part of too many words.
      guard name.unicodeScalars.count > 1 else {
        throw Failure(NameListMessage.tooShort, at: SourcePosition(line: index + 1, column: 1), kind: .mask)
      }
      names.append(String(name))
    }
    guard !names.isEmpty else { throw Failure(NameListMessage.noNames, kind: .mask) }
    return NameList(names)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0.value) }),
      let last = scalars.lastIndex(where: { !isSpace($0.value) })
    else { return "" }
    return Substring(scalars[first...last])
  }
}

/// What can be said about a list of names. It quotes none.
enum NameListMessage: DiagnosticMessage {
  case noNames
  case tooShort

  var id: String {
    switch self {
    case .noNames: "mask.no-names"
    case .tooShort: "mask.name-too-short"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .noNames: "the list holds no name"
    case .tooShort: "a name of one character is a part of other words"
    }
  }

  var hint: String? {
    switch self {
    case .noNames: "write one name a line; lines that begin with # are comments"
    case .tooShort: "write it in full, or take it out"
    }
  }
}
