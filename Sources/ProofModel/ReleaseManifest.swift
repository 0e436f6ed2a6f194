/// What was released, from what, and how: enough to see later whether files are still those that were proven, and nothing
/// of their text.
public struct ReleaseManifest: Sendable, Equatable {
  /// One source and what came of it.
  public struct Release: Sendable, Equatable {
    public var source: File
    /// Its paid regions; nil if it has no markers.
    public var regions: PaidRegions?
    /// How many values of each kind of personal data were masked, in order of the kinds' names; nil if nothing was to be.
    public var masked: [Count]?
    public var outputs: [File]

    public init(source: File, regions: PaidRegions?, masked: [Count]? = nil, outputs: [File]) {
      self.source = source
      self.regions = regions
      self.masked = masked
      self.outputs = outputs
    }
  }

  /// How many there are of a kind.
  public struct Count: Sendable, Equatable {
    public var kind: String
    public var count: Int

    public init(kind: String, count: Int) {
      self.kind = kind
      self.count = count
    }
  }

  /// A file and what is in it.
  public struct File: Sendable, Equatable {
    /// As seen from the folder of the manifest, if that is possible.
    public var path: String
    public var byteCount: Int
    /// In hexadecimal.
    public var sha256: String

    public init(path: String, byteCount: Int, sha256: String) {
      self.path = path
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// What made the outputs: `Galley 0.1.0`.
  public var generator: String
  /// Nil if nobody chose one, since no source had anything paid.
  public var policy: ProofPolicy?
  /// The options that outputs depend on, each as its name and value, in order of name.
  public var options: [Option]
  public var releases: [Release]

  /// One option, as text.
  public struct Option: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The value of an option; nil if nobody gave it, or the manifest is older than the option.
  public func value(of option: String) -> String? { options.first { $0.name == option }?.value }

  public init(generator: String, policy: ProofPolicy?, options: [Option], releases: [Release]) {
    self.generator = generator
    self.policy = policy
    self.options = options
    self.releases = releases
  }
}
