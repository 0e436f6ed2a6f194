import DocumentModel
import MarkupXML
import RenditionModel
import Writing

extension HTMLRenderer {
  mutating func head(_ page: PageDetails, stylesheet: EmbeddedStylesheet?) {
    let metadata = PageMetadata(of: document, titled: pageTitle)
    let data = ArticleData(metadata: metadata, details: page, language: document.language).bytes
    xml.start("head")
    xml.lineBreak()
    xml.void("meta", ["charset": "utf-8"])
    xml.lineBreak()
    // It holds for what stands behind it.
    if page.hasSecurityPolicy {
      let policy = SecurityPolicy(
        page.stylesheet, stylesheet: stylesheet?.source, attributes: styles(), data: data)
      meta(named: "http-equiv", "Content-Security-Policy", policy.text)
    }
    meta("viewport", "width=device-width, initial-scale=1")
    xml.start("title")
    xml.text(metadata.title)
    xml.end()
    xml.lineBreak()
    if let url = page.canonicalURL { link("canonical", url) }
    if let description = metadata.description { meta("description", description) }
    if !metadata.authors.isEmpty {
      meta("author", metadata.authors.joined(separator: document.language.isChinese ? "、" : ", "))
    }
    meta("generator", "Galley")
    openGraph(metadata, page)
    switch (page.stylesheet, stylesheet) {
    case (.page, let stylesheet?):
      xml.start("style")
      xml.raw(stylesheet.bytes.span)
      xml.end()
      xml.lineBreak()
    case (.page, nil): break
    case (.file(let address), _): link("stylesheet", address)
    }
    // A block of data, which no browser runs (HTML, section 4.12.1).
    xml.start("script")
    xml.attribute("type", "application/ld+json")
    xml.raw(data.span)
    xml.end()
    xml.lineBreak()
    xml.end()
  }

  /// The Open Graph protocol: what a link to the page shows where it is shared.
  private mutating func openGraph(_ metadata: PageMetadata, _ page: PageDetails) {
    property("og:type", "article")
    property("og:title", metadata.title)
    if let description = metadata.description { property("og:description", description) }
    property("og:locale", document.language.openGraphLocale)
    if let url = page.canonicalURL { property("og:url", url) }
    if let name = page.siteName { property("og:site_name", name) }
    if let date = metadata.date { property("article:published_time", date.description) }
  }

  private mutating func meta(_ name: String, _ content: String) {
    meta(named: "name", name, content)
  }

  private mutating func property(_ name: String, _ content: String) {
    meta(named: "property", name, content)
  }

  private mutating func meta(named attribute: StaticString, _ name: String, _ content: String) {
    xml.void("meta", [attribute: name, "content": content])
    xml.lineBreak()
  }

  private mutating func link(_ relation: String, _ address: String) {
    xml.void("link", ["rel": relation, "href": address])
    xml.lineBreak()
  }
}
