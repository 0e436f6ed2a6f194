import Decoding
public import Diagnostics
import DocumentModel
public import ProofModel
import ReadingJSON
import RenditionModel
public import Scanning
public import SourceModel
public import Transforming
import Unpacking
import Verifying

/// The way from files to the proof that nothing paid is in them.
///
/// It opens archives and decodes texts for `Verifying`, which looks at the rest. A check holds the index of one source's
/// paid text, and takes as many files as there are.
public struct ReleaseCheck: Sendable {
  private var verifier: Verifier
  /// The source's regions as numbers; nil if there is no source. Where nothing is withheld, none counts as too short.
  public let regions: PaidRegions?

  /// How deep archives may lie in each other.
  private static let deepest = 8
  /// How many bytes the parts of one file may have together.
  private static let mostBytes = 1 << 30

  /// A check without a source: markers alone.
  public init(conventions: [MarkerConvention] = []) {
    verifier = Verifier(paid: nil, house: Self.house(conventions))
    regions = nil
  }

  /// - Parameters:
  ///   - source: the bytes of the manuscript.
  ///   - encoding: overrides the verdict on its encoding.
  ///   - conventions: a house's own markers; those that are known are looked for in any case.
  ///   - policy: what was to be done with what is paid.
  ///   - hidesMore: whether markers need not pair; then what is paid beyond doubt has to be absent.
  ///   - lead: how much of the beginning of each region may be public.
  ///   - publicTexts: texts in UTF-8 that may be in outputs and are not in the source.
  ///   - mask: what was masked; what it makes of public text is no paid text, though that may have × as well.
  /// - Throws: `Failure` if the source is no text, or, under a policy that withholds, of the kind `markers` if it is not
  ///   certain what is paid.
  public init(
    source: [UInt8], encoding: TextEncoding? = nil, conventions: [MarkerConvention] = [], policy: ProofPolicy,
    hidesMore: Bool = false, lead: ProofLead = .none, publicTexts: [[UInt8]] = [], mask: Mask? = nil
  ) throws(Failure) {
    let house = Self.house(conventions)
    try self.init(
      Self.read(source, encoding, house), house: house, policy: policy, hidesMore: hidesMore, lead: lead,
      publicTexts: publicTexts, mask: mask)
  }

  /// Nil if the source has no markers, so that there is nothing to prove.
  init?(
    ofMarked source: [UInt8], options: ConversionOptions, policy: ProofPolicy, publicTexts: [[UInt8]]
  ) throws(Failure) {
    let house = Self.house(options.conventions)
    let source = try Self.read(source, options.encoding, house)
    guard source.hasMarkers else { return nil }
    try self.init(
      source, house: house, policy: policy, hidesMore: options.hidesMore, lead: options.lead(under: policy),
      publicTexts: publicTexts, mask: options.mask)
    // What nobody found in the source may be in outputs in any shape.
    verifier.readsOnce = !options.hidesMore
  }

  /// A check of what came of a stored tree. What is paid is what the tree marks as paid.
  ///
  /// - Parameters:
  ///   - json: the tree, as Galley wrote it under the policy `keep`.
  ///   - policy: what was to be done with what is paid.
  ///   - lead: how much of the beginning of each region may be public.
  ///   - publicTexts: texts in UTF-8 that may be in outputs and are not in the tree.
  ///   - mask: what was masked.
  /// - Throws: `Failure` of the kind `tree` if the bytes are no stored tree.
  public init(
    tree json: [UInt8], policy: ProofPolicy, lead: ProofLead = .none, publicTexts: [[UInt8]] = [], mask: Mask? = nil
  ) throws(Failure) {
    try self.init(
      try Self.read(tree: json), house: [], policy: policy, hidesMore: false, lead: lead, publicTexts: publicTexts,
      mask: mask)
  }

  static func read(tree json: [UInt8]) throws(Failure) -> PaidSource {
    var report = Report()
    switch try TreeReader().read(json, reporting: &report) {
    case .open(let tree): return source(of: tree) { _, _ in 0 }
    case .labelled(let tree): return source(of: tree)
    }
  }

  private static func source(of tree: Document<PaidRegion>) -> PaidSource {
    source(of: tree) { run, block in (run.access ?? block.access)?.region ?? 0 }
  }

  private static func source<Access>(
    of tree: Document<Access>, region: (Run<Access>, Block<Access>) -> UInt32
  ) -> PaidSource {
    PaidSource(
      of: tree.blocks.flatMap { block in
        tree.runs(of: block).map { run in
          PaidSource.Stretch(utf8: Array(tree.text.bytes[run.range.indices]), region: region(run, block))
        } + [PaidSource.Stretch(utf8: [0x0A], region: 0)]
      })
  }

  /// Nil if nothing in a tree is paid.
  init?(of tree: Document<PaidRegion>, options: ConversionOptions, policy: ProofPolicy, publicTexts: [[UInt8]]) {
    let source = Self.source(of: tree)
    guard source.hasMarkers else { return nil }
    do throws(Failure) {
      try self.init(
        source, house: [], policy: policy, hidesMore: false, lead: options.lead(under: policy),
        publicTexts: publicTexts, mask: options.mask)
    } catch {
      // A source without markers has none that do not pair.
      return nil
    }
    verifier.readsOnce = true
  }

  private init(
    _ source: PaidSource, house: [MarkerSpelled], policy: ProofPolicy, hidesMore: Bool, lead: ProofLead,
    publicTexts: [[UInt8]], mask: Mask?
  ) throws(Failure) {
    if policy.withholds, !hidesMore { try source.checkMarkers() }
    var publicTexts = publicTexts
    if policy.withholds, let mask, mask.replacement == .signs {
      publicTexts.append(MaskTransform(mask).signs(in: source.publicText(lead: lead)))
    }
    let paid = policy.withholds ? PaidText(of: source, lead: lead, publicTexts: publicTexts) : nil
    regions = paid?.regions ?? source.regions
    verifier = Verifier(paid: paid, tolerated: policy.withholds ? [] : source.resembled, house: house)
  }

  private static func read(
    _ source: [UInt8], _ encoding: TextEncoding?, _ house: [MarkerSpelled]
  ) throws(Failure) -> PaidSource {
    var report = Report()
    return PaidSource(try SourceDecoder(encoding: encoding).decode(source, reporting: &report).bytes, house: house)
  }

  /// What a house calls its markers is data; what is done with it is the proof's own.
  private static func house(_ conventions: [MarkerConvention]) -> [MarkerSpelled] {
    conventions.filter { !MarkerConvention.all.contains($0) }.flatMap { convention in
      convention.markers.map { marker in
        let role: MarkerSpelled.Role =
          switch marker.kind {
          case .paidBegin: .begin(system: convention.name)
          case .paidEnd: .end(system: convention.name)
          case .cut: .cut
          case .freeBegin: .freeBegin
          case .freeEnd: .freeEnd
          case .pageBreak: .page
          }
        return switch marker.ending {
        case nil: MarkerSpelled(role, marker.opening, ignoresCase: marker.ignoresCase)
        case .value(let end):
          MarkerSpelled(role, marker.opening, ignoresCase: marker.ignoresCase, inside: .value, end: end)
        case .title(let end):
          MarkerSpelled(role, marker.opening, ignoresCase: marker.ignoresCase, inside: .title, end: end)
        }
      }
    }
  }

  /// Examines one file.
  /// - Parameter name: what it is called; its ending says what it claims to be.
  public func examine(_ bytes: [UInt8], named name: String) -> Proof {
    var proof = Proof()
    var budget = Self.mostBytes
    examine(ExaminedPart(path: name, content: bytes), depth: 0, &budget, &proof)
    // The path of a part is told from the file on.
    for index in proof.findings.indices {
      guard let part = proof.findings[index].part else { continue }
      let inside = part.dropFirst(name.count).drop { $0 == "!" }
      proof.findings[index].part = inside.isEmpty ? nil : String(inside)
    }
    return proof
  }

  private func examine(_ part: ExaminedPart, depth: Int, _ budget: inout Int, _ proof: inout Proof) {
    var archives = take(verifier.examine(part), &proof)
    if let decoded = decoded(part) { archives += take(verifier.examine(decoded), &proof) }
    for archive in archives {
      guard depth < Self.deepest else {
        refuse(archive, "archives lie deeper in each other than \(Self.deepest)", &proof)
        continue
      }
      var unpacker = Unpacker()
      unpacker.mostBytes = budget
      do throws(Failure) {
        for entry in try unpacker.entries(of: archive.content).parts {
          budget -= entry.content.count
          examine(
            ExaminedPart(path: "\(archive.path)!\(entry.path)", content: entry.content), depth: depth + 1, &budget,
            &proof)
        }
      } catch {
        refuse(archive, error.diagnostic.text, &proof)
      }
    }
  }

  private func take(_ examination: Verifier.Examination, _ proof: inout Proof) -> [ExaminedPart] {
    proof.append(examination.proof)
    return examination.archives
  }

  private func refuse(_ archive: ExaminedPart, _ reason: String, _ proof: inout Proof) {
    proof.findings.append(
      ProofFinding(.unreadable(reason: "the archive cannot be opened: \(reason)"), part: archive.path))
  }

  /// A text that is not in UTF-8, as UTF-8. Bytes that are no text in any encoding are looked at as bytes alone.
  private func decoded(_ part: ExaminedPart) -> ExaminedPart? {
    guard Verifier.isOtherText(part.content) else { return nil }
    var report = Report()
    guard let text = try? SourceDecoder().decode(part.content, reporting: &report), text.encoding != .utf8 else {
      return nil
    }
    return ExaminedPart(path: part.path, content: text.bytes)
  }
}

extension ReleaseCheck {
  /// SHA-256 (FIPS 180-4) in hexadecimal.
  public static func sha256(_ bytes: [UInt8]) -> String { SHA256.hex(of: bytes) }
}
