import SourceModel

/// Which signs of a block would be mark-up because there is another one to go with them.
///
/// Emphasis, strikethrough and code need an opening and a closing sign in one block (CommonMark 0.30, sections 6.1 and
/// 6.2; GFM 0.29, section 6.5). A sign that has no other to pair with is text to every parser, and most that are typed are
/// such: a name that was blanked, a range, a blank to fill in. It takes one pass over the block, and only blocks that have
/// such a sign pay for it.
struct PairedSigns {
  /// Whether the signs of a kind pair up, or might.
  private(set) var asterisks = false
  private(set) var underscores = false
  private(set) var tildes = false
  private(set) var backticks = false
  /// The last `>`, without which a tag does not end; -1 if there is none.
  private(set) var lastGreaterThan = -1
  /// The first `[`, without which no link begins.
  private(set) var firstBracket = Int.max

  /// Whether there is what may be an address, at whose edges angle brackets are written.
  private let hasAddress: Bool

  /// - Parameters:
  ///   - cuts: where something else than text stands, in order.
  ///   - lineStarts: those of them at which a line begins.
  ///   - strongEnd: asterisks up to there are escaped anyway, as they stand in strong text or beside it.
  init(in text: Span<UInt8>, cuts: [Int], lineStarts: [Int], strongEnd: Int, hasLabels: Bool) {
    backticks = hasLabels
    hasAddress = text.firstIndex(of: "://") != nil
    var opensEmphasis = false
    var opensUnderscore = false
    var tildeCount = 0
    var backtickLengths: Set<Int> = []
    var cut = 0
    var index = 0
    while index < text.count {
      let sign = text[index]
      switch sign {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"): break
      case UInt8(ascii: ">"):
        lastGreaterThan = index
        index += 1
        continue
      case UInt8(ascii: "["):
        firstBracket = min(firstBracket, index)
        index += 1
        continue
      default:
        index += 1
        continue
      }
      while cut < cuts.count, cuts[cut] <= index { cut += 1 }
      let limit = cut < cuts.count ? cuts[cut] : text.count
      let run = index..<Self.end(ofRunAt: index, in: text, before: limit)
      index = run.upperBound
      let segment = (cut > 0 ? cuts[cut - 1] : 0)..<limit
      switch sign {
      case UInt8(ascii: "*"):
        guard run.lowerBound > strongEnd else { break }
        let flanks = Flanks(of: run, in: text, within: segment, besideAddresses: hasAddress)
        if flanks.mayClose && opensEmphasis { asterisks = true }
        if flanks.mayOpen { opensEmphasis = true }
      case UInt8(ascii: "_"):
        let flanks = Flanks(of: run, in: text, within: segment, besideAddresses: hasAddress)
        if flanks.mayClose && opensUnderscore { underscores = true }
        if flanks.mayOpen { opensUnderscore = true }
      case UInt8(ascii: "~"):
        tildeCount += 1
        if tildeCount > 1 { tildes = true }
      default:
        // A fence that gets a backslash is one backtick shorter, and might pair with another.
        let isFence = run.count > 2 && (run.lowerBound == 0 || lineStarts.contains(run.lowerBound))
        if isFence || !backtickLengths.insert(run.count).inserted { backticks = true }
      }
    }
  }

  /// Whether the signs of a run need a backslash each.
  func needEscape(_ run: Range<Int>, in text: Span<UInt8>, within segment: Range<Int>, strongEnd: Int) -> Bool {
    switch text[run.lowerBound] {
    case UInt8(ascii: "*"):
      if run.lowerBound <= strongEnd { return true }
      guard asterisks else { return false }
    case UInt8(ascii: "_"):
      guard underscores else { return false }
    case UInt8(ascii: "~"):
      // GitHub's parser passes over tildes when it looks what stands beside asterisks.
      let touchesMark = run.lowerBound == segment.lowerBound || run.upperBound == segment.upperBound
      return tildes || strongEnd >= 0 && touchesMark
    default: return backticks
    }
    let flanks = Flanks(of: run, in: text, within: segment, besideAddresses: hasAddress)
    return flanks.mayOpen || flanks.mayClose
  }

  static func end(ofRunAt index: Int, in text: Span<UInt8>, before limit: Int) -> Int {
    var end = index + 1
    while end < limit, text[end] == text[index] { end += 1 }
    return end
  }
}

/// What pairs in a block, found when it is first asked for.
struct LazyPairedSigns {
  private var signs: PairedSigns?
  private let cuts: [Int]
  private let lineStarts: [Int]
  /// Where the block's strong text ends; -1 if it has none.
  let strongEnd: Int
  private let hasLabels: Bool

  init(cuts: [Int], lineStarts: [Int], strongEnd: Int, hasLabels: Bool) {
    self.cuts = cuts
    self.lineStarts = lineStarts
    self.strongEnd = strongEnd
    self.hasLabels = hasLabels
  }

  mutating func found(in text: Span<UInt8>) -> PairedSigns {
    if let signs { return signs }
    let found = PairedSigns(
      in: text, cuts: cuts, lineStarts: lineStarts, strongEnd: strongEnd, hasLabels: hasLabels)
    signs = found
    return found
  }
}

/// What may become of a row of asterisks or underscores because of what stands beside it (section 6.2).
///
/// Parsers differ in what is white space and punctuation to them; what is not certain counts as either.
private struct Flanks {
  private(set) var mayOpen: Bool
  private(set) var mayClose: Bool

  init(of run: Range<Int>, in text: Span<UInt8>, within segment: Range<Int>, besideAddresses: Bool) {
    var before = Neighbor(before: run.lowerBound, in: text, within: segment)
    var after = Neighbor(at: run.upperBound, in: text, within: segment)
    if besideAddresses, before == .word { before = .unknown }
    if besideAddresses, after == .word { after = .unknown }
    mayOpen = after != .space && !(after == .punctuation && before == .word)
    mayClose = before != .space && !(before == .punctuation && after == .word)
    // Underscores between letters make no emphasis (rules 2 and 4).
    guard text[run.lowerBound] == UInt8(ascii: "_") else { return }
    if before == .word { mayOpen = false }
    if after == .word { mayClose = false }
  }

  private enum Neighbor {
    case space, word, punctuation, unknown

    init(before index: Int, in text: Span<UInt8>, within segment: Range<Int>) {
      guard index > segment.lowerBound else {
        self = .unknown
        return
      }
      let start = CharacterReference.start(of: text, before: index)
      guard text[start] == UInt8(ascii: " ") else {
        self.init(CharacterReference.scalar(of: text, at: start).scalar)
        return
      }
      // White space at the edge of a segment is written as references, which end in punctuation.
      let isInner =
        start > segment.lowerBound && text[start - 1] != UInt8(ascii: " ")
        && Self(before: start, in: text, within: segment).isGraphic
      self = isInner ? .space : .unknown
    }

    init(at index: Int, in text: Span<UInt8>, within segment: Range<Int>) {
      guard index < segment.upperBound else {
        self = .unknown
        return
      }
      guard text[index] == UInt8(ascii: " ") else {
        self.init(CharacterReference.scalar(of: text, at: index).scalar)
        return
      }
      let next = index + 1
      let isInner =
        next < segment.upperBound && text[next] != UInt8(ascii: " ")
        && Self(at: next, in: text, within: segment).isGraphic
      self = isInner ? .space : .unknown
    }

    private var isGraphic: Bool { self == .word || self == .punctuation }

    /// Only what every version of Unicode and every parser agrees on.
    private init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FA5: self = .word
      case 0x21...0x7D, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x3017, 0xFF01...0xFF03, 0xFF08...0xFF0A, 0xFF0C,
        0xFF0E...0xFF0F, 0xFF1A...0xFF1B, 0xFF1F, 0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026, 0xB7:
        self = .punctuation
      default: self = .unknown
      }
    }
  }
}
