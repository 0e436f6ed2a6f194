import DocumentModel
import MarkupXML
import ThemeModel

/// An element around several blocks.
private enum Group: Equatable {
  case none
  case header
  /// Items of one numbering; another numbering begins another list.
  case orderedList(NumberScheme)
  case unorderedList

  init(_ kind: BlockKind) {
    switch kind {
    case .title, .subtitle, .documentNumber: self = .header
    case .listItem(.bullet): self = .unorderedList
    case .listItem(.number(let scheme, _)): self = .orderedList(scheme)
    case .heading, .paragraph, .salutation, .addressee, .headerField, .attachmentNote, .attachmentHead,
      .attachmentTitle, .tableRow, .contentsHeading, .contentsEntry, .caption, .quotation, .verse, .preformatted,
      .signature, .date, .note, .imprint, .pageFurniture, .notice, .pageBreak:
      self = .none
    }
  }
}

extension HTMLRenderer {
  /// All blocks, with a division around those of a paid region, and inside it a group around those of one kind.
  mutating func blocks() {
    var region: UInt32 = 0
    var group = Group.none
    var beginsPage = false
    for block in document.blocks {
      if block.kind == .pageBreak {
        beginsPage = true
        continue
      }
      let nextRegion = block.access?.region ?? 0
      let nextGroup = Group(block.kind)
      if nextGroup != group || nextRegion != region {
        end(group)
        if nextRegion != region {
          if region != 0 { endGroup() }
          if nextRegion != 0 { beginPaidDivision(nextRegion) }
          region = nextRegion
        }
        begin(nextGroup)
        group = nextGroup
      }
      self.block(block, beginsPage: beginsPage)
      beginsPage = false
    }
    end(group)
    if region != 0 { endGroup() }
  }

  private mutating func begin(_ group: Group) {
    switch group {
    case .none: return
    case .header: xml.start("header")
    case .orderedList: beginList("ol")
    case .unorderedList: beginList("ul")
    }
    xml.lineBreak()
  }

  private mutating func end(_ group: Group) {
    if group != .none { endGroup() }
  }

  private mutating func endGroup() {
    xml.fullEnd()
    xml.lineBreak()
  }

  private mutating func beginList(_ element: StaticString) {
    xml.start(element)
    xml.attribute("class", "list")
    // A page's stylesheet hides the browser's markers, the author's being text; a fragment has no stylesheet.
    if scope == .fragment { xml.attribute("style", "list-style:none") }
  }

  private mutating func beginPaidDivision(_ region: UInt32) {
    xml.start("div")
    paidAttributes(region)
    xml.lineBreak()
  }

  private mutating func block(_ block: Block<Access>, beginsPage: Bool) {
    switch block.kind {
    case .title:
      if hasText(block) {
        outline.beginTitle()
        start("h1", beginsPage: beginsPage)
      } else {
        start("p", .title, beginsPage: beginsPage)
      }
    case .subtitle: start("p", .subtitle, beginsPage: beginsPage)
    case .documentNumber: start("p", .documentNumber, beginsPage: beginsPage)
    case .heading(let heading):
      startHeading(heading, as: .heading(level: Int(heading.level)), of: block, beginsPage: beginsPage)
    case .attachmentTitle: startHeading(Heading(level: 1), as: .attachmentTitle, of: block, beginsPage: beginsPage)
    case .paragraph, .contentsHeading, .contentsEntry, .caption, .quotation, .verse, .preformatted, .imprint,
      .pageFurniture:
      start("p", beginsPage: beginsPage)
    case .listItem: start("li", beginsPage: beginsPage)
    case .salutation: start("p", .salutation, beginsPage: beginsPage)
    case .addressee: start("p", .addressee, beginsPage: beginsPage)
    case .headerField: start("p", .headerField, beginsPage: beginsPage)
    case .attachmentNote: start("p", .attachmentNote, beginsPage: beginsPage)
    case .attachmentHead: start("p", .attachmentHead, beginsPage: beginsPage)
    case .tableRow: start("p", .tableRow, beginsPage: beginsPage)
    case .signature: start("p", .signature, beginsPage: beginsPage)
    case .date(let date):
      start("p", .date, beginsPage: beginsPage)
      if let date {
        xml.start("time")
        xml.attribute("datetime", date.description)
        phrases(of: block)
        xml.fullEnd()
        endGroup()
        return
      }
    case .note: start("p", .note, beginsPage: beginsPage)
    case .notice: start("p", .notice, beginsPage: beginsPage)
    case .pageBreak: return
    }
    phrases(of: block)
    endGroup()
  }

  private mutating func start(_ element: StaticString, _ role: Role? = nil, beginsPage: Bool) {
    xml.start(element)
    switch (role, beginsPage) {
    case (let role?, false): xml.attribute("class", role.rawValue)
    case (let role?, true): xml.attribute("class", role.rawValue + " page-break")
    case (nil, true): xml.attribute("class", "page-break")
    case (nil, false): break
    }
  }

  private mutating func startHeading(
    _ heading: Heading, as role: Role, of block: Block<Access>, beginsPage: Bool
  ) {
    guard hasText(block) else {
      start("p", role, beginsPage: beginsPage)
      return
    }
    let place = outline.enter(heading)
    if let element = place.element {
      // An element stands for a level of the document as long as no level is missing.
      let isUsual = place.rank == Int(heading.level) + 1 && role != .attachmentTitle
      start(element, isUsual ? nil : role, beginsPage: beginsPage)
      xml.attribute("id", place.id)
    } else {
      start("p", role, beginsPage: beginsPage)
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
  mutating func paidAttributes(_ region: UInt32) {
    xml.attribute("class", "paid")
    xml.attribute("data-region", Int(region))
    // A group is announced with its label. A section with a label would be a landmark, and landmarks need names that
    // differ (HTML Accessibility API Mappings 1.0, section 3.5).
    xml.attribute("role", "group")
    xml.attribute("aria-label", document.language.paidContent)
  }
}
