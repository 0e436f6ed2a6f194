import DocumentModel
import MarkupXML
import ThemeModel

/// `word/header1.xml` and its like: one line in the margin of some pages (ECMA-376 Part 1, 17.10).
///
/// A box that is alone stands where its paragraph is aligned to. Several share the line by tab stops: the middle one is
/// centred between the margins, the right one ends at the right margin.
struct PageNotePart {
  let line: PageNotes.Line
  let page: PageLayout

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart(line.edge == .top ? "w:hdr" : "w:ftr")
    xml.lineBreak()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", StyleID.note(at: line.edge))
    if line.boxes.count > 1 { tabStops(to: &xml) }
    indents(to: &xml)
    xml.value("w:jc", line.boxes.count > 1 ? "left" : (line.boxes[0].style.alignment ?? .left).word)
    xml.end()
    for box in line.boxes {
      if line.boxes.count > 1, box.place != .left { run(of: box, to: &xml) { $0.empty("w:tab") } }
      for piece in box.content {
        switch piece {
        case .text(let text): self.text(text, of: box, to: &xml)
        // Word counts anew when it opens the file.
        case .pageNumber: field(" PAGE ", result: line.pages == .even ? "2" : "1", of: box, to: &xml)
        case .pageCount: field(" NUMPAGES ", result: "1", of: box, to: &xml)
        }
      }
    }
    xml.end()
    xml.lineBreak()
    return try xml.finish()
  }

  private func twips(_ points: Double) -> Int { Measure.whole(points * 20, in: 0...Measure.longest) }

  /// One for each box but the left one, from left to right.
  private func tabStops(to xml: inout XMLWriter) {
    xml.start("w:tabs")
    for box in line.boxes where box.place != .left {
      xml.start("w:tab")
      xml.attribute("w:val", box.place == .center ? "center" : "right")
      let position = box.place == .center ? page.textWidth / 2 : page.textWidth - twips(box.insetRight)
      xml.attribute("w:pos", max(position, 0))
      xml.end()
    }
    xml.end()
  }

  /// In twips alone: Word would count characters of Normal's size here.
  private func indents(to xml: inout XMLWriter) {
    let isAlone = line.boxes.count == 1
    let left = line.boxes[0].place == .left || isAlone ? twips(line.boxes[0].insetLeft) : 0
    let right = isAlone ? twips(line.boxes[0].insetRight) : 0
    guard left > 0 || right > 0 else { return }
    xml.start("w:ind")
    if left > 0 { xml.attribute("w:left", left) }
    if right > 0 { xml.attribute("w:right", right) }
    xml.end()
  }

  /// A field in five parts (17.16.18): begin, instruction, separator, the last result, end.
  private func field(_ instruction: String, result: String, of box: MarginBox, to xml: inout XMLWriter) {
    character("begin", of: box, to: &xml)
    run(of: box, to: &xml) { xml in
      xml.start("w:instrText")
      xml.attribute("xml:space", "preserve")
      xml.text(instruction)
      xml.end()
    }
    character("separate", of: box, to: &xml)
    text(result, of: box, to: &xml)
    character("end", of: box, to: &xml)
  }

  private func character(_ type: StaticString, of box: MarginBox, to xml: inout XMLWriter) {
    run(of: box, to: &xml) { xml in
      xml.start("w:fldChar")
      xml.attribute("w:fldCharType", type)
      xml.end()
    }
  }

  private func text(_ text: String, of box: MarginBox, to xml: inout XMLWriter) {
    let facts = TextFacts(text.utf8.span)
    let wantsHint = page.sheet.language.isChinese && facts.wantsEastAsianFace
    run(of: box, wantsHint: wantsHint, to: &xml) { $0.runText(text.utf8.span, facts: facts) }
  }

  private func run(
    of box: MarginBox, wantsHint: Bool = false, to xml: inout XMLWriter, content: (inout XMLWriter) -> Void
  ) {
    xml.start("w:r")
    let look = page.sheet.boxRuns[box] ?? RunProperties()
    look.write(hintsEastAsian: wantsHint, to: &xml)
    content(&xml)
    xml.end()
  }
}
