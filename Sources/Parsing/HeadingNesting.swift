import DocumentModel
import SourceModel

/// How headings without a number nest, as far as the text shows it.
///
/// A heading with no text of its own encloses the next one. Headings of one form (years, 方案一 and 方案二, questions) are
/// siblings, and what is of another form stands beside what encloses them. A heading between two of one numbering stands
/// below the first of them; one below which a numbering begins anew, as it does below others, encloses it. Everything else
/// stands beside the heading before it, since nothing says more.
struct HeadingNesting {
  struct Place: Equatable {
    /// How many headings without a number enclose it.
    var depth = 0
    /// The numbering inside which it stands.
    var numbering: NumberScheme?
    /// What is numbered below it begins anew.
    var encloses = false
  }

  private var places: [Int: Place] = [:]

  subscript(line: Int) -> Place { places[line] ?? Place() }

  init(of draft: Draft) {
    var section: [Entry] = []
    for line in draft.lines.indices {
      switch draft.proposals[line].kind {
      case .heading(let scheme):
        section.append(Entry(line: line, scheme: scheme, ordinal: draft.features(line).number?.ordinal ?? 0))
      case .title, .attachmentHead, .attachmentTitle:
        nest(section, in: draft)
        section = []
      default: break
      }
    }
    nest(section, in: draft)
  }

  private struct Entry {
    var line: Int
    var scheme: NumberScheme?
    var ordinal: Int
    var form: HeadingForm?
  }

  private mutating func nest(_ headings: [Entry], in draft: Draft) {
    guard headings.contains(where: { $0.scheme == nil }) else { return }
    var section = headings
    var counts: [HeadingForm: Int] = [:]
    for index in section.indices where section[index].scheme == nil {
      section[index].form = HeadingForm(of: section[index].line, in: draft)
      if let form = section[index].form { counts[form, default: 0] += 1 }
    }
    for index in section.indices {
      if let form = section[index].form, counts[form, default: 0] < (form == .question ? 3 : 2) {
        section[index].form = nil
      }
    }
    let enclosed = Self.enclosed(section)
    let numberings = Self.numberings(around: section)
    var path = Path()
    for index in section.indices where section[index].scheme == nil {
      if index > 0, section[index - 1].scheme != nil, numberings[index] != nil { path = Path() }
      let depth = path.depth(of: index, in: section)
      places[section[index].line] = Place(
        depth: depth, numbering: numberings[index],
        encloses: section[index].form == .volume
          || index + 1 < section.count && section[index + 1].ordinal <= 1
            && section[index + 1].scheme.map { enclosed.contains($0) } ?? false
      )
    }
  }

  /// The numberings that begin anew below two headings without a number or more.
  private static func enclosed(_ section: [Entry]) -> Set<NumberScheme> {
    var starts: [NumberScheme: Int] = [:]
    for (heading, next) in zip(section, section.dropFirst()) where heading.scheme == nil && next.ordinal <= 1 {
      if let scheme = next.scheme { starts[scheme, default: 0] += 1 }
    }
    return Set(starts.filter { $0.value > 1 }.keys)
  }

  /// For each heading without a number, the numbering of which one heading stands before it and the next one behind it.
  private static func numberings(around section: [Entry]) -> [NumberScheme?] {
    var result = [NumberScheme?](repeating: nil, count: section.count)
    var next: [NumberScheme: Int] = [:]
    var following = [Int?](repeating: nil, count: section.count)
    for index in section.indices.reversed() {
      guard let scheme = section[index].scheme else { continue }
      following[index] = next[scheme]
      next[scheme] = index
    }
    var last: Int?
    for index in section.indices {
      if section[index].scheme != nil {
        last = index
      } else if let last, let scheme = section[last].scheme, scheme != .article, let behind = following[last],
        behind > index, section[behind].ordinal == section[last].ordinal + 1
      {
        result[index] = scheme
      }
    }
    return result
  }

  /// The headings that are open, outermost first.
  private struct Path {
    private var open: [Int] = []

    mutating func depth(of index: Int, in section: [Entry]) -> Int {
      let heading = section[index]
      let encloses = index + 1 < section.count && section[index + 1].line == heading.line + 1
      let floor = open.first.map { section[$0].form == .volume } ?? false ? 1 : 0
      if heading.form == .appendix || heading.form == .volume {
        open = []
      } else if open.count == floor {
        // Everything up to the next volume stands in this one.
      } else if let form = heading.form, let place = open.lastIndex(where: { section[$0].form == form }) {
        open.removeSubrange(place...)
      } else if let top = open.last {
        // Lines in a row beyond that are no outline.
        let isDirectlyBelow = section[top].line == heading.line - 1 && open.count < Self.deepest
        if isDirectlyBelow, open.count > 1 || top > 0 || heading.form != nil {
          // The first line below a title is more often a second title than a heading of headings.
        } else if encloses, let place = open.dropLast().lastIndex(where: { hasNoText($0, in: section) }),
          place >= floor
        {
          open.removeSubrange(place...)
        } else if section[top].form != nil, heading.form == nil {
          open.removeSubrange(max(open.count - 2, floor)...)
        } else if heading.form != nil, section[top].form == nil, heading.line - section[top].line <= 3 {
          // A form begins below the heading that introduces it.
        } else {
          open.removeLast()
        }
      }
      open.append(index)
      return open.count - 1
    }

    private static let deepest = 4

    private func hasNoText(_ heading: Int, in section: [Entry]) -> Bool {
      heading + 1 < section.count && section[heading + 1].line == section[heading].line + 1
    }
  }
}

/// What headings without a number can have in common.
private enum HeadingForm: Hashable {
  case year
  case question
  /// I, II, III alone in their lines.
  case roman
  /// Appendix A: it stands beside the topmost headings, wherever it comes.
  case appendix
  /// 卷上, 下篇: whatever stands between it and the next one is its part.
  case volume
  /// 方案一, 方案二: a word that numbers follow.
  case label(UInt64)

  init?(of line: Int, in draft: Draft) {
    let form: HeadingForm? = draft.withText(of: line) { text in
      if LabelChains.isYear(text) { return .year }
      if VolumeForm.half(text) != nil { return .volume }
      if LabelChains.letter(text) != nil { return .appendix }
      if let label = LabelChains.label(text) { return .label(label.word) }
      if let number = Numerals.roman(text, at: 0), number.end == text.count { return .roman }
      return text.hasSuffix("？") || text.hasSuffix("?") ? .question : nil
    }
    guard let form else { return nil }
    self = form
  }
}
