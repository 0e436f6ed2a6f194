import MarkupXML

/// The lists of `numbering.xml` (ECMA-376 Part 1, 17.9).
struct Numbering {
  struct Level {
    /// What the first paragraph of the level would be labelled: `一、`, `（一）`, `1.`.
    var label: String
    var paragraph: XMLTree?
    /// The paragraph style that the level belongs to.
    var style: String?
  }

  private var levels: [Int: [Int: Level]] = [:]

  init(_ part: XMLTree?) {
    guard let part else { return }
    var definitions: [String: [Int: Level]] = [:]
    for definition in part.all("w:abstractNum") {
      guard let id = definition["w:abstractNumId"] else { continue }
      definitions[id] = Self.levels(definition.all("w:lvl"))
    }
    for list in part.all("w:num") {
      guard let id = list.integer("w:numId"), let definition = list.value("w:abstractNumId") else { continue }
      var levels = definitions[definition] ?? [:]
      let overrides = list.all("w:lvlOverride").compactMap { $0.first("w:lvl") }
      levels.merge(Self.levels(overrides)) { $1 }
      self.levels[id] = levels
    }
  }

  /// - Parameter style: finds the level by the style it belongs to, if the paragraph does not name one.
  func level(_ id: Int?, _ level: Int?, style: String?) -> Level? {
    guard let id, id != 0, let list = levels[id] else { return nil }
    if let level { return list[level] }
    return list.values.first { $0.style != nil && $0.style == style } ?? list[0]
  }

  private static func levels(_ elements: [XMLTree]) -> [Int: Level] {
    var formats: [Int: String] = [:]
    for element in elements { formats[element.integer("w:ilvl") ?? 0] = element.value("w:numFmt") ?? "decimal" }
    var levels: [Int: Level] = [:]
    for element in elements {
      let number = element.integer("w:ilvl") ?? 0
      var label = formats[number] == "bullet" ? "" : element.value("w:lvlText") ?? ""
      for index in 0..<9 where label.contains("%\(index + 1)") {
        let sign = element.toggle("w:isLgl") == true ? "1" : Self.first(formats[index] ?? "decimal")
        label = label.split(separator: "%\(index + 1)", omittingEmptySubsequences: false).joined(separator: sign)
      }
      levels[number] = Level(label: label, paragraph: element.first("w:pPr"), style: element.value("w:pStyle"))
    }
    return levels
  }

  /// The first number of a format (17.18.59).
  private static func first(_ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting",
      "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital", "koreanCounting":
      "一"
    case "ideographTraditional": "甲"
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": "①"
    case "decimalFullWidth", "decimalFullWidth2": "１"
    case "upperLetter": "A"
    case "lowerLetter": "a"
    case "upperRoman": "I"
    case "lowerRoman": "i"
    case "none": ""
    default: "1"
    }
  }
}
