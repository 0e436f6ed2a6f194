import Diagnostics
import DocumentModel
import SourceModel

/// Says what stands alone, in order of position and not without end.
struct OrphanReport {
  let orphans: Orphans
  let tree: Document<PaidRegion>
  let handling: OrphanHandling

  /// How many findings of one kind are reported one by one.
  private static let limit = 20

  func add(to report: inout Report) {
    let dropped = handling == .drop ? orphans.droppable : []
    var findings: [(block: Int, message: OrphanMessage)] = []
    func add(_ found: [(block: Int, message: OrphanMessage)]) {
      findings += found.prefix(Self.limit)
      guard found.count > Self.limit else { return }
      findings.append((.max, .more(found.count - Self.limit, id: found[0].message.id)))
    }
    func add(_ blocks: [Int], _ message: (Bool) -> OrphanMessage) {
      add(blocks.map { ($0, message(dropped.contains($0))) })
    }
    add(orphans.headings) { .heading(isDropped: $0) }
    add(orphans.gaps.filter { !dropped.contains($0.block) }.map { ($0.block, .gap(last: $0.last, next: $0.next)) })
    add(orphans.series) { _ in .series }
    add(orphans.attachmentNotes) { .attachment(isDropped: $0) }
    add(orphans.references) { _ in .reference }
    add(orphans.notes) { .note(isDropped: $0) }
    add(orphans.marks) { _ in .mark }
    add(orphans.titles.map { ($0.block, .title(isPartLeft: $0.isPartLeft)) })
    add(orphans.entries) { .entry(isDropped: $0) }
    for (block, message) in findings.sorted(by: { $0.block < $1.block }) {
      guard block < tree.blocks.count else {
        report.add(message)
        continue
      }
      report.add(message, at: SourcePosition(line: Int(tree.blocks[block].line), column: 1))
    }
  }
}

/// What can be said of what stands alone. It never quotes anything.
enum OrphanMessage: DiagnosticMessage {
  case heading(isDropped: Bool)
  case gap(last: UInt16, next: UInt16)
  case series
  case attachment(isDropped: Bool)
  case reference
  case note(isDropped: Bool)
  case mark
  case title(isPartLeft: Bool)
  case entry(isDropped: Bool)
  case more(Int, id: String)

  var id: String {
    switch self {
    case .heading: "release.orphan-heading"
    case .gap: "release.numbering-gap"
    case .series: "release.cut-series"
    case .attachment, .reference: "release.missing-attachment"
    case .note, .mark: "release.cut-note"
    case .title: "release.cut-title"
    case .entry: "release.orphan-entry"
    case .more(_, let id): id
    }
  }

  var severity: Severity {
    switch self {
    case .heading(isDropped: true), .attachment(isDropped: true), .note(isDropped: true),
      .entry(isDropped: true):
      .note
    default: .warning
    }
  }

  var text: String {
    switch self {
    case .heading(let isDropped): "all that stood below this heading is paid" + Self.taken(isDropped)
    case .gap(0, let next): "the numbering begins with \(next) here, as what stood before is paid"
    case .gap(let last, let next): "the numbering goes from \(last) to \(next) here, as what stood between is paid"
    case .series: "some items of this series are paid, and the others stay"
    case .attachment(let isDropped): "this names an attachment that is paid" + Self.taken(isDropped)
    case .reference: "this refers to an attachment that is paid"
    case .note(let isDropped):
      "a note and the mark that refers to it are parted here, as one of them is paid" + Self.taken(isDropped)
    case .title(isPartLeft: true):
      "some of the title is paid, and what is left of it is what pages and documents are called"
    case .title(isPartLeft: false):
      "the title is paid, and pages and documents are called by what stands first without it"
    case .mark: "the note that a mark refers to here is paid"
    case .entry(let isDropped): "this entry of the table of contents names what is paid" + Self.taken(isDropped)
    case .more(let count, _): "\(count) more of the same"
    }
  }

  var hint: String? {
    switch self {
    case .heading(isDropped: false), .attachment(isDropped: false), .note(isDropped: false),
      .entry(isDropped: false):
      "--orphans drop takes out what says nothing any more; move the markers if it should read otherwise"
    case .reference, .mark: "it stays; move the markers if it should read otherwise"
    case .title: "move the markers if it should read otherwise"
    case .gap, .series: "nothing is renumbered; move the markers if it should read otherwise"
    default: nil
    }
  }

  private static func taken(_ isDropped: Bool) -> String { isDropped ? ", and it was taken out as well" : "" }
}
