public import Diagnostics
import SourceModel

/// Reads a benchmark's manifest: a JSON list with one object a document.
///
/// `id` must be there; `split`, `source`, `genre`, `variant`, `encoding`, `wrap`, `paid`, `para_scored` and
/// `run_in_scored` may be; other members are for other readers.
public struct ManifestReader: Sendable {
  public init() {}

  /// - Parameter genre: of documents of which the manifest does not say one.
  /// - Throws: `Failure` of the kind `labels` that names the entry.
  public func read(_ json: [UInt8], genre: String) throws(Failure) -> [ManifestEntry] {
    let stored: [StoredManifestEntry] = try EntryList.read(json, otherwise: ScoringMessage.manifestUnreadable)
    var places: [String: Int] = [:]
    for (index, entry) in stored.enumerated() {
      if let first = places.updateValue(index, forKey: "\(entry.split)/\(entry.id)") {
        let fault = EntryFault(
          entry: index + 1, name: "id \(entry.id)", member: "id", problem: "entry \(first + 1) has the same")
        throw Failure(ScoringMessage.manifestUnreadable(.entry(fault)), kind: .labels)
      }
    }
    return stored.map { $0.entry(genre: genre) }
  }
}

/// A manifest's entry as it stands in JSON.
private struct StoredManifestEntry: StoredEntry {
  let id: String
  let split: String
  private let source: String?
  private let genre: String?
  private let variant: String
  private let encoding: TextEncoding?
  private let isRecoded: Bool
  private let isWrapped: Bool?
  private let isPaid: Bool?
  private let scoresParagraphs: Bool
  private let scoresRunIns: Bool?

  enum CodingKeys: String, CodingKey {
    case id, split, source, genre, variant, encoding, wrap, paid
    case paragraphs = "para_scored"
    case runIns = "run_in_scored"
  }

  static let nameKey = CodingKeys.id
  static let refusesUnknownMembers = false

  init(from fields: KeyedDecodingContainer<CodingKeys>) throws {
    id = try fields.decode(String.self, forKey: .id)
    guard !id.isEmpty else { throw MemberFault(CodingKeys.id, "is empty") }
    split = try fields.decodeIfPresent(String.self, forKey: .split) ?? ""
    source = try fields.decodeIfPresent(String.self, forKey: .source)
    genre = try fields.decodeIfPresent(String.self, forKey: .genre)
    variant = try fields.decodeIfPresent(String.self, forKey: .variant) ?? "base"
    if let name = try fields.decodeIfPresent(String.self, forKey: .encoding) {
      guard let known = TextEncoding(named: name) else {
        throw MemberFault(CodingKeys.encoding, "\(name) is none of utf-8, utf-16le, utf-16be, gb18030, big5")
      }
      encoding = known
      // A byte order mark makes a variant of its own.
      isRecoded = known != .utf8 || name.lowercased().hasSuffix("-sig")
    } else {
      encoding = nil
      isRecoded = false
    }
    // A width in columns, or null for a text that nobody wrapped.
    let width = try fields.positive(.wrap)
    isWrapped = fields.contains(.wrap) ? width != nil : nil
    isPaid = try fields.decodeIfPresent(Bool.self, forKey: .paid)
    scoresParagraphs = try fields.decodeIfPresent(Bool.self, forKey: .paragraphs) ?? true
    scoresRunIns = try fields.decodeIfPresent(Bool.self, forKey: .runIns)
  }

  func entry(genre standard: String) -> ManifestEntry {
    ManifestEntry(
      id: id, split: split, source: source, genre: genre ?? standard, variant: variant, encoding: encoding,
      isRecoded: isRecoded, isWrapped: isWrapped, isPaid: isPaid, scoresParagraphs: scoresParagraphs,
      scoresRunIns: scoresRunIns)
  }
}
