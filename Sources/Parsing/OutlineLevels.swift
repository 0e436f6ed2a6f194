import DocumentModel

/// Gives headings their levels, so that the outline nests and never skips.
///
/// A scheme that is open keeps its level. A new one goes below the schemes that rank above it: 编, 章, 节, 条, 壹、, 一、, （一）,
/// 1., （1）, ① (GB/T 9704—2012, 7.3.3, and the order of statutes above it). Which of them a document uses is its own
/// business; the level is the depth, so a document that begins with 1. has 1. on level 1.
///
/// A level that a person decided is that of its numbering from there on.
struct OutlineLevels {
  private struct Numbering {
    var scheme: NumberScheme
    var level: UInt8
  }

  /// The numberings that are open, outermost first.
  private var open: [Numbering] = []
  /// The level of the heading before.
  private var last: UInt8 = 0
  /// The numberings that a person gave another level than they would have had.
  private var moved: [NumberScheme: UInt8] = [:]
  /// The level of a heading without a number that a person put below others, while what it encloses goes on.
  private var enclosing: UInt8 = 0

  /// The level of the next heading in order.
  /// - Parameters:
  ///   - place: Where a heading without a number stands among its like.
  ///   - decided: The level that a person gave it.
  mutating func level(
    of scheme: NumberScheme?, at place: HeadingNesting.Place = HeadingNesting.Place(), decided: UInt8? = nil
  ) -> UInt8 {
    guard let scheme else {
      last = decided ?? unnumberedLevel(at: place)
      if place.encloses { open = open.filter { $0.level < last } }
      // Other numberings around it go on.
      enclosing = last > 1 || place.encloses ? last : 0
      return last
    }
    defer { if last <= enclosing { enclosing = 0 } }
    if let decided {
      var usual = self
      if usual.level(of: scheme) != decided { moved[scheme] = decided }
    }
    if let level = decided ?? moved[scheme] {
      open.removeAll { $0.level >= level || $0.scheme == scheme }
      open.append(Numbering(scheme: scheme, level: level))
      last = level
      return level
    }
    if let place = open.firstIndex(where: { $0.scheme == scheme }) {
      open.removeSubrange((place + 1)...)
    } else {
      while let last = open.last, rank(last.scheme) > rank(scheme) { open.removeLast() }
      open.append(Numbering(scheme: scheme, level: max(open.last?.level ?? 0, enclosing) + 1))
    }
    // What follows a heading without a number can be one level deeper at the most.
    while open[open.count - 1].level > last + 1 {
      let level = open.count > 1 ? open.remove(at: open.count - 2).level : last + 1
      open[open.count - 1].level = level
    }
    last = open[open.count - 1].level
    return last
  }

  /// Beside the topmost headings, or below the numbering that goes on around it, and below those of its like that enclose
  /// it.
  private func unnumberedLevel(at place: HeadingNesting.Place) -> UInt8 {
    let around = place.numbering.flatMap { scheme in open.first { $0.scheme == scheme } }
    return min((around?.level ?? 0) + UInt8(clamping: place.depth) + 1, last + 1)
  }

  /// The level of what stands below the open headings without opening a level of its own.
  var levelBelow: UInt8 { min(max(open.last?.level ?? 0, enclosing) + 1, last + 1) }

  /// An attachment has an outline of its own.
  mutating func restart() {
    open = []
    last = 0
    moved = [:]
    enclosing = 0
  }

  private func rank(_ scheme: NumberScheme) -> Int {
    switch scheme {
    case .part: 0
    case .chapter: 1
    case .section: 2
    case .article: 3
    case .chineseFormal: 4
    case .roman: 5
    case .chineseComma: 6
    case .latinUpper: 7
    case .chineseBracket: 8
    case .arabicPoint, .arabicPlain: 9
    case .decimal2: 10
    case .decimal3: 11
    case .decimal4: 12
    case .arabicHalfBracket: 13
    case .arabicBracket: 14
    case .circled: 15
    case .latinLower: 16
    }
  }
}
