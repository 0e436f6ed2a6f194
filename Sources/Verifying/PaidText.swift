public import ProofModel
import SourceModel

/// The paid text of a source, ready to be looked for.
public struct PaidText: Sendable {
  /// How many characters in a row prove that paid text got out.
  public static let length = 8
  /// How many it takes where all of them are Latin letters and signs: shorter runs are words, and formats are full of them.
  public static let lengthOfLetters = 24
  /// How many characters of a run have to be paid where the others are the public text around them.
  static let leastPaid = 4

  let runs: GramIndex
  let letters: GramIndex
  let hasLetters: Bool
  private let source: PaidSource
  /// The regions as numbers.
  public let regions: PaidRegions

  /// - Parameters:
  ///   - source: a source whose markers pair.
  ///   - lead: how much of the beginning of each region may be public.
  ///   - publicTexts: texts in UTF-8 that may be in outputs and are not in the source, such as a stylesheet.
  public init(of source: PaidSource, lead: ProofLead = .none, publicTexts: [[UInt8]] = []) {
    self.source = source
    let text = source.characters
    let owners = source.owners(lead: lead)
    // Sums, so that each run is judged in constant time.
    var paid = [Int32](repeating: 0, count: text.count + 1)
    var telling = [Int32](repeating: 0, count: text.count + 1)
    for index in text.indices {
      paid[index + 1] = paid[index] + (owners[index] ? 1 : 0)
      telling[index + 1] = telling[index] + (Self.isTelling(text[index]) ? 1 : 0)
    }
    let around = Self.aroundShortRegions(owners)
    func counts(_ start: Int) -> Bool {
      let end = start + Self.length
      let count = paid[end] - paid[start]
      guard count > 0, Self.tells(text, start, telling[end] - telling[start]) else { return false }
      // A region that is too short for a run of its own is found by what stands around it.
      return count >= Self.leastPaid || around[start]
    }
    func countsAsLetters(_ start: Int) -> Bool {
      let end = start + Self.lengthOfLetters
      guard paid[end] - paid[start] == Self.lengthOfLetters else { return false }
      return !Self.tells(text, end - Self.length, telling[end] - telling[end - Self.length])
    }
    let total = Int(paid[text.count])
    let borders = source.regionCount * 2 * Self.length
    let publicText = text.indices.filter { !owners[$0] }.map { text[$0] }
    let exempted = [publicText] + publicTexts.map { PaidSource.characters(of: $0) }
    let runs = GramIndex(
      of: text, length: Self.length, expected: total == 0 ? 0 : min(text.count, total + borders), begins: counts,
      exempting: exempted)
    var longerCount = 0
    if text.count >= Self.lengthOfLetters, total >= Self.lengthOfLetters {
      for start in 0...(text.count - Self.lengthOfLetters) where countsAsLetters(start) { longerCount += 1 }
    }
    let letters = GramIndex(
      of: text, length: Self.lengthOfLetters, expected: longerCount, begins: countsAsLetters, exempting: exempted)
    self.runs = runs
    self.letters = letters
    hasLetters = letters.count > 0
    regions = source.regions(
      isProven: { range in
        range.count >= Self.length && (range.lowerBound...(range.upperBound - Self.length)).contains(where: runs.holds)
          || range.count >= Self.lengthOfLetters && letters.count > 0
            && (range.lowerBound...(range.upperBound - Self.lengthOfLetters)).contains(where: letters.holds)
      })
  }

  /// Where a character of the source stands in its text.
  func position(of character: Int) -> SourcePosition { source.position(of: character) }

  /// Whether a character is of a script that formats do not use for themselves.
  private static func isTelling(_ character: UInt32) -> Bool { character >= 0x80 }

  /// Whether a run of eight tells by itself that it is the source's: by one character beyond ASCII, or by digits that are
  /// more than zeros.
  private static func tells(_ text: [UInt32], _ start: Int, _ telling: Int32) -> Bool {
    if telling > 0 { return true }
    var seen: UInt16 = 0
    var digits = 0
    for offset in 0..<length {
      let digit = text[start + offset] &- 0x30
      guard digit < 10 else { continue }
      digits += 1
      seen |= 1 << digit
    }
    return digits >= 4 && seen.nonzeroBitCount >= 3
  }

  /// Whether a run that begins at a place holds all of a region that is shorter than `leastPaid`, and text on both sides.
  private static func aroundShortRegions(_ owners: [Bool]) -> [Bool] {
    var around = [Bool](repeating: false, count: owners.count)
    var start: Int?
    for index in owners.indices {
      if owners[index] {
        start = start ?? index
      } else if let begin = start {
        if index - begin < leastPaid {
          for place in max(0, index - length + 1)..<max(begin, index - length + 1, 0) { around[place] = true }
        }
        start = nil
      }
    }
    return around
  }
}
