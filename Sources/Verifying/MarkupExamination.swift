import MarkupXML

/// The strings of one document of XML or HTML, in streams: all text, text element by element, attributes, comments.
struct MarkupExamination {
  private let makeWatch: () -> TextWatch
  private var text: TextWatch
  private var byElement: [XMLName: Int] = [:]
  private var elements: [(String, TextWatch)] = []
  private var attributes: TextWatch
  /// What the hits among attributes stand in.
  private var attributeNames: [String] = []
  private var hidden: TextWatch
  private var names: TextWatch
  private var seenNames: Set<XMLName> = []
  /// Strings with escapes inside, which have to be read once more.
  private(set) var suspicious: [(line: Int, text: [UInt8])] = []
  private var suspiciousCount = 0

  /// How many elements' texts are kept apart; documents have less than a hundred.
  private static let mostElements = 256

  /// Whether the stream of all text is enough.
  private let readsOnce: Bool

  init(readsOnce: Bool, watch: @escaping () -> TextWatch) {
    self.readsOnce = readsOnce
    makeWatch = watch
    text = watch()
    attributes = watch()
    hidden = watch()
    names = watch()
  }

  mutating func take(_ place: MarkupStrings.Place, _ string: Span<UInt8>) {
    switch place.kind {
    case .element:
      guard seenNames.insert(place.element).inserted else { return }
      // An element of a marker's name is the marker.
      names.take(Array("<\(place.element.string)>".utf8).span, origin: place.line, isPiece: true)
      names.stop()
    case .text:
      text.take(string, origin: place.line, isPiece: true)
      if !readsOnce { elements[index(of: place.element)].1.take(string, origin: place.line, isPiece: true) }
      suspect(string, place.line)
    case .attribute:
      let count = attributes.hits.count
      attributes.take(string, origin: place.line, isPiece: true)
      attributes.stop()
      for _ in count..<attributes.hits.count {
        attributeNames.append("@\(Label.of(place.name.string)) of \(Label.of(place.element.string))")
      }
      suspect(string, place.line)
    case .comment:
      // A cut is a comment.
      hidden.take(Array("<!--".utf8).span, origin: place.line, isPiece: true)
      hidden.take(string, origin: place.line, isPiece: true)
      hidden.take(Array("-->".utf8).span, origin: place.line, isPiece: true)
      hidden.stop()
      suspect(string, place.line)
    case .instruction:
      hidden.take(string, origin: place.line, isPiece: true)
      hidden.stop()
      suspect(string, place.line)
    }
  }

  private mutating func index(of element: XMLName) -> Int {
    if let index = byElement[element] { return index }
    // What there is no room for goes to the first.
    guard elements.count < Self.mostElements else { return 0 }
    byElement[element] = elements.count
    elements.append((element.string, makeWatch()))
    return elements.count - 1
  }

  private mutating func suspect(_ string: Span<UInt8>, _ line: Int) {
    guard suspiciousCount < 64 << 20, Resolving.isWanted(for: string, readingOnce: readsOnce) else { return }
    suspiciousCount += string.count
    suspicious.append((line, string.withUnsafeBufferPointer { Array($0) }))
  }

  mutating func finish() {
    text.stop()
    for index in elements.indices { elements[index].1.stop() }
  }

  /// Every stream and what its hits stand in, the most telling first.
  var watches: [(watch: TextWatch, label: (Int) -> String?)] {
    elements.map { name, watch in (watch, { _ in "text of \(Label.of(name))" }) } + [
      (attributes, { attributeNames[$0] }), (hidden, { _ in "a comment or instruction" }),
      (names, { _ in "the name of an element" }), (text, { _ in nil }),
    ]
  }
}

/// What something is called, if the name itself can hold nothing that is paid.
enum Label {
  static func of(_ name: String) -> String {
    let isPlain =
      name.utf8.count <= 40
      && name.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || (0x2D...0x3A).contains($0) || $0 == 0x5F }
    return isPlain ? name : "×××"
  }
}
