import SourceModel

/// Finds what was meant to be a marker and is none: in full-width signs, in capitals, with spaces or invisible characters
/// inside, with signs too few, escaped.
///
/// A group of signs or brackets is taken whole, with all that is ignored between them, and looked at once; what follows it
/// is looked at for a bounded number of bytes.
struct ResemblanceFinder {
  struct Resemblance {
    var offset: UInt32
    /// The place of the spelling that it resembles among all.
    var spelling: Int
  }

  private(set) var resemblances: [Resemblance] = []
  private let spellings: [MarkerSpelling]
  /// Spellings, one for each word that no language has: the word alone tells a marker from a hashtag.
  private let telling: [Int]

  /// - Parameter markers: where real markers stand, in order.
  init(spellings: [MarkerSpelling], besides markers: [MarkerFinder.Find], in bytes: Span<UInt8>) {
    self.spellings = spellings
    var words: Set<[UInt8]> = []
    telling = spellings.indices.filter { spellings[$0].word.count >= 7 && words.insert(spellings[$0].word).inserted }
    var signs = SignScan(
      for: [.byte(0x23), .byte(0x24), .byte(0x3C), .byte(0x5B), .byte(0x26), .fullWidth, .cornered], in: bytes)
    var nextMarker = 0
    var start = 0
    while let index = signs.next(from: start, in: bytes) {
      guard let group = SignGroup(at: index, in: bytes) else {
        start = index + 1
        continue
      }
      start = group.end
      while nextMarker < markers.count, Int(markers[nextMarker].range.end) <= group.end { nextMarker += 1 }
      // The word behind these signs belongs to a real marker.
      if nextMarker < markers.count, Int(markers[nextMarker].range.start) <= group.end { continue }
      let lastEnd = nextMarker > 0 ? Int(markers[nextMarker - 1].range.end) : 0
      let found = group.isSigns ? sign(group, after: lastEnd, in: bytes) : bracket(group, in: bytes)
      if let found { resemblances.append(found) }
    }
  }

  private func sign(_ group: SignGroup, after lastEnd: Int, in bytes: Span<UInt8>) -> Resemblance? {
    for place in telling where group.end(of: spellings[place].word, in: bytes) != nil {
      return Resemblance(offset: UInt32(group.start), spelling: place)
    }
    for place in telling where spellings[place].stands(before: group.start, in: bytes) {
      let start = group.start - spellings[place].word.count
      // Signs on both sides were found from those in front.
      let isKnown =
        start < lastEnd || resemblances.last.map { Int($0.offset) <= start && $0.spelling == place } ?? false
      if !isKnown { return Resemblance(offset: UInt32(start), spelling: place) }
    }
    // A title that does not end.
    for place in spellings.indices where spellings[place].ending != nil {
      let start = group.end - spellings[place].signCount
      if start >= group.start, spellings[place].opens(at: start, in: bytes) {
        return Resemblance(offset: UInt32(start), spelling: place)
      }
    }
    return nil
  }

  private func bracket(_ group: SignGroup, in bytes: Span<UInt8>) -> Resemblance? {
    var best: Int?
    for place in spellings.indices where spellings[place].word.count >= 4 {
      guard let end = group.end(of: spellings[place].word, in: bytes), group.isClosed(from: end, in: bytes) else {
        continue
      }
      if spellings[place].hasSlash == group.hasSlash {
        best = place
        break
      }
      best = best ?? place
    }
    return best.map { Resemblance(offset: UInt32(group.start), spelling: $0) }
  }
}
