public import DocumentModel
public import Releasing
public import RenditionModel
public import Scanning
public import SourceModel
public import ThemeModel
public import Transforming

/// What a caller may decide about a conversion. Everything else follows from the manuscript.
public struct ConversionOptions: Sendable {
  /// What to do with paid regions; a manuscript that has some is refused if nobody says.
  public var policy: ReleasePolicy?
  /// Whether a policy that withholds takes markers that do not pair and withholds whatever may be paid; without it such a
  /// manuscript is refused.
  public var hidesMore: Bool
  /// What is done with what stands alone once paid text is gone.
  public var orphans: OrphanHandling
  /// What stands in the place of paid text under the policy `teaser`.
  public var teaser: Teaser
  /// Which personal data is masked; nil for none.
  public var mask: Mask?
  /// Whose markers to look for.
  public var conventions: [MarkerConvention]
  /// Overrides the verdict on the manuscript's encoding.
  public var encoding: TextEncoding?
  public var theme: Theme
  /// HTML as one `article` for pasting into a page.
  public var fragment: Bool
  /// Whether Word and HTML get a table of contents made of the headings; see `ContentsPlacement`.
  public var contents: Bool
  /// What pages of HTML say beside the document.
  public var page: PageDetails
  /// How Markdown is written. A manuscript's hash is filled in if it is converted as a whole; see `Converter`.
  public var markdown: MarkdownStyle
  /// What somebody decided about the manuscript's lines; `Overrides` reads them.
  public var overrides: [Override]

  public init(
    policy: ReleasePolicy? = nil, hidesMore: Bool = false, orphans: OrphanHandling = .keep,
    teaser: Teaser = Teaser(), mask: Mask? = nil, conventions: [MarkerConvention] = MarkerConvention.all,
    encoding: TextEncoding? = nil, theme: Theme = ThemeShelf.standard,
    fragment: Bool = false, contents: Bool = false, page: PageDetails = PageDetails(),
    markdown: MarkdownStyle = MarkdownStyle(), overrides: [Override] = []
  ) {
    self.policy = policy
    self.hidesMore = hidesMore
    self.orphans = orphans
    self.teaser = teaser
    self.mask = mask
    self.conventions = conventions
    self.encoding = encoding
    self.theme = theme
    self.fragment = fragment
    self.contents = contents
    self.page = page
    self.markdown = markdown
    self.overrides = overrides
  }
}
