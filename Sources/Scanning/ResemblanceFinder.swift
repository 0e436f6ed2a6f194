import SourceModel

/// Finds what was meant to be a marker and is none: in full-width signs, in capitals, with spaces, tags or invisible
/// characters inside, with signs too few, escaped, with a letter or two wrong.
///
/// A group of signs or brackets is taken whole, with all that is ignored between them, and looked at once; what follows it
/// is looked at for a bounded number of bytes.
struct ResemblanceFinder {
  struct Resemblance {
    var range: TextRange
    /// The place of the spelling that it resembles among all.
    var spelling: Int
  }

  private(set) var resemblances: [Resemblance] = []
  private let spellings: [MarkerSpelling]
  /// Spellings, one for each word that no language has: the word alone tells a marker from a hashtag.
  private let telling: [Int]
  /// Conventions that the text uses. A short word with a letter wrong is one that a text may have for its own sake, unless
  /// it has real markers besides.
  private let used: Set<String>
  /// Two letters more than the longest word of a marker has.
  private let longestWord: Int

  /// - Parameter markers: where real markers stand, in order.
  init(spellings: [MarkerSpelling], besides markers: [MarkerFinder.Find], in bytes: Span<UInt8>) {
    self.spellings = spellings
    var words: Set<[UInt32]> = []
    telling = spellings.indices.filter { spellings[$0].isTelling && words.insert(spellings[$0].word).inserted }
    longestWord = 2 + spellings.reduce(0) { max($0, $1.word.count) }
    used = Set(markers.map { spellings[$0.spelling].convention })
    var signs = SignScan(
      for: [.byte(0x23), .byte(0x24), .byte(0x3C), .byte(0x5B), .byte(0x26), .byte(0x2D), .fullWidth, .cornered],
      in: bytes)
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
      let found =
        switch group.form {
        case .signs, .dashes: sign(group, after: lastEnd, in: bytes)
        case .brackets: bracket(group, in: bytes)
        }
      if let found { resemblances.append(found) }
    }
  }

  // MARK: Signs

  private func sign(_ group: SignGroup, after lastEnd: Int, in bytes: Span<UInt8>) -> Resemblance? {
    for place in telling {
      if let end = group.end(of: spellings[place].word, in: bytes) {
        return resemblance(group, place, to: end, in: bytes)
      }
    }
    if let found = misspelled(group, in: bytes) { return found }
    for place in telling where spellings[place].stands(before: group.start, in: bytes) {
      let start = group.start - spellings[place].wordWidth
      // Signs on both sides were found from those in front.
      let isKnown = start < lastEnd || resemblances.last.map { Int($0.range.end) > start } ?? false
      if !isKnown { return Resemblance(range: TextRange(start..<group.end), spelling: place) }
    }
    // A title that does not end.
    for place in spellings.indices where spellings[place].ending != nil {
      let start = group.end - spellings[place].signCount
      if start >= group.start, spellings[place].opens(at: start, in: bytes) {
        return Resemblance(range: TextRange(start..<group.end), spelling: place)
      }
    }
    return nil
  }

  /// A word between signs that is nearly a marker's.
  private func misspelled(_ group: SignGroup, in bytes: Span<UInt8>) -> Resemblance? {
    // With one sign on either side it is a hashtag, and a dash alone a hyphen.
    guard group.form == .signs || group.signCount > 1,
      let (letters, end) = group.letters(atMost: longestWord, in: bytes), letters.count >= 3,
      group.isEnded(at: end, in: bytes),
      group.signCount > 1 || group.isEndedTwice(at: end, in: bytes)
    else { return nil }
    let nearest = telling.map { (place: $0, distance: EditDistance.between(letters, spellings[$0].word)) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= spellings[nearest.place].tolerance else { return nil }
    return resemblance(group, nearest.place, to: end, in: bytes)
  }

  private func resemblance(_ group: SignGroup, _ place: Int, to end: Int, in bytes: Span<UInt8>) -> Resemblance {
    var end = end
    // The signs behind the word, up to the end of its line.
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let (next, width) = Skeleton.read(bytes, at: end)
      guard next == .sign || next == .closingBracket || next == .ignorable || next == .equals else { break }
      end += width
    }
    return Resemblance(range: TextRange(group.start..<end), spelling: place)
  }

  // MARK: Brackets

  private func bracket(_ group: SignGroup, in bytes: Span<UInt8>) -> Resemblance? {
    var best: (place: Int, end: Int)?
    for place in spellings.indices {
      let spelling = spellings[place]
      guard spelling.word.count >= 4, spelling.isComment == group.isComment,
        let end = group.end(of: spelling.word, in: bytes), group.isClosed(from: end, in: bytes)
      else { continue }
      if spelling.hasSlash == group.hasSlash {
        best = (place, end)
        break
      }
      best = best ?? (place, end)
    }
    if let best { return resemblance(group, best.place, to: best.end, in: bytes) }
    return misspelledInBrackets(group, in: bytes)
  }

  private func misspelledInBrackets(_ group: SignGroup, in bytes: Span<UInt8>) -> Resemblance? {
    guard let (letters, end) = group.letters(atMost: longestWord, in: bytes), letters.count >= 3,
      group.isClosed(from: end, in: bytes)
    else { return nil }
    for place in spellings.indices {
      let spelling = spellings[place]
      guard spelling.isBracketed, spelling.isComment == group.isComment, spelling.hasSlash == group.hasSlash else {
        continue
      }
      let isLong = spelling.isTelling
      guard isLong || spelling.word.count >= 4 && used.contains(spelling.convention) else { continue }
      let distance = EditDistance.between(letters, spelling.word)
      // Of a short word a letter may be lost, doubled or swapped; with another in its place it is another word.
      let isNear =
        isLong
        ? distance <= spelling.tolerance
        : distance == 1 && (letters.count != spelling.word.count || letters.sorted() == spelling.word.sorted())
      if isNear { return resemblance(group, place, to: end, in: bytes) }
    }
    return nil
  }

}
