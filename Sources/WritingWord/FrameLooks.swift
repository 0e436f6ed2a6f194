import DocumentModel
import ThemeModel
import Writing

/// The looks of an official document's frame where a paragraph's place depends on more than its style.
struct FrameLooks {
  private let styles: [Role: TextStyle]
  private let normalSize: Double
  /// How wide the text stands, in points.
  private let textWidth: Double

  init(theme: Theme) {
    textWidth = theme.page.width - theme.page.marginLeft - theme.page.marginRight
    styles = theme.styles
    normalSize = theme.styles[.body]?.fontSize ?? Double(StyleBuilder.defaultHalfPoints) / 2
  }

  /// How a run-in heading is made.
  var runIn: RunInForm { styles[.body]?.runIn ?? .separator }

  /// Whether 版记 stands at the foot of the last page.
  var imprintStandsAtPageFoot: Bool { styles[.imprint]?.standsAtPageFoot ?? false }

  /// How a paragraph stands on the page where it is not as its style has it; nil where it is.
  func change<Access>(
    of own: ParagraphProperties, at index: Int, in document: Document<Access>
  ) -> ParagraphProperties? {
    var changed = own
    let block = document.blocks[index]
    switch block.kind {
    case .signature:
      guard let place = closing(of: index, in: document) else { return nil }
      changed.indent = indent(right: place.signature, of: .signature)
      // Space that Word puts between digits and characters would make the line wider than it was measured.
      changed.spacesScripts = false
    case .date:
      guard let place = closing(of: index, in: document) else { return nil }
      if let start = place.dateStart {
        changed.indent = dateIndent(start: start)
        changed.alignment = .left
      } else {
        changed.indent = indent(right: place.date, of: .date)
      }
      changed.spacesScripts = false
    case .imprint where imprintStandsAtPageFoot:
      // Rules part its lines, not distances.
      changed.spacing.before = 0
      changed.spacing.after = 0
      if document.continuesImprint(at: index) { changed.indent.firstLine = Indent.Side() }
    case .attachmentNote:
      let text = document.string(of: block)
      if let indent = noteIndent(text) {
        changed.indent = indent
      } else if index > 0, document.blocks[index - 1].kind == .attachmentNote {
        // Where nothing hangs, a name without 附件： still begins below the first.
        let hang = AttachmentNoteHang(text)
        guard hang.label == 0, hang.number > 0 else { return nil }
        changed.indent.left.widen(by: Int(3 * (styles[.attachmentNote]?.fontSize ?? normalSize) * 20))
      } else {
        return nil
      }
    case .documentNumber:
      guard let stops = signatoryStops(beside: index, in: document, own: own) else { return nil }
      changed.endTab = nil
      changed.tabStops = stops
    case .signatory where !document.hasGap(block):
      // Without a number beside it, it stands at the far end alone.
      changed.alignment = .right
      changed.indent.right = own.indent.firstLine
      changed.indent.firstLine = Indent.Side()
    case .issuer:
      guard let space = spaceAboveIssuer(at: index, in: document) else { return nil }
      changed.spacing.before = space
    default: return nil
    }
    return changed == own ? nil : changed
  }

  /// Where 签发人： and the names behind it begin where there are several lines of names, in twips: the widest ends where the
  /// style has the end of the line (7.2.6: 回行时与上一行第一个签发人姓名对齐). Nil for one line of names.
  private func signatoryStops<Access>(
    beside index: Int, in document: Document<Access>, own: ParagraphProperties
  ) -> [Int]? {
    let more = document.signatoryLines(behind: index)
    guard !more.isEmpty, let end = own.endTab else { return nil }
    let em = (styles[.signatory]?.fontSize ?? normalSize) * 20
    var names = more.map { document.ems(of: document.blocks[$0]) }
    names.append(document.signatoryNameEms(beside: index))
    let start = end - Int((names.max() ?? 0) * em)
    let label = start - Int(4 * em)
    return label > 0 ? [label, start] : nil
  }

  private func closing<Access>(of index: Int, in document: Document<Access>) -> ClosingIndents? {
    document.closingIndents(at: index, signature: styles[.signature], date: styles[.date])
  }

  private func indent(right: Double, of role: Role) -> Indent {
    var style = TextStyle()
    style.marginRight = .em(right)
    style.alignment = .right
    return indent(style, of: role)
  }

  /// - Parameter start: how far from the right the date begins.
  private func dateIndent(start: Double) -> Indent {
    let size = styles[.date]?.fontSize ?? normalSize
    var style = TextStyle()
    style.marginLeft = .em(max(0, textWidth / size - start))
    style.alignment = .left
    var indent = indent(style, of: .date)
    // In a face whose digits are wide the date ends a little outside of the text, and not on a second line.
    indent.right.widen(by: -Int(2 * size * 20))
    return indent
  }

  /// Nil unless the style hangs: a theme may have them as it likes.
  private func noteIndent(_ text: String) -> Indent? {
    guard let look = styles[.attachmentNote], case .em(let left)? = look.marginLeft,
      case .em(let first)? = look.firstLineIndent, first < 0, left + first >= 0
    else { return nil }
    let hang = AttachmentNoteHang(text)
    var style = TextStyle()
    // Lines without 附件： begin where the names of those behind it do.
    let start = hang.label > 0 ? left + first : left
    style.marginLeft = .em(start + hang.label + hang.number)
    style.firstLineIndent = .em(-hang.label - hang.number)
    return indent(style, of: .attachmentNote)
  }

  private func indent(_ style: TextStyle, of role: Role) -> Indent {
    var measure = Measure(of: role)
    return Indent(style, fontSize: styles[role]?.fontSize ?? normalSize, normalSize: normalSize, measure: &measure)
  }

  /// How far below the top of the page 发文机关标志 stands, less what stands above it, in twips; nil where its style has it
  /// right (7.2.4 counts from the top of the page, whatever marks stand in the corner).
  private func spaceAboveIssuer<Access>(at index: Int, in document: Document<Access>) -> Int? {
    guard index > 0, let look = styles[.issuer] else { return nil }
    var marks = 0.0
    for block in document.blocks[..<index] {
      guard let role = Role(markOf: block.kind), let style = styles[role] else { return nil }
      let size = style.fontSize ?? normalSize
      marks += Self.height(of: style, size: size)
    }
    let space = (look.marginTop ?? .points(0)).points(fontSize: look.fontSize ?? normalSize)
    return max(0, Int(((space - marks) * 20).rounded()))
  }

  private static func height(of style: TextStyle, size: Double) -> Double {
    let line: Double =
      switch style.lineHeight {
      case .exact(let points): points
      case .multiple(let count): count * size
      case nil: size * 1.2
      }
    return line + [style.marginTop, style.marginBottom].reduce(0) { $0 + ($1?.points(fontSize: size) ?? 0) }
  }
}

extension Role {
  /// The marks in the corner above 发文机关标志.
  fileprivate init?(markOf kind: BlockKind) {
    switch kind {
    case .copyNumber: self = .copyNumber
    case .secrecyLevel: self = .secrecyLevel
    case .urgency: self = .urgency
    default: return nil
    }
  }
}
