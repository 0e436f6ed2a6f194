import MarkupXML

/// `docProps/app.xml` (ECMA-376 Part 1, 22.2): who wrote the file.
struct ExtendedPropertiesPart {
  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("Properties")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    xml.lineBreak()
    xml.element("Application", text: "Galley")
    xml.lineBreak()
    return try xml.finish()
  }
}
