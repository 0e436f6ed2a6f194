import Decoding
public import Diagnostics
public import DocumentModel
import Packaging
import Parsing
import ReadingJSON
import Releasing
import RenditionModel
public import Scanning
public import SourceModel
public import Transforming
import Validating
import Writing

/// The whole way from a manuscript's bytes to the bytes of its outputs.
///
/// A converter holds no state but compiled schemas and what it knows to be valid, so tasks may share one. The stages it
/// strings together are public: whoever wants another line composes it from the same ones.
public struct Converter: Sendable {
  let validator = RenditionValidator()
  /// Applied in this order to what parsing found.
  public var transforms: [any Transform] = [
    SeriesTransform(), CellTransform(), GapTransform(), PlaceholderTransform(), NoteTransform(),
  ]

  public init() {}

  /// Converts one manuscript to several formats. It is decoded, parsed and released once.
  public func convert(
    _ bytes: [UInt8], to formats: [Format], options: ConversionOptions = ConversionOptions()
  ) -> Conversion {
    var conversion = convert(to: formats, options: options) { record, report throws(Failure) in
      var manuscript = try parse(
        bytes, encoding: options.encoding, conventions: options.conventions, overrides: options.overrides,
        hidesMore: options.hidesMore, reporting: &report)
      let releaser = Releaser(
        policy: options.policy, hidesMore: options.hidesMore, orphans: options.orphans, teaser: options.teaser)
      // Before masking, so that a lead has the characters of the source.
      manuscript = releaser.uncoveringLeads(of: manuscript, reporting: &report)
      if let mask = options.mask {
        manuscript = MaskTransform(mask).transform(manuscript, recording: &record, reporting: &report)
      }
      let released = try releaser.release(manuscript, reporting: &report)
      let isWhole =
        record.isEmpty
        && (options.policy == .unwrap || options.policy == .keep || manuscript.regionCount == 0 && !options.hidesMore)
      return (released, isWhole ? sourceHash(of: bytes, for: formats, options) : nil)
    }
    guard conversion.failure == nil else { return conversion }
    do throws(Failure) {
      conversion.regions = try ReleaseCheck.prove(conversion.outputs, of: bytes, options: options)
    } catch {
      conversion.fail(error)
    }
    return conversion
  }

  /// A hash of what was withheld lets anybody who has an idea of it find out whether it is right, so that it is given only
  /// of manuscripts all of which can be read.
  private func sourceHash(of bytes: [UInt8], for formats: [Format], _ options: ConversionOptions) -> String? {
    guard options.markdown.frontMatter, options.markdown.sourceHash == nil, formats.contains(where: \.saysSourceHash)
    else { return nil }
    return SHA256.hex(of: bytes)
  }

  /// Converts a tree that was stored as JSON.
  ///
  /// If paid regions were kept in it, a policy is wanted and applies to them as to a manuscript's. What it withholds is
  /// proven to be in no output, with the tree for a source.
  public func convert(
    tree json: [UInt8], to formats: [Format], options: ConversionOptions = ConversionOptions()
  ) -> Conversion {
    var kept: Document<PaidRegion>?
    var conversion = convert(to: formats, options: options) { record, report throws(Failure) in
      let stored = try TreeReader().read(json, reporting: &report)
      guard case .labelled(let tree) = stored, tree.hasMarks else {
        if options.policy?.withholds ?? false { report.add(PipelineMessage.nothingPaidInTree) }
        return (stored, nil)
      }
      kept = tree
      let regions = Set(tree.runs.compactMap(\.access) + tree.blocks.compactMap(\.access))
      let releaser = Releaser(policy: options.policy, orphans: options.orphans, teaser: options.teaser)
      var manuscript = releaser.uncoveringLeads(
        of: Manuscript(tree: tree, regionCount: regions.count), reporting: &report)
      if let mask = options.mask {
        manuscript = MaskTransform(mask).transform(manuscript, recording: &record, reporting: &report)
      }
      return (try releaser.release(manuscript, reporting: &report), nil)
    }
    guard conversion.failure == nil, let kept else { return conversion }
    do throws(Failure) {
      conversion.regions = try ReleaseCheck.prove(conversion.outputs, of: kept, options: options)
    } catch {
      conversion.fail(error)
    }
    return conversion
  }

  private func convert(
    to formats: [Format], options: ConversionOptions,
    _ document: (inout MaskRecord, inout Report) throws(Failure) -> (ReleasedDocument, sourceHash: String?)
  ) -> Conversion {
    var conversion = Conversion(report: Report(), outputs: [])
    do throws(Failure) {
      var record = MaskRecord()
      var (released, sourceHash) = try document(&record, &conversion.report)
      if let mask = options.mask {
        // Where paid text is gone, what stood before and behind it may be a value now.
        released = MaskTransform(mask).transform(released, recording: &record, reporting: &conversion.report)
        conversion.masked = record
      }
      var options = options
      if let sourceHash { options.markdown.sourceHash = sourceHash }
      conversion.document = released
      let withContents = placingContents(in: released, for: formats, options: options, reporting: &conversion.report)
      for format in formats {
        let document = format.takesContents ? withContents : released
        conversion.outputs.append(try write(document, as: format, options: options, reporting: &conversion.report))
      }
    } catch {
      conversion.fail(error)
    }
    return conversion
  }

  /// The document with a place for a table of contents, if somebody wants one in a format that can have it.
  private func placingContents(
    in released: ReleasedDocument, for formats: [Format], options: ConversionOptions, reporting report: inout Report
  ) -> ReleasedDocument {
    guard options.contents else { return released }
    let isPossible = formats.contains(where: \.takesContents)
    for format in formats where !format.takesContents {
      report.add(PipelineMessage.noContents(format: format.name, isInAnother: isPossible))
    }
    guard isPossible else { return released }
    return ContentsPlacement().place(in: released, reporting: &report)
  }

  /// The first quarter: bytes to lines, with the markers found.
  /// - Throws: `Failure` if the bytes are no text.
  public func scan(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, conventions: [MarkerConvention] = MarkerConvention.all,
    reporting report: inout Report
  ) throws(Failure) -> ScannedText {
    LineScanner(conventions: conventions).scan(
      try SourceDecoder(encoding: encoding).decode(bytes, reporting: &report), reporting: &report)
  }

  /// The first half: bytes to tree.
  /// - Throws: `Failure` if the bytes are no text, an override does not fit it, or the tree does not account for all of
  ///   it. Of a failure of the kind `overrides` the place is in the text that the overrides were read from.
  public func parse(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, conventions: [MarkerConvention] = MarkerConvention.all,
    overrides: [Override] = [], hidesMore: Bool = false, reporting report: inout Report
  ) throws(Failure) -> Manuscript {
    let text = try scan(bytes, encoding: encoding, conventions: conventions, reporting: &report)
    let parsed = DocumentParser(overrides: overrides, hidesMore: hidesMore).parse(text, reporting: &report)
    guard !parsed.tree.blocks.isEmpty else { throw Failure(PipelineMessage.blank, kind: .blank) }
    if let fault = parsed.overrideFaults.first {
      throw Failure(ParsingMessage.override(fault.kind), at: fault.position, kind: .overrides)
    }
    var manuscript = parsed
    for transform in transforms { manuscript = transform.transform(manuscript, reporting: &report) }
    try SourceAccount().check(manuscript.tree, against: text)
    return manuscript
  }

  /// The second half: tree to the bytes of one format, validated and held against the tree's text.
  /// - Throws: `Failure` of the kind `internal` if the output is not valid or has other text than the tree.
  public func write(
    _ document: ReleasedDocument, as format: Format, options: ConversionOptions = ConversionOptions(),
    reporting report: inout Report
  ) throws(Failure) -> Output {
    let rendition = try format.writer(options).write(document, theme: options.theme, reporting: &report)
    let complete = try format.container.complete(rendition)
    try validator.validate(complete, of: document)
    return Output(format: format, bytes: try format.container.pack(complete))
  }
}

/// What the pipeline itself can say.
public enum PipelineMessage: DiagnosticMessage {
  case blank
  /// A table of contents was asked for in a format that has none.
  case noContents(format: String, isInAnother: Bool)
  /// A policy that withholds was given for a stored tree in which nothing is marked as paid.
  case nothingPaidInTree
  /// The overrides are not even text.
  case overridesNotText(String)
  case markersNotText(String)
  case namesNotText(String)

  public var id: String {
    switch self {
    case .blank: "pipeline.blank"
    case .noContents: "contents.no-effect"
    case .nothingPaidInTree: "release.nothing-marked"
    case .overridesNotText: "override.not-text"
    case .markersNotText: "markers.not-text"
    case .namesNotText: "mask.not-text"
    }
  }

  public var severity: Severity {
    switch self {
    case .blank, .overridesNotText, .markersNotText, .namesNotText: .error
    case .noContents(_, let isInAnother): isInAnother ? .note : .warning
    case .nothingPaidInTree: .warning
    }
  }

  public var text: String {
    switch self {
    case .blank: "there is no text in the manuscript, only white space or markers"
    case .noContents(let format, _): "a table of contents is not written to \(format)"
    case .nothingPaidInTree: "nothing in this stored tree is marked as paid, so that nothing was taken out"
    case .overridesNotText(let reason): "the overrides cannot be read: \(reason)"
    case .markersNotText(let reason): "the markers cannot be read: \(reason)"
    case .namesNotText(let reason): "the names cannot be read: \(reason)"
    }
  }

  public var hint: String? {
    switch self {
    case .blank: "check that the right file was given"
    case .noContents: nil
    case .nothingPaidInTree:
      "if it was written with --paid unwrap, its paid text is in it; convert the manuscript instead"
    case .overridesNotText, .markersNotText, .namesNotText: "save them as plain text in UTF-8"
    }
  }
}
