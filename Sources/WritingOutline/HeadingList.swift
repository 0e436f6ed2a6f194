import DocumentModel
import MarkupXML
import OutlineModel

extension OutlineRenderer {
  /// The headings as lists inside lists, below the title or the attachment that they belong to.
  ///
  /// A list is opened inside the last item of the one around it, whatever the levels are: no item is made up for a level
  /// that is skipped.
  mutating func headings() {
    xml.literal("<nav aria-labelledby=\"headings\">\n<h2 id=\"headings\">Headings</h2>\n")
    /// The levels of the lists that are open.
    var open: [Int] = []
    var isEmpty = true
    for place in outline.entries.indices {
      let entry = outline.entries[place]
      if Self.beginsOutline(entry) {
        closeLists(&open, downTo: 0)
        xml.start("h3")
        headingItem(place)
        xml.end()
        xml.lineBreak()
        isEmpty = false
      } else if let level = entry.level {
        closeLists(&open, downTo: level)
        if open.last == level {
          xml.literal("</li>\n")
        } else {
          xml.literal("<ol>\n")
          open.append(level)
        }
        xml.literal("<li>")
        headingItem(place)
        isEmpty = false
      }
    }
    closeLists(&open, downTo: 0)
    if isEmpty { element("p", "There are none.") }
    xml.literal("</nav>\n")
  }

  /// Closes the lists of deeper levels. Of the level itself, its last item stays open.
  private mutating func closeLists(_ open: inout [Int], downTo level: Int) {
    while let last = open.last, last > level {
      // A shallower heading goes on with the deepest list that is no deeper than it, or with the outermost.
      if level > 0, open.count == 1 || open[open.count - 2] < level {
        open[open.count - 1] = level
        return
      }
      xml.literal("</li>\n</ol>\n")
      open.removeLast()
    }
  }

  private mutating func headingItem(_ place: Int) {
    let entry = outline.entries[place]
    xml.start("a")
    xml.attribute("href", "#" + anchors[place])
    quotation("span", Self.beginning(of: entry.runIn ?? entry.text))
    xml.end()
    xml.text(" ")
    span("line", "line \(entry.line)")
    if isUnsure(entry) { mark("mark doubt", "unsure") }
  }

  private static func beginsOutline(_ entry: OutlineEntry) -> Bool {
    [BlockName.title, .attachmentHead, .attachmentTitle].contains { $0.rawValue == entry.kind }
  }

  /// What the marks of the page mean, and how to overrule what it says.
  mutating func legend() {
    startSection("legend", "Legend")
    xml.literal("<dl>\n")
    for (term, meaning) in [
      ("line 12", "Where the block begins in the manuscript."),
      ("heading 2", "What it was taken for, and the level of a heading: 1 is the topmost below the title."),
      ("run-in 2", "A paragraph that begins with a heading; the words of the heading are bold."),
      ("92 %", "How sure that is, and why."),
      (
        "Or paragraph, 8 %",
        "The runner-up: what else it could have been. It is left out where nothing speaks for anything else."
      ),
      ("unsure", "The decision is less than \(threshold) % sure."),
      ("by hand", "Somebody decided it, with --overrides."),
      ("paid", "All or part of it stands in a paid region."),
    ] {
      element("dt", term)
      element("dd", meaning)
    }
    xml.literal("</dl>\n")
    element(
      "p",
      "To overrule a decision, write its line and what it is into a file, such as “12 heading 2”, and give it with "
        + "--overrides.")
    endSection()
  }
}
