extension Desk {
  /// Calls a line of the shell on a terminal that script(1) plays; the output is what it shows.
  func onTerminal(_ line: String) throws -> Result {
    try put(line, ".line")
    return try shell("exec script -qec 'sh .line; code=$?; rm .line; exit $code' /dev/null")
  }
}
