import SourceModel

/// One spelling of one marker, taken apart for matching.
struct MarkerSpelling: Sendable {
  let kind: DirectiveKind
  let convention: String
  let ending: MarkerConvention.Ending?
  /// The marker as a person writes it: `##paidbegin##`, `[hide=…]`.
  let description: String
  /// The letters inside: `paidbegin`.
  let word: [UInt8]
  /// Whether a slash stands before the word.
  let hasSlash: Bool
  /// Whether the marker is a comment of HTML.
  let isComment: Bool
  /// Whether it stands in brackets of any kind, a comment's too.
  let isBracketed: Bool
  /// What it begins with; in small letters if the case is ignored.
  let opening: [UInt8]
  /// How many times the first sign stands at the beginning.
  let signCount: Int
  /// What it ends in, if there is something variable inside.
  let closing: [UInt8]
  private let ignoresCase: Bool

  init(_ marker: MarkerConvention.Marker, of convention: MarkerConvention) {
    kind = marker.kind
    self.convention = convention.name
    ending = marker.ending
    ignoresCase = marker.ignoresCase
    let utf8 = Array(marker.opening.utf8)
    opening = marker.ignoresCase ? utf8.map(\.lowercaseASCII) : utf8
    word = utf8.map(\.lowercaseASCII).filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    hasSlash = utf8.contains(UInt8(ascii: "/"))
    isComment = marker.opening.utf8.starts(with: "<!".utf8)
    isBracketed = utf8.first == UInt8(ascii: "<") || utf8.first == UInt8(ascii: "[")
    signCount = utf8.prefix { $0 == utf8.first }.count
    switch marker.ending {
    case nil:
      closing = []
      description = marker.opening
    case .value(let closing), .title(let closing):
      self.closing = Array(closing.utf8)
      description = marker.opening + "…" + closing
    }
  }

  /// Whether the marker's beginning stands at `index`.
  func opens(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index >= 0, opening.count <= bytes.count - index else { return false }
    for offset in opening.indices {
      let byte = bytes[index + offset]
      if (ignoresCase ? byte.lowercaseASCII : byte) != opening[offset] { return false }
    }
    return true
  }
}

extension MarkerSpelling {
  /// Whether the marker's word, in any case, stands right before `index`.
  func stands(before index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index >= word.count else { return false }
    return word.indices.allSatisfy { bytes[index - word.count + $0].lowercaseASCII == word[$0] }
  }
}

extension UInt8 {
  /// The small letter of a capital one of ASCII; anything else as it is.
  var lowercaseASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
