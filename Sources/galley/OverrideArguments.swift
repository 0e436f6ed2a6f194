import ArgumentParser
import Diagnostics
import DocumentModel
import Pipeline

/// The option that says what somebody decided about the manuscript.
struct OverrideArguments: ParsableArguments {
  @Option(
    name: .customLong("overrides"),
    help: ArgumentHelp(
      "A file of what was decided by hand: 12 heading 2, one line each.",
      discussion: """
        Each line names a line of the manuscript, or the first and the last of several (3-4 title), what it is, of a \
        heading the level, and of run-in also the characters up to its end (20 run-in 2 8); # begins a comment. The file \
        may also be what galley outline --format json printed, with entries changed and marked "override": true.
        """, valueName: "file"))
  var file: String?

  func read() throws(CommandFailure) -> [Override] {
    guard let file else { return [] }
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try InputFile.read(file)
    } catch {
      // Scripts want to know that it is not the manuscript that is missing.
      var failure = error
      failure.status = .overrides
      throw failure
    }
    do throws(Failure) {
      return try Overrides.read(bytes)
    } catch {
      throw CommandFailure(error)
    }
  }
}
