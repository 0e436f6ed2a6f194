import Foundation
import Pipeline
import Releasing
import RenditionModel
import Testing
import ThemeModel

/// Pages as Chromium shows them, and as it tells assistive technology of them.
@Suite(
  "Pages in a browser", .serialized,
  .enabled(if: Browser.path != nil, "the browser check needs Chromium (chromium, chromium-browser or google-chrome)"))
struct BrowserTests {
  /// Cases with everything that a page can have.
  private static let cases = [
    "shuzhi-report", "notice-with-attachments", "figures-and-tables", "footnotes", "listings", "english-handbook",
    "letterhead-to-superior", "deep-levels", "no-title", "paid-mid-paragraph",
  ]

  private func conversion(
    of name: String, in theme: Theme, stylesheet: StylesheetPlace = .page
  ) throws -> Conversion {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus", directoryHint: .isDirectory)
    let text = try Array(Data(contentsOf: corpus.appending(path: "\(name)/input.txt")))
    return Converter().convert(
      text, to: [Format.named("html")!],
      options: ConversionOptions(
        policy: .keep, theme: theme, contents: true, page: PageDetails(stylesheet: stylesheet)))
  }

  /// The policy of a page that asks for its stylesheet lets it in, on a disk too.
  @Test func stylesheetApart() throws {
    let theme = try #require(ThemeShelf.named("gongwen"))
    let conversion = try conversion(of: "shuzhi-report", in: theme, stylesheet: .file("a.css"))
    let page = try #require(conversion.outputs.first?.bytes)
    let browser = try Browser()
    try browser.open(page, beside: ("a.css", theme.stylesheet))
    #expect(!browser.events.contains { $0.method == "Log.entryAdded" })
    #expect(try browser.value(of: "getComputedStyle(document.querySelector('main')).maxWidth") as? String != "none")
    try browser.open(page, beside: ("a.css", "main { color: red }"))
    #expect(try browser.value(of: "getComputedStyle(document.querySelector('main')).maxWidth") as? String == "none")
  }

  @Test("outline, width of a phone, contrast, policy", arguments: ThemeShelf.all.map(\.name))
  func pages(theme name: String) throws {
    let theme = try #require(ThemeShelf.named(name))
    let browser = try Browser()
    for example in Self.cases {
      let conversion = try conversion(of: example, in: theme)
      let page = try #require(conversion.outputs.first?.bytes, "\(example): \(String(describing: conversion.failure))")
      let document = try #require(conversion.document)
      try browser.setWidth(320)
      try browser.open(page)

      // What the browser makes of the page's own policy: its styles are in force, and nothing was refused.
      let complaints = browser.events.filter { $0.method == "Log.entryAdded" }
      #expect(complaints.isEmpty, "\(example): \(complaints)")
      #expect(try browser.value(of: "getComputedStyle(document.querySelector('main')).maxWidth") as? String != "none")

      let expected = TreeOutline(of: document).headings
      var found = try browser.headings().map { TreeOutline.Heading(level: $0.level, text: TreeOutline.folded($0.name)) }
      // A page without a title has a heading that nobody sees.
      if !expected.contains(where: { $0.level == 1 }) { #expect(found.removeFirst().level == 1) }
      #expect(found == expected, "\(example)")

      #expect(try browser.value(of: "document.documentElement.scrollWidth") as? Int == 320, "\(example)")

      for isDark in [false, true] {
        try browser.setDark(isDark)
        let failures = try #require(try browser.value(of: Self.lowContrast) as? [String])
        #expect(failures.isEmpty, "\(example), \(isDark ? "dark" : "light")")
      }
      try browser.setDark(false)
    }
  }

  /// The texts whose contrast is below that of WCAG 2.2, 1.4.3: 4.5, or 3 where type is large. Labels that are made by the
  /// stylesheet are texts as well. That it finds any at all is seen to by adding one.
  private static let lowContrast = """
    (() => {
      const channels = colour => colour.match(/[\\d.]+/g).map(Number)
      const luminance = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0)
      const ground = element => {
        for (; element; element = element.parentElement) {
          const colour = channels(getComputedStyle(element).backgroundColor)
          if (colour.length < 4 || colour[3] === 1) return colour
        }
        return [255, 255, 255]
      }
      const ratio = (element, style) => {
        const [a, b] = [luminance(channels(style.color)), luminance(ground(element))].sort((a, b) => b - a)
        return (a + 0.05) / (b + 0.05)
      }
      const isLow = (element, style) => {
        const size = parseFloat(style.fontSize)
        return ratio(element, style) < (size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5)
      }
      const probe = document.createElement('p')
      probe.append('x')
      document.querySelector('article').append(probe)
      const found = element => {
        const texts = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())
        const label = getComputedStyle(element, '::before')
        return texts && isLow(element, getComputedStyle(element))
          || label.content !== 'none' && isLow(element, label)
      }
      const low = [...document.querySelectorAll('body *')].filter(found)
      // Text as it stands on its ground has no contrast with itself.
      probe.style.setProperty('color', `rgb(${ground(probe).slice(0, 3)})`)
      const works = found(probe)
      probe.remove()
      return (works ? [] : ['the check finds nothing']).concat(low.map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 20)))
    })()
    """
}
