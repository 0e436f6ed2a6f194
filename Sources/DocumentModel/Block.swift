public import SourceModel

/// A block: a stretch of text that stands on lines of its own.
public struct Block<Access: AccessMark>: Sendable, Equatable {
  public var kind: BlockKind
  /// Which of the document's runs are this block's.
  public var runs: Range<UInt32>
  /// Where the block stands in the manuscript, from its first line's start to its last line's end.
  public var source: TextRange
  /// The first physical line, from 1; 0 for a block that is not in the manuscript.
  public var line: UInt32
  /// How many blank lines stand before it.
  public var blankLinesBefore: UInt16
  /// The heading at the start of a paragraph, if it has one; its runs have the roles `runIn` and `runInNumber`.
  public var runIn: Heading?
  public var decision: Decision
  /// Set if all of the block is paid; if only a part is, its runs say so.
  public var access: Access?

  public init(
    _ kind: BlockKind, source: TextRange, line: UInt32, blankLinesBefore: UInt16 = 0,
    runIn: Heading? = nil, decision: Decision, access: Access? = nil
  ) {
    self.kind = kind
    self.runs = 0..<0
    self.source = source
    self.line = line
    self.blankLinesBefore = blankLinesBefore
    self.runIn = runIn
    self.decision = decision
    self.access = access
  }
}

/// What a block is. Writers switch over it without a default, so that a new kind shows every place to edit.
public enum BlockKind: Sendable, Hashable {
  /// The document's title, of one or more lines (GB/T 9704—2012, 7.3.1).
  case title
  /// A line that belongs to the title: a date or a name in brackets, a second title after a dash.
  case subtitle
  /// 份号: which copy of a secret document this one is (7.2.1).
  case copyNumber
  /// 密级和保密期限: how secret the document is, and for how long (7.2.2).
  case secrecyLevel
  /// 紧急程度: how urgent it is (7.2.3).
  case urgency
  /// 发文机关标志: a line that names an organ which issues the document, above its number (7.2.4).
  case issuer
  /// 发文字号: the document's number (7.2.5). 签发人 may stand in its line, behind a run of the kind `gap`.
  case documentNumber
  /// 签发人: who signed a document to a higher authority for issue, in a line of its own (7.2.6).
  case signatory
  case heading(Heading)
  case paragraph
  /// A numbered or bulleted line that is not a heading; its marker is its first run.
  case listItem(ListMarker)
  /// A row of a table, its cells parted by runs of the kind `cellSeparator`. Rows one behind the other are one table; see
  /// `Document.lines(from:)`.
  case tableRow
  /// The line above a table of contents that was typed as text: 目录.
  case contentsHeading
  /// An entry of such a table, with its leaders and its page number.
  case contentsEntry
  /// Stands where a table of contents is to be that is made of the headings. Has no runs and is not in the manuscript; see
  /// `Document.contentsEntries()`.
  case contents
  /// The line that names a figure or a table: 图1 …, 表2 …, Figure 3: ….
  case caption
  /// A paragraph that quotes at length and is set apart for it.
  case quotation
  /// A line of verse. Lines without a blank line between them are one stanza; see `Document.lines(from:)`.
  case verse
  /// A line whose spacing carries meaning: of code, of a terminal's output, of a drawing. Lines in a row are one listing;
  /// see `Document.lines(from:)`.
  case preformatted
  /// 称谓: whom a speech or a letter addresses.
  case salutation
  /// 主送机关: whom an official document is sent to (7.3.2).
  case addressee
  /// A labelled line of a memo's or a letter's head: `Subject: …`.
  case headerField
  /// 附件说明: a line that names an attachment (7.3.4).
  case attachmentNote
  /// 附件1: the line that begins an attachment (7.3.7).
  case attachmentHead
  /// The title of an attachment, below its head (7.3.7).
  case attachmentTitle
  /// 署名: the organ or the person that signs (7.3.5).
  case signature
  /// 成文日期: the date of the document (7.3.5.4), if it could be read.
  case date(CalendarDate?)
  /// 附注 (7.3.6), and other remarks in brackets at the end.
  case note
  /// A note that a mark in the text refers to; its label is its first run. See `DocumentNotes`.
  case footnote
  /// The same, for a note that stands with others below a title at the end of the document.
  case endnote
  /// A line of 版记, with which an official document ends: 抄送机关, 印发机关和印发日期 (7.4).
  case imprint
  /// What a page had around its text and an export left in it: a page number, a running head. Kept, as nothing is dropped
  /// in silence.
  case pageFurniture
  /// Stands in place of a region that was withheld; not in the manuscript.
  case notice
  /// The next block begins a page. Has no runs.
  case pageBreak
}

/// A heading's level and number.
public struct Heading: Sendable, Hashable {
  /// 1 is the topmost level below the title. Levels do not skip, unless somebody decided so.
  public var level: UInt8
  /// How the heading is numbered, if it is.
  public var scheme: NumberScheme?
  /// The number as a value: 三、 is 3. For decimal numbers the last component.
  public var ordinal: UInt16

  public init(level: UInt8, scheme: NumberScheme? = nil, ordinal: UInt16 = 0) {
    self.level = level
    self.scheme = scheme
    self.ordinal = ordinal
  }
}

/// A list item's marker.
public enum ListMarker: Sendable, Hashable {
  case bullet
  case number(NumberScheme, ordinal: UInt16)
}

/// A way of numbering. Two headings of one scheme in one document have one level.
public enum NumberScheme: String, Sendable, Hashable, CaseIterable {
  /// 第一编
  case part
  /// 第一章, Chapter 1
  case chapter
  /// 第一节, Section 1
  case section
  /// 第一条, Article 1
  case article
  /// 壹、
  case chineseFormal = "chinese-formal"
  /// 一、
  case chineseComma = "chinese-comma"
  /// （一）
  case chineseBracket = "chinese-bracket"
  /// 1. and 1、
  case arabicPoint = "arabic-point"
  /// 1 without a point, where 1.1 follows
  case arabicPlain = "arabic-plain"
  /// （1）
  case arabicBracket = "arabic-bracket"
  /// 1)
  case arabicHalfBracket = "arabic-half-bracket"
  /// ①
  case circled
  /// 1.1
  case decimal2 = "decimal-2"
  /// 1.1.1
  case decimal3 = "decimal-3"
  /// 1.1.1.1 and deeper
  case decimal4 = "decimal-4"
  /// I.
  case roman
  /// A.
  case latinUpper = "latin-upper"
  /// a) and (a)
  case latinLower = "latin-lower"
}

/// A calendar date (ISO 8601) that was read off a line.
public struct CalendarDate: Sendable, Hashable, CustomStringConvertible {
  public var year: UInt16
  public var month: UInt8
  /// 0 if only the month is known.
  public var day: UInt8

  public init?(year: Int, month: Int, day: Int) {
    let lengths = [
      31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]
    guard (1...9999).contains(year), (1...12).contains(month), (0...lengths[month - 1]).contains(day)
    else { return nil }
    self.year = UInt16(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }

  /// `2023-12-31`, or `2023-12` if only the month is known.
  public var description: String {
    func padded(_ number: some FixedWidthInteger, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let month = "\(padded(year, 4))-\(padded(self.month, 2))"
    return day == 0 ? month : "\(month)-\(padded(day, 2))"
  }
}
