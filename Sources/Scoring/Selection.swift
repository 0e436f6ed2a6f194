/// Which documents of a benchmark are wanted.
public struct Selection: Sendable, Hashable {
  public enum Variants: Sendable, Hashable {
    case all
    /// The documents as they were.
    case base
    /// Those whose lines were wrapped and whose paragraphs are scored.
    case wrapped
    case paid
    /// Those in another encoding than plain UTF-8.
    case recoded
    /// Those of variants with this text in their names.
    case named(String)

    /// `all`, `base`, `wrap`, `paid`, `enc`; anything else is a part of a variant's name.
    public init(_ text: String) {
      self =
        switch text {
        case "all": .all
        case "base": .base
        case "wrap": .wrapped
        case "paid": .paid
        case "enc": .recoded
        default: .named(text)
        }
    }
  }

  public var variants: Variants
  /// A genre's name; if no genre has it, a part of genres' names.
  public var genre: String?

  public init(variants: Variants = .base, genre: String? = nil) {
    self.variants = variants
    self.genre = genre
  }

  public func documents(of all: [LabelledDocument]) -> [LabelledDocument] {
    let isExact = all.contains { $0.entry.genre == genre }
    return all.filter { document in
      guard let genre else { return true }
      return isExact ? document.entry.genre == genre : document.entry.genre.contains(genre)
    }.filter(isWanted)
  }

  private func isWanted(_ document: LabelledDocument) -> Bool {
    switch variants {
    case .all: true
    case .base: document.entry.variant == "base"
    case .wrapped: document.scoresBoundaries
    case .paid: document.isPaid
    case .recoded: document.entry.isRecoded
    case .named(let part): document.entry.variant.contains(part)
    }
  }
}
