import Diagnostics
import DocumentModel
import Foundation
import Pipeline
import Releasing
import Scanning
import SourceModel
import Testing

@Suite("The text is kept")
struct TextLawTests {
  @Test("outputs hold the manuscript less what the report says was removed", arguments: try CorpusCase.unicode())
  func kept(_ example: CorpusCase) throws {
    let conversion = example.convert()
    let expected = Self.remainder(of: example.manuscript, without: conversion.report.removals)
    for output in conversion.outputs {
      guard let found = try OutputText(output) else { continue }
      if example.options.mask != nil {
        // What came together where paid text went is masked as well, and is no stretch of the source.
        if conversion.report.diagnostics.contains(where: { $0.text.hasSuffix(" masked") }) { continue }
        // Signs stand in the place of what was masked.
        #expect(Self.isSubsequence(expected.scalars, of: found.scalars), "\(output.format.name)")
        continue
      }
      if output.format.name == "flat-opc", Self.hasNotes(conversion) {
        // Notes have a part of their own, and numbers that Word counts.
        #expect(
          Self.isSubsequence(found.scalars.filter { !"目录Contents".unicodeScalars.contains($0) }, of: expected.scalars))
        continue
      }
      if example.options.contents, output.format.takesContents {
        // The title of a table of contents is added, or a typed table gives way to one.
        let isReplaced = conversion.report.diagnostics.contains { $0.id == "contents.replaced" }
        let (part, whole) = isReplaced ? (found, expected) : (expected, found)
        #expect(Self.isSubsequence(part.scalars, of: whole.scalars), "\(output.format.name)")
        continue
      }
      if ["flat-opc", "html", "markdown"].contains(output.format.name), Self.isRuled(conversion) {
        // What draws a table is left out where the format has tables of its own.
        let drawing = "|-=+:".unicodeScalars
        let (said, left) = (
          found.scalars.filter { !drawing.contains($0) }, expected.scalars.filter { !drawing.contains($0) }
        )
        let isLabelled = example.options.policy == .keep && output.format.name == "markdown"
        #expect(isLabelled ? Self.isSubsequence(left, of: said) : said == left, "\(output.format.name)")
        continue
      }
      switch example.options.policy {
      case nil, .unwrap, .remove:
        #expect(found.string == expected.string, "\(output.format.name)")
      case .teaser, .keep:
        // A notice or a label is added to the text, and nothing else happens to it.
        #expect(Self.isSubsequence(expected.scalars, of: found.scalars), "\(output.format.name)")
      }
    }
  }

  @Test("unwrap is the source without its markers", arguments: try CorpusCase.unicode())
  func unwrapped(_ example: CorpusCase) throws {
    var options = example.options
    options.policy = .unwrap
    options.mask = nil
    let conversion = Converter().convert(example.manuscript, to: [], options: options)
    guard case .open(let tree)? = conversion.document else { return }
    var text = String(decoding: example.manuscript, as: UTF8.self)
    for convention in example.options.conventions where !MarkerConvention.all.contains(convention) {
      for marker in convention.markers {
        let inside =
          switch marker.ending {
          case nil: ""
          case .value(let end), .title(let end): "[^\\n]*?" + NSRegularExpression.escapedPattern(for: end)
          }
        let pattern = NSRegularExpression.escapedPattern(for: marker.opening) + inside
        text = text.replacing(try Regex(pattern), with: "")
      }
    }
    // Every marker in the corpus, by an expression that knows nothing of how they are found.
    let markers =
      #/##paidbegin##|##paidend##|\$\$paidbegin\$\$|\$\$paidend\$\$|(?i:<\/?paid>)|\[\/?hide\]|\[hide=[\w,.]{0,32}\]|\[\/?free\]|\[\/?erphpdown\]|<!--more(?: [^\n]*?)?-->|<!--members-only-->|##pagebreak##|#p#[^\n]*?#e#/#
    text = text.replacing(markers, with: "")
    let left = tree.blocks.map { tree.string(of: $0) }.joined()
    func visible(_ text: String) -> [Unicode.Scalar] {
      // Characters that no XML may hold are taken out and reported.
      text.unicodeScalars.filter {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control && $0 != "\u{FEFF}"
          && !$0.properties.isNoncharacterCodePoint
      }
    }
    #expect(visible(left) == visible(text))
  }

  private static func remainder(of manuscript: [UInt8], without removals: [Removal]) -> OutputText {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = manuscript.starts(with: mark) ? Array(manuscript.dropFirst(mark.count)) : manuscript
    var kept = [Bool](repeating: true, count: text.count)
    for removal in removals { for index in removal.range.indices { kept[index] = false } }
    return OutputText(of: zip(text, kept).compactMap { $1 ? $0 : nil })
  }

  private static func hasNotes(_ conversion: Conversion) -> Bool {
    guard case .open(let tree)? = conversion.document else { return false }
    return tree.blocks.contains { $0.kind == .footnote || $0.kind == .endnote }
  }

  private static func isRuled(_ conversion: Conversion) -> Bool {
    switch conversion.document {
    case .open(let tree): tree.runs.contains { $0.kind == .ruling }
    case .labelled(let tree): tree.runs.contains { $0.kind == .ruling }
    case nil: false
    }
  }

  private static func isSubsequence(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
    var rest = part[...]
    for scalar in whole where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
