public import Diagnostics
public import DocumentModel
import MarkupXML
public import RenditionModel

/// Holds a rendition against its schemas and against the document it was made of.
///
/// Every XML part must be valid against the profile of what Galley writes, and the text that a reader finds in the output
/// must be the document's, character by character. Where either fails, the fault is Galley's own: there is no output.
public struct RenditionValidator: Sendable {
  private let schemas = SchemaShelf()
  private let validParts = ValidParts()

  public init() {}

  /// - Throws: `Failure` of the kind `internal` that names the part and the line.
  public func validate(_ rendition: Rendition, of document: ReleasedDocument) throws(Failure) {
    if let path = PackageParts.missing(in: rendition) {
      throw Failure(ValidatingMessage.missing(part: path), kind: .internal)
    }
    var holdsText = false
    for part in rendition.parts {
      if try validate(part, of: document) { holdsText = true }
    }
    guard holdsText else { throw Failure(ValidatingMessage.noText, kind: .internal) }
  }

  /// - Returns: whether it is the part that holds the document's text.
  private func validate(_ part: Part, of document: ReleasedDocument) throws(Failure) -> Bool {
    var comparison: TextComparison?
    let faults: [String]
    switch part.mediaType {
    case .markdown, .gfm:
      let isGFM = part.mediaType == .gfm
      var text = TextComparison(document, asGFM: isGFM)
      let found = MarkdownText.read(part.content, isGFM: isGFM) { event, bytes in
        switch event {
        case .text: text.read(bytes)
        case .rowBegin: text.beginRow()
        case .cellBegin: text.beginCell()
        case .rowEnd: text.endRow()
        case .noteMark: text.pass(.noteMark)
        case .noteBegin:
          text.pass(.noteBegin)
          text.pass(.noteMark)
        case .noteEnd: text.pass(.noteEnd)
        }
      }.faults
      faults = found.map { "line \($0.line): \($0.element) where there should be text" }
      comparison = text
    case .json:
      var text = TextComparison(document)
      faults = JSONText.faults(in: part.content) { text.read($0) }
      comparison = text
    default:
      (faults, comparison) = try validateXML(part, of: document)
    }
    if let fault = faults.first {
      throw Failure(ValidatingMessage.invalid(part: part.path, fault), kind: .internal)
    }
    if let difference = comparison?.difference {
      throw Failure(ValidatingMessage.textDiffers(part: part.path, at: difference), kind: .internal)
    }
    return comparison != nil
  }

  private func validateXML(
    _ part: Part, of document: ReleasedDocument
  ) throws(Failure) -> ([String], TextComparison?) {
    guard let profile = XMLProfile(of: part.mediaType) else {
      throw Failure(
        ValidatingMessage.invalid(part: part.path, "no schema for the media type \(part.mediaType)"), kind: .internal)
    }
    let schema: XMLSchema
    do {
      schema = try schemas.schema(profile)
    } catch {
      throw Failure(ValidatingMessage.invalid(part: part.path, "\(error)"), kind: .internal)
    }
    guard let rule = XMLTextRule(of: part.mediaType) else {
      if validParts.contain(part) { return ([], nil) }
      let faults = XMLReading().faults(in: part.content, schema: schema)
      if faults.isEmpty { validParts.insert(part) }
      return (faults.map(Self.line), nil)
    }
    var text = TextComparison(
      document, partsCells: rule.hasTables, hasTabs: rule.hasTabs, linksHeadings: rule.hasTables, scope: rule.scope)
    var extraction = XMLTextExtraction(rule: rule)
    let visit = { (event: XMLEvent, name: XMLName, bytes: Span<UInt8>) in
      extraction.visit(event, name, bytes, into: &text)
    }
    let faults =
      rule.isHTML
      ? HTMLReading(knowing: schemas.shapes(profile)).faults(in: part.content, schema: schema, visit: visit)
      : XMLReading(knowing: schemas.shapes(profile)).faults(in: part.content, schema: schema, visit: visit)
    return (faults.map(Self.line), text)
  }

  private static func line(_ fault: XMLFault) -> String { "line \(fault.line): \(fault.message)" }
}

/// What validating can say.
public enum ValidatingMessage: DiagnosticMessage {
  case invalid(part: String, String)
  case missing(part: String)
  case noText
  case textDiffers(part: String, at: Int)
  case unaccounted(byte: Int)
  case twice(byte: Int)

  public var id: String {
    switch self {
    case .invalid: "validate.invalid-part"
    case .missing: "validate.missing-part"
    case .noText: "validate.no-text"
    case .textDiffers: "validate.text-differs"
    case .unaccounted: "validate.text-unaccounted"
    case .twice: "validate.text-twice"
    }
  }

  public var severity: Severity { .error }

  public var text: String {
    switch self {
    case .invalid(let part, let reason): "\(part) is not valid, \(reason)"
    case .missing(let part): "\(part) is missing, and another part needs it"
    case .noText: "no part holds the document's text"
    case .textDiffers(let part, let byte):
      "the text of \(part) differs from the document's from byte \(byte) on"
    case .twice(let byte): "byte \(byte) of the manuscript is in the tree twice or out of order"
    case .unaccounted(let byte): "byte \(byte) of the manuscript is neither in the tree nor in the report"
    }
  }

  public var hint: String? { "this is a fault of Galley's own, nothing was written; please report it" }
}
