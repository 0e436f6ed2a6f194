import DocumentModel
import Pipeline
import ProofModel
import Releasing
import RenditionModel
import SourceModel
import ThemeModel
import Transforming

/// The manifest that a call of convert writes when all is done.
struct ManifestFile {
  let path: String
  private let folder: String
  private var manifest: ReleaseManifest

  /// - Parameters:
  ///   - overrides: the bytes of the file of overrides, if there is one.
  ///   - markers: the bytes of the file of markers, if there is one.
  init(
    path: String, options: ConversionOptions, arguments: ConversionArguments, formats: [String], overrides: [UInt8]?,
    markers: [UInt8]?
  ) {
    self.path = path
    folder = Path.folder(Path.resolved(path))
    let (page, markdown) = (arguments.page, options.markdown)
    var values = [
      ("contents", "\(options.contents)"), ("csp", "\(page.csp)"), ("formats", formats.joined(separator: ",")),
      ("fragment", "\(options.fragment)"), ("front-matter", "\(markdown.frontMatter)"),
      ("headings", markdown.headings.rawValue), ("hides-more", "\(options.hidesMore)"),
      ("line-breaks", markdown.lineBreaks.rawValue), ("orphans", options.orphans.rawValue),
      ("theme", options.theme.name),
      ("theme-sha256", ReleaseCheck.sha256(Array(options.theme.stylesheet.utf8))), ("css", page.css.rawValue),
    ]
    for (name, value) in [
      ("canonical", page.canonical), ("css-address", page.cssAddress), ("encoding", options.encoding?.rawValue),
      ("markers-sha256", markers.map(ReleaseCheck.sha256)), ("overrides-sha256", overrides.map(ReleaseCheck.sha256)),
      ("site-name", page.siteName), ("teaser-lead", arguments.teasing.lead?.argument),
      ("teaser-link", options.teaser.link?.description), ("teaser-text", options.teaser.text?.description),
      ("wrap", markdown.columns.map(String.init)),
    ] {
      if let value { values.append((name, value)) }
    }
    if let mask = options.mask {
      values.append(("mask", mask.classes.map(\.rawValue).sorted().joined(separator: ",")))
      // A hash of names is as good as the names to whoever tries some.
      if mask.classes.contains(.names) { values.append(("mask-names", String(mask.names.names.count))) }
      values.append(("mask-with", arguments.masking.replacement.rawValue))
      if case .pseudonyms(let key) = mask.replacement { values.append(("mask-key-check", key.check)) }
    }
    manifest = ReleaseManifest(
      generator: "Galley \(Galley.version)", policy: options.policy.flatMap { ProofPolicy(rawValue: $0.rawValue) },
      options: values.sorted { $0.0 < $1.0 }.map { ReleaseManifest.Option(name: $0.0, value: $0.1) }, releases: [])
  }

  func release(
    source: (path: String, bytes: [UInt8]), regions: PaidRegions?, masked: MaskRecord?,
    outputs: [(path: String, bytes: [UInt8])]
  ) -> ReleaseManifest.Release {
    let masked = masked?.counts.map { ReleaseManifest.Count(kind: $0.key.rawValue, count: $0.value) }
    return ReleaseManifest.Release(
      source: file(source.path, source.bytes), regions: regions, masked: masked?.sorted { $0.kind < $1.kind },
      outputs: outputs.map { file($0.path, $0.bytes) })
  }

  mutating func add(_ release: ReleaseManifest.Release) { manifest.releases.append(release) }

  private func file(_ path: String, _ bytes: [UInt8]) -> ReleaseManifest.File {
    ReleaseManifest.File(
      path: SystemPath.written(Path.relative(Path.resolved(path), from: folder)), byteCount: bytes.count,
      sha256: ReleaseCheck.sha256(bytes))
  }

  /// Writes it, if anything was released.
  func write() throws(CommandFailure) {
    guard !manifest.releases.isEmpty else { return }
    var written: [String] = []
    try OutputFile.write([(path, ManifestJSON.bytes(manifest))], written: &written)
  }
}

extension Path {
  /// A resolved path as seen from a resolved folder.
  static func relative(_ path: String, from folder: String) -> String {
    let target = path.utf8.split(separator: UInt8(ascii: "/"))
    let start = folder.utf8.split(separator: UInt8(ascii: "/"))
    let common = zip(target, start).prefix { $0.elementsEqual($1) }.count
    let names = Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map { String($0)! }
    return names.joined(separator: "/")
  }
}
