import ThemeModel

/// What a theme gives Word, in words.
struct ThemeOverview {
  struct Box {
    /// `right-hand pages` and so on.
    var pages: String
    var box: MarginBox

    /// `right-hand pages, bottom center: “— {page} —”, 宋体 14 pt`
    var text: String {
      let face = box.style.fontFamilies?.first.map { "\($0) " } ?? ""
      let place = box.edge.rawValue + " " + box.place.rawValue
      return "\(pages), \(place): “\(content)”, \(face)\(number(box.style.fontSize ?? 12)) pt"
    }

    var content: String {
      box.content.map { piece in
        switch piece {
        case .text(let text): text
        case .pageNumber: "{page}"
        case .pageCount: "{pages}"
        }
      }.joined()
    }
  }

  let theme: Theme

  init(_ theme: Theme) { self.theme = theme }

  var page: String {
    let page = theme.page
    let inside = [
      page.width - page.marginLeft - page.marginRight, page.height - page.marginTop - page.marginBottom,
    ].map(millimetres)
    return "\(millimetres(page.width)) × \(millimetres(page.height)) mm, of which text \(inside[0]) × \(inside[1]) mm"
  }

  var margins: String {
    let page = theme.page
    let sides = [page.marginTop, page.marginRight, page.marginBottom, page.marginLeft].map(millimetres)
    let mirrored = page.mirrorsMargins ? "; left and right change places on left-hand pages" : ""
    return "\(sides.joined(separator: " ")) mm (top, right, bottom, left)\(mirrored)"
  }

  /// Those of right-hand pages, and of others where they differ.
  var boxes: [Box] {
    let page = theme.page
    let isOne = page.leftPages == page.rightPages && page.firstPage == page.rightPages
    var boxes = page.rightPages.map { Box(pages: isOne ? "all pages" : "right-hand pages", box: $0) }
    if !isOne {
      boxes += page.leftPages.map { Box(pages: "left-hand pages", box: $0) }
    }
    if page.firstPage != page.rightPages { boxes += page.firstPage.map { Box(pages: "first page", box: $0) } }
    return boxes
  }

  var dressed: [String] { Role.allCases.filter(theme.dressedRoles.contains).map(\.rawValue) }
  var undressed: [String] { Role.allCases.filter { !theme.dressedRoles.contains($0) }.map(\.rawValue) }
}

/// Points as millimetres, with one digit behind the point unless it is 0.
private func millimetres(_ points: Double) -> String { number(points * 25.4 / 72) }

private func number(_ value: Double) -> String {
  let tenths = (value * 10).rounded()
  return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
}
