import Diagnostics
import Synchronization

/// The last stylesheets that pages were given, each looked through once.
public final class StylesheetShelf: Sendable {
  private let entries = Mutex<[(text: String, made: EmbeddedStylesheet)]>([])
  private static let most = 8

  public init() {}

  func stylesheet(_ text: String) throws(Failure) -> EmbeddedStylesheet {
    if let known = entries.withLock({ entries in entries.first { $0.text.utf8.elementsEqual(text.utf8) }?.made }) {
      return known
    }
    let made = try EmbeddedStylesheet(text)
    entries.withLock { entries in
      entries.insert((text, made), at: 0)
      if entries.count > Self.most { entries.removeLast() }
    }
    return made
  }
}
