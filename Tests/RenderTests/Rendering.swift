import AuditModel
import DocumentModel
import Foundation
import Pipeline
import Releasing
import ThemeModel

/// A manuscript as LibreOffice sets it, and the page that Galley's own measure computes for it.
struct Rendering: Sendable {
  let name: String
  let page: PageMeasure
  let document: ReleasedDocument
  /// The lines of text on each page, the page number's among them.
  let pages: [[String]]
  private let pdf: URL

  func image(of page: Int) throws -> PageImage? {
    let arguments = ["-gray", "-r", "\(PageImage.dotsPerInch)", "-f", "\(page)", "-l", "\(page)", pdf.path]
    return PageImage(graymap: try Tool("pdftoppm")!.run(arguments))
  }
}

extension Rendering {
  static let isPossible = ["soffice", "pdftotext", "pdftoppm", "timeout"].allSatisfy { Tool($0) != nil }

  /// All of them, set in one go: LibreOffice takes longer to start than to set a text.
  static let all = Result { try render(Manuscript.all) }

  private static func render(_ manuscripts: [Manuscript]) throws -> [Rendering] {
    // The folder stays until the machine clears it: pages are drawn from it as long as there are tests.
    let folder = FileManager.default.temporaryDirectory.appending(path: "galley-render-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let docx = Format.named("docx")!
    var done: [(Manuscript, ReleasedDocument, PageMeasure)] = []
    for manuscript in manuscripts {
      let conversion = Converter().convert(
        manuscript.bytes, to: [docx], options: ConversionOptions(policy: .unwrap, theme: manuscript.theme))
      guard let bytes = conversion.outputs.first?.bytes, let document = conversion.document,
        let page = try Auditor().audit(bytes).page
      else { throw Fault.noDocument(manuscript.name) }
      try Data(bytes).write(to: folder.appending(path: "\(manuscript.name).docx"))
      done.append((manuscript, document, page))
    }
    // A profile of its own: LibreOffice refuses to share one with a LibreOffice that is open.
    let profile = folder.appending(path: "profile", directoryHint: .isDirectory)
    _ = try Tool("soffice")!.run(
      [
        "--headless", "--norestore", "-env:UserInstallation=\(profile.absoluteString)", "--convert-to", "pdf",
        "--outdir",
        folder.path,
      ] + done.map { folder.appending(path: "\($0.0.name).docx").path })
    try FileManager.default.removeItem(at: profile)
    return try done.map { manuscript, document, page in
      let pdf = folder.appending(path: "\(manuscript.name).pdf")
      let text = String(decoding: try Tool("pdftotext")!.run(["-layout", pdf.path, "-"]), as: UTF8.self)
      var pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
        page.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
      }
      // A form feed ends a page.
      if pages.last == [] { pages.removeLast() }
      return Rendering(name: manuscript.name, page: page, document: document, pages: pages, pdf: pdf)
    }
  }

  enum Fault: Error {
    case noDocument(String)
  }
}
