import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import RenditionModel
import SourceModel
import ThemeModel
import Transforming

/// One text, converted to every format. The text itself decides about the options, so that it fails again wherever it did.
enum Trial {
  private static let converter = Converter()

  static func run(_ bytes: [UInt8]) {
    var dice = Dice(bytes)
    let options = options(&dice)
    let formats = Format.all
    let conversion = converter.convert(bytes, to: formats, options: options)
    if let failure = conversion.failure {
      guard Self.isOfTheText(failure.kind, under: options) else {
        fatalError("\(failure.diagnostic.id): \(failure.diagnostic.text)")
      }
      guard conversion.outputs.isEmpty else { fatalError("a conversion that failed has outputs") }
    } else {
      guard conversion.outputs.count == formats.count, conversion.report.worst != .error else {
        fatalError("a conversion that did not fail lacks outputs or reports an error")
      }
      readBack(conversion, options)
    }
    outline(bytes, options)
  }

  /// A tree that was written is read, and its outputs are as valid as those of its manuscript.
  private static func readBack(_ conversion: Conversion, _ options: ConversionOptions) {
    guard let tree = conversion.outputs.first(where: { $0.format.name == "json" }) else { return }
    var options = options
    options.policy = .keep
    options.mask = nil
    let again = converter.convert(tree: tree.bytes, to: Format.all, options: options)
    if let failure = again.failure { fatalError("the tree: \(failure.diagnostic.id): \(failure.diagnostic.text)") }
    guard again.outputs.first(where: { $0.format.name == "json" })?.bytes == tree.bytes else {
      fatalError("the tree that was read is another one")
    }
  }

  private static func outline(_ bytes: [UInt8], _ options: ConversionOptions) {
    var report = Report()
    guard
      let manuscript = try? converter.parse(
        bytes, encoding: options.encoding, hidesMore: options.hidesMore, reporting: &report)
    else { return }
    do throws(Failure) {
      _ = try converter.outlinePage(of: manuscript, named: "text", unsureBelow: 85)
    } catch {
      fatalError("the outline: \(error.diagnostic.id): \(error.diagnostic.text)")
    }
  }

  private static func isOfTheText(_ kind: FailureKind, under options: ConversionOptions) -> Bool {
    switch kind {
    case .empty, .blank, .binary, .undecodable: true
    case .policyMissing: options.policy == nil
    case .markers: options.policy == nil || withholds(options)
    // What is left around a marker that went may read as one itself.
    case .leak: withholds(options)
    default: false
    }
  }

  private static func withholds(_ options: ConversionOptions) -> Bool {
    options.policy == .remove || options.policy == .teaser
  }

  private static func options(_ dice: inout Dice) -> ConversionOptions {
    var options = ConversionOptions(
      policy: ([nil] + ReleasePolicy.allCases)[dice.throw(5)], hidesMore: dice.throw(3) == 0,
      orphans: dice.throw(2) == 0 ? .keep : .drop)
    if dice.throw(3) == 0 {
      options.teaser = Teaser(
        text: NoticeTemplate("{characters} more: {link}"), link: LinkAddress("/buy"),
        lead: dice.throw(2) == 0 ? .characters(dice.throw(40)) : .sentences(dice.throw(3)))
    }
    if dice.throw(3) == 0 { options.mask = Mask(Set(MaskClass.allCases)) }
    if dice.throw(4) == 0 { options.encoding = TextEncoding.allCases[dice.throw(TextEncoding.allCases.count)] }
    options.theme = ThemeShelf.all[dice.throw(ThemeShelf.all.count)]
    options.fragment = dice.throw(2) == 0
    options.contents = dice.throw(2) == 0
    options.markdown.frontMatter = dice.throw(2) == 0
    options.markdown.columns = dice.throw(3) == 0 ? 20 + dice.throw(80) : nil
    options.markdown.headings = dice.throw(2) == 0 ? .atx : .setext
    options.markdown.lineBreaks = dice.throw(2) == 0 ? .backslash : .spaces
    return options
  }
}

/// Numbers that follow from bytes (FNV-1a).
private struct Dice {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func `throw`(_ sides: Int) -> Int {
    state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int((state >> 32) % UInt64(max(sides, 1)))
  }
}
