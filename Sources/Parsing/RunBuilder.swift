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

  /// - Parameter roles: in order, up to which byte of the line's text each role goes; the last one goes to the end.
  mutating func append(
    _ line: LogicalLine, roles: [(end: Int, role: RunRole)], to runs: inout [Run<PaidRegion>]
  ) {
    var offset = 0
    var role = 0
    for piece in reading.segments(of: line) {
      let segment: TextRange
      let access: PaidRegion?
      switch piece {
      case .text(let range):
        segment = range
        access = self.access(of: range)
      case .space:
        segment = space
        access = runs.last?.access
      }
      var start = Int(segment.start)
      while start < Int(segment.end) {
        while role < roles.count - 1, roles[role].end <= offset { role += 1 }
        let isLast = role >= roles.count - 1
        let room = isLast ? Int.max : roles[role].end - offset
        let end = room == Int.max ? Int(segment.end) : min(Int(segment.end), start + room)
        runs.append(
          Run(.text, range: TextRange(start..<end), role: roles.isEmpty ? .body : roles[role].role, access: access))
        offset += end - start
        start = end
      }
    }
  }

  /// Segments are asked for in order, and a marker is never inside one, so a segment is paid as a whole or not at all.
  private mutating func access(of segment: TextRange) -> PaidRegion? {
    while cursor < regions.count, regions[cursor].end <= segment.start { cursor += 1 }
    guard cursor < regions.count, regions[cursor].start <= segment.start else { return nil }
    return PaidRegion(region: UInt32(cursor + 1))
  }
}
