import DocumentModel
import MarkupXML
import SourceModel
import ThemeModel

/// `word/document.xml` (ECMA-376 Part 1, 11.3.10): the text.
struct DocumentPart<Access: AccessMark> {
  let document: Document<Access>
  let page: PageLayout
  var controls: ContentControls
  /// What runs have instead of their style's size, in half-points.
  var runSize: Int?
  /// The columns of the table that was written last.
  var openGrid: TableGrid?
  /// What a table of contents says, and where it leads.
  let contents: ContentsTargets
  let notes: DocumentNotes
  /// What the paragraph that is written next has above it at least, in twips.
  var leastSpaceAbove = 0

  init(document: Document<Access>, page: PageLayout) {
    self.document = document
    self.page = page
    controls = ContentControls(language: document.language)
    contents = ContentsTargets(in: document)
    notes = DocumentNotes(of: document)
  }

  consuming func bytes() throws(MarkupError) -> [UInt8] {
    // Growing step by step would hold it twice; what is not written to costs nothing.
    var xml = XMLWriter(capacity: document.text.bytes.count * 2)
    xml.startPart("w:document")
    xml.attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    xml.start("w:body")
    blocks(to: &xml)
    // Word and other readers want a place to stand.
    if document.blocks.allSatisfy({ $0.kind == .pageBreak || $0.kind == .contents }) { xml.empty("w:p") }
    page.write(notes: notes, to: &xml)
    xml.end()
    return try xml.finish()
  }

  /// A page break is a property of the paragraph behind it and no paragraph of its own, which could fall on a page of
  /// its own. One behind the last block would only add an empty page.
  private mutating func blocks(to xml: inout XMLWriter) {
    var startsPage = false
    var isBehindTable = false
    var index = 0
    while index < document.blocks.count {
      let lines = document.lines(from: index)
      index = lines.upperBound
      // It stands in the paragraph of the number.
      if document.joinsNumber(at: lines.lowerBound) || document.continuesSignatory(at: lines.lowerBound) { continue }
      switch document.blocks[lines.lowerBound].kind {
      case .pageBreak:
        startsPage = true
        continue
      case .contents where contents.entries.isEmpty: continue
      // Of lines alone there is no table.
      case .tableRow where document.blocks[lines].allSatisfy(document.isRuling): continue
      // They stand in a part of their own.
      case .footnote where notes.countedNote(at: lines.lowerBound) != nil,
        .endnote where notes.countedNote(at: lines.lowerBound) != nil:
        continue
      case .tableRow:
        if isBehindTable { parting(before: document.blocks[lines.lowerBound], to: &xml) }
        table(lines, startsPage: startsPage, to: &xml)
      case .preformatted: listing(lines, startsPage: startsPage, to: &xml)
      case .imprint where page.sheet.frame.imprintStandsAtPageFoot:
        index = imprint(from: lines.lowerBound, startsPage: startsPage, isBehindTable: isBehindTable, to: &xml)
        // What it is anchored to is of the last page of the text, and not of what follows.
        parting(before: nil, to: &xml)
        isBehindTable = false
        startsPage = false
        continue
      case .issuer:
        guard let masthead = document.jointMasthead(at: lines.lowerBound) else {
          paragraph(lines, startsPage: startsPage, to: &xml)
          break
        }
        if isBehindTable { parting(before: nil, to: &xml) }
        self.masthead(masthead, startsPage: startsPage, to: &xml)
        index = masthead.lines.upperBound
        isBehindTable = true
        startsPage = false
        continue
      case .contentsHeading where isTitleOfContents(lines.lowerBound):
        contents(titledBy: lines.lowerBound, startsPage: startsPage, to: &xml)
        index += 1
      case .contents: contents(titledBy: nil, startsPage: startsPage, to: &xml)
      default:
        if isBehindTable { leastSpaceAbove = page.sheet.spaceBelowTables }
        paragraph(lines, startsPage: startsPage, to: &xml)
        leastSpaceAbove = 0
      }
      isBehindTable = document.blocks[lines.lowerBound].kind == .tableRow
      startsPage = false
    }
    if isBehindTable { parting(before: nil, to: &xml) }
  }

  /// Each line is a paragraph, as it is where Word reads a listing itself; an empty line is one as well.
  private mutating func listing(_ lines: Range<Int>, startsPage: Bool, to xml: inout XMLWriter) {
    for index in lines {
      if index > lines.lowerBound {
        let block = document.blocks[index]
        for _ in 0..<block.emptyLinesBefore {
          xml.lineBreak()
          xml.start("w:p")
          properties(of: block, startsPage: false, isPaid: block.access != nil, to: &xml)
          xml.end()
        }
      }
      paragraph(index..<index + 1, startsPage: startsPage && index == lines.lowerBound, to: &xml)
    }
  }

  /// - Returns: the block behind 版记.
  private mutating func imprint(
    from first: Int, startsPage: Bool, isBehindTable: Bool, to xml: inout XMLWriter
  ) -> Int {
    var end = first
    while end < document.blocks.count, document.blocks[end].kind == .imprint { end += 1 }
    if startsPage {
      xml.lineBreak()
      xml.start("w:p")
      xml.start("w:pPr")
      xml.empty("w:pageBreakBefore")
      xml.end()
      xml.end()
    } else if isBehindTable {
      parting(before: nil, to: &xml)
    }
    let lines = (first..<end).filter { document.runs(of: document.blocks[$0]).contains { !$0.range.isEmpty } }
    if !lines.isEmpty { imprint(lines, to: &xml) }
    return end
  }

  /// - Parameter lines: the blocks that are lines of one paragraph.
  mutating func paragraph(_ lines: Range<Int>, startsPage: Bool, to xml: inout XMLWriter) {
    // A paragraph that is paid as a whole is shaded as a whole, any other where it is paid.
    let isPaid = document.access(of: lines) != nil
    var startsPage = startsPage
    let first = document.blocks[lines.lowerBound]
    if page.sheet.frame.runIn == .separator, let runIn = runIn(of: first) {
      runInHeading(runIn, of: lines.lowerBound, startsPage: startsPage, isPaid: isPaid, to: &xml)
      startsPage = false
      leastSpaceAbove = 0
      xml.lineBreak()
      xml.start("w:p")
      properties(of: lines.lowerBound, startsPage: false, isPaid: isPaid, to: &xml)
      runs(document.runs(of: first)[runIn.upperBound...], of: first, isShaded: isPaid, to: &xml)
      xml.end()
      return
    }
    xml.lineBreak()
    xml.start("w:p")
    properties(of: lines.lowerBound, startsPage: startsPage, isPaid: isPaid, to: &xml)
    let bookmark = contents.bookmark(of: lines.lowerBound)
    if let bookmark { xml.startBookmark(bookmark) }
    for index in lines {
      if index > lines.lowerBound {
        xml.start("w:r")
        xml.empty("w:br")
        xml.end()
      }
      runs(of: document.blocks[index], isShaded: isPaid, to: &xml)
    }
    if document.joinsNumber(at: lines.upperBound) {
      tab(to: &xml)
      runs(of: document.blocks[lines.upperBound], isShaded: false, to: &xml)
    }
    if first.kind == .documentNumber {
      for index in document.signatoryLines(behind: lines.lowerBound) {
        xml.start("w:r")
        xml.empty("w:br")
        xml.end()
        // To 签发人： and behind it.
        tab(to: &xml)
        tab(to: &xml)
        runs(of: document.blocks[index], isShaded: false, to: &xml)
      }
    }
    if let bookmark { xml.endBookmark(bookmark) }
    xml.end()
  }

  private func tab(to xml: inout XMLWriter) {
    xml.start("w:r")
    xml.empty("w:tab")
    xml.end()
  }

  private func properties(of index: Int, startsPage: Bool, isPaid: Bool, to xml: inout XMLWriter) {
    let block = document.blocks[index]
    var style = StyleID.paragraph(block.kind)
    if block.kind == .documentNumber {
      style =
        switch document.numberForm(at: index) {
        case .plain: StyleID.documentNumber
        case .letterhead: StyleID.letterheadNumber
        case .signed: StyleID.signatory
        }
    }
    if document.isComplimentaryClose(at: index) { style = StyleID.complimentaryClose }
    let own = style.flatMap { page.sheet.style($0)?.paragraph } ?? page.sheet.normal.paragraph
    let inFrame = style == nil ? nil : page.sheet.frame.change(of: own, at: index, in: document)
    var change = inFrame ?? own
    change.keepNext = change.keepNext || keepsNext(index)
    if change.spacing.before < leastSpaceAbove { change.spacing.before = leastSpaceAbove }
    guard change != own else { return properties(style: style, startsPage: startsPage, isPaid: isPaid, to: &xml) }
    change.pageBreakBefore = change.pageBreakBefore || startsPage
    if isPaid { change.shading = page.sheet.paidBackground }
    xml.start("w:pPr")
    if let style { xml.value("w:pStyle", style) }
    change.writeChildren(over: own, to: &xml)
    xml.end()
  }

  /// Whether a block stands on the page of the next one although its style does not say so: 署名 and the date are never
  /// alone on a page (GB/T 9704—2012, 7.3.5.5), and neither are the last lines of 版记 where it does not float.
  func keepsNext(_ index: Int) -> Bool {
    var next = index + 1
    while next < document.blocks.count, notes.countedNote(at: next) != nil { next += 1 }
    guard next < document.blocks.count else { return false }
    switch (document.blocks[index].kind, document.blocks[next].kind) {
    case (.paragraph, .signature), (.listItem, .signature), (.attachmentNote, .signature): return true
    case (.imprint, .imprint): return !page.sheet.frame.imprintStandsAtPageFoot
    default: return false
    }
  }

  private func properties(of block: Block<Access>, startsPage: Bool, isPaid: Bool, to xml: inout XMLWriter) {
    properties(style: StyleID.paragraph(block.kind), startsPage: startsPage, isPaid: isPaid, to: &xml)
  }

  private func properties(style: StaticString?, startsPage: Bool, isPaid: Bool, to xml: inout XMLWriter) {
    if style != nil || startsPage || isPaid {
      xml.start("w:pPr")
      if let style { xml.value("w:pStyle", style) }
      if startsPage { xml.empty("w:pageBreakBefore") }
      if isPaid { xml.shading(page.sheet.paidBackground) }
      xml.end()
    }
  }

  /// The part that holds the notes at the foot of pages, or at the end of the document: first what parts them from the
  /// text, then each of them with the id that its mark has.
  consuming func notesPart(areEndnotes: Bool) throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart(areEndnotes ? "w:endnotes" : "w:footnotes")
    let style = StyleID.note(isEndnote: areEndnotes)
    for (id, kind) in [(-1, "separator"), (0, "continuationSeparator")] {
      xml.lineBreak()
      xml.start(areEndnotes ? "w:endnote" : "w:footnote")
      xml.attribute("w:type", kind)
      xml.attribute("w:id", id)
      xml.start("w:p")
      xml.start("w:pPr")
      xml.value("w:pStyle", style)
      xml.end()
      xml.start("w:r")
      if id < 0 { xml.empty("w:separator") } else { xml.empty("w:continuationSeparator") }
      xml.end()
      xml.end()
      xml.end()
    }
    // Controls of one document do not share an id.
    controls.skip(areEndnotes ? 2_000_000 : 1_000_000)
    for note in notes.counted(endnotes: areEndnotes) {
      let block = document.blocks[note.block]
      var label = document.runs[Int(block.runs.lowerBound)]
      label.range.start = UInt32(note.label.end)
      xml.lineBreak()
      xml.start(areEndnotes ? "w:endnote" : "w:footnote")
      xml.attribute("w:id", note.number)
      xml.start("w:p")
      xml.start("w:pPr")
      xml.value("w:pStyle", style)
      if block.access != nil { xml.shading(page.sheet.paidBackground) }
      xml.end()
      xml.start("w:r")
      xml.start("w:rPr")
      xml.value("w:rStyle", StyleID.noteReference(isEndnote: areEndnotes))
      xml.end()
      xml.empty(areEndnotes ? "w:endnoteRef" : "w:footnoteRef")
      xml.end()
      let isShaded = block.access != nil
      if !label.range.isEmpty { runs([label], of: block, isShaded: isShaded, to: &xml) }
      runs(document.runs(of: block).dropFirst(), of: block, isShaded: isShaded, to: &xml)
      xml.end()
      xml.end()
    }
    xml.lineBreak()
    return try xml.finish()
  }

  private mutating func runs(of block: Block<Access>, isShaded: Bool, to xml: inout XMLWriter) {
    runs(document.runs(of: block), of: block, isShaded: isShaded, to: &xml)
  }

  /// - Parameter runs: all of the block's, or those of one cell.
  mutating func runs(
    _ runs: ArraySlice<Run<Access>>, of block: Block<Access>, isShaded: Bool, to xml: inout XMLWriter
  ) {
    var openRegion: UInt32?
    for run in runs {
      let link = run.role == .link ? LinkAddress(document.string(of: run)) : nil
      let region = (run.access ?? block.access)?.region
      if region != openRegion {
        if openRegion != nil { controls.close(to: &xml) }
        if let region { controls.open(region: region, to: &xml) }
        openRegion = region
      }
      // HYPERLINK (17.16.5.25): a field needs no relationship for its address.
      if let link {
        xml.fieldCharacter("begin")
        xml.instruction(" HYPERLINK \"\(link)\" ")
        xml.fieldCharacter("separate")
      }
      self.run(run, of: block, isPaid: region != nil, isShaded: isShaded, to: &xml)
      if link != nil { xml.fieldCharacter("end") }
    }
    if openRegion != nil { controls.close(to: &xml) }
  }

  private func run(
    _ run: Run<Access>, of block: Block<Access>, isPaid: Bool, isShaded: Bool, to xml: inout XMLWriter
  ) {
    xml.start("w:r")
    if run.kind == .gap {
      if !run.range.isEmpty { xml.empty("w:tab") }
    } else if run.kind == .lineBreak {
      xml.empty("w:br")
    } else {
      let text = document.text.bytes.span.extracting(run.range.indices)
      let facts = TextFacts(text)
      let note = notes.countedNote(of: run)
      properties(of: run, note, in: block, isPaid: isPaid, isShaded: isShaded, facts: facts, to: &xml)
      if let note {
        // Word counts, and comes to the number that was typed.
        xml.start(note.isEndnote ? "w:endnoteReference" : "w:footnoteReference")
        xml.attribute("w:id", note.number)
        xml.end()
      } else {
        xml.runText(text, facts: facts)
      }
    }
    xml.end()
  }

  private func properties(
    of run: Run<Access>, _ note: DocumentNotes.Note?, in block: Block<Access>, isPaid: Bool, isShaded: Bool,
    facts: TextFacts, to xml: inout XMLWriter
  ) {
    // A heading whose paragraph has its style looks like it already.
    let isApart = run.role.isRunIn && page.sheet.frame.runIn == .separator && runIn(of: block) != nil
    let style =
      numberStyle(of: run, in: block)
      ?? (isApart
        ? nil
        : note.map { StyleID.noteReference(isEndnote: $0.isEndnote) }
          ?? Self.style(of: run, runInLevel: block.runIn?.level ?? 1))
    let wantsHint = document.language.isChinese && facts.wantsEastAsianFace
    guard style != nil || isPaid || wantsHint || runSize != nil else { return }
    xml.start("w:rPr")
    if let style {
      xml.value("w:rStyle", style)
    } else if isPaid {
      xml.value("w:rStyle", StyleID.paid)
    }
    if wantsHint { xml.eastAsianHint() }
    if let runSize {
      xml.value("w:sz", runSize)
      xml.value("w:szCs", runSize)
    }
    // A run has one style; where that is its role's, the background of paid text is put on top, if the paragraph has none.
    if isPaid, style != nil, !isShaded { xml.shading(page.sheet.paidBackground) }
    xml.end()
  }

  /// The character style of a heading's text that its number makes look different from others of its level.
  private func numberStyle(of run: Run<Access>, in block: Block<Access>) -> StaticString? {
    var heading: Heading?
    if run.role.isRunIn {
      heading = block.runIn
    } else if case .heading(let own) = block.kind, run.role == .number || run.role == .body, run.kind != .placeholder {
      heading = own
    }
    return heading.flatMap { page.sheet.numberStyle(of: $0) }
  }

  /// The character style of a run's role, or of its kind; nil if it looks like its paragraph.
  private static func style(of run: Run<Access>, runInLevel: UInt8) -> StaticString? {
    switch run.role {
    case .number: StyleID.number
    case .runIn, .runInNumber: StyleID.runInHeading(runInLevel)
    case .ordinal: StyleID.ordinal
    case .lead: StyleID.lead
    case .speaker: StyleID.speaker
    case .signatoryName: StyleID.signatoryName
    case .link: StyleID.hyperlink
    case .body, .noteReference: run.kind == .placeholder ? StyleID.placeholder : nil
    }
  }
}
