import DocumentModel
import SourceModel

/// The notices of a document, as they come up: where each stands, and how much it stands for.
///
/// A notice stands behind the block in which its region begins. A region that goes on in the next block has its notice
/// already, and regions in a row share one.
struct Notices {
  /// Nil if regions go without a trace.
  let template: NoticeTemplate?
  let link: LinkAddress?

  /// The blocks that are notices, and how many characters each stands for.
  private var blocks: [(index: Int, characters: Int)] = []
  /// Which notice each region has, as an index of `blocks`.
  private var ofRegion: [UInt32: Int] = [:]
  /// Characters of regions that have none yet.
  private var pending: [UInt32: Int] = [:]
  /// Whether nothing stands behind the last one.
  private var isLast = false

  init(template: NoticeTemplate?, link: LinkAddress?) {
    self.template = template
    self.link = link
  }

  mutating func withhold(_ region: UInt32, characters: Int) {
    guard template != nil else { return }
    if let notice = ofRegion[region] {
      blocks[notice].characters += characters
    } else {
      pending[region, default: 0] += characters
    }
  }

  /// A block stays.
  mutating func goOn() { isLast = false }

  mutating func endBlock(at offset: UInt32, in document: inout PublicDocument) {
    guard let template, !pending.isEmpty else { return }
    if !isLast {
      blocks.append((document.blocks.count, 0))
      // What the runs say is known at the end.
      document.append(
        Block<Never>(
          .notice, source: TextRange(start: offset, end: offset), line: 0,
          decision: Decision(.withheld, confidence: 100)),
        runs: pieces(of: template, characters: 0).map { piece in
          Run(.text, range: TextRange(start: 0, end: 0), role: piece.isLink ? .link : .body)
        })
      isLast = true
    }
    for (region, characters) in pending {
      ofRegion[region] = blocks.count - 1
      blocks[blocks.count - 1].characters += characters
    }
    pending = [:]
  }

  /// Writes what each notice says. Equal words are held once.
  func fill(in document: inout PublicDocument, text: inout DocumentText) {
    guard let template else { return }
    var ranges: [String: TextRange] = [:]
    for (index, characters) in blocks {
      let first = Int(document.blocks[index].runs.lowerBound)
      for (place, piece) in pieces(of: template, characters: characters).enumerated() {
        let range = ranges[piece.text] ?? text.append(piece.text)
        ranges[piece.text] = range
        document.runs[first + place].range = range
      }
    }
  }

  /// The text of a notice, the link apart.
  private func pieces(of template: NoticeTemplate, characters: Int) -> [(text: String, isLink: Bool)] {
    var pieces: [(text: String, isLink: Bool)] = []
    for piece in template.pieces {
      let text: String
      switch piece {
      case .text(let words): text = words
      case .characters: text = String(characters)
      case .link:
        if let link { pieces.append((link.description, true)) }
        continue
      }
      if let last = pieces.indices.last, !pieces[last].isLink {
        pieces[last].text += text
      } else {
        pieces.append((text, false))
      }
    }
    return pieces
  }
}
