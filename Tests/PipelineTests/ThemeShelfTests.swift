import Diagnostics
import Pipeline
import Testing
import ThemeModel

/// The themes that come with Galley.
@Suite struct ThemeShelfTests {
  @Test func allCanBeRead() {
    #expect(ThemeShelf.all.map(\.name) == ThemeShelf.names)
    #expect(ThemeShelf.standard.name == ThemeShelf.standardName)
    #expect(ThemeShelf.named("none") == nil)
  }

  @Test func ownTheme() throws {
    var report = Report()
    let theme = try ThemeShelf.read(Array("p { color: #123456 }".utf8), name: "own", reporting: &report)
    #expect(theme.name == "own")
    let failure = #expect(throws: Failure.self) {
      var report = Report()
      _ = try ThemeShelf.read([0xFF, 0xFE, 0xFF], name: "own", reporting: &report)
    }
    #expect(failure?.kind == .theme)
  }
}
