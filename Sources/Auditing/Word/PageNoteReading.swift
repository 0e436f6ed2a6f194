import MarkupXML

/// Looks for the page number in a header or a footer: a PAGE field, wherever it stands.
struct PageNoteReading {
  var paragraphs: ParagraphReading
  private var note = PageNote()

  init(paragraphs: ParagraphReading) { self.paragraphs = paragraphs }

  mutating func note(_ part: XMLTree) -> PageNote {
    note = PageNote()
    search(part, frame: nil, isFramed: false)
    return note
  }

  private mutating func search(_ element: XMLTree, frame: String?, isFramed: Bool) {
    guard note.paragraph == nil else { return }
    if element.name == "w:p", readNumber(element, frame: frame, isFramed: isFramed) { return }
    // Where there is a choice, the fallback says the same in older words.
    for child in element.children where child.name != "mc:Fallback" {
      switch child.name {
      case "wp:anchor", "wp:inline":
        search(child, frame: child.first("wp:positionH")?.first("wp:align")?.text ?? frame, isFramed: true)
      default: search(child, frame: frame, isFramed: isFramed)
      }
    }
  }

  /// - Returns: whether the paragraph has the number.
  private mutating func readNumber(_ element: XMLTree, frame: String?, isFramed: Bool) -> Bool {
    var pieces: [Piece] = []
    let look = paragraphs.look(of: element.first("w:pPr")?.value("w:pStyle")).run
    collect(element, look: look, to: &pieces)
    var field: String?
    var fieldLook: RunFormat?
    var isResult = false
    var found = false
    for piece in pieces {
      switch piece {
      case .begin:
        field = ""
        isResult = false
      case .instruction(let text, let format):
        field? += text
        if field.map(Self.isPageNumber) == true { fieldLook = fieldLook ?? format }
      case .separate: isResult = true
      case .end: field = nil
      case .text(let run):
        if let field, isResult, Self.isPageNumber(field) {
          found = true
          note.numberRun = note.numberRun ?? run
        } else if field == nil {
          if found { note.after += run.text } else { note.before += run.text }
        }
      }
      if let field, Self.isPageNumber(field) { found = true }
    }
    guard found else {
      note = PageNote()
      return false
    }
    let paragraph = paragraphs.paragraph(element, number: 0, isInTable: false)
    note.paragraph = paragraph
    note.frame = frame ?? paragraph.format.frameAlignment
    note.isFramed = isFramed || paragraph.format.frameAlignment != nil
    // A field that has not been worked out will look as its code does.
    if note.numberRun == nil { note.numberRun = Paragraph.Run(text: "", format: fieldLook ?? look) }
    return true
  }

  private enum Piece {
    case begin, separate, end
    case instruction(String, RunFormat)
    case text(Paragraph.Run)
  }

  private mutating func collect(_ element: XMLTree, look: RunFormat, to pieces: inout [Piece]) {
    for child in element.children {
      switch child.name {
      case "w:r":
        let run = paragraphs.run(child, look: look)
        for part in child.children {
          switch part.name {
          case "w:fldChar":
            switch part["w:fldCharType"] {
            case "begin": pieces.append(.begin)
            case "separate": pieces.append(.separate)
            default: pieces.append(.end)
            }
          case "w:instrText": pieces.append(.instruction(part.text, run.format))
          default: break
          }
        }
        if !run.text.isEmpty { pieces.append(.text(run)) }
      case "w:fldSimple":
        pieces += [.begin, .instruction(child["w:instr"] ?? "", look), .separate]
        collect(child, look: look, to: &pieces)
        pieces.append(.end)
      case "w:hyperlink", "w:ins", "w:smartTag", "w:sdt", "w:sdtContent": collect(child, look: look, to: &pieces)
      default: break
      }
    }
  }

  /// A field's first word says what it is (17.16.5).
  private static func isPageNumber(_ instruction: String) -> Bool {
    instruction.split(whereSeparator: \.isWhitespace).first?.uppercased() == "PAGE"
  }
}
