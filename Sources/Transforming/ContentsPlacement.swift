public import Diagnostics
public import DocumentModel
import SourceModel

/// Says where a table of contents made of the headings stands.
///
/// It stands below the title and what belongs to it, and the text behind it begins on a new page, so that no page of the
/// text depends on how long it is. Where one was typed it takes the place of that one's entries: their page numbers are
/// those of another layout, and nobody wants two. The word above them stays.
///
/// It works on what was released, so that nothing that was withheld can reach it.
public struct ContentsPlacement: Sendable {
  public init() {}

  /// - Returns: the document with one block of the kind `contents`, or as it is if it has no headings.
  public func place(in document: ReleasedDocument, reporting report: inout Report) -> ReleasedDocument {
    switch document {
    case .open(let tree): .open(place(in: tree, reporting: &report))
    case .labelled(let tree): .labelled(place(in: tree, reporting: &report))
    }
  }

  private func place<Access>(in document: Document<Access>, reporting report: inout Report) -> Document<Access> {
    let entries = document.contentsEntries()
    guard !entries.isEmpty else {
      report.add(ContentsMessage.noHeadings)
      return document
    }
    // A tree that was stored may have one.
    guard !document.blocks.contains(where: { $0.kind == .contents }) else { return document }
    var typed: [Int] = []
    if let first = document.blocks.firstIndex(where: { $0.kind == .contentsEntry }) {
      typed = document.blocks.indices.filter { document.blocks[$0].kind == .contentsEntry }
      report.add(
        ContentsMessage.replaced(
          lines: typed.count, lost: Self.lost(typed.map { document.string(of: document.blocks[$0]) }, entries)),
        at: SourcePosition(line: max(1, Int(document.blocks[first].line)), column: 1))
    }
    let heading = document.blocks.firstIndex { $0.kind == .contentsHeading }
    let place = typed.first ?? heading.map { $0 + 1 } ?? Self.endOfHead(in: document)
    var result = Document<Access>(text: document.text, language: document.language)
    var skipped = typed[...]
    for index in 0...document.blocks.count {
      if index == place {
        if heading == nil {
          let title = result.text.append(document.language.contentsTitle)
          result.append(Self.block(.contentsHeading), runs: [Run(.text, range: title)])
        }
        result.append(Self.block(.contents), runs: [])
        if typed.isEmpty, heading == nil, index < document.blocks.count, document.blocks[index].kind != .pageBreak {
          result.append(Self.block(.pageBreak), runs: [])
        }
      }
      if index == skipped.first {
        skipped.removeFirst()
      } else if index < document.blocks.count {
        let block = document.blocks[index]
        result.append(block, runs: document.runs(of: block))
      }
    }
    return result
  }

  private static func block<Access>(_ kind: BlockKind) -> Block<Access> {
    Block(kind, source: TextRange(start: 0, end: 0), line: 0, decision: Decision(.requested, confidence: 100))
  }

  /// The index behind the title and the lines that go with it; 0 if the text does not begin with one.
  private static func endOfHead<Access>(in document: Document<Access>) -> Int {
    let blocks = document.blocks
    guard let title = blocks.firstIndex(where: { $0.kind == .title }),
      !blocks[..<title].contains(where: { $0.level != nil || $0.kind == .paragraph })
    else { return 0 }
    return blocks[title...].firstIndex { block in
      switch block.kind {
      case .title, .subtitle, .documentNumber, .headerField: false
      default: true
      }
    } ?? blocks.count
  }

  /// The first of the typed entries that names none of the headings.
  private static func lost(_ typed: [String], _ entries: [ContentsEntry]) -> String? {
    let headings = entries.map { letters(of: String(decoding: $0.text, as: UTF8.self)) }
    return typed.first { line in
      let name = letters(of: line)
      return !headings.contains { !$0.isEmpty && name.contains($0) }
    }
  }

  /// What tells one heading from another, whatever stands between its words.
  private static func letters(of text: String) -> String {
    var letters = String.UnicodeScalarView()
    letters.append(
      contentsOf: text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    return String(letters).lowercased()
  }
}

/// What can be said about a table of contents that was asked for.
public enum ContentsMessage: DiagnosticMessage {
  case noHeadings
  /// A typed table of contents gave way; of its lines the first that names no heading of the document is told.
  case replaced(lines: Int, lost: String?)

  public var id: String {
    switch self {
    case .noHeadings: "contents.no-headings"
    case .replaced: "contents.replaced"
    }
  }

  public var severity: Severity { .warning }

  public var text: String {
    switch self {
    case .noHeadings: "there are no headings of the first three levels, so there is no table of contents"
    case .replaced(let lines, let lost):
      "the typed table of contents, \(lines == 1 ? "one line" : "\(lines) lines"), gives way to one made of the headings"
        + (lost.map { "; \"\($0)\" names none of them" } ?? "")
    }
  }

  public var hint: String? {
    switch self {
    case .noHeadings: "look at the structure with galley outline"
    case .replaced(_, nil): "leave --toc out to keep it as it was typed"
    case .replaced: "look at the headings with galley outline, or leave --toc out to keep it as it was typed"
    }
  }
}
