import Foundation
import Testing

/// The fuzzer's own texts, once each, with all that it asks of a conversion. `make fuzz` goes on from them.
@Suite struct SeedTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzzing/seeds")

  @Test func everySeed() throws {
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("galley-fuzz")
    process.currentDirectoryURL = Self.folder
    process.arguments = seeds
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0, "\(text.suffix(2000))")
    #expect(text == "\(seeds.count) texts were converted in every way\n")
  }
}
