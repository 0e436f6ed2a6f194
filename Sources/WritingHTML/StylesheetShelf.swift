import Diagnostics
import Synchronization

/// The last stylesheets that pages were given, each looked through once.
public final class StylesheetShelf: Sendable {
  private let entries = Mutex<[(text: [UInt8], made: EmbeddedStylesheet)]>([])
  private static let most = 8

  public init() {}

  func stylesheet(_ text: String) throws(Failure) -> EmbeddedStylesheet {
    // Strings may be equal that have other characters.
    let bytes = Array(text.utf8)
    if let known = entries.withLock({ entries in entries.first { $0.text == bytes }?.made }) { return known }
    let made = try EmbeddedStylesheet(text)
    entries.withLock { entries in
      entries.insert((bytes, made), at: 0)
      if entries.count > Self.most { entries.removeLast() }
    }
    return made
  }
}
