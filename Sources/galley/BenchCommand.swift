import ArgumentParser

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures how well Galley does on documents that somebody has labelled.",
    subcommands: [BenchStructureCommand.self])
}
