import Diagnostics
import DocumentModel
import RenditionModel
import TestSupport
import Testing
import ThemeModel
import WritingHTML

/// What a page allows: its own styles.
@Suite struct SecurityPolicyTests {
  private func policy(_ details: PageDetails, stylesheet: String = "p {}\n", signed: Bool = false) throws -> String? {
    var document = Document<PaidRegion>(text: DocumentText(source: []))
    document.add(.paragraph, "甲")
    if signed {
      document.add(.signature, "乙")
      document.add(.date(nil), "丙")
    }
    var theme = Theme(name: "plain", stylesheet: stylesheet)
    if signed {
      var style = TextStyle()
      style.closing = .unsealed
      style.marginRight = .em(2)
      theme.styles[.signature] = style
    }
    var report = Report()
    let rendition = try HTMLWriter(details: details).write(.labelled(document), theme: theme, reporting: &report)
    let page = String(decoding: rendition.parts[0].content, as: UTF8.self)
    #expect(page.contains("style=\"") == signed)
    return page.split(separator: "<meta http-equiv=\"Content-Security-Policy\" content=\"").dropFirst().first
      .flatMap { $0.split(separator: "\"").first.map(String.init) }
  }

  /// Of the JSON-LD, the hash of which is another matter in each page.
  private func withoutData(_ policy: String?) -> String? {
    policy?.replacing(#/script-src 'sha256-[^']{43}='; /#, with: "")
  }

  /// The hash is that of `printf 'p {}' | openssl dgst -sha256 -binary | base64`.
  @Test func styleInThePage() throws {
    #expect(
      try policy(PageDetails())?.contains("script-src 'sha256-") == true)
    #expect(
      withoutData(try policy(PageDetails()))
        == "default-src 'none'; style-src 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='; base-uri 'none'; form-action 'none'"
    )
  }

  @Test(arguments: [
    ("a.css", "'self'"), ("../a.css", "'self'"), ("/css/a.css", "'self'"), ("a.css?b=c//d", "'self'"),
    ("https://b.example:8080/c/a.css", "https://b.example:8080"), ("//b.example/a.css", "b.example"),
    ("https://b.example;script-src", "https://b.example"),
  ])
  func styleApart(address: String, source: String) throws {
    #expect(
      withoutData(try policy(PageDetails(stylesheet: .file(address))))
        == "default-src 'none'; style-src \(source); base-uri 'none'; form-action 'none'")
  }

  @Test func attributes() throws {
    let policy = try #require(try policy(PageDetails(), signed: true))
    #expect(policy.contains("style-src 'unsafe-hashes' 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4=' 'sha256-"))
  }

  @Test func none() throws {
    #expect(try policy(PageDetails(hasSecurityPolicy: false)) == nil)
  }
}
