import SourceModel

/// Which signs of a block would be mark-up because there is another one to go with them.
///
/// Emphasis, strikethrough and code need an opening and a closing sign in one block (CommonMark 0.30, sections 6.1 and
/// 6.2; GFM 0.29, section 6.5). A sign that has no other to pair with is text to every parser, and most that are typed are
/// such: a name that was blanked, a range, a blank to fill in. Of a pair the opening sign alone gets a backslash, as then
/// the closing one has none to pair with. It takes one pass over the block, and only blocks that have such a sign pay for
/// it.
struct PairedSigns {
  /// Where the last row stands that may close what one before it opens; -1 if there is none.
  private var lastClosingAsterisks = -1
  private var lastClosingUnderscores = -1
  private var lastTildes = -1
  /// The rows of backticks that would begin code.
  private var openingBackticks: Set<Int> = []
  /// Whether every backtick needs a backslash, as code of the writer's own is near.
  private let escapesBackticks: Bool
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
    hasAddress = text.firstIndex(of: "://") != nil
    var backticks: [Range<Int>] = []
    var hasFence = false
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
        if flanks.mayClose { lastClosingAsterisks = run.lowerBound }
      case UInt8(ascii: "_"):
        let flanks = Flanks(of: run, in: text, within: segment, besideAddresses: hasAddress)
        if flanks.mayClose { lastClosingUnderscores = run.lowerBound }
      case UInt8(ascii: "~"):
        lastTildes = run.lowerBound
      default:
        if run.count > 2 && (run.lowerBound == 0 || lineStarts.contains(run.lowerBound)) { hasFence = true }
        backticks.append(run)
      }
    }
    // A fence that gets a backslash is one backtick shorter, and might pair with another.
    escapesBackticks = hasLabels || hasFence && backticks.count > 1
    if !escapesBackticks { openingBackticks = Self.opening(backticks) }
  }

  /// The rows of backticks behind which another one of their length stands. A parser that looks for it takes no notice of
  /// backslashes, so that rows which have some are single backticks to it.
  private static func opening(_ rows: [Range<Int>]) -> Set<Int> {
    var opening: Set<Int> = []
    var lengths: Set<Int> = []
    for row in rows.reversed() {
      if lengths.insert(row.count).inserted { continue }
      opening.insert(row.lowerBound)
      lengths.insert(1)
    }
    return opening
  }

  /// Whether the signs of a run need a backslash each.
  func needEscape(_ run: Range<Int>, in text: Span<UInt8>, within segment: Range<Int>, strongEnd: Int) -> Bool {
    switch text[run.lowerBound] {
    case UInt8(ascii: "*"):
      if run.lowerBound <= strongEnd { return true }
      guard run.lowerBound < lastClosingAsterisks else { return false }
    case UInt8(ascii: "_"):
      guard run.lowerBound < lastClosingUnderscores else { return false }
    case UInt8(ascii: "~"):
      // GitHub's parser passes over tildes when it looks what stands beside asterisks.
      let touchesMark = run.lowerBound == segment.lowerBound || run.upperBound == segment.upperBound
      return run.lowerBound < lastTildes || strongEnd >= 0 && touchesMark
    default: return escapesBackticks || openingBackticks.contains(run.lowerBound)
    }
    return Flanks(of: run, in: text, within: segment, besideAddresses: hasAddress).mayOpen
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
