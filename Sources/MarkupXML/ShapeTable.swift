/// What is known to be valid of the elements inside blocks, place by place.
///
/// A place is the names of the elements around an element and its own, which decide its type in a schema (XML Schema Part 1,
/// clause 3.8.6, Element Declarations Consistent). An element is valid if its start tag is known there letter by letter, if
/// text is known to be allowed where there is some, and if the names of its children are known in their order. That order is
/// kept as states: from each, a child leads to the next, and in some an element may end. Behind two interchangeable children
/// there is one state for all that may follow.
struct ShapeTable: Sendable {
  struct Tag {
    fileprivate let parent: Int
    fileprivate let bytes: [UInt8]
    let place: Int
    let isEmpty: Bool
  }

  struct Place {
    let name: XMLName
    let endTag: [UInt8]
    /// The state of an element that has no child yet.
    let start: Int
    let isFree: Bool
    let isRepeatable: Bool
    /// Whether characters in it stand for themselves in HTML.
    let isRaw: Bool
    fileprivate let isVerbatim: Bool
    fileprivate let isInterchangeable: Bool
    /// The state behind two interchangeable children.
    fileprivate var among: Int?
    fileprivate var children: [[UInt8]: Int] = [:]
    var allowsText = false
    var allowsSpace = false
    /// Whether it may have neither text nor children.
    var mayBeBare = false
    /// Whether one may stand right behind another.
    var repeats = false
  }

  private struct State {
    let place: Int
    /// Whether the child that led here is interchangeable.
    var isAmong = false
    var next: [(child: Int, state: Int)] = []
    var isEnd = false
  }

  private let rules: ShapeRules
  private var tags: [Tag] = []
  private var tagOfHash: [UInt64: Int] = [:]
  private(set) var places: [Place] = []
  private var states: [State] = []
  /// How much is known.
  private(set) var count = 0

  /// More is not kept: it costs memory, and a text of which every block is different gains nothing.
  private static let most = 1 << 15
  var isFull: Bool { count >= Self.most }

  init(_ rules: ShapeRules) {
    self.rules = rules
    _ = addPlace(named: "")
  }

  // MARK: Start tags

  /// The tag at `start..<end`, if it is known to be one of a child of `place`.
  func tag(_ document: RawSpan, _ start: Int, _ end: Int, in place: Int) -> Tag? {
    guard let index = tagOfHash[Self.hash(document, start, end, place)] else { return nil }
    let tag = tags[index]
    guard tag.parent == place, document.holds(tag.bytes, at: start, upTo: end) else { return nil }
    return tag
  }

  mutating func learn(tag document: RawSpan, _ start: Int, _ end: Int, in parent: Int, is place: Int, isEmpty: Bool) {
    let hash = Self.hash(document, start, end, parent)
    guard !isFull, tagOfHash[hash] == nil else { return }
    tagOfHash[hash] = tags.count
    tags.append(Tag(parent: parent, bytes: document.bytes(start, end), place: place, isEmpty: isEmpty))
    count += 1
  }

  /// Tags are told apart by their bytes; a hash only finds them.
  private static func hash(_ document: RawSpan, _ start: Int, _ end: Int, _ place: Int) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: place &* 64 &+ (end - start)) &* factor
    var index = start
    while index + 8 <= end {
      hash = (hash ^ document.word(at: index)) &* factor
      hash ^= hash >> 31
      index += 8
    }
    while index < end {
      hash = (hash ^ UInt64(document[index])) &* factor
      index += 1
    }
    return hash ^ hash >> 29
  }

  // MARK: Places

  /// The place of a child. A root's is told by all of its tag, since that says what the prefixes of names mean.
  ///
  /// - Returns: nil if there are too many.
  mutating func place(of key: [UInt8], named name: String, in parent: Int) -> Int? {
    if let place = places[parent].children[key] { return place }
    guard places.count < Self.most else { return nil }
    let place = addPlace(named: name)
    places[parent].children[key] = place
    return place
  }

  private mutating func addPlace(named name: String) -> Int {
    count += 1
    states.append(State(place: places.count))
    places.append(
      Place(
        name: XMLName(interned: String(name.split(separator: ":").last ?? "")), endTag: Array("</\(name)>".utf8),
        start: states.count - 1,
        isFree: rules.free.contains(name), isRepeatable: rules.repeatable.contains(name),
        isRaw: name == "style" || name == "script",
        isVerbatim: rules.verbatim.contains(name),
        isInterchangeable: rules.interchangeable.contains(name)))
    return places.count - 1
  }

  // MARK: Text

  /// The last texts in which characters stand for themselves: stylesheets come in thousands of pages.
  private var rawTexts: [[UInt8]] = []
  private static let mostRawTexts = 8

  /// - Returns: whether the text was known.
  mutating func passRawText(_ document: RawSpan, _ start: Int, _ end: Int) -> Bool {
    if rawTexts.contains(where: { document.holds($0, at: start, upTo: end) }) { return true }
    rawTexts.insert(document.bytes(start, end), at: 0)
    if rawTexts.count > Self.mostRawTexts { rawTexts.removeLast() }
    count += 1
    return false
  }

  /// - Returns: whether text was known to be allowed there.
  mutating func passText(in place: Int, isSpace: Bool) -> Bool {
    if places[place].isVerbatim { return false }
    if isSpace ? places[place].allowsSpace : places[place].allowsText { return true }
    if isSpace { places[place].allowsSpace = true } else { places[place].allowsText = true }
    count += 1
    return false
  }

  // MARK: Children

  /// Goes on by a child.
  /// - Returns: whether it was known to be allowed next. If it was not and cannot be learnt, the state is 0.
  mutating func passChild(_ child: Int, state: inout Int) -> Bool {
    for next in states[state].next where next.child == child {
      state = next.state
      return true
    }
    // Looked through one by one.
    guard state != 0, !isFull, states[state].next.count < 64 else {
      state = 0
      return false
    }
    count += 1
    let origin = state
    let isAmong = places[child].isInterchangeable
    let parent = states[origin].place
    if isAmong, states[origin].isAmong, let among = places[parent].among {
      state = among
    } else {
      state = states.count
      states.append(State(place: parent, isAmong: isAmong))
      if isAmong, states[origin].isAmong { places[parent].among = state }
    }
    states[origin].next.append((child, state))
    return false
  }

  /// Whether an element is known that has text and no child.
  func mayBeTextAlone(_ place: Int) -> Bool { states[places[place].start].isEnd && places[place].allowsText }

  /// - Returns: whether an element was known to have neither text nor children.
  mutating func passBare(_ place: Int) -> Bool {
    if places[place].mayBeBare { return true }
    places[place].mayBeBare = true
    count += 1
    return false
  }

  /// - Returns: whether it was known that one may stand right behind another.
  mutating func passRepetition(of place: Int) -> Bool {
    if places[place].repeats { return true }
    places[place].repeats = true
    count += 1
    return false
  }

  /// - Returns: whether an element was known to end in a state.
  mutating func passEnd(in state: Int) -> Bool {
    if states[state].isEnd { return true }
    if state != 0, !isFull {
      states[state].isEnd = true
      count += 1
    }
    return false
  }
}
