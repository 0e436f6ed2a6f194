import AuditModel

/// Says what each paragraph is: by its style where that has a name that tells, else by its form and its place.
struct RoleFinder {
  private let document: WordDocument
  private(set) var roles: [AuditRole]
  /// 称谓 of a speech, which the standard does not know.
  private var salutation: Int?

  init(_ document: WordDocument) {
    self.document = document
    roles = document.paragraphs.map { Self.role(byStyle: $0) ?? .other }
    findTitle()
    findHead()
    findText()
    findClosing()
    raiseFirstLayer()
  }

  /// Headings of the highest level are the first layer, whatever the number that all of them have: a document may begin
  /// with （一） or 1.
  private mutating func raiseFirstLayer() {
    let first = roles.indices.filter { index in
      if case .heading = roles[index] { paragraphs[index].outlineLevel == 0 } else { false }
    }
    guard let role = first.first.map({ roles[$0] }), first.allSatisfy({ roles[$0] == role }), role != .heading(1),
      !roles.contains(.heading(1))
    else { return }
    for index in first { roles[index] = .heading(1) }
  }

  private var paragraphs: [Paragraph] { document.paragraphs }

  /// What a paragraph's style says; nil if it says nothing.
  private static func role(byStyle paragraph: Paragraph) -> AuditRole? {
    let named = StyleRoles.role(id: paragraph.styleID, name: paragraph.styleName)
    // 版记 stands between the rules of a table, and 文件 beside several organs by one.
    if paragraph.isInTable { return named == .imprint || named == .issuer ? named : .table }
    if let named { return named }
    if let level = paragraph.outlineLevel {
      return .heading(NumberForm.level(of: paragraph.label + paragraph.trimmed)?.level ?? level + 1)
    }
    return nil
  }

  /// Without a style for it, the title is the first centred paragraph in type well above that of the text, or the only
  /// heading of the highest level where that is the document's first line: so it comes from Markdown.
  private mutating func findTitle() {
    let known = roles.indices.filter { roles[$0] == .title && !paragraphs[$0].isEmpty }
    if let first = known.first {
      // Titles of attachments may have the same style.
      for index in known where index > first && paragraphs[index].startsPage { roles[index] = .attachmentTitle }
      return
    }
    let filled = roles.indices.filter { !paragraphs[$0].isEmpty && roles[$0] != .table }.prefix(15)
    guard
      let first = filled.first(where: { index in
        let paragraph = paragraphs[index]
        return paragraph.alignment == .center && paragraph.size >= 17.5 && !Self.isRed(paragraph) && isFree(index)
      })
    else {
      if let first = filled.first, paragraphs[first].outlineLevel == 0,
        NumberForm.level(of: paragraphs[first].label + paragraphs[first].trimmed) == nil,
        !TextForm.isChapter(paragraphs[first].label + paragraphs[first].trimmed),
        !paragraphs[(first + 1)...].contains(where: { $0.outlineLevel == 0 })
      {
        roles[first] = .title
      } else if let first = filled.prefix(4).first(where: { index in
        roles[index] == .other && TextForm.isTitle(paragraphs[index].trimmed)
          && NumberForm.level(of: paragraphs[index].label + paragraphs[index].trimmed) == nil
      }) {
        // Typed like all the rest, it says itself what it is.
        roles[first] = .title
      }
      return
    }
    var index = first
    while index < roles.count, !paragraphs[index].isEmpty, paragraphs[index].alignment == .center,
      paragraphs[index].size == paragraphs[first].size
    {
      roles[index] = .title
      index += 1
    }
  }

  /// Whether nothing is known of the paragraph, or only that it is a heading of the highest level.
  private func isFree(_ index: Int) -> Bool { roles[index] == .other || roles[index] == .heading(1) }

  /// What stands above the text: the marks in the corner, 发文机关标志, 发文字号, 主送机关.
  private mutating func findHead() {
    let filled = roles.indices.filter { !paragraphs[$0].isEmpty }.prefix(15)
    let title = roles.firstIndex(of: .title)
    for index in filled where roles[index] == .other {
      let paragraph = paragraphs[index]
      if title.map({ index < $0 }) ?? true, let mark = TextForm.mark(paragraph.trimmed) {
        roles[index] = mark
      } else if TextForm.isDocumentNumber(TextForm.numberPart(paragraph.trimmed)) {
        roles[index] = .documentNumber
      } else if Self.isRed(paragraph), paragraph.size >= 20, title.map({ index < $0 }) ?? true {
        roles[index] = .issuer
      }
    }
    guard let last = roles.lastIndex(of: .title), !roles.contains(.addressee) else { return }
    let next = roles.indices.first {
      $0 > last && !paragraphs[$0].isEmpty && roles[$0] != .documentNumber && roles[$0] != .title
    }
    guard let next, roles[next] == .other, paragraphs[next].alignment != .center else { return }
    let text = paragraphs[next].trimmed
    if TextForm.isAddressee(text) {
      roles[next] = .addressee
    } else if let sign = text.last, "：:".contains(sign), text.count <= 60 {
      salutation = next
    }
  }

  private mutating func findText() {
    let start = roles.firstIndex(of: .title) ?? -1
    for index in roles.indices
    where roles[index] == .other && index != salutation && StyleRoles.saysNothing(paragraphs[index].styleName) {
      let paragraph = paragraphs[index]
      let text = paragraph.trimmed
      if TextForm.isAttachmentHead(text) {
        roles[index] = .attachmentHead
      } else if TextForm.isAttachmentNote(text) {
        roles[index] = .attachmentNote
      } else if TextForm.isImprint(text), index > start {
        roles[index] = .imprint
      } else if let level = lookedLikeHeading(paragraph) {
        roles[index] = .heading(level)
      } else if paragraph.alignment == .left || paragraph.alignment == .justify, !paragraph.isEmpty, index > start {
        roles[index] = .body
      }
    }
    findFurtherNames()
    for index in roles.indices.dropLast() where roles[index] == .attachmentHead {
      guard let next = (index + 1..<roles.count).first(where: { !paragraphs[$0].isEmpty }) else { break }
      if paragraphs[next].alignment == .center, roles[next] == .other || roles[next] == .heading(1) {
        roles[next] = .attachmentTitle
      }
    }
  }

  /// The names of attachments below the first, which go on with its numbers.
  private mutating func findFurtherNames() {
    var last: Int?
    for index in roles.indices where !paragraphs[index].isEmpty {
      let text = paragraphs[index].label + paragraphs[index].trimmed
      if roles[index] == .attachmentNote {
        let name = TextForm.isAttachmentNote(text) ? text.dropFirst(3) : text[...]
        last = NumberForm.arabic(of: String(name))
      } else if let number = last, NumberForm.arabic(of: text) == number + 1, text.count <= 80,
        roles[index] == .body || roles[index] == .heading(3)
      {
        roles[index] = .attachmentNote
        last = number + 1
      } else {
        last = nil
      }
    }
  }

  /// The level of a paragraph that a reader takes for a heading although the file does not say so: it has the number of
  /// one and stands out, or has the number of a first or second level and is short and no sentence.
  private func lookedLikeHeading(_ paragraph: Paragraph) -> Int? {
    guard let (level, rest) = NumberForm.level(of: paragraph.label + paragraph.trimmed) else { return nil }
    guard paragraph.trimmed.count <= 40, !rest.isEmpty, let last = paragraph.trimmed.last, !"。；：，;:,".contains(last)
    else { return nil }
    let standsOut = paragraph.runs.allSatisfy { run in
      run.isBold || run.text.allSatisfy(\.isWhitespace)
        || [.hei, .kai].contains(run.format.eastAsian.flatMap { FaceClass($0) })
    }
    return standsOut || level <= 2 && !rest.contains("。") ? level : nil
  }

  /// 署名, 成文日期 and 附注: a line that is a date, the short line above it, and what stands in parentheses below.
  private mutating func findClosing() {
    guard !roles.contains(.date) else { return }
    let end = roles.firstIndex { $0 == .attachmentHead || $0 == .imprint } ?? roles.count
    guard
      let date = roles[..<end].indices.last(where: { index in
        (roles[index] == .body || roles[index] == .other) && TextForm.isDate(paragraphs[index].trimmed)
          && StyleRoles.saysNothing(paragraphs[index].styleName)
      }), roles[..<date].contains(.body)
    else { return }
    roles[date] = .date
    if let above = roles[..<date].indices.last(where: { !paragraphs[$0].isEmpty }),
      roles[above] == .body || roles[above] == .other
    {
      let paragraph = paragraphs[above]
      let text = paragraph.trimmed
      let isSetOff = paragraph.alignment == .right || paragraph.firstLineStart >= 6 || TextForm.isAuthority(text)
      if text.count <= 30, isSetOff, let last = text.last, !"。；：，".contains(last) { roles[above] = .signature }
    }
    for below in roles.indices where below > date && below < end && !paragraphs[below].isEmpty {
      let text = paragraphs[below].trimmed
      guard roles[below] == .body, text.hasPrefix("（") || text.hasPrefix("(") else { break }
      roles[below] = .note
    }
  }

  private static func isRed(_ paragraph: Paragraph) -> Bool {
    paragraph.runs.first { !$0.text.allSatisfy(\.isWhitespace) }.map { InkColor($0.format.color).isRed } ?? false
  }
}
