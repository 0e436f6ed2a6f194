import Diagnostics
import DocumentModel
import Packaging
import Pipeline
import Releasing
import RenditionModel
import Testing
import Transforming
import Validating
import Writing

/// A document and its rendition in one format, complete as it would be packed.
struct Specimen {
  var document: ReleasedDocument
  var rendition: Rendition

  static let text = """
    关于工作情况的报告

    一、总体情况
    在*的领导下，一是学习；二是调研。 3×5与**同志。
    公开的话。\t制表符后的话。
    二、存在问题
    有关情况<paid>如下</paid>所述。
    甲\t乙\t丙
    丁\t\t戊
    """

  init(_ format: String, fragment: Bool = false, contents: Bool = false, of text: String = Specimen.text) throws {
    var options = ConversionOptions(policy: .keep)
    options.fragment = fragment
    let found = Converter().convert(Array(text.utf8), to: [], options: options)
    document = try #require(found.document)
    let row = try #require(Format.named(format))
    var report = Report()
    if contents { document = ContentsPlacement().place(in: document, reporting: &report) }
    rendition = try row.container.complete(
      row.writer(options).write(document, theme: options.theme, reporting: &report))
  }

  /// The page that shows the outline of the same text.
  static func outline() throws -> Specimen {
    var report = Report()
    let manuscript = try Converter().parse(Array(text.utf8), reporting: &report)
    var specimen = try Specimen("html")
    specimen.document = .labelled(manuscript.tree)
    let page = try Converter().outlinePage(of: manuscript, named: "a.txt", unsureBelow: 75)
    specimen.rendition = Rendition(parts: [Part(path: "outline.html", mediaType: .outline, content: page)])
    return specimen
  }

  /// What the validator says, as `id: text`; nil if it has nothing to say.
  var verdict: String? {
    do throws(Failure) {
      try Self.validator.validate(rendition, of: document)
      return nil
    } catch {
      return error.kind == .internal ? "\(error.diagnostic.id): \(error.diagnostic.text)" : "\(error.kind)"
    }
  }

  /// Shared by all tests, as tasks share it in a conversion.
  private static let validator = RenditionValidator()

  /// Replaces a text in a part, which must hold it.
  mutating func replace(_ old: String, with new: String, in path: String) throws {
    let place = try #require(rendition.parts.firstIndex { $0.path == path })
    let text = String(decoding: rendition.parts[place].content, as: UTF8.self)
    let range = try #require(text.firstRange(of: old), "\(path) does not hold \(old)")
    rendition.parts[place].content = Array(text.replacingCharacters(in: range, with: new).utf8)
  }

  mutating func edit(_ path: String, _ change: (inout [UInt8]) -> Void) throws {
    let place = try #require(rendition.parts.firstIndex { $0.path == path })
    change(&rendition.parts[place].content)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
