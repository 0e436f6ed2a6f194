public import SourceModel

/// The spellings by which one content management system marks paid regions and page breaks in a text.
public struct MarkerConvention: Sendable, Hashable {
  /// One spelling of one marker.
  public struct Marker: Sendable, Hashable {
    public var kind: DirectiveKind
    /// What the marker begins with, and all of it unless `ending` says otherwise. ASCII.
    public var opening: String
    /// What a marker with something variable inside ends in, on the same line.
    public var ending: Ending?
    public var ignoresCase: Bool

    public init(_ kind: DirectiveKind, _ opening: String, ending: Ending? = nil, ignoresCase: Bool = false) {
      self.kind = kind
      self.opening = opening
      self.ending = ending
      self.ignoresCase = ignoresCase
    }
  }

  /// How a marker ends that has something variable inside.
  public enum Ending: Sendable, Hashable {
    /// A value of letters, digits, commas and points, then this.
    case value(String)
    /// A title in any characters, then this. The title goes with the marker.
    case title(String)
  }

  /// What directives are called after. A pair of begin and end may mix the spellings of one convention.
  public var name: String
  public var markers: [Marker]

  public init(name: String, markers: [Marker]) {
    self.name = name
    self.markers = markers
  }
}

extension MarkerConvention {
  public static let all: [MarkerConvention] = [fastAdmin, discuz, erphpdown, wordPress, ghost, paywall, dedeCMS]

  /// FastAdmin's `cms` add-on. It turns both signs into `<paid>` before it looks for regions, so that they mix; it
  /// compares the signs letter by letter and `<paid>` in any case.
  public static let fastAdmin = MarkerConvention(
    name: "fastadmin",
    markers: [
      Marker(.paidBegin, "##paidbegin##"),
      Marker(.paidEnd, "##paidend##"),
      Marker(.paidBegin, "$$paidbegin$$"),
      Marker(.paidEnd, "$$paidend$$"),
      Marker(.paidBegin, "<paid>", ignoresCase: true),
      Marker(.paidEnd, "</paid>", ignoresCase: true),
      Marker(.pageBreak, "##pagebreak##"),
    ])

  /// Discuz! hides a region from readers without credits: `[hide]`, `[hide=30]`, `[hide=d3,100]`. In a thread that is paid
  /// as a whole, `[free]` says what is not.
  public static let discuz = MarkerConvention(
    name: "discuz",
    markers: [
      Marker(.paidBegin, "[hide]", ignoresCase: true),
      Marker(.paidBegin, "[hide=", ending: .value("]"), ignoresCase: true),
      Marker(.paidEnd, "[/hide]", ignoresCase: true),
      Marker(.freeBegin, "[free]", ignoresCase: true),
      Marker(.freeEnd, "[/free]", ignoresCase: true),
    ])

  /// The WordPress plug-in Erphpdown. Short codes of WordPress know no other case.
  public static let erphpdown = MarkerConvention(
    name: "erphpdown",
    markers: [
      Marker(.paidBegin, "[erphpdown]"),
      Marker(.paidEnd, "[/erphpdown]"),
    ])

  /// WordPress, Typecho and Hexo: what stands above is the excerpt; a label for the link may stand inside.
  public static let wordPress = MarkerConvention(
    name: "wordpress", markers: [Marker(.cut, "<!--more-->"), Marker(.cut, "<!--more ", ending: .title("-->"))])

  /// Ghost: what follows is for members alone.
  public static let ghost = MarkerConvention(name: "ghost", markers: [Marker(.cut, "<!--members-only-->")])

  /// A line that programs around Ghost and the like turn into a paywall.
  public static let paywall = MarkerConvention(name: "paywall", markers: [Marker(.cut, "---paywall---")])

  /// DedeCMS 织梦: a page break with the next page's title inside.
  public static let dedeCMS = MarkerConvention(
    name: "dedecms",
    markers: [Marker(.pageBreak, "#p#", ending: .title("#e#"))])
}
