import SourceModel

/// A marker in its line, for messages: the marker as it is written, and a × for each character beside it, since what stands
/// there may be paid.
enum MarkerContext {
  private static let most = 8
  private static let longestMarker = 24

  static func masked(_ range: TextRange, in bytes: [UInt8]) -> String {
    masked(bytes[..<Int(range.start)].reversed(), isReversed: true) + marker(bytes[range.indices])
      + masked(bytes[Int(range.end)...], isReversed: false)
  }

  /// What a marker has inside behind a blank is somebody's text.
  private static func marker(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(String(decoding: bytes, as: UTF8.self).map { $0.isNewline ? "⏎" : $0 })
    let isComment = text.hasPrefix("<!--")
    let shown = text.prefix(longestMarker).prefix { !isComment || $0 != " " }
    return shown.endIndex == text.endIndex ? text : shown + "…"
  }

  /// Up to the end of the line, and no more than some characters.
  private static func masked(_ bytes: some Sequence<UInt8>, isReversed: Bool) -> String {
    var count = 0
    for byte in bytes {
      if byte == 0x0A || byte == 0x0D { break }
      // Bytes that go on with a character do not count.
      guard byte & 0xC0 != 0x80 else { continue }
      count += 1
      if count > most {
        let signs = String(repeating: "×", count: most)
        return isReversed ? "…" + signs : signs + "…"
      }
    }
    return String(repeating: "×", count: count)
  }
}
