import MarkupXML
import ProofModel
import SourceModel

/// One part, looked at in every way in which somebody could read it.
struct PartExamination {
  private(set) var proof = Proof()
  private(set) var archives: [ExaminedPart] = []
  /// Without what of it is paid text itself.
  private var path: String
  private let verifier: Verifier
  /// How many encodings deep this stands.
  private let depth: Int
  /// Stretches of the source that were found, and markers, each in an earlier way of reading.
  private var known: [Range<Int>] = []
  private var knownMarkers: Set<String> = []

  private static let deepest = 3

  /// Where something stands, as far as that is known.
  private struct Place {
    var line: Int?
    var column: Int?
    var string: String?

    init(line: Int? = nil, string: String? = nil) {
      self.line = line
      self.string = string
    }

    init(_ offset: Int, in bytes: [UInt8], string: String? = nil) {
      let position = SourcePosition(after: bytes.span.extracting(0..<min(offset, bytes.count)))
      line = position.line
      column = position.column
      self.string = string
    }
  }

  init(_ path: String, with verifier: Verifier, depth: Int) {
    self.path = path
    self.verifier = verifier
    self.depth = depth
  }

  mutating func look(at bytes: [UInt8], named name: String) {
    proof.partCount += 1
    let kind = PartKind.of(bytes, named: name)
    readName()
    if let reason = PartKind.brokenPromise(of: name, kind) { unreadable(reason, fails: true) }
    switch kind {
    case .archive:
      archives.append(ExaminedPart(path: path, content: bytes))
      // Comments and gaps belong to no entry.
      if !verifier.readsOnce { lookAtBinary(bytes) }
    case .opaque(let format):
      unreadable("\(format) cannot be looked into, so that nothing is proven of it", fails: true)
      lookAtBinary(bytes)
    case .binary: lookAtBinary(bytes)
    case .markup:
      if lookAtMarkup(bytes, name), verifier.readsOnce { return }
      lookAtText(bytes, amongTags: true)
    case .json:
      if lookAtJSON(bytes), verifier.readsOnce { return }
      lookAtText(bytes, amongTags: false)
    case .text: lookAtText(bytes, amongTags: false)
    }
  }

  private mutating func unreadable(_ reason: String, fails: Bool, at place: Place = Place()) {
    proof.findings.append(
      ProofFinding(.unreadable(reason: reason), part: path, line: place.line, column: place.column, fails: fails))
  }

  private func watch(amongTags: Bool = false) -> TextWatch {
    TextWatch(for: verifier.paid, house: verifier.house, amongTags: amongTags, limit: verifier.mostFindings)
  }

  private var maker: () -> TextWatch {
    let verifier = verifier
    return { TextWatch(for: verifier.paid, house: verifier.house, limit: verifier.mostFindings) }
  }

  /// What the part is called says something, too.
  private mutating func readName() {
    var watch = watch()
    watch.take(Array(path.utf8).span, origin: 0, isPiece: true)
    watch.stop()
    var resolved = self.watch()
    var resolving = Resolving(Array(path.utf8))
    resolving.feed(&resolved, origin: 0, isPiece: true)
    for watch in [watch, resolved] { add(watch) { _, _ in Place(string: "the name") } }
    guard !proof.findings.isEmpty, let inside = path.lastIndex(of: "!") else { return }
    path = path[...inside] + "×××"
    for index in proof.findings.indices { proof.findings[index].part = path }
  }

  /// Takes over what one way of reading found, unless another one found it before.
  private mutating func add(_ watch: TextWatch, _ place: (TextWatch.Hit, Int) -> Place) {
    proof.furtherCount += watch.furtherCount
    guard !watch.hits.isEmpty else { return }
    var ranges: [Range<Int>] = []
    var markers: Set<String> = []
    for (index, hit) in watch.hits.enumerated() {
      let kind: ProofFinding.Kind
      var fails = true
      switch hit.kind {
      case .marker(let name, let isExact):
        guard !knownMarkers.contains(name) else { continue }
        markers.insert(name)
        kind = .marker(name: name, isExact: isExact)
        fails = isExact || !verifier.tolerated.contains(name)
      case .paid(let source, let count):
        let range = source..<source + count
        guard !known.contains(where: { $0.overlaps(range) }), let paid = verifier.paid else { continue }
        ranges.append(range)
        kind = .paidText(characters: count, source: paid.position(of: source))
      }
      guard proof.findings.count < verifier.mostFindings else {
        if fails { proof.furtherCount += 1 }
        continue
      }
      let place = place(hit, index)
      proof.findings.append(
        ProofFinding(kind, part: path, line: place.line, column: place.column, string: place.string, fails: fails))
    }
    known += ranges
    knownMarkers.formUnion(markers)
  }

  // Text

  private mutating func lookAtText(_ bytes: [UInt8], amongTags: Bool) {
    func position(_ hit: TextWatch.Hit, _: Int) -> Place { Place(hit.origin, in: bytes) }
    var raw = watch(amongTags: amongTags)
    raw.take(bytes.span, origin: 0, isPiece: false)
    raw.stop()
    add(raw, position)
    if Resolving.isWanted(for: bytes.span, readingOnce: verifier.readsOnce) {
      var resolved = watch()
      var resolving = Resolving(bytes)
      resolving.feed(&resolved, origin: 0, isPiece: false)
      add(resolved, position)
    }
    if !verifier.readsOnce { lookAtEncoded(bytes) }
  }

  private mutating func lookAtEncoded(_ bytes: [UInt8]) {
    lookInside(EncodedBytes.finds(in: bytes.span)) { Place($0, in: bytes) }
  }

  private mutating func lookInside(_ finds: [EncodedBytes.Find], _ place: (Int) -> Place) {
    guard depth < Self.deepest else { return }
    for find in finds {
      var inner = PartExamination("\(path)!base64", with: verifier, depth: depth + 1)
      inner.lookInside(find.bytes)
      guard !inner.proof.findings.isEmpty || !inner.archives.isEmpty || inner.proof.furtherCount > 0 else { continue }
      let place = place(find.offset)
      let name = "\(path)!base64@\(place.line ?? 0):\(place.column ?? 0)"
      proof.partCount += inner.proof.partCount
      proof.furtherCount += inner.proof.furtherCount
      for var finding in inner.proof.findings {
        finding.part = finding.part.map { name + $0.dropFirst(path.count + "!base64".count) }
        proof.findings.append(finding)
      }
      archives += inner.archives.map { ExaminedPart(path: name, content: $0.content) }
    }
  }

  /// What was encoded is nearly always noise, so that nothing is said of what it claims to be.
  private mutating func lookInside(_ bytes: [UInt8]) {
    switch PartKind.of(bytes, named: "") {
    case .archive:
      proof.partCount += 1
      archives.append(ExaminedPart(path: path, content: bytes))
    case .markup, .json, .text:
      proof.partCount += 1
      lookAtMarkupOrText(bytes)
    case .binary, .opaque: lookAtBinary(bytes)
    }
  }

  private mutating func lookAtMarkupOrText(_ bytes: [UInt8]) {
    if case .markup = PartKind.of(bytes, named: "") {
      _ = lookAtMarkup(bytes, "inner.html")
      lookAtText(bytes, amongTags: true)
    } else {
      lookAtText(bytes, amongTags: false)
    }
  }

  // Bytes of no text

  private mutating func lookAtBinary(_ bytes: [UInt8]) {
    // Text in UTF-16 with a mark is decoded by whoever can; what is left is looked at in both orders and at both places.
    var raw = watch()
    raw.take(bytes.span, origin: 0, isPiece: false)
    raw.stop()
    add(raw) { hit, _ in Place(string: "byte \(hit.origin)") }
    for (shift, isBig) in [(0, false), (0, true), (1, false), (1, true)] {
      var units = watch()
      var index = shift
      while index + 1 < bytes.count {
        let unit =
          isBig
          ? UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1]) : UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index])
        if unit == 0 { units.stop() } else { units.take(unit, at: index) }
        index += 2
      }
      units.stop()
      add(units) { hit, _ in Place(string: "byte \(hit.origin), in UTF-16") }
    }
  }

  // JSON

  /// - Returns: whether it is JSON.
  private mutating func lookAtJSON(_ bytes: [UInt8]) -> Bool {
    var json = JSONStrings(bytes)
    var all = watch()
    var names: [[UInt8]: Int] = [:]
    var watches: [TextWatch] = []
    var long: [(Int, [UInt8])] = []
    var escaped: [(Int, [UInt8])] = []
    let makeWatch = maker
    let readsOnce = verifier.readsOnce
    json.read { string, name, offset, isName, isEscaped in
      if isEscaped, string.count >= 22 { escaped.append((offset, string)) }
      if !readsOnce { all.take(string.span, origin: offset, isPiece: true) }
      // A string that stands alone is one thing, and the strings of all members of one name are another.
      guard !isName else { return all.stop() }
      let place: Int
      if let known = names[name] {
        place = known
      } else {
        place = watches.count
        guard place < 1000 else { return }
        names[name] = place
        watches.append(makeWatch())
      }
      watches[place].take(string.span, origin: offset, isPiece: true)
      if Resolving.isWanted(for: string.span, readingOnce: readsOnce) { long.append((offset, string)) }
    }
    all.stop()
    for (name, index) in names.sorted(by: { $0.value < $1.value }) {
      watches[index].stop()
      let label = "string \(Label.of(String(decoding: name.prefix(80), as: UTF8.self)))"
      add(watches[index]) { hit, _ in Place(hit.origin, in: bytes, string: label) }
    }
    add(all) { hit, _ in Place(hit.origin, in: bytes) }
    for (offset, string) in long {
      var resolved = watch()
      var resolving = Resolving(string)
      resolving.feed(&resolved, origin: offset, isPiece: true)
      add(resolved) { hit, _ in Place(hit.origin, in: bytes) }
    }
    for (offset, string) in escaped {
      lookInside(EncodedBytes.finds(in: string.span)) { _ in Place(offset, in: bytes) }
    }
    if let fault = json.faultOffset {
      unreadable("this is no JSON; it was looked at as text", fails: false, at: Place(fault, in: bytes))
    }
    return json.faultOffset == nil
  }

  // XML and HTML

  /// - Returns: whether it is what it claims to be, as far as the grammar tells.
  private mutating func lookAtMarkup(_ bytes: [UInt8], _ name: String) -> Bool {
    let claimsHTML = ["html", "htm"].contains(PartKind.ending(of: name))
    var asXML = MarkupExamination(readsOnce: verifier.readsOnce, watch: maker)
    do throws(XMLFault) {
      try MarkupStrings(.xml).read(bytes, isUTF8: true) { asXML.take($0, $1) }
      take(asXML)
      return true
    } catch {
      take(asXML)
      var asHTML = MarkupExamination(readsOnce: verifier.readsOnce, watch: maker)
      let isHTML = (try? MarkupStrings(.html).read(bytes, isUTF8: true) { asHTML.take($0, $1) }) != nil
      take(asHTML)
      guard !claimsHTML || !isHTML else { return verifier.readsOnce }
      unreadable(
        "this is no XML (line \(error.line)); it was looked at as HTML and as text", fails: false)
      return false
    }
  }

  private mutating func take(_ examination: consuming MarkupExamination) {
    examination.finish()
    for (watch, label) in examination.watches {
      add(watch) { hit, index in Place(line: hit.origin > 0 ? hit.origin : nil, string: label(index)) }
    }
    guard depth < Self.deepest else { return }
    for (line, text) in examination.suspicious {
      var resolved = watch()
      var resolving = Resolving(text)
      resolving.feed(&resolved, origin: line, isPiece: true)
      add(resolved) { hit, _ in Place(line: hit.origin > 0 ? hit.origin : nil) }
    }
  }
}
