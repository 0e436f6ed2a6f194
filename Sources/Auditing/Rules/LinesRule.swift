import AuditModel

/// 5.2.3: 22 lines a page that fill 版心.
struct LinesRule: AuditRule {
  private let lines = Requirement("page.lines", clause: "5.2.3", .usual, "每面行数 lines a page", wanted: "22")
  private let fill = Requirement("page.fill", clause: "5.2.3", .usual, "撑满版心 lines fill the page", wanted: "225 mm")

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    guard let (height, size) = subject.bodyLine, let count = subject.page.lines else {
      audit.facts.append(AuditFact(lines, measured: "–", verdict: .absent))
      return
    }
    let area = subject.page.textHeight
    let about = height.isExact ? "" : "about "
    audit.facts.append(
      AuditFact(
        lines, measured: "\(about)\(count) (\(height.source))", quantity: Quantity(Double(count), .lines),
        verdict: count == 22 ? .met : .missed))
    let pitch = Figure.text(height.pitch, digits: 2)
    let areaText = Figure.text(Figure.millimetres(area))
    if count != 22 {
      let needed = Figure.text(Figure.millimetres(height.pitch * 22))
      var text =
        "\(about)\(count) lines a page, not 22: 22 lines at \(pitch) pt need \(needed) mm, the type area is \(areaText) mm"
      if !height.isExact { text += "; the file leaves the pitch to the font (\(height.source))" }
      audit.findings.append(
        AuditFinding(lines, text, hint: "set the line pitch to exactly \(Self.widestPitch(area)) pt"))
      return
    }
    // The type of 22 lines has 21 leadings between them.
    let filled = max(height.pitch * 22, height.pitch * 21 + size)
    let isFull = area - filled <= height.pitch / 2
    audit.facts.append(
      AuditFact(
        fill, measured: "\(Figure.text(Figure.millimetres(filled))) mm of \(areaText) mm",
        quantity: Quantity(Figure.millimetres(filled), .millimetres), verdict: isFull ? .met : .missed))
    if !isFull {
      audit.findings.append(
        AuditFinding(
          fill,
          "22 lines at \(pitch) pt fill \(Figure.text(Figure.millimetres(filled))) mm of the \(areaText) mm of the type area",
          hint: "set the line pitch to exactly \(Self.widestPitch(area)) pt"))
    }
  }

  /// The widest pitch in whole twips of which 22 fit: into this page if it is right, margins moved for the leading
  /// included, or else into the one that it has to become.
  private static func widestPitch(_ area: Double) -> String {
    let isRight = [225, 229.9].contains { abs(Figure.millimetres(area) - $0) <= 1.05 }
    let area = isRight ? area : 225 / 25.4 * 72
    return Figure.text(((area + 0.025) / 22 * 20).rounded(.down) / 20, digits: 2)
  }
}
