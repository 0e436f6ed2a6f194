import DocumentModel
import MarkupXML

/// `word/settings.xml` (ECMA-376 Part 1, 17.15).
struct SettingsPart {
  let language: Language
  let notes: PageNotes
  let mirrorsMargins: Bool

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
}
