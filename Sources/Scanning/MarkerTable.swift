public import Diagnostics
public import SourceModel

/// Marker conventions as text, for a house that has its own.
///
/// One marker a line, what it asks for in front: `paid-begin ##paidbegin##`. `any-case` before that ignores the case of
/// letters. `{value}` in a marker stands for letters, digits, commas and points, `{text}` for anything on its line.
/// `convention NAME` begins a convention, whose begins and ends pair; lines that begin with # are comments.
public enum MarkerTable {
  /// - Throws: `Failure` of the kind `markerTable` with the place in the text.
  public static func read(_ text: SourceText) throws(Failure) -> [MarkerConvention] {
    var reading = MarkerTableReading()
    var report = Report()
    // Lines end here as they do in a manuscript.
    let lines = LineScanner(conventions: []).scan(text, reporting: &report).lines
    for (index, line) in lines.enumerated() {
      try reading.read(String(decoding: text.bytes[line.range.indices], as: UTF8.self), number: index + 1)
    }
    return try reading.finish()
  }

  /// The conventions as text that `read` takes.
  public static func text(of conventions: [MarkerConvention]) -> String {
    conventions.map { convention in
      let lines = convention.markers.map { marker in
        let kind = marker.kind.rawValue
        let padding = String(repeating: " ", count: max(0, 12 - kind.count))
        return (marker.ignoresCase ? "any-case " : "         ") + kind + padding + marker.spelling
      }
      return (["convention \(convention.name)"] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}

extension MarkerConvention.Marker {
  /// The marker as a table has it: `[hide={value}]`.
  var spelling: String {
    switch ending {
    case nil: opening
    case .value(let closing): "\(opening){value}\(closing)"
    case .title(let closing): "\(opening){text}\(closing)"
    }
  }

  /// - Parameter spelling: as a table has it.
  init?(_ kind: DirectiveKind, spelling: Substring, ignoresCase: Bool) {
    self.init(kind, String(spelling), ignoresCase: ignoresCase)
    for (name, ending) in [("{value}", Self.value), ("{text}", Self.title)] {
      let bytes = Array(spelling.utf8)
      let name = Array(name.utf8)
      guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: name) }) else { continue }
      let closing = bytes[(place + name.count)...]
      guard place > 0, !closing.isEmpty, self.ending == nil, !closing.contains(UInt8(ascii: "{")) else { return nil }
      opening = String(decoding: bytes[..<place], as: UTF8.self)
      self.ending = ending(String(decoding: closing, as: UTF8.self))
    }
  }

  private static func value(_ closing: String) -> MarkerConvention.Ending { .value(closing) }
  private static func title(_ closing: String) -> MarkerConvention.Ending { .title(closing) }
}

/// The lines of a table, as they are read.
private struct MarkerTableReading {
  private var conventions: [MarkerConvention] = []
  /// Where each marker stands.
  private var lines: [String: Int] = [:]
  /// Where the convention that is being read begins.
  private var start = 1

  mutating func read(_ line: String, number: Int) throws(Failure) {
    var rest = Substring(line).trimmed
    guard !rest.isEmpty, rest.first != "#" else { return }
    func refusal(_ message: MarkerTableMessage) -> Failure {
      Failure(message, at: SourcePosition(line: number, column: 1), kind: .markerTable)
    }
    var word = rest.takeWord()
    if word == "convention" {
      try closeConvention()
      guard !rest.isEmpty else { throw refusal(.noName) }
      conventions.append(MarkerConvention(name: String(rest), markers: []))
      start = number
      return
    }
    let ignoresCase = word == "any-case"
    if ignoresCase { word = rest.takeWord() }
    guard let kind = DirectiveKind(rawValue: String(word)) else { throw refusal(.noSuchKind(String(word))) }
    guard !rest.isEmpty else { throw refusal(.noMarker(kind.rawValue)) }
    guard let marker = MarkerConvention.Marker(kind, spelling: rest, ignoresCase: ignoresCase) else {
      throw refusal(.badPlace(String(rest)))
    }
    // A letter or two would be found all over a text.
    guard marker.opening.unicodeScalars.count + (marker.ending == nil ? 0 : 1) >= 3 else {
      throw refusal(.short(String(rest)))
    }
    if let other = lines.updateValue(number, forKey: String(rest)) { throw refusal(.twice(String(rest), line: other)) }
    if conventions.isEmpty { conventions.append(MarkerConvention(name: "house", markers: [])) }
    conventions[conventions.count - 1].markers.append(marker)
  }

  mutating func finish() throws(Failure) -> [MarkerConvention] {
    try closeConvention()
    return conventions
  }

  /// What begins has to end.
  private func closeConvention() throws(Failure) {
    guard let last = conventions.last else { return }
    let kinds = Set(last.markers.map(\.kind))
    let pairs: [(DirectiveKind, DirectiveKind)] = [(.paidBegin, .paidEnd), (.freeBegin, .freeEnd)]
    for (begin, end) in pairs where kinds.contains(begin) != kinds.contains(end) {
      let (there, missing) = kinds.contains(begin) ? (begin, end) : (end, begin)
      throw Failure(
        MarkerTableMessage.unpaired(last.name, there: there.rawValue, missing: missing.rawValue),
        at: SourcePosition(line: start, column: 1), kind: .markerTable)
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var result = self
    while let first = result.unicodeScalars.first, isSpace(first.value) { result.unicodeScalars.removeFirst() }
    while let last = result.unicodeScalars.last, isSpace(last.value) { result.unicodeScalars.removeLast() }
    return result
  }

  /// Takes the first word off, and the white space behind it.
  fileprivate mutating func takeWord() -> Substring {
    let end = unicodeScalars.firstIndex { isSpace($0.value) } ?? endIndex
    let word = self[..<end]
    self = self[end...].trimmed
    return word
  }
}
