import DocumentModel
import SourceModel

/// The notes that GFM sets as footnotes. A program counts them in the order of their marks, all together.
struct MarkdownNotes {
  private var numbers: [Int: DocumentNotes.Note] = [:]
  private var notes: DocumentNotes?

  init() {}

  init<Access>(of document: Document<Access>) {
    let notes = DocumentNotes(of: document)
    for note in notes.countedTogether { numbers[note.block] = note }
    if !numbers.isEmpty { self.notes = notes }
  }

  func number(ofNoteAt block: Int) -> Int? { numbers[block]?.number }

  func number<Access>(of run: Run<Access>) -> Int? {
    guard let note = notes?.note(of: run) else { return nil }
    return numbers[note.block]?.number
  }

  /// The first run of a note without its label and the white space behind that.
  func textRange<Access>(ofNoteAt block: Int, in document: Document<Access>) -> Range<Int>? {
    guard let note = numbers[block], let run = document.runs(of: document.blocks[block]).first else { return nil }
    return document.noteText(behind: note.label, in: run).indices
  }
}
