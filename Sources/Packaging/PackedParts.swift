import RenditionModel
import Synchronization

/// What became of the parts that are the same in thousands of packages, as styles are.
final class PackedParts: Sendable {
  private struct Entry {
    let level: Int
    let content: [UInt8]
    let packed: [UInt8]
  }

  private let entries = Mutex<[MediaType: [Entry]]>([:])

  private static let most = 8
  private static let sizes = 1 << 10..<1 << 18

  func packed(_ part: Part, level: Int) -> [UInt8]? {
    guard Self.sizes.contains(part.content.count), !part.holdsText else { return nil }
    return entries.withLock { entries in
      entries[part.mediaType]?.first { $0.level == level && $0.content == part.content }?.packed
    }
  }

  func insert(_ packed: [UInt8], of part: Part, level: Int) {
    guard Self.sizes.contains(part.content.count), !part.holdsText else { return }
    entries.withLock { entries in
      entries[part.mediaType, default: []].insert(Entry(level: level, content: part.content, packed: packed), at: 0)
      if entries[part.mediaType]!.count > Self.most { entries[part.mediaType]!.removeLast() }
    }
  }
}

extension Part {
  /// Whether it is the document's own, so that no other package has the same.
  fileprivate var holdsText: Bool {
    let own: [MediaType] = [
      .wordprocessing("document.main"), .wordprocessing("footnotes"), .wordprocessing("endnotes"), .coreProperties,
    ]
    return own.contains(mediaType)
  }
}
