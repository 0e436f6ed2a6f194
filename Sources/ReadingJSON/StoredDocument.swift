import DocumentModel
import SourceModel

/// A tree as it stands in JSON, checked against the schema while it is decoded.
struct StoredDocument: Decodable {
  let language: Language
  let isLabelled: Bool
  let blocks: [StoredBlock]

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case format, version, generator, language, access, blocks
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    // The version decides what the rest means, so it comes first.
    let format = try fields.decode(String.self, forKey: .format)
    guard format == "galley-document" else { throw TreeFault(.otherFormat(format)) }
    let version = try fields.decode(Int.self, forKey: .version)
    guard version == 1 else { throw TreeFault(.unknownVersion(version)) }
    try decoder.refuseMembers(besides: CodingKeys.self)
    _ = try fields.decode(String.self, forKey: .generator)
    language = try fields.value(.language)
    switch try fields.decode(String.self, forKey: .access) {
    case "open": isLabelled = false
    case "labelled": isLabelled = true
    default: throw TreeFault(decoder.codingPath + [CodingKeys.access], "neither open nor labelled")
    }
    blocks = try fields.decode([StoredBlock].self, forKey: .blocks)
  }

  func document() throws -> ReleasedDocument {
    if isLabelled { return .labelled(try tree { region, _ in region.map { PaidRegion(region: $0) } }) }
    return .open(
      try tree { region, path in
        guard region == nil else {
          throw TreeFault(.invalid(path: path(), problem: "an open document has no paid part"))
        }
        return nil
      })
  }

  /// - Parameter mark: makes the mark of a node from the number of its region.
  private func tree<Access: AccessMark>(
    marking mark: (_ region: UInt32?, _ path: () -> String) throws -> Access?
  ) throws -> Document<Access> {
    var bytes: [UInt8] = []
    var result = Document<Access>(text: DocumentText(source: []), language: language)
    for (place, block) in blocks.enumerated() {
      let runs = try block.runs.enumerated().map { index, run in
        let start = bytes.count
        bytes += run.text.utf8
        guard bytes.count <= Int(UInt32.max) else {
          throw TreeFault(.invalid(path: "blocks", problem: "the text is larger than 4 GiB"))
        }
        return Run<Access>(
          run.kind, range: TextRange(start..<bytes.count), role: run.role, item: run.item,
          access: try mark(run.paid) { "blocks[\(place)].runs[\(index)].paid" })
      }
      result.append(
        Block<Access>(
          block.kind, source: block.source, line: block.line, blankLinesBefore: block.blankLinesBefore,
          runIn: block.runIn, decision: block.decision, access: try mark(block.paid) { "blocks[\(place)].paid" }),
        runs: runs)
    }
    result.text = DocumentText(source: bytes)
    return result
  }
}
