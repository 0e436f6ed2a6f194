import ThemeModel

/// What a declaration says to Word.
enum Meaning: Sendable {
  case specified([(Property, SpecifiedValue)])
  /// Only a browser acts on it, and nothing is lost without.
  case layoutOnly
  /// Word has nothing for it.
  case unsupported
}

/// Reads declarations of style rules.
struct DeclarationReader {
  /// What was used in place of a value that Word has no exact match for.
  private(set) var approximation: String?

  mutating func read(_ declaration: Declaration) throws(ValueProblem) -> Meaning {
    approximation = nil
    let name = declaration.name
    switch name {
    case "margin": return .specified(try sides(declaration.value, of: Property.margins))
    case "padding": return .specified(try sides(declaration.value, of: Property.paddings))
    case "border":
      let border = try value(declaration.value, of: .borderTop)
      return .specified(Property.borders.map { ($0, border) })
    case "font": return .specified(try font(declaration.value))
    case ChineseSize.propertyName:
      guard let points = ChineseSize.points(declaration.value) else { throw .expected("a size such as 三号 or 小四") }
      return .specified([(.fontSize, .size(.length(.points(points))))])
    default: break
    }
    guard let property = Property(name: name) else {
      // A variable of the stylesheet's own is nobody else's business, unless it is one of Galley's with a slip in it.
      if name.utf8.starts(with: "--".utf8) {
        return Property.ownName(meantBy: name) == nil ? .layoutOnly : .unsupported
      }
      return Property.layoutOnly.contains(name) ? .layoutOnly : .unsupported
    }
    return .specified([(property, try value(declaration.value, of: property))])
  }

  mutating func value(_ tokens: [Token], of property: Property) throws(ValueProblem) -> SpecifiedValue {
    let token = tokens.count == 1 ? tokens[0].kind : .end
    var keyword = ""
    if case .identifier(let word) = token { keyword = word.asciiLowercased }
    if keyword == "inherit" { return .inherit }
    if keyword == "initial" { return .initial }
    switch property {
    case .fontFamily:
      guard let families = ValueReader.families(tokens) else { throw .expected("names of fonts with commas between") }
      return .families(families)
    case .fontSize:
      if ChineseSize.points(tokens) != nil { throw Self.chineseSize }
      if case .percentage(let percent) = token, percent.isFinite { return .size(.relative(percent / 100)) }
      guard let length = ValueReader.length(token) else { throw .expected("a size such as 16pt or 1.2em") }
      return if case .em(let factor) = length { .size(.relative(factor)) } else { .size(.length(length)) }
    case .fontWeight:
      return .bold(try isBold(token, keyword))
    case .fontStyle:
      guard ["normal", "italic", "oblique"].contains(keyword) else { throw .expected("normal or italic") }
      return .italic(keyword != "normal")
    case .color, .backgroundColor:
      guard let color = ValueReader.color(token), color != nil || property == .backgroundColor else {
        throw .expected("a colour such as #c00 or #cc0000")
      }
      return .color(color)
    case .textAlign:
      return .alignment(try alignment(keyword))
    case .textIndent, .marginTop, .marginRight, .marginBottom, .marginLeft, .paddingTop, .paddingRight, .paddingBottom,
      .paddingLeft:
      guard let length = ValueReader.length(token) else { throw .expected("a length such as 2em or 10mm") }
      return .length(length)
    case .letterSpacing:
      if keyword == "normal" { return .length(.points(0)) }
      guard let length = ValueReader.length(token) else { throw .expected("a length such as 0.1em") }
      return .length(length)
    case .lineHeight:
      return .lineHeight(try lineHeight(token, keyword))
    case .breakBefore:
      return .pageBreak(try breaksPage(keyword))
    case .breakAfter:
      guard ["avoid", "avoid-page", "auto"].contains(keyword) else { throw .expected("avoid or auto") }
      return .keepWithNext(keyword != "auto")
    case .breakInside:
      guard ["avoid", "avoid-page", "auto"].contains(keyword) else { throw .expected("avoid or auto") }
      return .keepTogether(keyword != "auto")
    case .borderTop, .borderRight, .borderBottom, .borderLeft:
      return .border(try ValueReader.border(tokens))
    case .orphans, .widows:
      guard case .number(let count) = token, (1...100).contains(count), count == count.rounded() else {
        throw .expected("a whole number of lines")
      }
      if count > 2 { approximation = "2" }
      return .lines(Int(count))
    case .closing:
      guard let closing = Closing(rawValue: keyword) else { throw .expected("unsealed, sealed or apart") }
      return .closing(closing)
    case .place:
      guard ["page-foot", "flow"].contains(keyword) else { throw .expected("page-foot or flow") }
      return .pageFoot(keyword == "page-foot")
    case .runIn:
      guard let form = RunInForm(rawValue: keyword) else { throw .expected("separator or part") }
      return .runIn(form)
    }
  }

  /// Browsers know no Chinese names of sizes.
  private static let chineseSize = ValueProblem.expected(
    "the size in points, such as 14pt, and its Chinese name in \(ChineseSize.propertyName)")

  /// Word's type is either bold or not; the boundary is that of CSS Fonts Level 4, section 2.2.1, for synthetic bold.
  private mutating func isBold(_ token: Token.Kind, _ keyword: String) throws(ValueProblem) -> Bool {
    switch keyword {
    case "normal", "lighter": return false
    case "bold", "bolder": return true
    default: break
    }
    guard case .number(let weight) = token, (1...1000).contains(weight) else {
      throw .expected("normal, bold or a number from 1 to 1000")
    }
    let isBold = weight >= 600
    if weight != 400, weight != 700 { approximation = isBold ? "bold" : "normal" }
    return isBold
  }

  private func alignment(_ keyword: String) throws(ValueProblem) -> TextAlignment {
    switch keyword {
    case "left", "start": return .left
    case "right", "end": return .right
    case "center": return .center
    case "justify": return .justify
    default: throw .expected("left, right, center or justify")
    }
  }

  private func lineHeight(_ token: Token.Kind, _ keyword: String) throws(ValueProblem) -> SpecifiedLineHeight {
    if keyword == "normal" { return .normal }
    switch token {
    case .number(let multiple) where multiple.isFinite: return .multiple(multiple)
    case .percentage(let percent) where percent.isFinite: return .length(.em(percent / 100))
    default: break
    }
    guard let length = ValueReader.length(token) else {
      throw .expected("a number such as 1.5 or a length such as 28pt")
    }
    return .length(length)
  }

  private mutating func breaksPage(_ keyword: String) throws(ValueProblem) -> Bool {
    switch keyword {
    case "auto": return false
    case "page", "always": return true
    case "left", "right", "recto", "verso":
      approximation = "a page break"
      return true
    default: throw .expected("page or auto")
    }
  }

  private mutating func sides(
    _ tokens: [Token], of properties: [Property]
  ) throws(ValueProblem) -> [(Property, SpecifiedValue)] {
    guard (1...4).contains(tokens.count) else { throw .expected("one to four lengths") }
    var values: [SpecifiedValue] = []
    for token in tokens { values.append(try value([token], of: properties[0])) }
    if values.count > 1, values.contains(.inherit) || values.contains(.initial) {
      throw .expected("one to four lengths")
    }
    return properties.enumerated().map { ($1, values.side($0)) }
  }

  /// The shorthand (CSS Fonts Level 4, section 2.7): style and weight, a size, `/` and a line height, families. What it
  /// does not name is as on a page without any rule.
  private mutating func font(_ tokens: [Token]) throws(ValueProblem) -> [(Property, SpecifiedValue)] {
    let expected = ValueProblem.expected("a size and families, such as bold 10pt/1.5 \"Arial\", sans-serif")
    var result: [Property: SpecifiedValue] = [
      .fontStyle: .italic(false), .fontWeight: .bold(false), .lineHeight: .lineHeight(.normal),
    ]
    var rest = tokens[...]
    while let token = rest.first {
      var keyword = ""
      if case .identifier(let word) = token.kind { keyword = word.asciiLowercased }
      if keyword == "normal" {
      } else if keyword == "italic" || keyword == "oblique" {
        result[.fontStyle] = .italic(true)
      } else if let weight = try? isBold(token.kind, keyword) {
        result[.fontWeight] = .bold(weight)
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard let size = rest.popFirst() else { throw expected }
    if ChineseSize.points([size]) != nil { throw Self.chineseSize }
    result[.fontSize] = try value([size], of: .fontSize)
    if let slash = rest.first, slash.isDelimiter("/") {
      rest = rest.dropFirst()
      guard let height = rest.popFirst() else { throw expected }
      result[.lineHeight] = try value([height], of: .lineHeight)
    }
    guard let families = ValueReader.families(Array(rest)) else { throw expected }
    result[.fontFamily] = .families(families)
    return result.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }
}
