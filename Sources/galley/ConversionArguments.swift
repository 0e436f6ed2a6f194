import ArgumentParser
import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import Scanning
import SourceModel
import ThemeModel
import Transforming

/// The options that say how a manuscript is read and dressed.
struct ConversionArguments: ParsableArguments {
  @Option(
    name: .customLong("paid"),
    help: ArgumentHelp(
      "What to do with paid regions.",
      discussion: """
        unwrap drops the markers and keeps the text; remove drops the text; teaser puts a notice in its place; keep keeps \
        the text and labels it. They are opposites, so there is no default: a manuscript with markers, or a stored tree \
        that still holds paid regions, is refused without one.
        """, valueName: "policy"))
  var policy: ReleasePolicy?

  @Option(
    help: ArgumentHelp(
      "Read the manuscript in this encoding, whatever it looks like; gbk means gb18030.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("A theme's name, or the path of a CSS file.", valueName: "name|path"))
  var theme: String = ThemeShelf.standardName

  @Flag(help: "HTML as one article element, for pasting into a page.")
  var fragment = false

  @Flag(
    name: .customLong("toc"),
    help: ArgumentHelp(
      "A table of contents below the title, in Word and HTML.",
      discussion: """
        It has the headings of the first three levels, and takes the place of one that was typed. Word gets a field with \
        its entries filled in; their page numbers are worked out from the theme's lines, and near the edge of a page one \
        may be off by one until the field is updated (F9).
        """))
  var contents = false

  @Option(
    name: .customLong("recover"),
    help: ArgumentHelp(
      "hide-more: take out whatever may be paid where markers do not pair.",
      discussion: """
        Under --paid remove and teaser such a manuscript is refused otherwise. What resembles a marker counts as one, a \
        region without an end goes to the end of the text, and one without a begin back to the region before. It never \
        shows more.
        """, valueName: "how"))
  var recovery: Recovery?

  enum Recovery: String, ExpressibleByArgument, CaseIterable {
    case hideMore = "hide-more"
  }

  @Option(
    help: ArgumentHelp(
      "What to do with what stands alone once paid text is gone: keep, or drop.",
      discussion: """
        Headings with nothing left below, names of attachments that are gone, notes without their mark. They are reported \
        in any case, as are numberings that skip and series that lack items; nothing is renumbered.
        """, valueName: "how"))
  var orphans: OrphanHandling = .keep

  @OptionGroup var markers: MarkerArguments

  @OptionGroup var teasing: TeaserArguments

  @OptionGroup var masking: MaskArguments

  @OptionGroup var page: PageArguments

  @OptionGroup var markdown: MarkdownArguments

  @OptionGroup var overriding: OverrideArguments

  func validate() throws {
    if teasing.isGiven, policy != .teaser {
      throw ValidationError("--teaser-text, --teaser-link and --teaser-lead go with --paid teaser.")
    }
    // Where it is not certain what is paid, nobody can say what its beginning is.
    if teasing.lead != nil, recovery != nil { throw ValidationError("--teaser-lead does not go with --recover.") }
  }

  /// Whether they decide what only a manuscript leaves open.
  var saysHowToRead: Bool {
    encoding != nil || recovery != nil || markers.file != nil || overriding.file != nil
  }

  /// Whether outputs lack something of their manuscripts that nobody is to find out.
  var takesOut: Bool { policy?.withholds ?? false || !masking.choice.kinds.isEmpty }

  /// Files besides the manuscripts that are read, as far as they are named.
  var filesRead: [String] {
    [themeFile, overriding.file, markers.file, masking.namesFile, masking.keyFile].compactMap(\.self)
  }

  /// The theme's file, if it does not come with Galley.
  var themeFile: String? {
    guard !ThemeShelf.names.contains(theme) else { return nil }
    return theme.contains("/") || theme.lowercased().hasSuffix(".css") ? theme : nil
  }

  func options(
    theme: Theme, conventions: [MarkerConvention], overrides: [Override], mask: Mask?
  ) -> ConversionOptions {
    ConversionOptions(
      policy: policy, hidesMore: recovery == .hideMore, orphans: orphans, teaser: teasing.teaser, mask: mask,
      conventions: conventions,
      encoding: encoding, theme: theme, fragment: fragment, contents: contents, markdown: markdown.style,
      overrides: overrides)
  }

  func readTheme(reporting report: inout Report) throws(CommandFailure) -> Theme {
    if let known = ThemeShelf.named(theme) { return known }
    guard let file = themeFile else {
      throw CommandFailure(.noSuchTheme(theme, known: ThemeShelf.names.joined(separator: ", ")))
    }
    let css: [UInt8]
    do throws(CommandFailure) {
      css = try InputFile.read(file)
    } catch {
      // Scripts want to know that it is not the manuscript that is missing.
      var failure = error
      failure.status = .theme
      throw failure
    }
    do throws(Failure) {
      return try ThemeShelf.read(css, name: Path.stem(Path.name(file)), reporting: &report)
    } catch {
      throw CommandFailure(error)
    }
  }
}
