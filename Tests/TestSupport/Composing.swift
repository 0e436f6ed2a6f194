package import DocumentModel
import SourceModel

/// A run to be.
package struct Piece {
  package var text: String
  package var kind: RunKind
  package var role: RunRole
  package var region: UInt32?
  package var item: UInt16

  package init(
    text: String, kind: RunKind = .text, role: RunRole = .body, region: UInt32? = nil, item: UInt16 = 0
  ) {
    self.text = text
    self.kind = kind
    self.role = role
    self.region = region
    self.item = item
  }
}

extension Document<PaidRegion> {
  package mutating func add(_ kind: BlockKind, _ pieces: [Piece], runIn: Heading? = nil, region: UInt32? = nil) {
    let runs = pieces.map { piece in
      Run(
        piece.kind, range: text.append(piece.text), role: piece.role, item: piece.item,
        access: piece.region.map(PaidRegion.init(region:)))
    }
    let block = Block(
      kind, source: TextRange(0..<0), line: 0, runIn: runIn, decision: Decision(.plain, confidence: 100),
      access: region.map(PaidRegion.init(region:)))
    append(block, runs: runs)
  }

  package mutating func add(_ kind: BlockKind, _ text: String) { add(kind, [Piece(text: text)]) }
}

extension Document<PaidRegion> {
  /// Adds a row of a table. Its cells are parted by `|`, for which tabs are typed.
  package mutating func addRow(_ cells: String, region: UInt32? = nil) {
    let pieces = cells.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      cell.isEmpty ? [] : [Piece(text: String(cell), region: region)]
    }
    add(
      .tableRow, Array(pieces.joined(separator: [Piece(text: "\t", kind: .cellSeparator, region: region)])),
      region: region)
  }
}
