import DocumentModel
import MarkupXML

/// `word/settings.xml` (ECMA-376 Part 1, 17.15).
struct SettingsPart {
  let language: Language
  let notes: PageNotes
  let mirrorsMargins: Bool
  let documentNotes: DocumentNotes

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart("w:settings")
    if mirrorsMargins {
      xml.lineBreak()
      xml.empty("w:mirrorMargins")
    }
    if notes.differsOnEvenPages {
      xml.lineBreak()
      xml.empty("w:evenAndOddHeaders")
    }
    if language.isChinese {
      xml.lineBreak()
      xml.value("w:characterSpacingControl", "compressPunctuation")
    }
    if let first = documentNotes.counted(endnotes: false).first {
      noteProperties("w:footnotePr", "w:footnote", like: first, to: &xml)
    }
    if let first = documentNotes.counted(endnotes: true).first {
      noteProperties("w:endnotePr", "w:endnote", like: first, to: &xml)
    }
    xml.lineBreak()
    xml.start("w:compat")
    // Or else justified text is stretched on a line that a person broke.
    xml.empty("w:doNotExpandShiftReturn")
    // Word 2013 and later; without it Word opens the file in compatibility mode ([MS-DOCX] 2.3.1).
    xml.start("w:compatSetting")
    xml.attribute("w:name", "compatibilityMode")
    xml.attribute("w:uri", "http://schemas.microsoft.com/office/word")
    xml.attribute("w:val", "15")
    xml.end()
    xml.end()
    xml.lineBreak()
    xml.languages("w:themeFontLang", of: language)
    xml.lineBreak()
    return try xml.finish()
  }

  /// How Word writes the numbers of notes, and which of them are no notes but the lines above them.
  private func noteProperties(
    _ properties: StaticString, _ note: StaticString, like first: DocumentNotes.Note, to xml: inout XMLWriter
  ) {
    xml.lineBreak()
    xml.start(properties)
    xml.noteNumberFormat(of: first)
    for id in [-1, 0] {
      xml.start(note)
      xml.attribute("w:id", id)
      xml.end()
    }
    xml.end()
  }
}

extension XMLWriter {
  /// How the numbers of notes are written. Of endnotes Word's own are i, ii, iii.
  mutating func noteNumberFormat(of note: DocumentNotes.Note) {
    value("w:numFmt", note.label.form == .circled ? "decimalEnclosedCircle" as StaticString : "decimal")
  }
}
