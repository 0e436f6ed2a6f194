import MarkupXML

/// The faces of `theme1.xml`, which styles refer to by what they are for (ECMA-376 Part 1, 17.18.96 and 20.1.4.1.18).
struct ThemeFonts {
  private var faces: [String: String] = [:]

  /// - Parameter eastAsia: the document's East Asian language, a tag of BCP 47.
  init(_ theme: XMLTree?, eastAsia: String?) {
    guard let scheme = theme?.first("a:themeElements")?.first("a:fontScheme") else { return }
    // Where no language is set, Word takes that of its own surface; for an official document that is Chinese.
    let script =
      switch eastAsia?.lowercased() {
      case let tag? where tag.hasPrefix("ja"): "Jpan"
      case let tag? where tag.hasPrefix("ko"): "Hang"
      case "zh-tw", "zh-hk", "zh-mo": "Hant"
      default: "Hans"
      }
    for (name, element) in [("major", "a:majorFont"), ("minor", "a:minorFont")] {
      guard let fonts = scheme.first(element) else { continue }
      if let latin = Self.typeface(fonts.first("a:latin")) {
        faces["\(name)HAnsi"] = latin
        faces["\(name)Ascii"] = latin
      }
      let forScript = fonts.all("a:font").first { $0["script"] == script }
      faces["\(name)EastAsia"] = Self.typeface(fonts.first("a:ea")) ?? Self.typeface(forScript)
    }
  }

  private static func typeface(_ element: XMLTree?) -> String? {
    guard let face = element?["typeface"], !face.isEmpty else { return nil }
    return face
  }

  subscript(name: String) -> String? { faces[name] }
}
