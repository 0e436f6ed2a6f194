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
      case .text(let range):
        var start = range.start
        while start < range.end {
          let (access, end) = access(from: start, before: range.end)
          append(TextRange(start: start, end: end), access: access, roles, &offset, to: &runs)
          start = end
        }
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

  /// What a stretch is, and where it ends. Stretches are asked for in order. Real markers bound segments; what only resembles
  /// one is text, and a region may begin or end amid a segment there.
  private mutating func access(from start: UInt32, before limit: UInt32) -> (access: PaidRegion?, end: UInt32) {
    while cursor < regions.count, regions[cursor].end <= start { cursor += 1 }
    guard cursor < regions.count, regions[cursor].start < limit else { return (nil, limit) }
    let region = regions[cursor]
    guard region.start <= start else { return (nil, region.start) }
    return (PaidRegion(region: UInt32(cursor + 1)), min(region.end, limit))
  }
}
