import DocumentModel
import FoundationEssentials
import Testing

/// `Schemas/document.schema.json` is written by hand; what it lists must be what the program knows.
@Suite("The schema")
struct SchemaTests {
  private struct Schema: Decodable {
    struct Names: Decodable {
      var `enum`: [String]?
      var properties: [String: Names]?

      enum CodingKeys: String, CodingKey { case `enum`, properties }
    }

    var properties: [String: Names]
    var definitions: [String: Names]

    enum CodingKeys: String, CodingKey {
      case properties
      case definitions = "$defs"
    }
  }

  private func schema() throws -> Schema {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try JSONDecoder().decode(
      Schema.self, from: Data(contentsOf: URL(filePath: "/" + root + "/Schemas/document.schema.json")))
  }

  @Test("Its lists are those of the program")
  func lists() throws {
    let schema = try schema()
    let block = try #require(schema.definitions["block"]?.properties)
    let run = try #require(schema.definitions["run"]?.properties)
    #expect(Set(block["kind"]?.enum ?? []) == Set(Sample<Never>.kinds.map(\.name)))
    #expect(Set(BlockName.allCases) == Set(Sample<Never>.kinds.map(\.blockName)).union([.runIn]))
    #expect(block["reason"]?.enum == Reason.allCases.map(\.rawValue))
    #expect(schema.definitions["scheme"]?.enum == NumberScheme.allCases.map(\.rawValue))
    #expect(run["kind"]?.enum == RunKind.allCases.map(\.rawValue))
    #expect(run["role"]?.enum == RunRole.allCases.map(\.rawValue))
    #expect(schema.properties["language"]?.enum == Language.allCases.map(\.rawValue))
  }
}
