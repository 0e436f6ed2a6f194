import Testing

@testable import Parsing

/// Names of persons, and words that begin like one.
@Suite struct PersonNameTests {
  @Test(arguments: ["王大河", "李明", "陳小山", "林溪生", "孟某某", "周××"])
  func names(text: String) { #expect(reading(text) { PersonName.matches($0) }) }

  @Test(arguments: ["任务", "高度", "石油", "王", "王大河说话", "书屋", "李 明", "Li", "江西省"])
  func words(text: String) { #expect(!reading(text) { PersonName.matches($0) }) }
}
