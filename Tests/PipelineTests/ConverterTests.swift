import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import SourceModel
import Testing
import Transforming

/// One conversion from end to end.
@Suite struct ConverterTests {
  private static let text = Array("关于工作情况的报告\n\n一是学习*；二是<paid>调研</paid>。\n".utf8)

  @Test func outputsInTheOrderAskedFor() throws {
    let formats = try ["json", "docx", "markdown", "docx"].map { try #require(Format.named($0)) }
    let conversion = Converter().convert(Self.text, to: formats, options: ConversionOptions(policy: .keep))
    #expect(conversion.outputs.map(\.format.name) == ["json", "docx", "markdown", "docx"])
    #expect(conversion.outputs[1].bytes == conversion.outputs[3].bytes)
    #expect(conversion.failure == nil)
  }

  @Test(
    arguments: [
      ([], .empty), (Array("\u{FEFF}".utf8), .empty), (Array(" \n　\t\r\n".utf8), .blank),
      (Array("<paid>\n</paid>##pagebreak##".utf8), .blank), ([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0], .binary),
      (text, .policyMissing),
    ] as [([UInt8], FailureKind)])
  func failures(bytes: [UInt8], kind: FailureKind) {
    let conversion = Converter().convert(bytes, to: Format.all)
    #expect(conversion.failure?.kind == kind)
    #expect(conversion.outputs.isEmpty)
    #expect(conversion.report.diagnostics.last == conversion.failure?.diagnostic)
  }

  @Test func policyForAStoredTree() throws {
    let html = try #require(Format.named("html"))
    let stored = Converter().convert(
      Self.text, to: [try #require(Format.named("json"))], options: ConversionOptions(policy: .keep))
    let tree = try #require(stored.outputs.first).bytes
    #expect(Converter().convert(tree: tree, to: [html]).failure?.kind == .policyMissing)
    let kept = try #require(
      Converter().convert(tree: tree, to: [html], options: ConversionOptions(policy: .keep)).outputs.first)
    #expect(String(decoding: kept.bytes, as: UTF8.self).contains("调研"))
    let removed = try #require(
      Converter().convert(tree: tree, to: [html], options: ConversionOptions(policy: .remove)).outputs.first)
    #expect(!String(decoding: removed.bytes, as: UTF8.self).contains("调研"))
  }

  @Test func transformsOfOnesOwn() throws {
    var converter = Converter()
    converter.transforms = [PlaceholderTransform()]
    var report = Report()
    let runs = try converter.parse(Self.text, reporting: &report).tree.runs
    #expect(runs.contains { $0.kind == .placeholder })
    #expect(!runs.contains { $0.role == .ordinal })
  }

  /// A transform that loses text is found out before anything is written.
  @Test func transformThatLosesText() {
    struct Loser: Transform {
      func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
        var manuscript = manuscript
        manuscript.tree.runs[0].range.end -= 3
        return manuscript
      }
    }
    var converter = Converter()
    converter.transforms = [Loser()]
    let conversion = converter.convert(Self.text, to: Format.all, options: ConversionOptions(policy: .unwrap))
    #expect(conversion.failure?.kind == .internal)
    #expect(conversion.failure?.diagnostic.id == "validate.text-unaccounted")
    #expect(conversion.failure?.diagnostic.position == SourcePosition(line: 1, column: 9))
  }

  @Test func storedTreeGivesTheSameOutputs() throws {
    let converter = Converter()
    let options = ConversionOptions(policy: .teaser)
    let first = converter.convert(Self.text, to: Format.all, options: options)
    let json = try #require(first.outputs.last { $0.format.name == "json" })
    let second = converter.convert(tree: json.bytes, to: Format.all)
    #expect(second.failure == nil)
    #expect(second.outputs.map(\.bytes) == first.outputs.map(\.bytes))
    #expect(converter.convert(tree: Array("{}".utf8), to: Format.all).failure?.kind == .tree)
  }

  @Test func oneConverterInManyTasks() async {
    let converter = Converter()
    let options = ConversionOptions(policy: .keep)
    let expected = converter.convert(Self.text, to: Format.all, options: options).outputs.map(\.bytes)
    await withTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<16 {
        group.addTask { converter.convert(Self.text, to: Format.all, options: options).outputs.map(\.bytes) }
      }
      for await outputs in group { #expect(outputs == expected) }
    }
  }
}
