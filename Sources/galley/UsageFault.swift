import ArgumentParser

/// A command line that could not be understood.
enum UsageFault {
  /// - Parameter message: what the argument parser says, which may take several sentences and lines.
  static func failure(_ message: String, _ arguments: [String]) -> CommandFailure {
    let words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sentences = words.split(separator: ". ").map { plain(String($0)) }
    let advice = sentences.dropFirst() + [hint(arguments)]
    return CommandFailure(.wrongArguments(sentences.first ?? "", hint: advice.joined(separator: "; ")))
  }

  /// The parser shows its general help if somebody asks for help with a command that there is not.
  static func unknownTopic(_ arguments: [String]) -> CommandFailure? {
    guard arguments.count > 1, arguments[0] == "help", !arguments[1].hasPrefix("-"), !commands.contains(arguments[1])
    else { return nil }
    return failure("There is no command '\(arguments[1])'.", arguments)
  }

  private static var commands: [String] {
    GalleyCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Without a capital at its start and a full stop at its end, as all messages are.
  private static func plain(_ sentence: String) -> String {
    let body = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return body.prefix(1).lowercased() + body.dropFirst()
  }

  private static func hint(_ arguments: [String]) -> String {
    guard let first = arguments.first, first != "help", commands.contains(first) else {
      if let file = arguments.first(where: { FileStatus($0)?.kind == .file }) {
        return "to convert a file: galley convert \(SystemPath.shown(file)) -o report.docx"
      }
      return "galley help lists the commands"
    }
    if let file = arguments.first(where: { $0.hasPrefix("-") && $0 != "-" && FileStatus($0) != nil }) {
      return "for the file of that name write ./\(SystemPath.shown(file))"
    }
    return "galley help \(first) explains"
  }
}
