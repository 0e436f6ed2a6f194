import AuditModel

extension AuditSubject {
  /// The page, and what of it hangs on the look of the text.
  func measuredPage() -> PageMeasure {
    var page = PageMeasure(
      width: mainSection.width, height: mainSection.height, top: mainSection.top, right: mainSection.right,
      bottom: mainSection.bottom, left: mainSection.left)
    if let (height, size) = bodyLine {
      page.linePitch = height.pitch
      page.isPitchExact = height.isExact
      page.typeSize = size
    }
    page.characterWidth = mainRun().map { run, snaps in
      run.size + (run.format.spacing ?? 0) + (snaps ? mainSection.gridCharacterSpace : 0)
    }
    let (odd, even) = document.pageNumbers(of: mainSection)
    if let note = odd ?? even, let paragraph = note.paragraph, !note.isFramed {
      // The number stands in the middle of the footer's last line.
      page.pageNumberDistance =
        mainSection.bottom - mainSection.footer - LineHeight(of: paragraph, in: mainSection).pitch / 2
    }
    return page
  }

  /// The look of most of the body text, and whether it snaps to the grid.
  private func mainRun() -> (run: Paragraph.Run, snaps: Bool)? {
    var counts: [String: (weight: Int, run: Paragraph.Run, snaps: Bool)] = [:]
    for paragraph in paragraphs(.body) {
      let snaps = paragraph.format.snapsToGrid != false
      for run in paragraph.runs {
        let key = "\(run.size) \(run.format.spacing ?? 0) \(snaps)"
        counts[key, default: (0, run, snaps)].weight += run.text.count
      }
    }
    let most = counts.max { ($0.value.weight, $0.key) < ($1.value.weight, $1.key) }?.value
    return most.map { ($0.run, $0.snaps) }
  }
}

extension WordDocument {
  /// The footers of a section that hold the page number: of odd pages and of even ones.
  func pageNumbers(of section: Section) -> (odd: PageNote?, even: PageNote?) {
    func note(_ type: String) -> PageNote? {
      section.footers[type].flatMap { notes[$0] }.flatMap { $0.paragraph == nil ? nil : $0 }
    }
    let odd = note("default")
    return (odd, hasEvenPages ? note("even") : odd)
  }

  /// Whether a section's first page has a footer of its own without the number.
  func hidesFirstNumber(_ section: Section) -> Bool {
    guard section.hasFirstPage else { return false }
    return section.footers["first"].flatMap { notes[$0] }?.paragraph == nil
  }
}
