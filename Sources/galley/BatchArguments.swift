import ArgumentParser
import Glibc

/// The options for folders of manuscripts.
struct BatchArguments: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many manuscripts are converted at the same time; as many as there are cores if nobody says.",
      valueName: "count"))
  var jobs: Int?

  @Flag(
    help: ArgumentHelp(
      "Convert what did not change, too.",
      discussion: """
        Of a folder into a folder, a record of what was converted stands in .galley-record beside the outputs, and a \
        manuscript is passed over if neither it, its outputs, the options nor Galley's version changed. With --manifest \
        all are converted.
        """))
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Remove outputs whose manuscripts are gone. Without this they are reported.",
      discussion: """
        Nothing is removed of a folder that holds no manuscript at all, since it may not be mounted, and nothing that was \
        changed since. What a run left unfinished that was killed an hour ago or more is removed as well.
        """))
  var prune = false

  @Flag(help: "Go on, and convert what changes in the folders until Ctrl-C.")
  var watch = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  var width: Int { Self.width(jobs) }

  /// How many things are done at the same time, if somebody asked for so many.
  static func width(_ jobs: Int?) -> Int { min(jobs ?? coreCount, 4 * coreCount) }

  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
