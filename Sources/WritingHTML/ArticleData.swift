import DocumentModel
import MarkupJSON
import RenditionModel

/// The page's metadata as JSON-LD in the vocabulary of schema.org, for the search engines that read it.
struct ArticleData {
  let metadata: PageMetadata
  let details: PageDetails
  let language: Language

  /// JSON without `<`, which is the one sign that could end the `script` it stands in, or begin something else there.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("@context", "https://schema.org")
      json.field("@type", "Article")
      json.field("headline", metadata.title)
      json.field("inLanguage", language.rawValue)
      if let description = metadata.description { json.field("description", description) }
      if !metadata.authors.isEmpty {
        json.key("author")
        json.array { json in
          for author in metadata.authors { self.author(author, to: &json) }
        }
      }
      if let date = metadata.date { json.field("datePublished", date.description) }
      if let url = details.canonicalURL {
        json.field("url", url)
        json.field("mainEntityOfPage", url)
      }
      if let name = details.siteName {
        json.key("publisher")
        json.object {
          $0.field("@type", "Organization")
          $0.field("name", name)
        }
      }
      if let paidClass = metadata.paidClass { paywall(paidClass, to: &json) }
    }
    return json.bytes.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003C".utf8) : [$0] }
  }

  /// Google's rules for paywalled content: the work is not free, and so are the elements of one class.
  private func paywall(_ paidClass: String, to json: inout JSONWriter) {
    json.field("isAccessibleForFree", false)
    json.key("hasPart")
    json.object {
      $0.field("@type", "WebPageElement")
      $0.field("isAccessibleForFree", false)
      $0.field("cssSelector", "." + paidClass)
    }
  }

  /// Chinese names of persons have two to four characters, those of organs more.
  private func author(_ name: String, to json: inout JSONWriter) {
    json.object {
      $0.field("@type", language.isChinese && name.unicodeScalars.count > 4 ? "Organization" : "Person")
      $0.field("name", name)
    }
  }
}
