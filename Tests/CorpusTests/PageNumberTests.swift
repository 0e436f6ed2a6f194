import Diagnostics
import Foundation
import MarkupXML
import Pipeline
import Testing
import ThemeModel

/// The page numbers of tables of contents, which are worked out, against the pages that LibreOffice lays out.
@Suite("Page numbers are those that a layout has", .serialized, .enabled(if: Layout.isInstalled))
struct PageNumberTests {
  /// Chinese text is measured exactly. Letters are as wide as the faces that are installed have them, so that a heading
  /// near the edge of a page may stand on the one beside.
  @Test(arguments: [("contents-made", 0), ("contents-made-english", 1), ("contents-made-over-typed", 0)])
  func pages(name: String, tolerance: Int) throws {
    let example = try #require(try CorpusCase.all().first { $0.name == name })
    var options = example.options
    options.theme = try Self.withoutSeparators(options.theme)
    let conversion = Converter().convert(
      example.manuscript, to: [try #require(Format.named("docx")), try #require(Format.named("flat-opc"))],
      options: options)
    let entries = Self.entries(of: conversion.outputs[1].bytes)
    #expect(entries.count >= 3)
    let pages = try Layout.pages(of: conversion.outputs[0].bytes).map(Self.letters)
    // The table itself ends with its last entry; headings follow in their order, which tells them from mentions.
    let last = try #require(entries.last)
    let end = try #require(pages.firstIndex { $0.contains(Self.letters(last.text) + String(last.page)) })
    var place = end
    var rest = pages[end][...]
    if let range = rest.firstRange(of: Self.letters(last.text)) { rest = rest[range.upperBound...] }
    for entry in entries {
      let heading = Self.letters(entry.text)
      var found: Int?
      // A list of attachments names them before they come.
      var candidates = pages.indices.filter { $0 >= place && (($0 == place ? rest : pages[$0][...]).contains(heading)) }
      if candidates.count > 1, entry.isAttachment { candidates.removeFirst() }
      if let page = candidates.first {
        if page > place { rest = pages[page][...] }
        place = page
        if let range = rest.firstRange(of: heading) { rest = rest[range.upperBound...] }
        found = page + 1
      }
      let page = try #require(found, "\(entry.text) is on no page")
      #expect(abs(page - entry.page) <= tolerance, "\(entry.text) is on page \(page), not \(entry.page)")
    }
  }

  /// LibreOffice begins a new line behind a style separator up to 24.2, which Word does not.
  private static func withoutSeparators(_ theme: Theme) throws -> Theme {
    var report = Report()
    return try ThemeShelf.read(
      Array((theme.stylesheet + "\narticle { --run-in: part }\n").utf8), name: theme.name, reporting: &report)
  }

  private struct Entry {
    var text = ""
    var page = 0
    var isAttachment = false
  }

  private static func entries(of bytes: [UInt8]) -> [Entry] {
    var result: [Entry] = []
    var isInside = false
    var isNumber = false
    var takesText = false
    _ = XMLReading().faults(in: bytes) { event, name, text in
      switch event {
      case .start where name == "hyperlink":
        result.append(Entry())
        (isInside, isNumber) = (true, false)
      case .end where name == "hyperlink": isInside = false
      case .start where name == "tab" && isInside: isNumber = true
      case .start where name == "t" && isInside: takesText = true
      case .end where name == "t": takesText = false
      case .text where takesText:
        let piece = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
        if isNumber { result[result.count - 1].page = Int(piece) ?? 0 } else { result[result.count - 1].text += piece }
      default: break
      }
    }
    for index in result.indices { result[index].isAttachment = !result[index].text.contains(/^([一二三四]、|（|第|[0-9])/) }
    return result
  }

  private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "." } }
}

/// LibreOffice and pdftotext, where they are installed.
enum Layout {
  private static let office = "/usr/bin/soffice"
  private static let reader = "/usr/bin/pdftotext"

  static var isInstalled: Bool { [office, reader].allSatisfy(FileManager.default.isExecutableFile) }

  /// The text of each page.
  static func pages(of docx: [UInt8]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(docx).write(to: folder.appending(path: "a.docx"))
    try run(
      office,
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "pdf", "--outdir",
        folder.path, folder.appending(path: "a.docx").path,
      ])
    try run(reader, ["-layout", folder.appending(path: "a.pdf").path, folder.appending(path: "a.txt").path])
    let text = try String(contentsOf: folder.appending(path: "a.txt"), encoding: .utf8)
    return text.split(separator: "\u{0C}").map(String.init)
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) failed")
  }
}
