import DocumentModel
import MarkupXML
import SourceModel
import ThemeModel
import Writing

extension HTMLRenderer {
  /// All blocks, with what stands around them: sections and paid regions, and inside these a group around those of one kind.
  mutating func blocks() {
    var beginsPage = false
    var index = 0
    while index < document.blocks.count {
      let block = document.blocks[index]
      let lines = document.lines(from: index)
      index = lines.upperBound
      if block.kind == .pageBreak {
        beginsPage = true
        continue
      }
      enterContainers(of: lines)
      let next = BlockGroup(block.kind, behind: group)
      if next != group {
        end(group)
        begin(next)
      }
      self.block(lines, beginsPage: beginsPage)
      beginsPage = false
    }
    end(group)
    leaveContainers(downTo: 0)
  }

  private mutating func begin(_ group: BlockGroup) {
    self.group = group
    switch group {
    case .none: return
    case .header: xml.start("header")
    case .orderedList, .contents: beginList("ol")
    case .unorderedList: beginList("ul")
    case .quotation: xml.start("blockquote")
    case .notes:
      xml.start("section")
      xml.attribute("class", "notes")
      xml.attribute("role", "doc-endnotes")
      xml.attribute("aria-label", uniqueLabel(document.language.notes))
    case .imprint: xml.start("footer")
    case .closing:
      xml.start("section")
      xml.attribute("class", "closing")
      xml.attribute("aria-label", uniqueLabel(document.language.closing))
    }
    xml.lineBreak()
  }

  mutating func end(_ group: BlockGroup) {
    if group != .none { endGroup() }
    self.group = .none
  }

  mutating func endGroup() {
    xml.end()
    xml.lineBreak()
  }

  mutating func beginList(_ element: StaticString) {
    xml.start(element)
    xml.attribute("class", "list")
    // A page's stylesheet hides the browser's markers, the author's being text; a fragment has no stylesheet.
    if scope == .fragment { xml.attribute("style", "list-style:none") }
  }

  /// - Parameter lines: the blocks that are lines of one element; see `Document.lines(from:)`.
  private mutating func block(_ lines: Range<Int>, beginsPage: Bool) {
    let block = document.blocks[lines.lowerBound]
    switch block.kind {
    case .title:
      if document.hasText(block) {
        start("h1", beginsPage: beginsPage)
      } else {
        start("p", .title, beginsPage: beginsPage)
      }
    case .subtitle: start("p", .subtitle, beginsPage: beginsPage)
    case .copyNumber: start("p", .copyNumber, beginsPage: beginsPage)
    case .secrecyLevel: start("p", .secrecyLevel, beginsPage: beginsPage)
    case .urgency: start("p", .urgency, beginsPage: beginsPage)
    case .issuer: start("p", .issuer, beginsPage: beginsPage)
    case .documentNumber:
      switch document.numberForm(at: lines.lowerBound) {
      case .plain: start("p", .documentNumber, beginsPage: beginsPage)
      case .letterhead: start("p", .letterheadNumber, beginsPage: beginsPage)
      case .signed: start("p", .signatory, beginsPage: beginsPage)
      }
    case .signatory: start("p", .signatory, beginsPage: beginsPage)
    case .heading(let heading):
      startHeading(heading, at: lines.lowerBound, as: .heading(level: Int(heading.level)), beginsPage: beginsPage)
    case .attachmentTitle:
      startHeading(Heading(level: 1), at: lines.lowerBound, as: .attachmentTitle, beginsPage: beginsPage)
    case .paragraph:
      let isClose = document.isComplimentaryClose(at: lines.lowerBound)
      start("p", isClose ? .complimentaryClose : nil, beginsPage: beginsPage)
    case .listItem: start("li", beginsPage: beginsPage)
    case .salutation: start("p", .salutation, beginsPage: beginsPage)
    case .addressee: start("p", .addressee, beginsPage: beginsPage)
    case .headerField: start("p", .headerField, beginsPage: beginsPage)
    case .attachmentNote:
      start("p", .attachmentNote, beginsPage: beginsPage)
      distances(of: lines.lowerBound)
    case .attachmentHead: start("p", .attachmentHead, beginsPage: beginsPage)
    case .tableRow:
      table(lines, beginsPage: beginsPage)
      return
    case .contentsHeading: start("p", .contentsHeading, beginsPage: beginsPage)
    case .contentsEntry: start("li", .contentsEntry, beginsPage: beginsPage)
    case .contents:
      contents(beginsPage: beginsPage)
      return
    case .caption: start("p", .caption, beginsPage: beginsPage)
    case .quotation: start("p", .quotation, beginsPage: beginsPage)
    case .verse: start("p", .verse, beginsPage: beginsPage)
    case .preformatted:
      start("pre", .preformatted, beginsPage: beginsPage)
      // Its long lines are scrolled to, which has to be possible without a mouse (WCAG 2.2, 2.1.1).
      xml.attribute("tabindex", "0")
      if beginsWithLineFeed(lines) { xml.lineBreak() }
    case .signature:
      start("p", .signature, beginsPage: beginsPage)
      distances(of: lines.lowerBound)
    case .date(let date):
      start("p", .date, beginsPage: beginsPage)
      distances(of: lines.lowerBound)
      if let date {
        xml.start("time")
        xml.attribute("datetime", date.description)
        phrases(of: lines)
        xml.end()
        endGroup()
        return
      }
    case .note: start("p", .note, beginsPage: beginsPage)
    case .footnote, .endnote:
      xml.start("p")
      xml.attribute("class", beginsPage ? "footnote page-break" : "footnote")
      if let note = notes.note(at: lines.lowerBound) { xml.attribute("id", "n\(note.index)") }
    case .imprint: start("p", .imprint, beginsPage: beginsPage)
    case .pageFurniture: start("p", .pageFurniture, beginsPage: beginsPage)
    case .notice: start("p", .notice, beginsPage: beginsPage)
    case .pageBreak: return
    }
    phrases(of: lines)
    endGroup()
  }

  private mutating func distances(of index: Int) {
    if let style = style(of: index) { xml.attribute("style", style) }
  }

  /// The values of all attributes `style`, each once.
  func styles() -> [String] {
    var found: Set<String> = []
    return document.blocks.indices.compactMap { style(of: $0) }.filter { found.insert($0).inserted }
  }

  /// What a stylesheet cannot know, since it depends on how wide a text is: how far a signature and its date stand from
  /// the right, how wide the label and the number in front of an attachment's name are.
  private func style(of index: Int) -> String? {
    guard let theme else { return nil }
    let block = document.blocks[index]
    switch block.kind {
    case .signature, .date:
      guard
        let closing = document.closingIndents(
          at: index, signature: theme.styles[.signature], date: theme.styles[.date])
      else { return nil }
      if block.kind != .signature, let start = closing.dateStart { return "--start:\(Self.em(start))" }
      return "--right:\(Self.em(block.kind == .signature ? closing.signature : closing.date))"
    case .attachmentNote:
      guard case .em(let first)? = theme.styles[.attachmentNote]?.firstLineIndent, first < 0 else { return nil }
      let hang = AttachmentNoteHang(document.string(of: block))
      return "--label:\(Self.em(hang.label));--number:\(Self.em(hang.number))"
    default: return nil
    }
  }

  /// To a hundredth.
  private static func em(_ count: Double) -> String {
    let hundredths = Int((count * 100).rounded())
    let rest = hundredths % 100
    guard rest > 0 else { return "\(hundredths / 100)em" }
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)em"
  }

  /// HTML parsers drop a line feed behind `<pre>` (section 13.2.6.4.7), so that it takes another one there.
  private func beginsWithLineFeed(_ lines: Range<Int>) -> Bool {
    for run in document.runs(of: document.blocks[lines.lowerBound]) {
      if run.kind == .lineBreak { return true }
      if !run.range.isEmpty { return false }
    }
    return lines.count > 1
  }

  /// A listing's lines end in line feeds, which are white space that counts there, everything else's in an element.
  mutating func breakLine(in block: Block<Access>) {
    if block.kind == .preformatted {
      xml.lineBreak()
    } else {
      xml.void("br")
    }
  }

  /// - Parameter number: the role of a heading by its number.
  private mutating func start(
    _ element: StaticString, _ role: Role? = nil, number: Role? = nil, beginsPage: Bool
  ) {
    xml.start(element)
    let classes = [role?.rawValue, number?.rawValue, beginsPage ? "page-break" : nil].compactMap { $0 }
    if !classes.isEmpty { xml.attribute("class", classes.joined(separator: " ")) }
  }

  private mutating func startHeading(_ heading: Heading, at index: Int, as role: Role, beginsPage: Bool) {
    guard let place = structure.headings[index] else {
      start("p", role, beginsPage: beginsPage)
      return
    }
    let number = theme?.numberRole(of: heading)
    if let element = place.element {
      // An element stands for a level of the document as long as no level is missing.
      let isUsual = place.rank == Int(heading.level) + 1 && role != .attachmentTitle
      start(element, isUsual ? nil : role, number: number, beginsPage: beginsPage)
    } else {
      start("p", role, number: number, beginsPage: beginsPage)
      headingAttributes(place)
    }
  }

  /// What makes a heading out of an element that is none.
  mutating func headingAttributes(_ place: HeadingOutline.Place) {
    xml.attribute("id", place.id)
    xml.attribute("role", "heading")
    xml.attribute("aria-level", place.rank)
  }

  /// What labels an element as paid, for stylesheets and for screen readers. The label is no part of the text.
  mutating func paidAttributes(_ region: UInt32, class name: StaticString = "paid") {
    xml.attribute("class", name)
    xml.attribute("data-region", Int(region))
    // A group is announced with its label. A section with a label would be a landmark, and landmarks need names that
    // differ (HTML Accessibility API Mappings 1.0, section 3.5).
    xml.attribute("role", "group")
    xml.attribute("aria-label", document.language.paidContent)
  }
}
