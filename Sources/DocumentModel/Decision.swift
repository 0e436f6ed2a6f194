/// Why a block is what it is, and how sure that is.
public struct Decision: Sendable, Hashable {
  public var reason: Reason
  /// In percent.
  public var confidence: UInt8

  public init(_ reason: Reason, confidence: UInt8) {
    self.reason = reason
    self.confidence = confidence
  }
}

/// The evidence that decided.
public enum Reason: String, Sendable, Hashable, CaseIterable {
  case firstLines = "first-lines"
  case belowTitle = "below-title"
  case documentNumberForm = "document-number-form"
  case sequence = "sequence"
  case sequenceStart = "sequence-start"
  case articleForm = "article-form"
  case chapterForm = "chapter-form"
  case numberedListItem = "numbered-list-item"
  case noSequence = "no-sequence"
  case numberIsQuantity = "number-is-quantity"
  case seriesOrdinal = "series-ordinal"
  case bullet = "bullet"
  case organNamesThenColon = "organ-names-then-colon"
  case peopleThenColon = "people-then-colon"
  case labelThenColon = "label-then-colon"
  case attachmentWord = "attachment-word"
  case attachmentListContinues = "attachment-list-continues"
  case belowAttachmentHead = "below-attachment-head"
  case beforeDate = "before-date"
  case lastLines = "last-lines"
  case dateForm = "date-form"
  case bracketedAtEnd = "bracketed-at-end"
  case unnumberedHeading = "unnumbered-heading"
  case pageBreakMarker = "page-break-marker"
  case withheld = "withheld"
  case plain = "plain"

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .firstLines: "stands at the top, short and without a full stop"
    case .belowTitle: "stands right below the title, in brackets or after a dash"
    case .documentNumberForm: "has the form of a document number"
    case .sequence: "continues a numbering that began at one"
    case .sequenceStart: "begins a numbering that goes on"
    case .articleForm: "has the form 第…条"
    case .chapterForm: "has the form 第…编, 第…章 or 第…节"
    case .numberedListItem: "is numbered, but reads as an item of a list"
    case .noSequence: "looks numbered, but no numbering of this document leads to it"
    case .numberIsQuantity: "begins with a quantity or a date, not with a number of a numbering"
    case .seriesOrdinal: "begins with an ordinal of a series in running text"
    case .bullet: "begins with a bullet"
    case .organNamesThenColon: "names organs and ends in a colon, right below the title"
    case .peopleThenColon: "addresses people and ends in a colon"
    case .labelThenColon: "is a label with its value in a letter's head"
    case .attachmentWord: "begins with the word for an attachment"
    case .attachmentListContinues: "goes on with the list of attachments"
    case .belowAttachmentHead: "stands right below the head of an attachment, short and without a full stop"
    case .beforeDate: "is short and stands right before the date"
    case .lastLines: "is short, names an organ and ends the text"
    case .dateForm: "is a date and nothing else"
    case .bracketedAtEnd: "stands in brackets behind the end of the text"
    case .unnumberedHeading: "is short, unpunctuated and followed by longer text"
    case .pageBreakMarker: "is a marker for a page break"
    case .withheld: "stands for a region that was withheld"
    case .plain: "nothing says that it is more than a paragraph"
    }
  }
}
