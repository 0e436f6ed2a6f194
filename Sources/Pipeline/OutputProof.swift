import Diagnostics
import DocumentModel
public import ProofModel
public import Releasing
import RenditionModel
import SourceModel
import ThemeModel
import Verifying

extension ReleaseCheck {
  /// What Galley itself puts where paid text was: it may be in outputs, whatever the source holds.
  public static let notices = notices(of: Teaser())

  /// What the notices of a teaser say in each language, and where they lead to.
  public static func notices(of teaser: Teaser) -> [String] {
    Language.allCases.map { teaser.template(in: $0).words } + [teaser.link?.description ?? ""]
      + Language.allCases.map(Notice.text(in:))
  }

  /// Holds outputs against their source before anybody gets them.
  /// - Returns: the source's regions; nil if it has no markers or the policy withholds nothing. Where all text stays, what
  ///   is left beside markers may well read as one.
  /// - Throws: `Failure` of the kind `leak` at the first finding, or `markers` if it is not certain what is paid.
  static func prove(
    _ outputs: [Output], of source: [UInt8], options: ConversionOptions
  ) throws(Failure) -> PaidRegions? {
    guard let policy = options.policy.flatMap({ ProofPolicy(rawValue: $0.rawValue) }), policy.withholds else {
      return nil
    }
    guard
      let check = try ReleaseCheck(
        ofMarked: source, options: options, policy: policy, publicTexts: publicTexts(of: options))
    else { return nil }
    try check.prove(outputs)
    return check.regions
  }

  /// Holds outputs against the stored tree that they were made of, whose paid regions were kept.
  ///
  /// What is paid is what the tree says; there are no markers to read it from once more.
  /// - Returns: the tree's regions; nil if it has none or the policy promises nothing.
  /// - Throws: `Failure` of the kind `leak` at the first finding.
  static func prove(
    _ outputs: [Output], of tree: Document<PaidRegion>, options: ConversionOptions
  ) throws(Failure) -> PaidRegions? {
    guard let policy = options.policy.flatMap({ ProofPolicy(rawValue: $0.rawValue) }), policy.withholds,
      let check = ReleaseCheck(of: tree, options: options, policy: policy, publicTexts: publicTexts(of: options))
    else { return nil }
    try check.prove(outputs)
    return check.regions
  }

  /// What outputs say beside their documents.
  private static func publicTexts(of options: ConversionOptions) -> [[UInt8]] {
    let texts =
      notices(of: options.teaser) + [
        options.theme.stylesheet, options.page.canonicalURL ?? "", options.page.siteName ?? "",
      ]
    return texts.map { Array($0.utf8) }
  }

  private func prove(_ outputs: [Output]) throws(Failure) {
    for output in outputs {
      let proof = examine(output.bytes, named: "output.\(output.format.endings[0])")
      guard !proof.holds else { continue }
      let finding = proof.findings.first(where: \.fails).map(\.summary) ?? "more was found than can be told"
      throw Failure(VerifyingMessage.leak(format: output.format.name, what: finding), kind: .leak)
    }
  }

  /// The regions of a manuscript that was converted, as numbers; nil if it has no markers, or nobody can say what is paid.
  public static func regions(of source: [UInt8], options: ConversionOptions) -> PaidRegions? {
    let check = try? ReleaseCheck(ofMarked: source, options: options, policy: .unwrap, publicTexts: [])
    return check?.regions
  }

  /// The regions of a stored tree as numbers; nil if nothing in it is paid.
  public static func regions(ofTree json: [UInt8]) -> PaidRegions? {
    guard let source = try? read(tree: json), source.hasMarkers else { return nil }
    return source.regions
  }
}

extension ProofFinding {
  /// What was found and where, in one line without any of the text.
  public var summary: String {
    let what =
      switch kind {
      case .marker(let name, let isExact): "\(isExact ? "the marker" : "something that resembles the marker") \(name)"
      case .paidText(let characters, let source):
        "\(characters) characters of the paid text that is in the source at \(source.line):\(source.column)"
      case .unreadable(let reason): reason
      }
    return place.isEmpty ? what : "\(what), in \(place)"
  }

  /// `word/document.xml, line 3, text of t`; empty if nothing is known.
  public var place: String {
    let line = line.map { line in column.map { "\(line):\($0)" } ?? "line \(line)" }
    return [part, line, string].compactMap(\.self).joined(separator: ", ")
  }
}

extension ConversionOptions {
  /// What of each region may be in outputs.
  func lead(under policy: ProofPolicy) -> ProofLead {
    guard policy == .teaser, !hidesMore else { return .none }
    return switch teaser.lead {
    case .none: .none
    case .characters(let count): .characters(count)
    case .sentences(let count): .sentences(count)
    }
  }
}
