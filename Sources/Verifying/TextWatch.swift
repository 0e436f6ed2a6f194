/// Looks at a stream of characters for markers and for runs that are paid, in one pass and constant memory.
///
/// A stream may come in pieces, so that a word that is split over runs is one word here. Of what was found it keeps where
/// it stands and never the text.
struct TextWatch {
  struct Hit {
    enum Kind {
      case marker(String, isExact: Bool)
      /// So many characters that stand at this place of the source's characters.
      case paid(source: Int, count: Int)
    }

    var kind: Kind
    /// What the piece said of itself, or the place of the character's first byte.
    var origin: Int
  }

  private(set) var hits: [Hit] = []
  private(set) var furtherCount = 0
  /// Whether escapes were resolved on the way, so that nothing stands there as a marker is written.
  var isResolved = false
  private let paid: PaidText?
  private let house: HouseMarkers
  private let amongTags: Bool
  private let limit: Int
  private let ring: Ring
  // Unsafe: memory of the indices, which `paid` keeps; it spares each character a walk to them.
  private let filter: UnsafeMutablePointer<UInt64>?
  private let filterShift: UInt64
  private let letters: GramIndex?
  private var count = 0
  private var filled = 0
  private var short = RollingHash(length: PaidText.length)
  private var long = RollingHash(length: PaidText.lengthOfLetters)
  /// Where the run ends that the last hit is about.
  private var lastEnd = -2
  private var runLength = 0
  private var runStart = 0
  /// Which letters the run has.
  private var runLetters = LetterSet()
  private var wordLength = 0
  private var hasDash = false
  private var isAfterBlank = true
  private var isChanged = false
  /// Where `#p#` stands, if it was the last marker's beginning.
  private var pageTitle: (start: Int, origin: Int)?

  /// - Parameters:
  ///   - paid: the runs to look for; nil if only markers matter.
  ///   - house: markers to look for besides those that are known.
  ///   - amongTags: whether the stream is the raw text of a document in XML or HTML.
  init(for paid: PaidText?, house: HouseMarkers, amongTags: Bool = false, limit: Int) {
    self.paid = paid
    self.house = house
    self.amongTags = amongTags
    self.limit = limit
    ring = Ring()
    filter = paid?.runs.filter
    filterShift = paid?.runs.filterShift ?? 0
    letters = paid.flatMap { $0.hasLetters ? $0.letters : nil }
  }

  /// Takes valid or invalid UTF-8: what is none is passed over.
  /// - Parameter origin: where the first byte stands, if each character has a place of its own; else the piece's.
  mutating func take(_ bytes: Span<UInt8>, origin: Int, isPiece: Bool) {
    var index = 0
    let end = bytes.count
    while index < end {
      let place = isPiece ? origin : origin + index
      let first = bytes[index]
      if first < 0x80 {
        take(UInt32(first), at: place)
        index += 1
      } else if first >= 0xE0, first < 0xF0, index + 2 < end {
        take(
          UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), at: place
        )
        index += bytes[index + 1] & 0xC0 == 0x80 && bytes[index + 2] & 0xC0 == 0x80 ? 3 : 1
      } else if first >= 0xF0, first < 0xF8, index + 3 < end {
        take(
          UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
            | UInt32(bytes[index + 3] & 0x3F), at: place)
        index += 4
      } else if first >= 0xC0, first < 0xE0, index + 1 < end {
        take(UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), at: place)
        index += 2
      } else {
        index += 1
      }
    }
  }

  @inline(__always)
  mutating func take(_ scalar: UInt32, at place: Int) {
    let character = NormalForm.of(scalar)
    if character >= NormalForm.blank {
      if character == NormalForm.blank { blank() } else { isChanged = true }
      return
    }
    let slot = count & Ring.mask
    ring.characters[slot] = character
    ring.places[slot] = place
    ring.changes[slot] = isChanged || character != scalar
    ring.blanks[slot] = isAfterBlank
    isChanged = false
    watchMarkers(character)
    isAfterBlank = false
    count += 1
    if !house.isEmpty { watchHouse(character) }
    if let filter { watchRuns(character, filter) }
  }

  /// White space, a line break, the end of a string: the end of a word, and no character.
  private mutating func blank() {
    if runLength > 0 { judgeAtBlank() }
    wordLength = 0
    isAfterBlank = true
  }

  /// Nothing that follows goes on with what was before.
  mutating func stop() {
    if runLength > 0 {
      judgeAtBlank()
      judge(next: 0)
    }
    runLength = 0
    wordLength = 0
    hasDash = false
    isAfterBlank = true
    isChanged = false
    pageTitle = nil
    filled = 0
    short.clear()
    long.clear()
    lastEnd = -2
    // What stands before the next word is nothing.
    for _ in 0..<6 {
      ring.characters[count & Ring.mask] = 0
      count += 1
    }
  }

  // Runs of paid characters

  @inline(__always)
  private mutating func watchRuns(_ character: UInt32, _ filter: UnsafeMutablePointer<UInt64>) {
    let length = PaidText.length
    filled += 1
    short.take(character, leaving: filled > length ? ring.characters[(count - 1 - length) & Ring.mask] : 0)
    let bit = (short.value &* GramIndex.mixer) >> filterShift
    if filled >= length, filter[Int(bit >> 6)] >> (bit & 63) & 1 == 1 { lookUp(isLong: false) }
    if letters != nil { watchLetters(character) }
  }

  private mutating func watchLetters(_ character: UInt32) {
    let length = PaidText.lengthOfLetters
    long.take(character, leaving: filled > length ? ring.characters[(count - 1 - length) & Ring.mask] : 0)
    if filled >= length, letters?.mayHold(long.value) ?? false { lookUp(isLong: true) }
  }

  @inline(never)
  private mutating func lookUp(isLong: Bool) {
    guard let paid else { return }
    let length = isLong ? PaidText.lengthOfLetters : PaidText.length
    let start = count - length
    let index = isLong ? paid.letters : paid.runs
    guard let source = index.place(isLong ? long.value : short.value, { ring.characters[(start + $0) & Ring.mask] })
    else { return }
    defer { lastEnd = count }
    // A run that goes on, or of which a part is public and the rest is not.
    if lastEnd >= start, case .paid(let first, let known)? = hits.last?.kind {
      hits[hits.count - 1].kind = .paid(source: first, count: known + count - lastEnd)
      return
    }
    add(.paid(source: source, count: length), at: start)
  }

  private mutating func add(_ kind: Hit.Kind, at index: Int) {
    guard hits.count < limit else {
      // A run that goes on is one finding.
      if case .paid = kind, lastEnd >= index { return }
      furtherCount += 1
      return
    }
    hits.append(Hit(kind: kind, origin: ring.places[index & Ring.mask]))
  }

  // Markers

  private mutating func watchHouse(_ character: UInt32) {
    for marker in house.markers where marker.characters.last == character {
      let start = count - marker.characters.count
      guard start >= 0 else { continue }
      let isThere = marker.characters.indices.allSatisfy {
        ring.characters[(start + $0) & Ring.mask] == marker.characters[$0]
      }
      guard isThere else { continue }
      let isExact = !(start..<count).contains {
        ring.changes[$0 & Ring.mask] || $0 > start && ring.blanks[$0 & Ring.mask]
      }
      add(.marker(marker.name, isExact: isExact), at: start)
    }
  }

  @inline(__always)
  private mutating func watchMarkers(_ character: UInt32) {
    let isAlphanumeric = character &- 0x61 < 26 || character &- 0x30 < 10
    if isAlphanumeric {
      if runLength == 0 {
        runStart = count
        runLetters = LetterSet()
      }
      runLetters.insert(character)
      runLength += 1
      wordLength = isAfterBlank ? 1 : wordLength + 1
      hasDash = false
    } else if runLength > 0 {
      endRun(character)
    } else {
      wordLength = 0
    }
  }

  private mutating func endRun(_ character: UInt32) {
    if runLength <= Self.longestWord { judge(next: character) }
    // One dash may stand inside: members-only.
    if character == "-", !hasDash, runLength < Self.longestWord {
      hasDash = true
    } else {
      runLength = 0
      wordLength = 0
      hasDash = false
    }
  }

  private static let longestWord = 13

  /// The letters of the run. Dashes between them are in the ring as well.
  private func letters(from start: Int) -> [UInt32] {
    (start..<count).compactMap { index in
      let character = ring.characters[index & Ring.mask]
      return character == "-" ? nil : character
    }
  }

  /// A word that nobody writes but as a marker needs no signs: Markdown makes a heading of `##paidbegin##`.
  private mutating func judgeAtBlank() {
    guard runLength <= Self.longestWord else { return }
    judge(next: 0, atBlank: true)
  }

  private mutating func judge(next: UInt32, atBlank: Bool = false) {
    guard count - runStart <= 2 * Self.longestWord else { return }
    let length = min(runLength, Self.longestWord)
    guard length == 1 || length >= 3 else { return }
    if length == 1 {
      judgePageTitle(next)
      return
    }
    guard runLetters.mayBeMarker(runLength) else { return }
    let word = letters(from: runStart)
    // Letters that stand together, with a blank or a sign on both sides.
    let isBare = wordLength == word.count
    if isBare, word.count == 9 || word.count == 7 {
      for (name, text) in [("##paidbegin##", "paidbegin" as StaticString), ("##paidend##", "paidend")] {
        if WordDistance.isWithin(0, word, text), !isSigned(next) {
          found(name, next: next)
          return
        }
      }
    }
    let judge = MarkerJudge(
      word: word, before: (1...4).map { runStart >= $0 ? ring.characters[(runStart - $0) & Ring.mask] : 0 },
      next: next, isSpaced: wordLength < word.count, endsInBlank: atBlank || isAfterBlank,
      followsBlank: ring.blanks[runStart & Ring.mask], amongTags: amongTags)
    if let name = judge.marker { found(name, next: next) }
  }

  private func isSigned(_ next: UInt32) -> Bool {
    let before = ring.characters[(runStart - 1) & Ring.mask]
    return before == "#" || before == "$" || next == "#" || next == "$"
  }

  private mutating func found(_ name: String, next: UInt32) {
    let before = (1...4).map { ring.characters[(runStart - $0) & Ring.mask] }
    let signs = before.prefix {
      $0 == "#" || $0 == "$" || $0 == "<" || $0 == "[" || $0 == "/" || $0 == "-" || $0 == "!"
    }
    var isExact = next != 0 && !isAfterBlank
    for index in runStart..<count
    where ring.changes[index & Ring.mask] || index > runStart && ring.blanks[index & Ring.mask] {
      isExact = false
    }
    for offset in signs.indices where ring.changes[(runStart - 1 - offset) & Ring.mask] { isExact = false }
    if ring.blanks[runStart & Ring.mask] { isExact = false }
    let word = letters(from: runStart)
    let isSpelled = MarkerSpelled.all.contains { marker in
      marker.opening.filter { ($0 | 0x20) &- 0x61 < 26 }.map { UInt32($0) } == word
    }
    if name.hasPrefix("#"), signs.count(where: { $0 == "#" || $0 == "$" }) < 2 { isExact = false }
    add(.marker(name, isExact: isExact && isSpelled && !isResolved), at: max(0, runStart - signs.count))
    // It has been told.
    runLength = 0
    wordLength = 0
  }

  /// `#p#title#e#`
  private mutating func judgePageTitle(_ next: UInt32) {
    guard next == "#", runStart > 0, ring.characters[(runStart - 1) & Ring.mask] == "#", count == runStart + 1 else {
      return
    }
    switch ring.characters[runStart & Ring.mask] {
    case "p": pageTitle = (count, ring.places[(runStart - 1) & Ring.mask])
    case "e":
      if let pageTitle, count - pageTitle.start <= 256 {
        if hits.count < limit {
          hits.append(Hit(kind: .marker("#p#…#e#", isExact: true), origin: pageTitle.origin))
        } else {
          furtherCount += 1
        }
      }
      pageTitle = nil
    default: break
    }
  }
}

/// Markers of a house's own in normal form: the beginning of each, up to where something variable stands.
struct HouseMarkers: Sendable {
  let markers: [(name: String, characters: [UInt32])]

  var isEmpty: Bool { markers.isEmpty }

  init(_ markers: [MarkerSpelled]) {
    self.markers = markers.compactMap { marker in
      let characters = PaidSource.characters(of: marker.opening).suffix(Ring.size / 2)
      return characters.isEmpty ? nil : (marker.name, Array(characters))
    }
  }
}

/// The last characters of a stream and what is known of each.
private final class Ring {
  static let size = 64
  static let mask = size - 1
  // Unsafe: memory that the ring owns; indices are masked, so that none leaves it.
  let characters = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
  let places = UnsafeMutablePointer<Int>.allocate(capacity: size)
  /// Whether a character was another one before it was put into normal form, or invisible ones stood before it.
  let changes = UnsafeMutablePointer<Bool>.allocate(capacity: size)
  let blanks = UnsafeMutablePointer<Bool>.allocate(capacity: size)

  init() {
    characters.initialize(repeating: 0, count: Self.size)
    places.initialize(repeating: 0, count: Self.size)
    changes.initialize(repeating: false, count: Self.size)
    blanks.initialize(repeating: false, count: Self.size)
  }

  deinit {
    characters.deallocate()
    places.deallocate()
    changes.deallocate()
    blanks.deallocate()
  }
}
