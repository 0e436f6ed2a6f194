/// Why a block is what it is, and how sure that is.
public struct Decision: Sendable, Hashable {
  public var reason: Reason
  /// In percent.
  public var confidence: UInt8
  /// What else the block could have been; nil if nothing speaks for anything else.
  public var runnerUp: RunnerUp?

  public init(_ reason: Reason, confidence: UInt8, runnerUp: RunnerUp? = nil) {
    self.reason = reason
    self.confidence = confidence
    self.runnerUp = runnerUp
  }
}

/// The strongest of the other things that a block could have been.
///
/// It is as much as a person has to know who doubts the decision. What else such a block would hold, its number or its
/// date, follows from its text.
public struct RunnerUp: Sendable, Hashable {
  public var name: BlockName
  /// Of a heading or a run-in heading: the level that it would have had in this place.
  public var level: UInt8?
  public var reason: Reason
  /// In percent.
  public var confidence: UInt8

  public init(_ name: BlockName, level: UInt8? = nil, because reason: Reason, confidence: UInt8) {
    self.name = name
    self.level = level
    self.reason = reason
    self.confidence = confidence
  }
}

/// The evidence that decided.
public enum Reason: String, Sendable, Hashable, CaseIterable {
  case firstLines = "first-lines"
  case belowTitle = "below-title"
  case documentNumberForm = "document-number-form"
  case masthead = "masthead"
  case signatoryLabel = "signatory-label"
  case signatoryNames = "signatory-names"
  case nameBelowTitle = "name-below-title"
  case sequence = "sequence"
  case sequenceStart = "sequence-start"
  case loneNumber = "lone-number"
  case articleForm = "article-form"
  case chapterForm = "chapter-form"
  case numberedListItem = "numbered-list-item"
  case noSequence = "no-sequence"
  case numberIsQuantity = "number-is-quantity"
  case seriesOrdinal = "series-ordinal"
  case bullet = "bullet"
  case contentsEntry = "contents-entry"
  case contentsHeading = "contents-heading"
  case pageNumber = "page-number"
  case tabulated = "tabulated"
  case aligned = "aligned"
  case sameCells = "same-cells"
  case drawnCells = "drawn-cells"
  case ruleInTable = "rule-in-table"
  case belowRows = "total-below-rows"
  case historyNote = "history-note"
  case organNamesThenColon = "organ-names-then-colon"
  case peopleThenColon = "people-then-colon"
  case labelThenColon = "label-then-colon"
  case attachmentWord = "attachment-word"
  case attachmentListContinues = "attachment-list-continues"
  case belowAttachmentHead = "below-attachment-head"
  case embeddedTitle = "embedded-title"
  case beforeDate = "before-date"
  case lastLines = "last-lines"
  case namesAtEnd = "names-at-end"
  case dateForm = "date-form"
  case bracketedAtEnd = "bracketed-at-end"
  case unnumberedHeading = "unnumbered-heading"
  case parallelSentences = "parallel-sentences"
  case pageBreakMarker = "page-break-marker"
  case withheld = "withheld"
  case requested = "requested"
  case referredTo = "referred-to"
  case captionForm = "caption-form"
  case imprintForm = "imprint-form"
  case speakerLabel = "speaker-label"
  case codeLines = "code-lines"
  case questions = "questions"
  case signed = "signed"
  case metre = "metre"
  case aboveVerse = "above-verse"
  case setIn = "set-in"
  case underlined = "underlined"
  case ruleLine = "rule-line"
  case belowLeadIn = "below-lead-in"
  case runningHead = "running-head"
  case exportTrace = "export-trace"
  case sourceNote = "source-note"
  case classification = "classification"
  case formula = "formula"
  case override = "override"
  case runningText = "running-text"
  case plain = "plain"

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .firstLines: "stands at the top, short and without a full stop"
    case .belowTitle: "stands right below the title, as a date, in brackets or after a dash"
    case .documentNumberForm: "has the form of a document number"
    case .masthead: "names who issues the document and stands above its number"
    case .signatoryLabel: "begins with 签发人 and stands beside a document number"
    case .signatoryNames: "goes on with the names behind 签发人"
    case .nameBelowTitle: "is a short line below the title, as a name or an office is"
    case .sequence: "continues a numbering that began at one"
    case .sequenceStart: "begins a numbering that goes on"
    case .loneNumber: "is numbered and has the shape of a heading, though no numbering goes on from it"
    case .articleForm: "has the form 第…条"
    case .chapterForm: "is numbered as a part, a chapter or a section (第…章, Chapter …)"
    case .numberedListItem: "is numbered, but reads as an item of a list"
    case .noSequence: "looks numbered, but no numbering of this document leads to it"
    case .numberIsQuantity: "begins with a quantity or a date, not with a number of a numbering"
    case .seriesOrdinal: "begins with an ordinal of a series in running text"
    case .bullet: "begins with a bullet"
    case .contentsEntry: "stands in the table of contents and again in the text"
    case .contentsHeading: "says 目录 and nothing else, and a list of headings follows"
    case .tabulated: "has cells parted by tabs, as the lines beside it do"
    case .aligned: "has cells that begin in the same columns as those of the lines beside it"
    case .sameCells: "has as many cells as the lines beside it, and a column of figures"
    case .drawnCells: "has its cells drawn with |, as the lines beside it do"
    case .ruleInTable: "is a rule between the rows of a table"
    case .belowRows: "sums up the rows above it"
    case .historyNote: "says below the title when the text was passed, issued or amended"
    case .pageNumber: "is a page number that an export left behind"
    case .organNamesThenColon: "names organs and ends in a colon, right below the title"
    case .peopleThenColon: "addresses people and ends like a call"
    case .labelThenColon: "is a label with its value in a letter's head"
    case .attachmentWord: "begins with the word for an attachment"
    case .attachmentListContinues: "goes on with the list of attachments"
    case .belowAttachmentHead: "stands right below the head of an attachment, short and without a full stop"
    case .embeddedTitle: "names a kind of document behind a signature and a date"
    case .beforeDate: "is short and stands right before the date"
    case .lastLines: "is short and ends the text, as who signs does"
    case .namesAtEnd: "is short and ends the text, set apart by a blank line or below a farewell"
    case .dateForm: "is a date and nothing else"
    case .bracketedAtEnd: "stands in brackets behind the end of the text"
    case .unnumberedHeading: "is short and stands out from the text around it"
    case .parallelSentences: "begins with a short sentence, as the paragraphs beside it do"
    case .pageBreakMarker: "is a marker for a page break"
    case .withheld: "stands for a region that was withheld"
    case .requested: "was asked for, and is not in the manuscript"
    case .referredTo: "begins with a number to which one mark in the text refers, as the lines beside it do"
    case .captionForm: "begins as the name of a figure or a table does (图1, 表2, Figure 3)"
    case .imprintForm: "says at the end who gets copies, or who printed it and when"
    case .speakerLabel: "begins with who speaks, as other lines do"
    case .codeLines: "has the signs of a program, a command or a drawing, as the lines around it do"
    case .metre: "has clauses of five or seven characters, as the lines beside it do"
    case .aboveVerse: "is short and stands right above verse, in a text whose chapters are numbered"
    case .signed: "begins with a sign or stands in 【】, as other lines with text below them do"
    case .questions: "asks what the text below answers, as other lines do"
    case .setIn: "is set in from the text before and after it"
    case .underlined: "is short and stands on a row of signs that underlines it"
    case .ruleLine: "is a row of one sign"
    case .belowLeadIn: "stands below a line that ends in a colon, as lines like it do"
    case .runningHead: "comes again at the edge of each page"
    case .exportTrace: "says where the text was taken from"
    case .sourceNote: "says below the title who issued the text or where it comes from"
    case .classification: "says above the title how secret or how urgent the document is, or which copy it is"
    case .formula: "is a formula with which letters begin and end"
    case .override: "was decided by hand"
    case .runningText: "reads as running text"
    case .plain: "nothing says that it is more than a paragraph"
    }
  }
}
