import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import SourceModel
import TestSupport
import Testing

/// Every kind of block, with any text and any paid regions, comes out of every writer valid and with its text.
@Suite struct KindsTests {
  private static let converter = Converter()

  private static let kinds: [BlockKind] = [
    .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory,
    .heading(Heading(level: 1)), .heading(Heading(level: 7)), .paragraph,
    .listItem(.bullet), .listItem(.number(.arabicPoint, ordinal: 1)), .salutation, .addressee, .headerField,
    .attachmentNote, .attachmentHead, .attachmentTitle, .tableRow, .contentsHeading, .contentsEntry, .caption,
    .quotation, .verse, .preformatted, .signature, .date(nil), .date(CalendarDate(year: 2023, month: 12, day: 31)),
    .note, .footnote, .endnote, .imprint, .pageFurniture, .notice, .contents, .pageBreak,
  ]

  private static let pieces = [
    "甲", "问：", "a", " ", "  ", "\t", "\u{3000}", "*", "**", "`", "```", "~~~", "<b>", "</pre>", "&amp;", "]]>", "\\",
    "|",
    "1. ", "- ", "# ", "> ", "=", "……", "1", "│", "—", "“", "www.x.y", "_",
  ]

  /// Blocks of one kind often stand in a row; regions begin and end anywhere.
  private func document(_ generator: inout SeededGenerator) -> Document<PaidRegion> {
    var document = Document<PaidRegion>(
      text: DocumentText(source: []), language: Language.allCases.randomElement(using: &generator)!)
    var region: UInt32 = 0
    var isOpen = false
    var kind = BlockKind.paragraph
    for _ in 0..<60 {
      if Bool.random(using: &generator) { kind = Self.kinds.randomElement(using: &generator)! }
      var runs: [Piece] = []
      for _ in 0..<(kind == .pageBreak || kind == .contents ? 0 : Int.random(in: 0...4, using: &generator)) {
        if Int.random(in: 0..<6, using: &generator) == 0 {
          isOpen.toggle()
          if isOpen { region += 1 }
        }
        let breaks = Int.random(in: 0..<8, using: &generator) == 0
        let isInFrame = kind == .documentNumber || kind == .signatory || kind == .imprint
        let gap =
          isInFrame && Int.random(in: 0..<4, using: &generator) == 0
          ? ["　　", " ", "\t", "\t\t", ""].randomElement(using: &generator) : nil
        let text = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator)!
        }
        runs.append(
          Piece(
            text: breaks ? "" : gap ?? text.joined(), kind: breaks ? .lineBreak : gap != nil ? .gap : .text,
            role: RunRole.allCases.randomElement(using: &generator)!, region: isOpen ? region : nil))
      }
      let whole = runs.first?.region
      let hasRunIn = runs.contains { $0.role.isRunIn }
      document.add(
        kind, runs, runIn: hasRunIn ? Heading(level: 2) : nil,
        region: runs.allSatisfy { $0.region == whole } ? whole : nil)
      document.blocks[document.blocks.count - 1].blankLinesBefore = .random(in: 0...2, using: &generator)
    }
    return document
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func comeOutOfEveryWriter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = document(&generator)
    for policy in ReleasePolicy.allCases {
      var report = Report()
      let released = try Releaser(policy: policy).release(Manuscript(tree: tree, regionCount: 1), reporting: &report)
      for theme in ThemeShelf.all {
        for format in Format.all {
          let options = ConversionOptions(policy: policy, theme: theme, fragment: seed.isMultiple(of: 2))
          do throws(Failure) {
            let output = try Self.converter.write(released, as: format, options: options, reporting: &report)
            if format.name == "html" { Self.checkLinks(String(decoding: output.bytes, as: UTF8.self)) }
          } catch {
            Issue.record("\(format.name) \(policy.rawValue): \(error.diagnostic)")
          }
        }
      }
    }
  }

  /// Every link leads to something.
  private static func checkLinks(_ page: String) {
    let ids = Set(page.matches(of: #/ id="([^"]*)"/#).map(\.output.1))
    for link in page.matches(of: #/ href="\#([^"]*)"/#) { #expect(ids.contains(link.output.1), "\(link.output.1)") }
  }
}
