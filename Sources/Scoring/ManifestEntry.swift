public import SourceModel

/// What a manifest says of a document. What it leaves open is nil and follows from the labels.
public struct ManifestEntry: Sendable, Hashable {
  /// The name of the document's files without `.txt` and `.gold.json`.
  public var id: String
  /// The folder below the manifest's that the files lie in; empty if they lie beside the manifest.
  public var split: String
  /// Where the document comes from; documents of one source look alike.
  public var source: String
  /// Documents are counted together by genre.
  public var genre: String
  /// `base` for the document as it was; others are the same text in another encoding, wrapped, indented, with markers.
  public var variant: String
  /// What the text is encoded in, as far as somebody said so.
  public var encoding: TextEncoding?
  /// Whether that is something else than plain UTF-8.
  public var isRecoded: Bool
  /// Whether lines were wrapped at a width, so that paragraphs take several of them.
  public var isWrapped: Bool?
  public var isPaid: Bool?
  /// Whether labels say where paragraphs begin.
  public var scoresParagraphs: Bool
  /// Whether labels say where run-in headings are.
  public var scoresRunIns: Bool?

  public init(
    id: String, split: String = "", source: String? = nil, genre: String, variant: String = "base",
    encoding: TextEncoding? = nil, isRecoded: Bool = false, isWrapped: Bool? = nil, isPaid: Bool? = nil,
    scoresParagraphs: Bool = true, scoresRunIns: Bool? = nil
  ) {
    self.id = id
    self.split = split
    self.source = source ?? genre
    self.genre = genre
    self.variant = variant
    self.encoding = encoding
    self.isRecoded = isRecoded
    self.isWrapped = isWrapped
    self.isPaid = isPaid
    self.scoresParagraphs = scoresParagraphs
    self.scoresRunIns = scoresRunIns
  }
}
