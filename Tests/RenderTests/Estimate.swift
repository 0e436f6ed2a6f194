import AuditModel
import DocumentModel
import ThemeModel

/// How many lines stand on each page, computed from the page's measure and the theme, without setting anything.
struct Estimate {
  private let page: PageMeasure
  private let pitch: Double
  private let body: TextStyle
  /// How many lines each page has.
  private(set) var pages: [Int] = []
  /// How much of the last page is taken, in points.
  private var taken = 0.0

  init?(_ document: ReleasedDocument, page: PageMeasure, theme: Theme) {
    guard let pitch = page.linePitch, page.characterWidth != nil else { return nil }
    self.page = page
    self.pitch = pitch
    body = theme.styles[.body] ?? TextStyle()
    switch document {
    case .open(let document): add(document)
    case .labelled(let document): add(document)
    }
  }

  private mutating func add<Access>(_ document: Document<Access>) {
    for block in document.blocks {
      if block.kind == .attachmentHead || block.kind == .pageBreak { beginPage() }
      guard block.kind != .pageBreak else { continue }
      add(lines: lines(of: document.string(of: block)), isTitle: block.kind == .title)
    }
  }

  private mutating func beginPage() {
    if pages.last != 0 { pages.append(0) }
    taken = 0
  }

  private mutating func add(lines: Int, isTitle: Bool) {
    let size = page.typeSize ?? 0
    let margins = [body.marginTop, body.marginBottom].map { $0?.points(fontSize: size) ?? 0 }
    if taken > 0 { taken += margins.max()! }
    if pages.isEmpty { beginPage() }
    var rest = lines
    while rest > 0 {
      // A twentieth of a point is Word's smallest length.
      let room = max(0, Int(((page.textHeight + 0.025 - taken) / pitch).rounded(.down)))
      var here = min(rest, room)
      if here < rest {
        // Lines that would stand alone at the head of the next page take another one along, or all of them.
        here = min(here, rest - (body.widows ?? 1))
        if rest == lines, here < body.orphans ?? 1 { here = 0 }
      }
      pages[pages.count - 1] += max(0, here)
      taken += Double(max(0, here)) * pitch
      rest -= max(0, here)
      if rest > 0 { beginPage() }
    }
    // Below a title there is an empty line.
    if isTitle { taken += pitch }
  }

  /// A full-width character is as wide as the page's measure says, any other half as wide.
  private func lines(of text: String) -> Int {
    let width = page.characterWidth ?? 0
    let indent = body.firstLineIndent?.points(fontSize: page.typeSize ?? 0) ?? 0
    let halves = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2000 ? 2 : 1) }
    let first = ((page.textWidth - indent + 0.025) / width).rounded(.down)
    let others = ((page.textWidth + 0.025) / width).rounded(.down)
    return 1 + max(0, Int(((Double(halves) / 2 - first) / others).rounded(.up)))
  }
}
