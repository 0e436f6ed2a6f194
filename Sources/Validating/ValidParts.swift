import RenditionModel
import Synchronization

/// Parts that were found valid, byte by byte, so that one which is the same in a thousand documents, as their styles are, is
/// held against its schema once.
///
/// Parts that hold a document's text do not come here.
final class ValidParts: Sendable {
  private let known = Mutex<[MediaType: [[UInt8]]]>([:])

  /// Languages, and themes of a service, come in turn; styles of eight kinds cost some 200 kB.
  private static let mostKinds = 8
  private static let largest = 1 << 18

  func contain(_ part: Part) -> Bool {
    known.withLock { known in known[part.mediaType]?.contains { $0 == part.content } ?? false }
  }

  func insert(_ part: Part) {
    guard part.content.count <= Self.largest else { return }
    known.withLock { known in
      known[part.mediaType, default: []].insert(part.content, at: 0)
      if known[part.mediaType]!.count > Self.mostKinds { known[part.mediaType]!.removeLast() }
    }
  }
}
