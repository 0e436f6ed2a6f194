import Diagnostics
import DocumentModel
import MarkupXML
import OutlineModel
import SourceModel
import Writing

/// Writes one page.
struct OutlineRenderer: ~Copyable {
  let outline: Outline
  let threshold: Int
  var xml = XMLWriter(.html)
  /// The place of each block on the page.
  let anchors: [String]
  private let title: String

  init(_ outline: Outline, name: String, threshold: Int) {
    self.outline = outline
    self.threshold = threshold
    title = "Outline of " + Self.writable(name)
    anchors = Self.anchors(of: outline.entries)
  }

  consuming func page() throws(Failure) -> [UInt8] {
    xml.doctype("html")
    xml.start("html")
    xml.attribute("lang", "en")
    xml.lineBreak()
    head()
    xml.start("body")
    xml.lineBreak()
    header()
    xml.start("main")
    xml.lineBreak()
    headings()
    doubts()
    legend()
    decisions()
    xml.end()
    xml.lineBreak()
    xml.end()
    xml.lineBreak()
    xml.end()
    do {
      return try xml.finish()
    } catch {
      throw Failure(OutlineMessage.writerFailed("\(error)"), kind: .internal)
    }
  }

  private mutating func head() {
    let stylesheet = Self.trimmed(PackageResources.outline_css)
    let widths = Set(outline.entries.map(\.decision.confidence)).sorted().map(Self.width)
    let policy = SecurityPolicy(stylesheet: SecurityPolicy.source(of: stylesheet), attributes: widths)
    xml.literal("<head>\n<meta charset=\"utf-8\">\n")
    xml.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy.text])
    xml.lineBreak()
    xml.literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    element("title", title)
    xml.literal("<meta name=\"generator\" content=\"Galley\">\n<style>")
    xml.raw(stylesheet.span)
    xml.literal("</style>\n</head>\n")
  }

  /// How long the bar of a decision is.
  private static func width(_ confidence: UInt8) -> String { "width:\(confidence)%" }

  /// The policy's hash is that of all that stands between the tags; checkers differ about white space at the ends.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return Array(bytes[first...last])
  }

  private mutating func header() {
    let entries = outline.entries
    let byHand = entries.count { $0.decision.reason == .override }
    xml.literal("<header>\n")
    element("h1", title)
    element(
      "p",
      "\(Self.count(entries.count, "decision")), \(entries.count { isUnsure($0) }) of them unsure"
        + (byHand > 0 ? ", \(byHand) made by hand." : "."))
    xml.literal("</header>\n")
  }

  /// What is unsure, with links.
  private mutating func doubts() {
    startSection("unsure", "Unsure decisions")
    let places = outline.entries.indices.filter { isUnsure(outline.entries[$0]) }
    if places.isEmpty {
      element("p", "No decision is less than \(threshold) % sure.")
    } else {
      xml.literal("<ul>\n")
      for place in places {
        let entry = outline.entries[place]
        xml.start("li")
        link(to: place, "line \(entry.line)")
        xml.text(": \(entry.label), \(entry.decision.confidence) %")
        if let runnerUp = entry.decision.runnerUp { xml.text("; or \(runnerUp.label), \(runnerUp.confidence) %") }
        xml.text(" ")
        quotation("q", Self.beginning(of: entry.text))
        xml.end()
        xml.lineBreak()
      }
      xml.literal("</ul>\n")
    }
    endSection()
  }

  /// Every block with its decision.
  private mutating func decisions() {
    startSection("decisions", "Every decision")
    if !outline.entries.isEmpty {
      xml.literal("<ol class=\"decisions\">\n")
      for place in outline.entries.indices { decision(place) }
      xml.literal("</ol>\n")
    }
    endSection()
  }

  private mutating func decision(_ place: Int) {
    let entry = outline.entries[place]
    xml.start("li")
    xml.attribute("id", anchors[place])
    if let classes = classes(of: entry) { xml.attribute("class", classes) }
    xml.lineBreak()
    xml.literal("<p>")
    span("line", entry.lastLine > entry.line ? "lines \(entry.line)–\(entry.lastLine)" : "line \(entry.line)")
    xml.text(" ")
    span("kind", entry.label)
    if isUnsure(entry) { mark("mark doubt", "unsure") }
    if entry.decision.reason == .override { mark("mark", "by hand") }
    if entry.isPaid { mark("mark", "paid") }
    xml.literal("</p>\n")
    text(of: entry)
    xml.literal("<p><span class=\"bar\" aria-hidden=\"true\">")
    xml.start("i")
    xml.attribute("style", Self.width(entry.decision.confidence))
    xml.end()
    xml.literal("</span>")
    span("share", "\(entry.decision.confidence) %")
    xml.text(" \(entry.decision.reason.sentence)")
    xml.literal("</p>\n")
    if let runnerUp = entry.decision.runnerUp {
      xml.literal("<p>")
      xml.text("Or ")
      span("kind", runnerUp.label)
      xml.text(", ")
      span("share", "\(runnerUp.confidence) %")
      xml.text(": \(runnerUp.reason.sentence)")
      xml.literal("</p>\n")
    }
    xml.end()
    xml.lineBreak()
  }

  private func classes(of entry: OutlineEntry) -> String? {
    var classes: [String] = []
    if entry.isHeading, entry.runInEnd == nil { classes.append("heading") }
    if isUnsure(entry) { classes.append("unsure") }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  /// The text as it is in the tree, the words of a run-in heading in bold.
  private mutating func text(of entry: OutlineEntry) {
    xml.start("blockquote")
    xml.attribute("lang", outline.language.rawValue)
    var rest = entry.text[...]
    if let heading = entry.runIn, !heading.isEmpty, rest.hasPrefix(heading) {
      element("b", heading, isBlock: false)
      rest = rest.dropFirst(heading.count)
    }
    for (place, line) in rest.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { xml.void("br") }
      xml.text(String(line))
    }
    xml.end()
    xml.lineBreak()
  }
}

// Small parts.
extension OutlineRenderer {
  func isUnsure(_ entry: OutlineEntry) -> Bool { entry.isUnsure(below: threshold) }

  mutating func startSection(_ id: StaticString, _ heading: String) {
    xml.start("section")
    xml.attribute("aria-labelledby", id)
    xml.lineBreak()
    xml.start("h2")
    xml.attribute("id", id)
    xml.text(heading)
    xml.end()
    xml.lineBreak()
  }

  mutating func endSection() {
    xml.end()
    xml.lineBreak()
  }

  mutating func element(_ name: StaticString, _ text: String, isBlock: Bool = true) {
    xml.start(name)
    xml.text(text)
    xml.end()
    if isBlock { xml.lineBreak() }
  }

  mutating func span(_ name: StaticString, _ text: String) {
    xml.start("span")
    xml.attribute("class", name)
    xml.text(text)
    xml.end()
  }

  mutating func mark(_ name: StaticString, _ text: String) {
    xml.text(" ")
    span(name, text)
  }

  /// Words of the manuscript, in its language.
  mutating func quotation(_ name: StaticString, _ text: String) {
    xml.start(name)
    xml.attribute("lang", outline.language.rawValue)
    xml.text(text)
    xml.end()
  }

  mutating func link(to place: Int, _ text: String) {
    xml.start("a")
    xml.attribute("href", "#" + anchors[place])
    xml.text(text)
    xml.end()
  }

  static func count(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

  /// As much of a text as tells it from others, on one line.
  static func beginning(of text: String) -> String {
    let scalars = text.unicodeScalars
    let cut = scalars.count > 40 ? String(String.UnicodeScalarView(scalars.prefix(40))) + "…" : text
    return cut.split(separator: "\n").joined(separator: " / ")
  }

  /// A name of a file can hold characters that no page can.
  private static func writable(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      text.append(isForbidden(scalar.value) || scalar.value < 0x20 ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }

  /// `line-12`; page breaks can make two blocks of a line, and then the second is `line-12-2`.
  private static func anchors(of entries: [OutlineEntry]) -> [String] {
    var count = 0
    return entries.indices.map { place in
      count = place > 0 && entries[place - 1].line == entries[place].line ? count + 1 : 1
      return "line-\(entries[place].line)" + (count > 1 ? "-\(count)" : "")
    }
  }
}
