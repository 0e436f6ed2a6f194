/// Kinds of personal data that a mask can look for.
public enum MaskClass: String, Sendable, Hashable, CaseIterable {
  /// Mobile phones, fixed ones with their area code, and numbers that begin with 400 or 800, in mainland China.
  case phones
  /// Numbers of identity cards: 18 digits by checksum (GB 11643), old ones of 15 digits by their date.
  case ids
  case emails
  /// Numbers of bank cards: 16 to 19 digits by checksum (Luhn, ISO/IEC 7812-1).
  case bank
  /// Unified social credit codes by checksum (GB 32100).
  case codes
  /// Names that somebody listed.
  case names
}

/// What is masked, and what stands in its place.
public struct Mask: Sendable, Equatable {
  public enum Replacement: Sendable, Equatable {
    /// × for each character.
    case signs
    /// A word that is the same wherever the value is, and that only the key leads to.
    case pseudonyms(MaskKey)
  }

  public var classes: Set<MaskClass>
  /// Looked for as they are typed, if `classes` has names.
  public var names: NameList
  public var replacement: Replacement

  public init(
    _ classes: Set<MaskClass>, names: NameList = NameList([]), replacement: Replacement = .signs
  ) {
    self.classes = classes
    self.names = names
    self.replacement = replacement
  }
}

/// What a mask found in a document. Only `pseudonyms` holds values, for the owner's eyes.
public struct MaskRecord: Sendable, Equatable {
  /// How many values of each class were masked.
  public internal(set) var counts: [MaskClass: Int] = [:]
  /// Each pseudonym with what it stands for; empty if × stands there.
  public internal(set) var pseudonyms: [String: Pseudonym] = [:]

  public struct Pseudonym: Sendable, Equatable {
    public var valueClass: MaskClass
    /// The value in each way in which it was typed, in order of code points.
    public var spellings: [String]

    public init(valueClass: MaskClass, spellings: [String]) {
      self.valueClass = valueClass
      self.spellings = spellings
    }

    /// The same with the spellings of another, each once.
    public mutating func merge(_ other: Pseudonym) {
      spellings = Set(spellings + other.spellings).sorted {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }
    }
  }

  public init() {}

  public var isEmpty: Bool { counts.isEmpty }

  mutating func merge(_ other: MaskRecord) {
    counts.merge(other.counts) { $0 + $1 }
    merge(pseudonyms: other.pseudonyms)
  }

  private mutating func merge(pseudonyms others: [String: Pseudonym]) {
    for (word, other) in others { pseudonyms[word, default: other].merge(other) }
  }
}
