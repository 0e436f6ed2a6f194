import DocumentModel
import SourceModel

/// Makes the runs of a line: cut where roles change, where something was taken out, and where paid regions begin and end.
struct RunBuilder {
  let reading: LineReading
  let regions: [TextRange]
  /// Where the document's text has the blank that stands for the end of a wrapped line.
  let space: TextRange
  /// The first region that may reach into the next line.
  private var cursor = 0

  init(reading: LineReading, regions: [TextRange], space: TextRange) {
    self.space = space
    self.reading = reading
    self.regions = regions
  }

  mutating func append(_ line: LogicalLine, roles: LineRoles, to runs: inout [Run<PaidRegion>]) {
    var offset = 0
    for piece in reading.segments(of: line) {
      switch piece {
      case .text(let range): append(range, access: access(of: range), roles, &offset, to: &runs)
      case .space: append(space, access: runs.last?.access, roles, &offset, to: &runs)
      }
    }
  }

  /// Cuts a stretch where roles change. `offset` is its place in the line's text.
  private func append(
    _ stretch: TextRange, access: PaidRegion?, _ roles: LineRoles, _ offset: inout Int,
    to runs: inout [Run<PaidRegion>]
  ) {
    var start = Int(stretch.start)
    while start < Int(stretch.end) {
      let (role, roleEnd) = roles.role(at: offset)
      let end = min(Int(stretch.end), roleEnd == Int.max ? Int.max : start + roleEnd - offset)
      runs.append(Run(.text, range: TextRange(start..<end), role: role, access: access))
      offset += end - start
      start = end
    }
  }

  /// Segments are asked for in order, and a marker is never inside one, so a segment is paid as a whole or not at all.
  private mutating func access(of segment: TextRange) -> PaidRegion? {
    while cursor < regions.count, regions[cursor].end <= segment.start { cursor += 1 }
    guard cursor < regions.count, regions[cursor].start <= segment.start else { return nil }
    return PaidRegion(region: UInt32(cursor + 1))
  }
}
