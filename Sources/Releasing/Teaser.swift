public import DocumentModel

/// What stands in the place of paid text under the policy `teaser`.
public struct Teaser: Sendable, Equatable {
  /// What the notice says; nil for the sentence of the document's language.
  public var text: NoticeTemplate?
  /// Where the rest is to be had.
  public var link: LinkAddress?
  /// How much of the beginning of each region stays.
  public var lead: Lead

  /// How much of the beginning of a region anybody may read.
  public enum Lead: Sendable, Hashable {
    case none
    /// Without white space and the signs `* _ \ ` | ~`, which mean nothing to some formats.
    case characters(Int)
    /// Up to 。！？!? or … with what closes quotations and brackets behind it, or a point that ends a word.
    case sentences(Int)
  }

  public init(text: NoticeTemplate? = nil, link: LinkAddress? = nil, lead: Lead = .none) {
    self.text = text
    self.link = link
    self.lead = lead
  }

  /// The notice in a language.
  public func template(in language: Language) -> NoticeTemplate {
    text ?? NoticeTemplate.standard(in: language, hasLink: link != nil)
  }
}

/// The text of a notice, with places for what differs from notice to notice.
public struct NoticeTemplate: Sendable, Equatable, CustomStringConvertible {
  enum Piece: Equatable {
    case text(String)
    /// How many characters were taken out.
    case characters
    /// The address of the teaser's link.
    case link
  }

  let pieces: [Piece]
  /// As it was written.
  public let description: String

  /// - Parameter text: one line, in which `{characters}` and `{link}` stand for what is filled in; nil is returned if it
  ///   has other braces, control characters or nothing at all.
  public init?(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      rest = rest[brace...]
      if rest.hasPrefix("{characters}") {
        pieces.append(.characters)
        rest = rest.dropFirst("{characters}".count)
      } else if rest.hasPrefix("{link}") {
        pieces.append(.link)
        rest = rest.dropFirst("{link}".count)
      } else {
        return nil
      }
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
    description = text
  }

  public var hasLink: Bool { pieces.contains(.link) }

  /// Its own words, without what is filled in.
  public var words: String {
    pieces.reduce(into: "") { words, piece in if case .text(let text) = piece { words += text } }
  }

  static func standard(in language: Language, hasLink: Bool) -> NoticeTemplate {
    let more =
      switch language {
      case .chineseSimplified: "阅读全文："
      case .chineseTraditional: "閱讀全文："
      case .english: " Read all of it: "
      }
    return NoticeTemplate(Notice.text(in: language) + (hasLink ? more + "{link}" : ""))!
  }
}
