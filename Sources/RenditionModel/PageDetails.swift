/// What a page of HTML says that no manuscript knows: where it will stand, whose site it is, and how it comes by its looks.
public struct PageDetails: Sendable, Hashable {
  /// The page's address, absolute (RFC 6596).
  public var canonicalURL: String?
  public var siteName: String?
  public var stylesheet: StylesheetPlace
  /// Whether it forbids browsers to run anything in it, and to load anything but its stylesheet. A site that puts a script
  /// of its own into its pages wants none.
  public var hasSecurityPolicy: Bool

  public init(
    canonicalURL: String? = nil, siteName: String? = nil, stylesheet: StylesheetPlace = .page,
    hasSecurityPolicy: Bool = true
  ) {
    self.canonicalURL = canonicalURL
    self.siteName = siteName
    self.stylesheet = stylesheet
    self.hasSecurityPolicy = hasSecurityPolicy
  }
}

/// Where a page's stylesheet stands.
public enum StylesheetPlace: Sendable, Hashable {
  /// Inside the page, which then needs no other file.
  case page
  /// In a file of its own, at this address as seen from the page.
  case file(String)
}
