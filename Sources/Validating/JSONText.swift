import FoundationEssentials

/// Reads the text out of a tree in JSON, with a parser that has nothing to do with how it was written.
enum JSONText {
  private struct Tree: Decodable {
    struct Block: Decodable {
      struct Run: Decodable { var text: String? }
      var runs: [Run]?
    }
    var blocks: [Block]
  }

  /// Hands the text of every run to `read` and returns what is wrong with the JSON.
  static func faults(in json: [UInt8], read: (Span<UInt8>) -> Void) -> [String] {
    let tree: Tree
    do {
      tree = try JSONDecoder().decode(Tree.self, from: Data(json))
    } catch {
      return ["\(error)"]
    }
    for block in tree.blocks {
      for text in (block.runs ?? []).compactMap(\.text) {
        let bytes = Array(text.utf8)
        read(bytes.span)
      }
    }
    return []
  }
}
