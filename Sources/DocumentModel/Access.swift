public import SourceModel

/// What a node can carry about who may read it.
public protocol AccessMark: Sendable, Hashable {
  /// The number of the paid region that the node stands in; regions are numbered from 1 in order of their beginnings.
  var region: UInt32 { get }
}

/// A node stands in a paid region.
public struct PaidRegion: AccessMark {
  public let region: UInt32

  @inlinable
  public init(region: UInt32) { self.region = region }
}

extension Never: AccessMark {
  public var region: UInt32 { switch self {} }
}

/// A document of which no node can be paid: what is made public.
public typealias PublicDocument = Document<Never>

/// What parsing makes of a text: the tree, and what is wrong with its paid regions and with what was decided by hand.
public struct Manuscript: Sendable, Equatable {
  public var tree: Document<PaidRegion>
  /// How many paid regions the manuscript has.
  public var regionCount: Int
  /// Where the first paid region begins.
  public var firstRegion: SourcePosition?
  public var markerFaults: [MarkerFault]
  public var overrideFaults: [OverrideFault]

  public init(
    tree: Document<PaidRegion>, regionCount: Int = 0, firstRegion: SourcePosition? = nil,
    markerFaults: [MarkerFault] = [], overrideFaults: [OverrideFault] = []
  ) {
    self.tree = tree
    self.regionCount = regionCount
    self.firstRegion = firstRegion
    self.markerFaults = markerFaults
    self.overrideFaults = overrideFaults
  }
}

/// A marker that does not pair up.
public struct MarkerFault: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A region begins and never ends. In the tree it runs to the end of the document.
    case unclosed
    /// A region ends that never began. In the tree it is as if the marker were not there.
    case stray
    /// Something resembles a marker and is none: in full-width signs, with blanks inside, with a sign too few. In the tree
    /// it is text.
    case resembling
    /// A region begins inside another, or behind a cut. In the tree both are one, up to the last of their ends.
    case nested
    /// A free region says that all else is paid, and another marker says what is. In the tree all is paid that either
    /// says is.
    case mixed
  }

  public var kind: Kind
  /// Whether the marker is one of a free region. In the tree such a region is free from the last begin to the first end.
  public var isOfFreeRegion: Bool
  public var position: SourcePosition
  /// For a nested region: where the outer one begins.
  public var related: SourcePosition?
  /// The marker in its line, of which all else is masked.
  public var context: String

  public init(
    kind: Kind, isOfFreeRegion: Bool = false, position: SourcePosition, related: SourcePosition? = nil, context: String
  ) {
    self.kind = kind
    self.isOfFreeRegion = isOfFreeRegion
    self.position = position
    self.related = related
    self.context = context
  }
}

/// What writers receive: a document after somebody decided about its paid regions.
public enum ReleasedDocument: Sendable, Equatable {
  /// Nothing in it is paid.
  case open(PublicDocument)
  /// Paid regions were kept on purpose, and every output labels them as such.
  case labelled(Document<PaidRegion>)

  public var language: Language {
    switch self {
    case .open(let document): document.language
    case .labelled(let document): document.language
    }
  }
}
