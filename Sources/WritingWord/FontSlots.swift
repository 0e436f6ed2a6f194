import DocumentModel

/// The faces of one look: Word keeps one for each script (ECMA-376 Part 1, 17.3.2.26).
struct FontSlots: Hashable {
  /// For `w:ascii` and `w:hAnsi`.
  var latin: String?
  /// For `w:eastAsia`.
  var eastAsia: String?
  /// The further East Asian families of the list, which stand in where the first is not installed.
  var eastAsiaAlternatives: [String] = []
  var genre = FontGenre.unknown

  /// Reads a family list as a browser does: a character takes the first family that has it. Every Chinese family has
  /// Latin letters too, so the Latin face is the first of the list, whichever it is; the East Asian face is the first
  /// that is Chinese. A generic family ends the search for both.
  ///
  /// - Parameter tooLong: gets the names that Word cannot take.
  init(families: [String], language: Language, tooLong: (String) -> Void) {
    for name in families {
      if let generic = GenericFamily(name) {
        latin = latin ?? generic.latin
        eastAsia = eastAsia ?? generic.eastAsia(for: language)
        genre = generic.genre
        break
      }
      guard FontName.fits(name) else {
        tooLong(name)
        continue
      }
      latin = latin ?? name
      guard FontName.isEastAsian(name) else { continue }
      if eastAsia == nil { eastAsia = name } else { eastAsiaAlternatives.append(name) }
    }
  }
}

/// What Word's font table calls a family: how a substitute should look.
enum FontGenre: String {
  case roman, swiss, modern, script
  case unknown = "auto"
}

/// The generic families of CSS that a stylesheet may end its lists with, and the faces that Word has for them.
enum GenericFamily {
  case serif, sansSerif, monospace, cursive

  init?(_ name: String) {
    switch name.lowercased() {
    case "serif", "ui-serif": self = .serif
    case "sans-serif", "ui-sans-serif", "system-ui", "-apple-system", "blinkmacsystemfont": self = .sansSerif
    case "monospace", "ui-monospace": self = .monospace
    case "cursive", "fantasy": self = .cursive
    default: return nil
    }
  }

  var latin: String {
    switch self {
    case .serif, .cursive: "Times New Roman"
    case .sansSerif: "Arial"
    case .monospace: "Courier New"
    }
  }

  func eastAsia(for language: Language) -> String {
    switch (self, language) {
    case (.serif, .chineseTraditional), (.monospace, .chineseTraditional): "新細明體"
    case (.sansSerif, .chineseTraditional): "微軟正黑體"
    case (.cursive, .chineseTraditional): "標楷體"
    case (.serif, _), (.monospace, _): "宋体"
    case (.sansSerif, _): "黑体"
    case (.cursive, _): "楷体"
    }
  }

  var genre: FontGenre {
    switch self {
    case .serif: .roman
    case .sansSerif: .swiss
    case .monospace: .modern
    case .cursive: .script
    }
  }
}
