/// A Word document as it comes out on the page, as far as a reader of its XML can tell.
struct WordDocument {
  var sections: [Section] = []
  var paragraphs: [Paragraph] = []
  var tables: [Table] = []
  /// How many paragraphs with text stand in text boxes, which are not read.
  var boxedParagraphCount = 0
  /// Whether something is drawn in the text, which may be a rule.
  var hasDrawings = false
  /// Whether even pages have headers and footers of their own.
  var hasEvenPages = false
  /// What stands at the foot or the head of pages, by relationship.
  var notes: [String: PageNote] = [:]

  func section(of paragraph: Paragraph) -> Section { sections[min(paragraph.section, sections.count - 1)] }
}

/// A table by its columns.
struct Table {
  /// In points.
  var width: Double
  /// The number of the paragraph that it begins with.
  var paragraph: Int
  var section: Int
  /// Whether the table itself says its rules, and not a style or single cells.
  var statesRules = false
  var top: Rule?
  var bottom: Rule?
  var between: Rule?
}

/// A header or a footer with the page number in it.
struct PageNote {
  /// The paragraph that has the number; nil if none has.
  var paragraph: Paragraph?
  /// The text in front of the number and behind it.
  var before = ""
  var after = ""
  /// The run of the number.
  var numberRun: Paragraph.Run?
  /// Where a frame or a text box stands that holds the number: `outside`, `right`, `center`.
  var frame: String?
  var isFramed = false
}
