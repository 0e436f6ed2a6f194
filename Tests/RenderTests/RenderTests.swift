import AuditModel
import Foundation
import Pipeline
import Testing
import ThemeModel

/// What LibreOffice sets is what Galley's own measure computes, on paper that is looked at.
///
/// The tolerance for places is a millimetre: where in its line a face stands is up to the face and to the program. From
/// line to line it is a tenth of a point. Counts have none where nothing but full-width characters stand.
@Suite(
  "Pages as LibreOffice sets them",
  .enabled(
    if: Rendering.isPossible, "the render check needs soffice (LibreOffice), pdftotext and pdftoppm (poppler-utils)"))
struct RenderTests {
  private static let millimetre = 72 / 25.4

  private func rendering(_ name: String) throws -> Rendering {
    try #require(try Rendering.all.get().first { $0.name == name })
  }

  /// Lines with a Chinese character in them; the page number has none.
  private func textLines(_ page: [String]) -> [String] {
    page.filter { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
  }

  @Test("lines, characters and pages of plain characters, in every theme", arguments: ThemeShelf.all.map(\.name))
  func counts(theme name: String) throws {
    let rendering = try rendering("hanzi-\(name)")
    let theme = try #require(ThemeShelf.named(name))
    let estimate = try #require(Estimate(rendering.document, page: rendering.page, theme: theme))
    #expect(estimate.pages.count > 2)
    #expect(rendering.pages.map { textLines($0).count } == estimate.pages)
    let longest = rendering.pages.joined().map { $0.filter { !$0.isWhitespace }.count }.max()
    #expect(longest == rendering.page.characters)
  }

  @Test("places of the first and the last line, and the pitch between", arguments: ThemeShelf.all.map(\.name))
  func places(theme name: String) throws {
    let rendering = try rendering("hanzi-\(name)")
    let page = rendering.page
    let (pitch, size) = (try #require(page.linePitch), try #require(page.typeSize))
    let image = try #require(try rendering.image(of: 1))
    let foot = page.height - page.bottom
    let lines = image.lines(page.top - Self.millimetre...foot + Self.millimetre).joined(closerThan: size / 4)
    let (first, last) = (try #require(lines.first), try #require(lines.last))
    // A character fills nine tenths of its square, in the middle of its line.
    let leading = (pitch - size) / 2 + size / 20
    // Where Word's grid of lines leaves some of the page over, LibreOffice puts half of that above it.
    let rest = page.textHeight - Double(try #require(page.lines)) * pitch
    let beyond = first.start - (page.top + leading)
    #expect((-Self.millimetre...rest / 2 + Self.millimetre).contains(beyond))
    #expect(last.end <= foot + Self.millimetre)
    let theme = try #require(ThemeShelf.named(name))
    let estimate = try #require(Estimate(rendering.document, page: page, theme: theme))
    if estimate.pages.first == page.lines {
      #expect(foot - last.end < leading + pitch, "another line would have fitted")
    }
    #expect(lines.count == estimate.pages.first)
    // Where paragraphs stand apart, not every line is one pitch below the one before it; most are.
    let steps = zip(lines, lines.dropFirst()).map { $1.end - $0.end }.sorted()
    let middle = steps[steps.count / 2]
    #expect(abs(middle - pitch) <= image.pixel)
    if estimate.pages.first == page.lines {
      #expect(abs((last.start - first.start) / Double(lines.count - 1) - pitch) <= 0.1)
    }
    let sides = try #require(image.extent(first.start...foot))
    #expect(abs(sides.start - page.left) <= Self.millimetre)
    #expect(sides.end <= page.width - page.right + Self.millimetre)
  }

  @Test("place of the page number", arguments: ThemeShelf.all.map(\.name))
  func pageNumber(theme name: String) throws {
    let rendering = try rendering("hanzi-\(name)")
    let page = rendering.page
    let distance = try #require(page.pageNumberDistance)
    let foot = page.height - page.bottom
    // A theme may leave the first page without one.
    for number in 2...3 {
      let image = try #require(try rendering.image(of: number))
      let line = try #require(image.lines(foot + Self.millimetre...page.height).joined(closerThan: 6).first)
      #expect(abs(line.middle - foot - distance) <= Self.millimetre, "page \(number)")
      guard name == ThemeShelf.standardName else { continue }
      // GB/T 9704—2012, 7.5: 7 mm below the text, outside, an em of 14 points from the edge.
      #expect(abs(line.middle - foot - 7 * Self.millimetre) <= Self.millimetre, "page \(number)")
      let sides = try #require(image.extent(line.start...line.end))
      if number == 3 {
        #expect(abs(page.width - page.right - 14 - sides.end) <= Self.millimetre)
      } else {
        #expect(abs(sides.start - page.left - 14) <= Self.millimetre)
      }
      #expect(rendering.pages[number - 1].last?.filter { !$0.isWhitespace } == "—\(number)—")
    }
  }

  /// Signs are narrowed, headings stay with their text, and titles are larger: a page or a fifteenth more or less.
  @Test("pages of texts of the corpus", arguments: Manuscript.corpus)
  func corpus(name: String) throws {
    let rendering = try rendering(name)
    let estimate = try #require(
      Estimate(rendering.document, page: rendering.page, theme: ThemeShelf.standard))
    #expect(estimate.pages.count >= 2)
    let tolerance = max(1, estimate.pages.count / 15)
    #expect(abs(rendering.pages.count - estimate.pages.count) <= tolerance, "\(rendering.pages.count) pages")
    let most = try #require(rendering.page.lines)
    #expect(rendering.pages.allSatisfy { textLines($0).count <= most })
  }

  /// A page that the text runs on from is full, but for a heading that went along with its text.
  @Test("full pages of texts of the corpus", arguments: ["shuzhi-report", "long-line"])
  func fullPages(name: String) throws {
    let rendering = try rendering(name)
    let lines = try #require(rendering.page.lines)
    #expect(rendering.pages.count > 3)
    for page in rendering.pages.dropFirst().dropLast() { #expect((lines - 1...lines).contains(textLines(page).count)) }
  }
}

extension [PageImage.Band] {
  /// Bands that belong together: 三 has three of them.
  func joined(closerThan gap: Double) -> [PageImage.Band] {
    reduce(into: []) { bands, band in
      if let last = bands.last, band.start - last.end < gap {
        bands[bands.count - 1].end = band.end
      } else {
        bands.append(band)
      }
    }
  }
}
