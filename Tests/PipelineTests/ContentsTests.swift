import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import Testing
import ThemeModel

/// Tables of contents that were asked for, as they come out of Word and HTML.
@Suite struct ContentsTests {
  private static let text = """
    关于河湖管护工作的报告

    一、工作情况
    全区有河道一百四十六条，面貌有了明显变化。
    （一）摸清家底。组织四百余人次完成踏勘。
    （二）理顺机制。三级河长全部到岗履职。
    ##paidbegin##
    二、内部评估
    委托机构逐项打分，只供内部参考。
    ##paidend##
    三、下一步打算
    继续抓好源头治理，建设统一平台。
    """

  private func output(_ format: String, _ policy: ReleasePolicy, theme: Theme = ThemeShelf.standard) throws -> String {
    let options = ConversionOptions(policy: policy, theme: theme, contents: true)
    let conversion = Converter().convert(
      Array(Self.text.utf8), to: [try #require(Format.named(format))], options: options)
    #expect(conversion.failure == nil, "\(conversion.report.diagnostics)")
    return String(decoding: try #require(conversion.outputs.first).bytes, as: UTF8.self)
  }

  private func all(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.output.1) }
  }

  @Test func entriesLeadToHeadings() throws {
    let html = try output("html", .unwrap)
    #expect(all(/<a href="#([^"]*)">/, in: html) == ["s1", "s1-1", "s1-2", "s2", "s3"])
    for id in ["s1", "s1-1", "s1-2", "s2", "s3"] { #expect(html.matches(of: try Regex(" id=\"\(id)\"")).count == 1) }

    let word = try output("flat-opc", .unwrap)
    let anchors = all(/w:anchor="([^"]*)"/, in: word)
    #expect(anchors.count == 5 && anchors == all(/w:bookmarkStart w:id="[0-9]+" w:name="([^"]*)"/, in: word))
    #expect(anchors == all(/PAGEREF (_Toc[0-9]+)/, in: word))
    #expect(all(/<w:instrText xml:space="preserve"> (TOC[^<]*)</, in: word) == [#"TOC \o "1-3" \h \z \u "#])
    #expect(all(/fldCharType="(begin)"/, in: word).count == all(/fldCharType="(end)"/, in: word).count)
    #expect(!word.contains("updateFields"))
  }

  /// What runs into its paragraph loses the full stop that parts it from the rest.
  @Test func entriesEndWithoutFullStop() throws {
    for format in ["html", "flat-opc"] {
      let text = try output(format, .unwrap)
      #expect(text.contains("（一）摸清家底<") && text.contains("（二）理顺机制<"), "\(format)")
    }
  }

  /// A paragraph of its own for the end of the field could be all that stands on a second page.
  @Test func fieldEndsInItsLastEntry() throws {
    let word = try output("flat-opc", .unwrap)
    let control = try #require(word.split(separator: "<w:sdtContent>").last?.split(separator: "</w:sdtContent>").first)
    #expect(control.split(separator: "<w:p>").count == 7 && control.hasSuffix("w:fldCharType=\"end\"/></w:r></w:p>"))
  }

  @Test(arguments: [ReleasePolicy.remove, .teaser])
  func nothingThatWasWithheld(policy: ReleasePolicy) throws {
    for format in ["html", "flat-opc"] {
      let text = try output(format, policy)
      #expect(!text.contains("内部评估"))
      #expect(text.matches(of: /下一步打算/).count == 2, "\(format)")
    }
  }

  @Test func whatIsPaidAndKeptIsLabelled() throws {
    #expect(try output("html", .keep).contains("<a href=\"#s2\"><span class=\"paid\" data-region=\"1\""))
    #expect(try output("flat-opc", .keep).contains("<w:rStyle w:val=\"GalleyPaid\"/></w:rPr><w:t>二、内部评估</w:t>"))
  }

  /// Where fonts decide how much a page holds, there are no numbers, and the field makes none either.
  @Test func withoutLineHeights() throws {
    let word = try output("flat-opc", .unwrap, theme: Theme(name: "bare", stylesheet: ""))
    #expect(word.contains(#"TOC \o "1-3" \n \h \z \u"#))
    #expect(!word.contains("PAGEREF"))
    #expect(word.matches(of: /w:hyperlink w:anchor/).count == 5)
  }

  @Test func formatsWithout() throws {
    var options = ConversionOptions(policy: .unwrap)
    let formats = ["markdown", "json"].compactMap(Format.named)
    let plain = Converter().convert(Array(Self.text.utf8), to: formats, options: options)
    options.contents = true
    let asked = Converter().convert(Array(Self.text.utf8), to: formats, options: options)
    #expect(asked.outputs.map(\.bytes) == plain.outputs.map(\.bytes))
    #expect(asked.report.diagnostics.count { $0.id == "contents.no-effect" && $0.severity == .warning } == 2)
  }
}
