import MarkupXML

/// One style of `word/styles.xml` (ECMA-376 Part 1, 17.7.4.17).
struct WordStyle {
  enum Kind: String {
    case paragraph, character, table, numbering
  }

  /// Where Word knows the style from.
  enum Origin {
    /// What has no style gets it.
    case standard
    /// Word knows it by its name and translates that.
    case builtIn
    case own
  }

  var kind: Kind
  var origin: Origin
  var id: String
  /// At most 253 characters, without a comma.
  var name: String
  var basedOn: StaticString?
  /// The style of the paragraph that a person begins after one of this style.
  var next: StaticString?
  /// The style of the other kind with the same look.
  var link: String?
  /// The place in Word's list of styles.
  var priority: Int
  /// Whether the gallery shows it. WPS's navigation wants it of headings.
  var isPrimary = false
  /// Whether Word leaves it out of its lists until it is used.
  var isHidden = false
  var paragraph = ParagraphProperties()
  var run = RunProperties()

  /// - Parameter base: what the style is based on looks like.
  func write(over base: ParagraphProperties, to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:style")
    xml.attribute("w:type", kind.rawValue)
    if origin == .standard { xml.attribute("w:default", "1") }
    if origin == .own { xml.attribute("w:customStyle", "1") }
    xml.attribute("w:styleId", id)
    xml.value("w:name", name)
    if let basedOn { xml.value("w:basedOn", basedOn) }
    if let next { xml.value("w:next", next) }
    if let link { xml.value("w:link", link) }
    xml.value("w:uiPriority", priority)
    if isHidden {
      xml.empty("w:semiHidden")
      xml.empty("w:unhideWhenUsed")
    }
    if isPrimary { xml.empty("w:qFormat") }
    if kind == .paragraph { paragraph.write(over: base, to: &xml) }
    run.write(to: &xml)
    xml.end()
  }
}
