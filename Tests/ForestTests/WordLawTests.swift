import Diagnostics
import DocumentModel
import MarkupXML
import Pipeline
import Testing
import ThemeModel

/// What Word asks for and no schema of ECMA-376 says, of every Word document that Galley writes.
@Suite("Word's own rules over the forest") struct WordLawTests {
  private static let converter = Converter()

  /// Each tree in a theme of its own; the first trees are the large ones, which would only say the same for longer.
  private static let written = Result {
    let docx = Format.named("docx")!
    return try stride(from: 10, to: Forest.count, by: 7).map { number in
      let tree = try Forest.tree(number)
      var report = Report()
      let theme = number % 5 == 0 ? ExtremeTheme.theme : Forest.theme(of: number)
      let options = ConversionOptions(theme: theme)
      let output = try converter.write(tree, as: docx, options: options, reporting: &report)
      return (number: number, package: try WordPackage(output.bytes), language: tree.language)
    }
  }

  private func packages(_ visit: (_ number: Int, WordPackage, Language) throws -> Void) throws {
    for (number, package, language) in try Self.written.get() { try visit(number, package, language) }
  }

  /// ECMA-376 Part 1, 17.3.2.26: a theme's font goes before the one that is named.
  @Test("no face loses to a theme's") func fonts() throws {
    try packages { number, package, _ in
      package.elements { element, _ in
        guard element.name == "w:rFonts" else { return }
        for attribute in element.attributes {
          #expect(!attribute.name.lowercased().hasSuffix("theme"), "tree \(number): \(attribute.name)")
          // Windows keeps 32 units for a name, the last of them zero.
          #expect(attribute.value.utf16.count <= 31 && !attribute.value.isEmpty, "tree \(number)")
        }
      }
      let defaults = package.parts["word/styles.xml"]?.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")
      let faces = defaults?.first("w:rFonts")
      for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] { #expect(faces?[script] != nil, "tree \(number)") }
      #expect(package.parts.keys.allSatisfy { !$0.contains("theme") })
    }
  }

  /// Of signs that both scripts have Word takes the Latin form, unless the run has a hint (17.3.2.26).
  @Test("signs in Chinese text take the Chinese face") func hints() throws {
    let shared = Set("“”‘’—…·".unicodeScalars)
    var hinted = 0
    try packages { number, package, language in
      package.elements(WordPackage.main) { element, _ in
        guard element.name == "w:r" else { return }
        let text = element.all("w:t").map(\.text).joined().unicodeScalars
        let isHinted = element.first("w:rPr")?.first("w:rFonts")?["w:hint"] == "eastAsia"
        guard language.isChinese else {
          #expect(!isHinted, "tree \(number)")
          return
        }
        let hasHan = text.contains { (0x4E00...0x9FFF).contains($0.value) }
        let hasLatin = text.contains { $0.properties.isAlphabetic && $0.value < 0x80 }
        if text.contains(where: shared.contains), hasHan || !hasLatin {
          hinted += 1
          #expect(isHinted, "tree \(number): \(String(text))")
        }
      }
    }
    #expect(hinted > 100)
  }

  @Test("text has a language") func languages() throws {
    try packages { number, package, language in
      let defaults = package.parts["word/styles.xml"]?.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")
      let tag = defaults?.first("w:lang")
      #expect(tag?["w:val"] == "en-US", "tree \(number)")
      #expect(tag?["w:eastAsia"] == (language == .chineseTraditional ? "zh-TW" : "zh-CN"), "tree \(number)")
    }
  }

  /// The order of CT_RPr and CT_PPr (17.3.2.27, 17.3.1.26). The schemas of ECMA leave the first free; Word does not.
  @Test("properties stand in order") func order() throws {
    let orders = [
      "w:rPr": Self.names(
        """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
        webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
        eastAsianLayout specVanish oMath
        """),
      "w:pPr": Self.names(
        """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr
        """),
    ]
    try packages { number, package, _ in
      package.elements { element, _ in
        guard let order = orders[element.name] else { return }
        let places = element.children.map { order[$0.name] ?? -1 }
        #expect(!places.contains(-1), "tree \(number): \(element.children.map(\.name))")
        #expect(
          zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "tree \(number): \(element.children.map(\.name))")
      }
    }
  }

  private static func names(_ list: String) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: list.split(separator: " ").enumerated().map { ("w:\($1)", $0) })
  }

  /// Transitional documents may say `2.54cm`; Office up to 2007 and other programs want whole twips. Nothing is longer
  /// than 22 inches.
  @Test("measures are whole numbers within Word's limits") func measures() throws {
    let lengths: Set = [
      "w:w", "w:h", "w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer", "w:gutter", "w:before", "w:after",
      "w:line", "w:linePitch", "w:firstLine", "w:hanging", "w:pos", "w:firstLineChars", "w:hangingChars", "w:leftChars",
      "w:rightChars",
    ]
    let values: [String: ClosedRange<Int>] = [
      "w:sz": 2...3276, "w:szCs": 2...3276, "w:spacing": -31680...31680, "w:gridSpan": 1...63, "w:outlineLvl": 0...9,
      "w:uiPriority": 0...99,
    ]
    try packages { number, package, _ in
      package.elements { element, _ in
        guard element.name.hasPrefix("w:") else { return }
        for attribute in element.attributes where lengths.contains(attribute.name) {
          let value = Int(attribute.value)
          #expect(value.map { abs($0) <= 31680 } ?? false, "tree \(number): \(element.name) \(attribute)")
        }
        if let range = values[element.name], let text = element["w:val"] {
          #expect(Int(text).map(range.contains) ?? false, "tree \(number): \(element.name) \(text)")
        }
      }
    }
  }

  @Test("names are short enough and there once") func names() throws {
    try packages { number, package, _ in
      let styles = package.parts["word/styles.xml"]?.all("w:style") ?? []
      let ids = styles.compactMap { $0["w:styleId"] }
      let names = styles.compactMap { $0.first("w:name")?["w:val"]?.lowercased() }
      #expect(!ids.isEmpty && Set(ids).count == styles.count && Set(names).count == styles.count, "tree \(number)")
      #expect(
        ids.allSatisfy { $0.utf16.count <= 253 } && names.allSatisfy { $0.utf16.count <= 253 && !$0.contains(",") })
      var seen: [String: Set<String>] = [:]
      package.elements(WordPackage.main) { element, _ in
        switch element.name {
        case "w:pStyle", "w:rStyle": #expect(ids.contains(element["w:val"] ?? ""), "tree \(number)")
        case "w:tblGrid": #expect((1...63).contains(element.children.count), "tree \(number)")
        case "w:tc": #expect(element.children.last?.name == "w:p", "tree \(number)")
        case "w:tag", "w:alias": #expect((1...64).contains(element["w:val"]?.utf16.count ?? 0), "tree \(number)")
        case "w:bookmarkStart":
          let name = element["w:name"] ?? ""
          #expect((1...40).contains(name.utf16.count) && seen["bookmark", default: []].insert(name).inserted)
        case "w:sdtPr":
          let id = element.first("w:id")?["w:val"] ?? ""
          #expect(seen["control", default: []].insert(id).inserted, "tree \(number): control \(id) is there twice")
        case "w:t":
          #expect(!element.text.contains { $0 == "\t" || $0.isNewline }, "tree \(number)")
          if element.text.hasPrefix(" ") || element.text.hasSuffix(" ") {
            #expect(element["xml:space"] == "preserve", "tree \(number)")
          }
        default: break
        }
      }
    }
  }
}
