import AuditModel
import Auditing
import Diagnostics
import RenditionModel

/// A Word document out of the pieces of XML that a test is about; all else is as the standard wants it.
struct Sheet {
  var body: String
  var styles = Self.normal
  var section = Self.page
  var settings = "<w:evenAndOddHeaders/>"
  var numbering: String?
  var theme: String?
  var footer = Self.footer("right", indent: "w:right='280'")
  var evenFooter = Self.footer("left", indent: "w:left='280'")

  static let page = """
    <w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="720" \
    w:footer="1447" w:gutter="0"/></w:sectPr>
    """

  /// The style of body text after the standard.
  static let normal = style(
    "Normal", name: "Normal", isDefault: true,
    "<w:pPr><w:spacing w:line='579' w:lineRule='exact'/><w:ind w:firstLineChars='200' w:firstLine='640'/></w:pPr>"
      + "<w:rPr><w:rFonts w:ascii='仿宋' w:eastAsia='仿宋'/><w:sz w:val='32'/></w:rPr>")

  static func style(
    _ id: String, name: String, type: String = "paragraph", basedOn: String? = nil, isDefault: Bool = false,
    _ properties: String
  ) -> String {
    "<w:style w:type='\(type)' w:styleId='\(id)'\(isDefault ? " w:default='1'" : "")><w:name w:val='\(name)'/>"
      + (basedOn.map { "<w:basedOn w:val='\($0)'/>" } ?? "") + properties + "</w:style>"
  }

  static func footer(_ alignment: String, indent: String = "", run: String? = nil, text: String = "— 1 —") -> String {
    let look = run ?? "<w:rFonts w:ascii='宋体' w:eastAsia='宋体'/><w:sz w:val='28'/>"
    let parts = text.split(separator: "1", omittingEmptySubsequences: false)
    func piece(_ content: String) -> String { "<w:r><w:rPr>\(look)</w:rPr>\(content)</w:r>" }
    return
      "<w:p><w:pPr><w:spacing w:line='280' w:lineRule='exact'/><w:ind w:firstLineChars='0' w:firstLine='0' \(indent)/>"
      + "<w:jc w:val='\(alignment)'/></w:pPr>" + piece("<w:t>\(parts[0])</w:t>")
      + piece("<w:fldChar w:fldCharType='begin'/>")
      + piece("<w:instrText> PAGE </w:instrText>") + piece("<w:fldChar w:fldCharType='separate'/>")
      + piece("<w:t>1</w:t>")
      + piece("<w:fldChar w:fldCharType='end'/>") + piece("<w:t>\(parts[1])</w:t>") + "</w:p>"
  }

  /// A paragraph with properties of its own.
  static func p(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// Enough text to be the body.
  static let text = "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，做好各项工作。"

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var rendition: Rendition {
    func part(_ path: String, _ root: String, _ content: String) -> Part {
      let xml =
        "<w:\(root) xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='\(Self.office)'"
        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
        + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'>\(content)</w:\(root)>"
      return Part(path: path, mediaType: .xml, content: Array(xml.utf8))
    }
    func relationships(_ path: String, _ entries: [(String, String, String)]) -> Part {
      let xml =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + entries.map { "<Relationship Id='\($0.0)' Type='\(Self.office)/\($0.1)' Target='\($0.2)'/>" }.joined()
        + "</Relationships>"
      return Part(path: path, mediaType: .relationships, content: Array(xml.utf8))
    }
    var parts = [
      relationships("_rels/.rels", [("rId1", "officeDocument", "word/document.xml")]),
      relationships(
        "word/_rels/document.xml.rels",
        [
          ("rId1", "styles", "styles.xml"), ("rId2", "settings", "/word/settings.xml"),
          ("rId3", "theme", "theme/../theme/theme1.xml"), ("rId4", "numbering", "numbering.xml"),
          ("rId5", "footer", "footer1.xml"), ("rId6", "footer", "footer2.xml"),
        ]),
      part("word/document.xml", "document", "<w:body>\(body)\(section)</w:body>"),
      part("word/styles.xml", "styles", styles), part("word/settings.xml", "settings", settings),
      part("word/footer1.xml", "ftr", footer), part("word/footer2.xml", "ftr", evenFooter),
    ]
    if let numbering { parts.append(part("word/numbering.xml", "numbering", numbering)) }
    if let theme {
      let xml =
        "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:themeElements>\(theme)</a:themeElements></a:theme>"
      parts.append(Part(path: "word/theme/theme1.xml", mediaType: .xml, content: Array(xml.utf8)))
    }
    return Rendition(parts: parts)
  }

  func audit() throws -> Audit { try WordAuditor().audit(rendition) }

  /// What a row shows; nil if there is nothing to measure.
  func measured(_ id: String) throws -> String? {
    let fact = try audit().facts.first { $0.requirement.id == id }
    return fact?.verdict == .absent ? nil : fact?.measured
  }

  /// The identifiers of all findings, once each.
  func findings() throws -> Set<String> { Set(try audit().findings.map(\.requirement.id)) }
}

extension Sheet {
  /// A document with one paragraph of text.
  init(_ body: String = Sheet.p(Sheet.text)) { self.body = body }
}
