import SourceModel

/// One spelling of one marker, taken apart for matching.
struct MarkerSpelling: Sendable {
  let kind: DirectiveKind
  let convention: String
  let ending: MarkerConvention.Ending?
  /// The marker as a person writes it: `##paidbegin##`, `[hide=…]`.
  let description: String
  /// The letters and Chinese characters inside: `paidbegin`.
  let word: [UInt32]
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
    word = Self.letters(of: marker.opening)
    hasSlash = utf8.contains(UInt8(ascii: "/"))
    isComment = marker.opening.utf8.starts(with: "<!".utf8)
    isBracketed = !utf8.isEmpty && Skeleton.read(utf8.span, at: 0).0 == .openingBracket
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

  private static func letters(of opening: String) -> [UInt32] {
    let utf8 = Array(opening.utf8)
    var letters: [UInt32] = []
    var index = 0
    while index < utf8.count {
      let (skeleton, width) = Skeleton.read(utf8.span, at: index)
      if case .letter(let letter) = skeleton { letters.append(letter) }
      index += width
    }
    return letters
  }

  /// Whether no language has the word beside a sign or a dash, so that it is a marker's, or nearly one.
  var isTelling: Bool { word.count >= 7 || word.count >= 3 && word.contains { $0 >= 0x80 } }

  /// How many bytes the word has.
  var wordWidth: Int { word.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x10000 ? 3 : 4) } }

  /// How far a word may be from this one and be meant for it.
  var tolerance: Int { word.count >= 7 ? 2 : word.count >= 4 ? 1 : 0 }

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
    var index = index
    for letter in word.reversed() {
      guard index > 0 else { return false }
      let (scalar, width) = bytes.scalar(before: index)
      let small = scalar < 0x80 ? UInt32(UInt8(scalar).lowercaseASCII) : scalar
      guard small == letter else { return false }
      index -= width
    }
    return true
  }
}

extension UInt8 {
  /// The small letter of a capital one of ASCII; anything else as it is.
  var lowercaseASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
