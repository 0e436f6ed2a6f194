import DocumentModel
import SourceModel

/// What a rule holds a line to be, and on what evidence.
struct Proposal {
  enum Kind: Equatable {
    case paragraph
    case title
    case subtitle
    case copyNumber, secrecyLevel, urgency, issuer
    case documentNumber, signatory
    /// A heading that has the line to itself.
    case heading(NumberScheme?)
    /// A heading at the start of a paragraph; it ends at this byte of the line's text.
    case runIn(NumberScheme?, end: Int)
    case listItem(ListMarker)
    case salutation, addressee, headerField
    case attachmentNote, attachmentHead, attachmentTitle
    case signature, note, tableRow
    case contentsHeading, contentsEntry, caption, quotation, verse, preformatted, imprint, pageFurniture
    /// A paragraph that begins with who speaks; the label ends at this byte of the line's text.
    case speech(end: Int)
    /// Nil if somebody says that the line is a date and it cannot be read.
    case date(CalendarDate?)
  }

  var kind: Kind
  var reason: Reason
  /// In percent. The proposal with the most wins.
  var confidence: UInt8
  /// Of a heading whose level was decided by hand.
  var level: UInt8?

  static let paragraph = Proposal(kind: .paragraph, reason: .plain, confidence: 50)
}

extension Proposal.Kind {
  /// Whether both are of one kind, whatever its details.
  func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.heading, .heading), (.runIn, .runIn), (.listItem, .listItem), (.date, .date), (.speech, .speech): true
    default: self == other
    }
  }

  var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }

  /// Whether the line's number is one of a numbering.
  var isNumbered: Bool {
    switch self {
    case .heading(.some), .runIn(.some, _), .listItem(.number): true
    default: false
    }
  }
}

/// The lines of a manuscript with the best proposal for each so far, and the best of another kind.
///
/// Rules add evidence and may look at what others proposed before; none of them takes a proposal away. A line for which
/// nobody proposes anything is a paragraph.
struct Draft {
  let reading: LineReading
  private(set) var lines: [LogicalLine]
  private(set) var proposals: [Proposal]
  /// The strongest proposals of other kinds than those that lead.
  private var others: [Proposal?]

  init(reading: LineReading) {
    var reading = reading
    lines = LineJoining.joined(reading.lines(), in: &reading)
    self.reading = reading
    proposals = Array(repeating: .paragraph, count: lines.count)
    others = Array(repeating: nil, count: lines.count)
  }

  /// - Parameter level: of a heading, if the evidence says it.
  mutating func propose(
    _ kind: Proposal.Kind, for line: Int, because reason: Reason, confidence: UInt8, level: UInt8? = nil
  ) {
    let proposal = Proposal(kind: kind, reason: reason, confidence: confidence, level: level)
    let leader = proposals[line]
    if confidence > leader.confidence {
      proposals[line] = proposal
      // Who says the same more surely takes the lead from no other kind.
      guard !kind.isSameKind(as: leader.kind) else { return }
      if leader.reason != .plain {
        others[line] = leader
      } else if let other = others[line], kind.isSameKind(as: other.kind) {
        others[line] = nil
      }
    } else if !kind.isSameKind(as: leader.kind), confidence > others[line]?.confidence ?? 0 {
      others[line] = proposal
    }
  }

  /// What the line would be if its leading proposal were wrong.
  ///
  /// A confidence of p leaves 100 − p for everything else. A plain paragraph needs nobody to propose it and gets that
  /// much; a proposal of another kind comes before it if it is at least as strong.
  func runnerUp(_ line: Int) -> Proposal? {
    let leader = proposals[line]
    guard leader.kind != .paragraph, leader.confidence < 100 else { return others[line] }
    let rest = Proposal(kind: .paragraph, reason: .plain, confidence: 100 - leader.confidence)
    guard let other = others[line], other.confidence >= rest.confidence else { return rest }
    return other
  }

  func features(_ line: Int) -> LineFeatures { lines[line].features }

  /// Says that the line begins with a number that it does not show by itself.
  mutating func adopt(_ number: NumberToken, for line: Int) { lines[line].features.number = number }

  func withText<Result>(of line: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    reading.withText(lines[line].text, body)
  }

  /// Whether a person said what the line is.
  func isDecided(_ line: Int) -> Bool { proposals[line].reason == .override }

  /// Whether the line may be counted in a numbering: nothing else is proposed for it this surely, or a person made it a
  /// numbered line, around which the numbering goes on.
  func canBeCounted(_ line: Int, unlessSure confidence: UInt8) -> Bool {
    proposals[line].confidence < confidence || isDecided(line) && proposals[line].kind.isNumbered
  }

  /// Whether nobody has proposed anything for the line.
  func isOpen(_ line: Int) -> Bool { proposals[line].reason == .plain }

  /// Whether an attachment begins at the line, or the line begins a page.
  func beginsSection(_ line: Int) -> Bool {
    lines[line].beginsPage || proposals[line].kind == .attachmentHead
  }
}

/// One kind of evidence. The parser applies its rules in the order of its list.
protocol StructureRule: Sendable {
  func propose(in draft: inout Draft)
}
