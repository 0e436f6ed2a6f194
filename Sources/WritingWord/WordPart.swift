import RenditionModel
import ThemeModel

/// The parts of a Word document, in the order in which they are stored.
enum WordPart {
  case document
  case styles
  case settings
  case fontTable
  /// A header or a footer.
  case note(MarginBox.Edge, PageNotes.Pages)
  case footnotes
  case endnotes
  case coreProperties
  case extendedProperties

  var path: String {
    switch self {
    case .document: "word/document.xml"
    case .styles: "word/styles.xml"
    case .settings: "word/settings.xml"
    case .fontTable: "word/fontTable.xml"
    case .note(let edge, let pages): "word/\(edge == .top ? "header" : "footer")\(pages.number).xml"
    case .footnotes: "word/footnotes.xml"
    case .endnotes: "word/endnotes.xml"
    case .coreProperties: "docProps/core.xml"
    case .extendedProperties: "docProps/app.xml"
    }
  }

  var mediaType: MediaType {
    switch self {
    case .document: .wordprocessing("document.main")
    case .styles: .wordprocessing("styles")
    case .settings: .wordprocessing("settings")
    case .fontTable: .wordprocessing("fontTable")
    case .note(let edge, _): .wordprocessing(edge == .top ? "header" : "footer")
    case .footnotes: .wordprocessing("footnotes")
    case .endnotes: .wordprocessing("endnotes")
    case .coreProperties: .coreProperties
    case .extendedProperties: .extendedProperties
    }
  }

  /// Unique among the relationships of one source.
  var relationshipID: String {
    switch self {
    case .document, .styles: "rId1"
    case .coreProperties, .settings: "rId2"
    case .extendedProperties, .fontTable: "rId3"
    case .note(let edge, let pages): "rId\(pages.number + (edge == .top ? 6 : 3))"
    case .footnotes: "rId10"
    case .endnotes: "rId11"
    }
  }

  /// What points at the part: the package at the main part and the properties, the main part at all others
  /// (ECMA-376 Part 1, clause 11.3).
  var relationship: Relationship {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let main = WordPart.document.path
    return switch self {
    case .document: Relationship(id: relationshipID, type: office + "officeDocument")
    case .styles: Relationship(from: main, id: relationshipID, type: office + "styles")
    case .settings: Relationship(from: main, id: relationshipID, type: office + "settings")
    case .fontTable: Relationship(from: main, id: relationshipID, type: office + "fontTable")
    case .note(let edge, _):
      Relationship(from: main, id: relationshipID, type: office + (edge == .top ? "header" : "footer"))
    case .footnotes: Relationship(from: main, id: relationshipID, type: office + "footnotes")
    case .endnotes: Relationship(from: main, id: relationshipID, type: office + "endnotes")
    case .coreProperties:
      Relationship(
        id: relationshipID,
        type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
    case .extendedProperties: Relationship(id: relationshipID, type: office + "extended-properties")
    }
  }
}

extension PageNotes.Pages {
  /// What the part's name ends in.
  fileprivate var number: Int {
    switch self {
    case .all: 1
    case .even: 2
    case .first: 3
    }
  }
}
