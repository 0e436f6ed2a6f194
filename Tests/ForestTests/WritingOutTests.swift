import Diagnostics
import Foundation
import Pipeline
import Testing
import ThemeModel

/// For judges from outside: `GALLEY_FOREST=folder swift test --filter ForestTests` writes all trees there in all formats.
@Suite("The forest for judges from outside") struct WritingOutTests {
  static let folder = ProcessInfo.processInfo.environment["GALLEY_FOREST"]

  @Test(.enabled(if: folder != nil, "GALLEY_FOREST names no folder to write the trees into"))
  func writeOut() throws {
    let folder = URL(filePath: try #require(Self.folder), directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let converter = Converter()
    for number in 0..<Forest.count {
      let tree = try Forest.tree(number)
      let name = "tree-\(String(repeating: "0", count: 3 - String(number).count))\(number)"
      for theme in ThemeShelf.all + [ExtremeTheme.theme] {
        // A judge looks at one theme of most trees; some trees show what the themes make of the same.
        guard theme.name == Forest.theme(of: number).name || number % 10 == 0 && number > 9 else { continue }
        let options = ConversionOptions(theme: theme)
        var report = Report()
        for format in Format.all {
          let output = try converter.write(tree, as: format, options: options, reporting: &report)
          try Data(output.bytes).write(to: folder.appending(path: "\(name).\(theme.name).\(format.endings[0])"))
        }
      }
    }
  }
}
