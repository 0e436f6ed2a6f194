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

  consuming func compute() -> ([Role: TextStyle], Findings) {
    var frame = Self.initial
    for index in 0..<PageElement.frameCount {
      frame = complete(cascade.winners[index], in: frame)
      if index == 0 { outermostSize = frame.fontSize ?? outermostSize }
    }
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
        var style = TextStyle()
        apply(cascade.winners[index], to: &style, in: body)
        styles[role] = style
      } else {
        styles[role]?.contrast(with: body)
      }
    }
    return (styles, findings)
  }

  /// The look of an element of its own, every property of which has a value.
  private mutating func complete(_ winners: [Property: Cascade.Candidate], in parent: TextStyle) -> TextStyle {
    var style = parent
    style.backgroundColor = nil
    style.marginTop = .points(0)
    style.marginRight = .points(0)
    style.marginBottom = .points(0)
    style.marginLeft = .points(0)
    style.pageBreakBefore = nil
    style.keepWithNext = nil
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
      let isVertical = property == .marginTop || property == .marginBottom
      let lowest = isVertical ? 0 : -1584.0
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
    case .textIndent, .marginTop, .marginRight, .marginBottom, .marginLeft, .letterSpacing:
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
    default: \.letterSpacing
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
