import ProofModel
import SourceModel

/// How much of a region is its lead.
extension PaidSource {
  /// None of a region that is no longer than that: nobody shows all of what is to be paid for.
  func count(of lead: ProofLead, in region: Range<Int>) -> Int {
    let count =
      switch lead {
      case .characters(let count): count
      case .sentences(let count): characterCount(ofSentences: count, in: region)
      }
    return count < region.count ? count : 0
  }

  /// A sentence ends behind 。！？!? or …, or behind a point that no letter, digit or point follows; what closes brackets or
  /// quotations belongs to it. Ends of lines are nothing.
  private func characterCount(ofSentences wanted: Int, in region: Range<Int>) -> Int {
    guard wanted > 0 else { return 0 }
    var found = 0
    var index = region.lowerBound
    while index < region.upperBound {
      guard Self.stops.contains(characters[index]) || characters[index] == 0x2E && isStop(index, in: region) else {
        index += 1
        continue
      }
      found += 1
      index += 1
      while index < region.upperBound,
        Self.stops.contains(characters[index]) || Self.closings.contains(characters[index])
      {
        index += 1
      }
      if found == wanted { return index - region.lowerBound }
    }
    return region.count
  }

  private static let stops = Set("。！？!?…".unicodeScalars.map { NormalForm.of($0.value) })
  private static let closings = Set("\"')”’」』》".unicodeScalars.map { NormalForm.of($0.value) })

  private func isStop(_ point: Int, in region: Range<Int>) -> Bool {
    guard point + 1 < region.upperBound else { return true }
    let offset = Int(offsets[point])
    let end = offset + text.span.scalar(at: offset).width
    // Blanks and signs between two characters are not among them.
    guard Int(offsets[point + 1]) == end else { return true }
    let next = characters[point + 1]
    return !(next &- 0x61 < 26 || next &- 0x30 < 10 || next == 0x2E)
  }
}
