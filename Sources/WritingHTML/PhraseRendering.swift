import DocumentModel
import MarkupXML
import SourceModel
import ThemeModel
import Writing

/// The spans that a run stands in, outermost first: paid stretch, run-in heading, item of a series, part of the block.
private struct Nesting: Equatable {
  var region: UInt32 = 0
  var isRunIn = false
  /// From 1; 0 outside a series.
  var item: UInt16 = 0
  var part = Part.none

  enum Part {
    case none
    case number
    case ordinal
    case lead
    case speaker
    case signatoryName

    init(_ role: RunRole) {
      switch role {
      case .body, .runIn, .noteReference, .link: self = .none
      case .number, .runInNumber: self = .number
      case .ordinal: self = .ordinal
      case .lead: self = .lead
      case .speaker: self = .speaker
      case .signatoryName: self = .signatoryName
      }
    }

    var startTag: StaticString {
      switch self {
      case .none: ""
      case .number: "<span class=\"number\">"
      case .ordinal: "<span class=\"ordinal\">"
      case .lead: "<span class=\"lead\">"
      case .signatoryName: "<span class=\"signatory-name\">"
      // What stands out without being more important is what `b` is for (HTML, section 4.5.21).
      case .speaker: "<b class=\"speaker\">"
      }
    }

    var endTag: StaticString {
      switch self {
      case .none: ""
      case .number, .ordinal, .lead, .signatoryName: "</span>"
      case .speaker: "</b>"
      }
    }
  }
}

extension HTMLRenderer {
  /// The runs of the blocks that are lines of one element. Spans are opened and closed where runs differ, so that a span
  /// holds all the runs it can.
  mutating func phrases(of lines: Range<Int>) {
    var nesting = Nesting()
    // What is paid as a whole stands in a division that says so already.
    let isOpenToLabels = document.access(of: lines) == nil
    for index in lines {
      let block = document.blocks[index]
      if index > lines.lowerBound {
        beginLine(block, nesting: &nesting)
      }
      noteLabel = notes.note(at: index)
      phrases(
        document.runs(of: block), of: block, isOpenToLabels: isOpenToLabels, runIn: structure.runIns[index],
        nesting: &nesting)
      noteLabel = nil
    }
    var runIn: HeadingOutline.Place?
    change(from: nesting, to: Nesting(), announcing: &runIn)
  }

  /// The runs of one cell of a row. Spans do not reach from cell to cell.
  mutating func phrases(_ cell: ArraySlice<Run<Access>>, of row: Block<Access>, isOpenToLabels: Bool) {
    var nesting = Nesting()
    // A cell is no place for a heading.
    phrases(cell, of: row, isOpenToLabels: isOpenToLabels, runIn: nil, nesting: &nesting)
    var runIn: HeadingOutline.Place?
    change(from: nesting, to: Nesting(), announcing: &runIn)
  }

  /// Breaks the line before a block. A paid stretch goes on behind the break if the block begins in its region; a part of
  /// a line does not.
  private mutating func beginLine(_ block: Block<Access>, nesting: inout Nesting) {
    var next = Nesting()
    let first = document.runs(of: block).first { !$0.range.isEmpty }
    if nesting.region != 0, ((first?.access ?? block.access)?.region ?? 0) == nesting.region {
      next.region = nesting.region
    }
    var runIn: HeadingOutline.Place?
    change(from: nesting, to: next, announcing: &runIn)
    nesting = next
    breakLine(in: block)
    if block.kind == .preformatted { for _ in 0..<block.emptyLinesBefore { breakLine(in: block) } }
  }

  private mutating func phrases(
    _ runs: ArraySlice<Run<Access>>, of block: Block<Access>, isOpenToLabels: Bool, runIn: HeadingOutline.Place?,
    nesting: inout Nesting
  ) {
    let bytes = document.text.bytes
    var runIn = runIn
    // Lines that were joined are a run each, and a date may stand across their ends.
    var words: [Range<Int>] = []
    for run in runs {
      if run.kind == .lineBreak {
        write(&words)
        breakLine(in: block)
        continue
      }
      guard !run.range.isEmpty else { continue }
      var next = Nesting()
      if isOpenToLabels, let access = run.access ?? block.access { next.region = access.region }
      next.isRunIn = run.role.isRunIn && block.runIn != nil
      next.item = run.item
      next.part = run.kind == .gap ? .none : Nesting.Part(run.role)
      let note = notes.note(of: run)
      let address = run.role == .link ? LinkAddress(document.string(of: run)) : nil
      let isPlain = note == nil && noteLabel == nil && address == nil && run.kind != .placeholder && run.kind != .gap
      if next != nesting || !isPlain { write(&words) }
      if next != nesting {
        change(from: nesting, to: next, runIn: block.runIn, announcing: &runIn)
        nesting = next
      }
      let text = bytes.span.extracting(run.range.indices)
      if let note {
        xml.start("a")
        // ¹ stands high by itself.
        if note.label.form != .superscript { xml.attribute("class", "note-reference") }
        xml.attribute("id", "r\(note.index)")
        xml.attribute("href", "#n\(note.index)")
        xml.attribute("role", "doc-noteref")
        xml.text(text)
        xml.end()
      } else if let note = noteLabel {
        // The label of a note leads back to its mark.
        noteLabel = nil
        xml.start("a")
        xml.attribute("href", "#r\(note.index)")
        xml.attribute("role", "doc-backlink")
        xml.text(text)
        xml.end()
      } else if let address {
        xml.start("a")
        xml.attribute("href", address.description)
        xml.text(text)
        xml.end()
      } else if run.kind == .placeholder || run.kind == .gap {
        xml.literal(run.kind == .gap ? "<span class=\"gap\">" : "<span class=\"placeholder\">")
        xml.text(text)
        xml.literal("</span>")
      } else if block.datesAreMarked, next.part != .speaker {
        words.append(run.range.indices)
      } else {
        xml.text(text)
      }
    }
    write(&words)
  }

  /// Writes runs that stand in the same elements as one text, with its dates as such.
  private mutating func write(_ words: inout [Range<Int>]) {
    guard let first = words.first else { return }
    var bytes = document.text.bytes
    var range = first
    if words.count > 1 {
      bytes = words.flatMap { document.text.bytes[$0] }
      range = bytes.indices
    }
    words.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    for found in TextDate.all(in: bytes, range) {
      xml.text(bytes.span.extracting(start..<found.range.lowerBound))
      xml.start("time")
      xml.attribute("datetime", found.date.description)
      xml.text(bytes.span.extracting(found.range))
      xml.end()
      start = found.range.upperBound
    }
    xml.text(bytes.span.extracting(start..<range.upperBound))
  }

  /// - Parameter heading: the run-in heading that has not been announced yet. Only its first span is a heading, if a
  ///   paid stretch cuts it in two.
  private mutating func change(
    from old: Nesting, to new: Nesting, runIn: Heading? = nil, announcing heading: inout HeadingOutline.Place?
  ) {
    let changesRegion = old.region != new.region
    let changesRunIn = changesRegion || old.isRunIn != new.isRunIn
    let changesItem = changesRunIn || old.item != new.item
    let changesPart = changesItem || old.part != new.part
    if changesPart, old.part != .none { xml.literal(old.part.endTag) }
    if changesItem, old.item != 0 { xml.literal("</span>") }
    if changesRunIn, old.isRunIn { xml.end() }
    if changesRegion, old.region != 0 { xml.end() }
    if changesRegion, new.region != 0 {
      xml.start("span")
      paidAttributes(new.region)
    }
    if changesRunIn, new.isRunIn {
      xml.start("span")
      let number = runIn.flatMap { theme?.numberRole(of: $0) }.map { " " + $0.rawValue } ?? ""
      xml.attribute("class", "run-in " + Role.heading(level: Int(runIn?.level ?? 1)).rawValue + number)
      if let found = heading {
        headingAttributes(found)
        heading = nil
      }
    }
    if changesItem, new.item != 0 { xml.literal("<span class=\"item\">") }
    if changesPart, new.part != .none {
      xml.literal(new.part.startTag)
    }
  }
}

extension Block {
  /// Whether dates in it are told apart: not in a listing, which is nobody's sentence, nor in a line that is a date as a
  /// whole.
  fileprivate var datesAreMarked: Bool {
    switch kind {
    case .preformatted: false
    case .date(let date): date == nil
    default: true
    }
  }
}
