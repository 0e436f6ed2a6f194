import SourceModel
import ThemeModel

/// Turns the winners of the cascade into looks: relative values meet their elements, and parents hand on what is
/// inherited (CSS Cascading and Inheritance Level 4, sections 4 and 7).
struct StyleComputer {
  private let cascade: Cascade
  private var findings: Findings
  /// A rule that reaches many roles is reported once.
  private var reported: Set<SourcePosition> = []
  private var outermostSize = Self.initialSize

  /// 16px.
  private static let initialSize = 12.0

  /// What a page without any rule has.
  private static let initial: TextStyle = {
    var style = TextStyle()
    style.fontSize = initialSize
    style.bold = false
    style.italic = false
    style.alignment = .left
    style.firstLineIndent = .points(0)
    style.lineHeight = normalLineHeight
    return style
  }()

  /// The upper end of what CSS 2.2, section 10.8.1, recommends for `normal`.
  private static let normalLineHeight = LineHeight.multiple(1.2)

  init(_ cascade: Cascade, findings: Findings) {
    self.cascade = cascade
    self.findings = findings
  }

  /// - Parameter sheets: the pages, in whose margins text has a look of its own.
  consuming func compute(_ sheets: PageSheets) -> (PageGeometry, [Role: TextStyle], Findings) {
    var frame = Self.initial
    var root = frame
    for index in 0..<PageElement.frameCount {
      frame = complete(cascade.winners[index], in: frame)
      if index == 0 {
        root = frame
        outermostSize = frame.fontSize ?? outermostSize
      }
    }
    let blockPositions = Set(
      PageElement.all.indices.filter { PageElement.all[$0].isBlock }.flatMap { index in
        cascade.winners[index].values.compactMap(\.position)
      })
    var styles: [Role: TextStyle] = [:]
    let roles = PageElement.all.indices.dropFirst(PageElement.frameCount)
    for index in roles {
      guard case .role(let role) = PageElement.all[index].kind, !role.isInline else { continue }
      styles[role] = complete(cascade.winners[index], in: frame)
      let margin = cascade.winners[index][.marginTop]
      if let behindLike = cascade.winnersBehindLike[index][.marginTop], behindLike.priority >= margin?.priority ?? 0 {
        styles[role]?.contextualSpacing = behindLike.value.isZero
      }
    }
    let body = styles[.body] ?? frame
    for index in roles {
      guard case .role(let role) = PageElement.all[index].kind else { continue }
      if role.isInline {
        check(cascade.winners[index], of: role, besides: blockPositions)
        var style = TextStyle()
        apply(cascade.winners[index], to: &style, in: body)
        if role.isOfNumber { (style.bold, style.italic) = (nil, nil) }
        styles[role] = style
      } else {
        styles[role]?.contrast(with: body)
        checkPadding(of: role, styles[role] ?? TextStyle(), cascade.winners[index])
      }
    }
    var boxes = MarginBoxComputer(sheets)
    let page = boxes.page { winners in
      // Boxes of a page stand in the outermost element (CSS Paged Media Module Level 3, section 3.1).
      var style = complete(winners, in: root)
      style.contrast(with: body)
      return style
    }
    for (edge, position) in boxes.moved { findings.add(.boxesOnOneLine(edge.rawValue), at: position) }
    return (page, styles, findings)
  }

  /// Says what a rule wants of a stretch of a line that only a block can have. A rule that reaches blocks too is for
  /// them.
  private mutating func check(
    _ winners: [Property: Cascade.Candidate], of role: Role, besides blocks: Set<SourcePosition>
  ) {
    for (property, candidate) in winners
    where !property.isOfCharacters && !candidate.value.isZero || role.isOfNumber && property.isToggled {
      guard let position = candidate.position, !blocks.contains(position), reported.insert(position).inserted
      else { continue }
      findings.add(.notForStretch(property: property.rawValue, role: role.rawValue), at: position)
    }
  }

  /// Word measures the distance of a border from the text, and without a border there is none. Cells have padding.
  private mutating func checkPadding(of role: Role, _ style: TextStyle, _ winners: [Property: Cascade.Candidate]) {
    guard role != .tableRow, role != .tableHeader else { return }
    let borders = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft]
    for (property, border) in zip(Property.paddings, borders) where border?.isVisible != true {
      guard let candidate = winners[property], !candidate.value.isZero, let position = candidate.position,
        reported.insert(position).inserted
      else { continue }
      findings.add(.paddingWithoutBorder(property.rawValue), at: position)
    }
  }

  /// The look of an element of its own, every property of which has a value.
  private mutating func complete(_ winners: [Property: Cascade.Candidate], in parent: TextStyle) -> TextStyle {
    var style = parent
    style.backgroundColor = nil
    style.marginTop = .points(0)
    style.marginRight = .points(0)
    style.marginBottom = .points(0)
    style.marginLeft = .points(0)
    style.paddingTop = nil
    style.paddingRight = nil
    style.paddingBottom = nil
    style.paddingLeft = nil
    style.borderTop = nil
    style.borderRight = nil
    style.borderBottom = nil
    style.borderLeft = nil
    style.pageBreakBefore = nil
    style.keepWithNext = nil
    style.keepTogether = nil
    style.closing = nil
    style.standsAtPageFoot = nil
    apply(winners, to: &style, in: parent)
    if style.fontSize != parent.fontSize {
      // A length in em is inherited as the length that it is in the parent (CSS Values and Units Level 4, 6.1.1).
      if winners[.textIndent] == nil { style.firstLineIndent = parent.firstLineIndent.map { fixed($0, in: parent) } }
      if winners[.letterSpacing] == nil { style.letterSpacing = parent.letterSpacing.map { fixed($0, in: parent) } }
    }
    return style
  }

  private func fixed(_ length: Length, in style: TextStyle) -> Length {
    .points(length.points(fontSize: style.fontSize ?? Self.initialSize))
  }
}

/// Values.
extension StyleComputer {
  private mutating func apply(
    _ winners: [Property: Cascade.Candidate], to style: inout TextStyle, in parent: TextStyle
  ) {
    // Other lengths are measured against the size, so it comes first; it also comes first among the properties.
    for property in Property.allCases {
      guard let candidate = winners[property] else { continue }
      switch candidate.value {
      case .inherit: set(property, of: &style, as: parent)
      case .initial: set(property, of: &style, as: Self.initial)
      default: set(property, of: &style, to: candidate, in: parent)
      }
    }
  }

  private mutating func set(
    _ property: Property, of style: inout TextStyle, to candidate: Cascade.Candidate, in parent: TextStyle
  ) {
    let size = style.fontSize ?? parent.fontSize ?? Self.initialSize
    switch candidate.value {
    case .families(let families): style.fontFamilies = families
    case .size(let specified):
      let points = points(of: specified, in: parent)
      if check(points, .fontSize, in: 1...1638, "1pt to 1638pt", candidate) { style.fontSize = points }
    case .bold(let bold): style.bold = bold
    case .italic(let italic): style.italic = italic
    case .color(let color):
      if property == .color { style.color = color } else { style.backgroundColor = color }
    case .alignment(let alignment): style.alignment = alignment
    case .length(let specified):
      let length = length(of: specified)
      // Paragraphs may hang out sideways, yet never overlap.
      let isFree =
        property == .marginLeft || property == .marginRight || property == .textIndent || property == .letterSpacing
      let lowest = isFree ? -1584.0 : 0
      guard check(length.points(fontSize: size), property, in: lowest...1584, "\(Int(lowest))pt to 1584pt", candidate)
      else { return }
      style[keyPath: property.length] = length
    case .lineHeight(.normal): style.lineHeight = Self.normalLineHeight
    case .lineHeight(.multiple(let multiple)):
      if check(multiple, .lineHeight, in: 0.5...10, "0.5 to 10", candidate) { style.lineHeight = .multiple(multiple) }
    case .lineHeight(.length(let specified)):
      let points = length(of: specified).points(fontSize: size)
      if check(points, .lineHeight, in: 1...1584, "1pt to 1584pt", candidate) { style.lineHeight = .exact(points) }
    case .pageBreak(let isBroken): style.pageBreakBefore = isBroken
    case .keepWithNext(let isKept): style.keepWithNext = isKept
    case .keepTogether(let isKept): style.keepTogether = isKept
    case .border(let border): style[keyPath: property.border] = border
    case .lines(let count): if property == .orphans { style.orphans = count } else { style.widows = count }
    case .closing(let closing): style.closing = closing
    case .pageFoot(let isAtFoot): style.standsAtPageFoot = isAtFoot
    case .runIn(let form): style.runIn = form
    case .inherit, .initial: break
    }
  }

  private func points(of size: SpecifiedSize, in parent: TextStyle) -> Double {
    let parentSize = parent.fontSize ?? Self.initialSize
    return switch size {
    case .relative(let factor): factor * parentSize
    case .length(let length): self.length(of: length).points(fontSize: parentSize)
    }
  }

  private func length(of specified: SpecifiedLength) -> Length {
    switch specified {
    case .points(let points): .points(points)
    case .em(let count): .em(count)
    case .rem(let count): .points(count * outermostSize)
    }
  }

  /// Word holds sizes up to 1638pt and lengths up to 22 inches, which is 1584pt.
  private mutating func check(
    _ value: Double, _ property: Property, in range: ClosedRange<Double>, _ limits: String,
    _ candidate: Cascade.Candidate
  ) -> Bool {
    if range.contains(value) { return true }
    if let position = candidate.position, reported.insert(position).inserted {
      findings.add(.valueOutOfRange(property: property.rawValue, limits: limits), at: position)
    }
    return false
  }

  private func set(_ property: Property, of style: inout TextStyle, as other: TextStyle) {
    switch property {
    case .fontFamily: style.fontFamilies = other.fontFamilies
    case .fontSize: style.fontSize = other.fontSize
    case .fontWeight: style.bold = other.bold
    case .fontStyle: style.italic = other.italic
    case .color: style.color = other.color
    case .backgroundColor: style.backgroundColor = other.backgroundColor
    case .textAlign: style.alignment = other.alignment
    case .lineHeight: style.lineHeight = other.lineHeight
    case .breakBefore: style.pageBreakBefore = other.pageBreakBefore
    case .breakAfter: style.keepWithNext = other.keepWithNext
    case .breakInside: style.keepTogether = other.keepTogether
    case .orphans: style.orphans = other.orphans
    case .widows: style.widows = other.widows
    case .borderTop, .borderRight, .borderBottom, .borderLeft:
      style[keyPath: property.border] = other[keyPath: property.border]
    case .closing: style.closing = other.closing
    case .place: style.standsAtPageFoot = other.standsAtPageFoot
    case .runIn: style.runIn = other.runIn
    case .textIndent, .marginTop, .marginRight, .marginBottom, .marginLeft, .paddingTop, .paddingRight, .paddingBottom,
      .paddingLeft, .letterSpacing:
      style[keyPath: property.length] = other[keyPath: property.length].map { fixed($0, in: other) }
    }
  }
}

extension Property {
  /// Where a look keeps the length; only for properties that are lengths.
  fileprivate var length: WritableKeyPath<TextStyle, Length?> {
    switch self {
    case .textIndent: \.firstLineIndent
    case .marginTop: \.marginTop
    case .marginRight: \.marginRight
    case .marginBottom: \.marginBottom
    case .marginLeft: \.marginLeft
    case .paddingTop: \.paddingTop
    case .paddingRight: \.paddingRight
    case .paddingBottom: \.paddingBottom
    case .paddingLeft: \.paddingLeft
    default: \.letterSpacing
    }
  }

  /// Where a look keeps the line; only for properties that are lines.
  fileprivate var border: WritableKeyPath<TextStyle, Border?> {
    switch self {
    case .borderTop: \.borderTop
    case .borderRight: \.borderRight
    case .borderBottom: \.borderBottom
    default: \.borderLeft
    }
  }
}

extension TextStyle {
  /// States what the body has and this look has not, so that a look laid over the body's keeps its own.
  fileprivate mutating func contrast(with body: TextStyle) {
    if color == nil, body.color != nil { color = "000000" }
    if backgroundColor == nil, body.backgroundColor != nil { backgroundColor = "FFFFFF" }
    if letterSpacing == nil, body.letterSpacing != nil { letterSpacing = .points(0) }
  }
}
