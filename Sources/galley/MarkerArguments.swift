import ArgumentParser
import Diagnostics
import Pipeline
import Scanning

/// The option that says what markers a house has of its own.
struct MarkerArguments: ParsableArguments {
  @Option(
    name: .customLong("markers"),
    help: ArgumentHelp(
      "A file of markers to look for besides those that galley markers prints: paid-begin [vip], one a line.",
      valueName: "file"))
  var file: String?

  func read() throws(CommandFailure) -> [MarkerConvention] {
    guard let file else { return MarkerConvention.all }
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try InputFile.read(file)
    } catch {
      // Scripts want to know that it is not the manuscript that is missing.
      var failure = error
      failure.status = .markerTable
      throw failure
    }
    do throws(Failure) {
      return try Markers.read(bytes)
    } catch {
      throw CommandFailure(error)
    }
  }
}
