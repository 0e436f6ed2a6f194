/// Reads a document that has the form `XMLWriter` gives it, and puts aside what a schema has yet to judge.
///
/// Blocks all of whose elements are known to be valid (`ShapeTable`) are read here and nowhere else: their tags are letter by
/// letter those of blocks that libxml2 has read, and between them is text without mark-up. All else goes into a digest, in
/// which one letter stands for each text of a block, unless the schema bounds it. If libxml2 finds the digest well-formed
/// and valid, the document is both. Of a digest that is not valid nothing follows.
struct ShapeReading {
  /// The document without the blocks that are known, in the document's syntax.
  private(set) var digest: [UInt8] = []
  /// What is known if the digest is valid.
  private(set) var table: ShapeTable

  private let syntax: XMLWriter.Syntax
  private let rules: ShapeRules
  private var index = 0
  /// The elements that are open; the lowest stands for the document, whose text is none.
  private var open = [Element(place: 0, state: 0)]
  private struct Element {
    let place: Int
    /// In a block: where its children have led to.
    var state: Int
    /// In a block: whether there is text right in it.
    var hasText = false
    /// Of a container: the place of its last child.
    var last: Int?
  }
  /// The block that is being read.
  private var block: Block?
  private struct Block {
    let start: Int
    let tagEnd: Int
    /// How many elements are open around it.
    let depth: Int
    /// Whether its container is valid with it and without it.
    let canGo: Bool
    /// Whether something in it was not known.
    var isNew = false
  }

  /// Nil if something stands in the document that `XMLWriter` does not write.
  ///
  /// - Parameter visit: gets every element and every text, a text perhaps in pieces.
  init?(
    _ document: [UInt8], as syntax: XMLWriter.Syntax, knowing shapes: KnownShapes,
    visit: (_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>) -> Void
  ) {
    guard (try? UTF8Span(validating: document.span)) != nil else { return nil }
    self.syntax = syntax
    rules = shapes.rules
    table = shapes.table
    digest.reserveCapacity(min(document.count, 1 << 16))
    let bytes = document.span.bytes
    // A declaration of another encoding would have libxml2 read other characters.
    let prologue = syntax == .html ? "<!DOCTYPE html>\n" : XMLWriter.declaration
    if document.starts(with: prologue.utf8) {
      index = prologue.utf8.count
      copy(bytes, 0)
    }
    while index < document.count {
      let isRead =
        bytes[index] == UInt8(ascii: "<") ? readTag(document.span, visit) : readText(document.span, visit)
      if !isRead { return nil }
    }
    guard open.count == 1 else { return nil }
  }

  // MARK: Tags

  private mutating func readTag(_ document: Span<UInt8>, _ visit: (XMLEvent, XMLName, Span<UInt8>) -> Void) -> Bool {
    let bytes = document.bytes
    let start = index
    index = PlainText.index(of: UInt8(ascii: ">"), in: bytes, from: start) + 1
    guard index <= document.count else { return false }
    if bytes[start + 1] == UInt8(ascii: "/") {
      let element = open.removeLast()
      let place = table.places[element.place]
      guard !open.isEmpty, bytes.holds(place.endTag, at: start, upTo: index) else { return false }
      visit(.end, place.name, Span())
      if block == nil {
        copy(bytes, start)
      } else {
        let isBare = !element.hasText && element.state == place.start
        let isKnown = isBare ? table.passBare(element.place) : table.passEnd(in: element.state)
        if !isKnown { block!.isNew = true }
        leave(element.place, bytes)
      }
      return true
    }
    let parent = open[open.count - 1].place
    let place: Int
    let isEmpty: Bool
    if let tag = table.tag(bytes, start, index, in: parent) {
      (place, isEmpty) = (tag.place, tag.isEmpty)
      beginBlock(at: start, with: place)
    } else {
      let isRoot = open.count == 1
      guard let tag = MarkupTag(bytes, start, index, syntax), isRoot || !tag.bindsPrefixes else { return false }
      // What a root's prefixes mean holds for all that is in it; HTML has none.
      let key = isRoot && syntax == .xml ? bytes.bytes(start, index) : tag.nameBytes
      guard let found = table.place(of: key, named: tag.name, in: parent) else { return false }
      place = found
      isEmpty = tag.isEmpty
      beginBlock(at: start, with: place)
      if block != nil {
        block!.isNew = true
        // XML itself compares xml:id.
        if tag.attributes.isDisjoint(with: rules.identities), !tag.attributes.contains("xml:id") {
          table.learn(tag: bytes, start, index, in: parent, is: place, isEmpty: isEmpty)
        }
      }
    }
    if block == nil { copy(bytes, start) }
    visit(.start, table.places[place].name, Span())
    if isEmpty {
      visit(.end, table.places[place].name, Span())
      if block != nil { leave(place, bytes) }
    } else {
      open.append(Element(place: place, state: table.places[place].start))
      guard syntax == .html else { return true }
      // HTML, section 13.2.6.4.7: that line feed is no text.
      if table.places[place].name == "pre", index < document.count, bytes[index] == UInt8(ascii: "\n") { return false }
      if table.places[place].isRaw { return readRawText(document, visit) }
    }
    return true
  }

  /// At the start tag of an element of a container's, or of one inside a block.
  private mutating func beginBlock(at start: Int, with place: Int) {
    guard block == nil else { return }
    let container = open.count - 1
    let (isFree, isRepeatable) = (table.places[place].isFree, table.places[place].isRepeatable)
    let last = open[container].last
    open[container].last = place
    guard isFree || isRepeatable else { return }
    let canGo = isFree && last != nil || isRepeatable && last == place && table.passRepetition(of: place)
    block = Block(start: start, tagEnd: index, depth: open.count, canGo: canGo)
  }

  /// Behind an element inside a block or the block itself.
  private mutating func leave(_ place: Int, _ bytes: RawSpan) {
    guard let block else { return }
    if open.count > block.depth {
      if !table.passChild(place, state: &open[open.count - 1].state) { self.block!.isNew = true }
    } else {
      if block.isNew || !block.canGo && !table.mayBeTextAlone(place) {
        copyShape(bytes, block.start)
      } else if !block.canGo {
        // Its container needs it, whatever is in it.
        bytes.extracting(block.start..<block.tagEnd).withUnsafeBytes { digest.append(contentsOf: $0) }
        if block.tagEnd < index { digest += [UInt8(ascii: "x")] + table.places[place].endTag }
      }
      self.block = nil
    }
  }

  // MARK: Text

  private mutating func readText(_ document: Span<UInt8>, _ visit: (XMLEvent, XMLName, Span<UInt8>) -> Void) -> Bool {
    let bytes = document.bytes
    let start = index
    let place = open[open.count - 1].place
    let name = table.places[place].name
    while index < document.count, bytes[index] != UInt8(ascii: "<") {
      let end = PlainText.end(in: bytes, from: index)
      if end > index, open.count > 1 { visit(.text, name, document.extracting(index..<end)) }
      index = end
      guard end < document.count, bytes[end] != UInt8(ascii: "<") else { break }
      guard let reference = CharacterReference(bytes, at: end, in: syntax) else { return false }
      visit(.text, name, reference.character.span)
      index += reference.text.count
    }
    open[open.count - 1].hasText = true
    if block == nil {
      copy(bytes, start)
    } else if !table.passText(in: place, isSpace: Self.isSpace(bytes, start, index)) {
      block!.isNew = true
    }
    return true
  }

  /// The text of an element in which characters stand for themselves (HTML, section 13.1.2.1); how it ends is seen to where
  /// the digest is read.
  private mutating func readRawText(_ document: Span<UInt8>, _ visit: (XMLEvent, XMLName, Span<UInt8>) -> Void) -> Bool
  {
    guard block == nil else { return false }
    let bytes = document.bytes
    let place = table.places[open[open.count - 1].place]
    let start = index
    while index < document.count {
      index = PlainText.index(of: UInt8(ascii: "<"), in: bytes, from: index)
      let end = index + place.endTag.count
      if end <= document.count, bytes.holds(place.endTag, at: index, upTo: end) { break }
      index = min(index + 1, document.count)
    }
    if index > start { visit(.text, place.name, document.extracting(start..<index)) }
    let isKnown = place.name == "style" && table.passRawText(bytes, start, index)
    if !isKnown { copy(bytes, start) }
    return true
  }

  private static func isSpace(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] > 0x20 { return false }
    return true
  }

  // MARK: The digest

  private mutating func copy(_ bytes: RawSpan, _ start: Int) {
    bytes.extracting(start..<index).withUnsafeBytes { digest.append(contentsOf: $0) }
  }

  /// A block's tags, with a letter for each text.
  private mutating func copyShape(_ bytes: RawSpan, _ start: Int) {
    let end = index
    var isVerbatim = false
    index = start
    while index < end {
      let piece = index
      if bytes[index] == UInt8(ascii: "<") {
        isVerbatim = rules.verbatim.contains { bytes.holdsName($0, at: piece + 1) }
        index = PlainText.index(of: UInt8(ascii: ">"), in: bytes, from: index) + 1
        copy(bytes, piece)
      } else {
        index = PlainText.index(of: UInt8(ascii: "<"), in: bytes, from: index)
        if isVerbatim {
          copy(bytes, piece)
          continue
        }
        digest.append(Self.isSpace(bytes, piece, index) ? UInt8(ascii: " ") : UInt8(ascii: "x"))
      }
    }
  }
}
