import DocumentModel

/// Gives headings their levels, so that the outline nests and never skips.
///
/// A scheme that is open keeps its level. A new one goes below the schemes that rank above it: 编, 章, 节, 条, 一、, （一）,
/// 1., （1）, ① (GB/T 9704—2012, 7.3.3, and the order of statutes above it). Which of them a document uses is its own
/// business; the level is the depth, so a document that begins with 1. has 1. on level 1.
struct OutlineLevels {
  private var open: [NumberScheme] = []

  /// The level of the next heading in order.
  mutating func level(of scheme: NumberScheme?) -> UInt8 {
    // A heading without a number stands beside the topmost ones.
    guard let scheme else {
      open = []
      return 1
    }
    if let place = open.firstIndex(of: scheme) {
      open.removeSubrange((place + 1)...)
    } else {
      while let last = open.last, rank(last) > rank(scheme) { open.removeLast() }
      open.append(scheme)
    }
    return UInt8(min(open.count, 255))
  }

  /// The level of what stands below the open headings without opening a level of its own.
  var levelBelow: UInt8 { UInt8(min(open.count + 1, 255)) }

  /// An attachment has an outline of its own.
  mutating func restart() { open = [] }

  private func rank(_ scheme: NumberScheme) -> Int {
    switch scheme {
    case .part: 0
    case .chapter: 1
    case .section: 2
    case .article: 3
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
