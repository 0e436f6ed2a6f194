import ArgumentParser
import CMalloc
import Glibc

/// What the system starts.
@main
enum Program {
  /// Not asynchronous: Swift would end the first thread for it, for which the C library loads libgcc_s, and a release does
  /// without that.
  static func main() {
    StandardStreams.occupyClosed()
    // Left alone, the C library soon keeps large pieces that were freed, a tenth of a text while its page is written.
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    Task.detached { await run(CommandLine.systemArguments) }
    // The task ends the program. A signal that does not end it ends `pause`.
    while true { pause() }
  }

  private static func run(_ arguments: [String]) async -> Never {
    do {
      // The command's own name, at least, is always there.
      if CommandLine.argc == 0 { throw CommandFailure(.argumentsUnreadable) }
      if let failure = UsageFault.unknownTopic(arguments) { throw failure }
      var command = try GalleyCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      // Whoever throws a bare exit code has said why.
      GalleyCommand.exit(withError: code)
    } catch let failure as CommandFailure {
      finish(failure)
    } catch  where GalleyCommand.exitCode(for: error) == .success {
      // Help and version come as errors, too.
      do throws(CommandFailure) { try Console.print(GalleyCommand.fullMessage(for: error)) } catch { finish(error) }
    } catch {
      finish(UsageFault.failure(GalleyCommand.message(for: error), arguments))
    }
    exit(EXIT_SUCCESS)
  }

  private static func finish(_ failure: CommandFailure) -> Never {
    Console().say(failure.diagnostic, of: .call)
    GalleyCommand.exit(withError: failure.status.exitCode)
  }
}
