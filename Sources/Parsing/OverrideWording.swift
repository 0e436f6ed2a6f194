import DocumentModel

/// What is said of an override that does not fit the manuscript.
extension OverrideFault.Kind {
  var id: String {
    switch self {
    case .noSuchLine: "override.no-such-line"
    case .blankLine: "override.blank-line"
    case .insideBlock: "override.inside-block"
    case .noRunInEnd: "override.no-run-in-end"
    case .runInEndOutside: "override.run-in-end-outside"
    case .runInEndOfSeveral: "override.run-in-end-of-several"
    }
  }

  var text: String {
    switch self {
    case .noSuchLine(let line, let last): "the manuscript has no line \(line): its last one is \(last)"
    case .blankLine(let line): "there is no text on line \(line) of the manuscript"
    case .insideBlock(let line, let first):
      "line \(line) of the manuscript goes on with the block that begins on line \(first)"
    case .noRunInEnd(let line): "nothing on line \(line) of the manuscript shows where a heading in it could end"
    case .runInEndOutside(let line, let end, _):
      "\(end) is no place on line \(line) of the manuscript with text before it and behind it"
    case .runInEndOfSeveral(let line, let second):
      "a heading that runs in ends in one block, and blocks begin on line \(line) and on line \(second)"
    }
  }

  var hint: String {
    switch self {
    case .noSuchLine: "look the lines up with galley outline"
    case .blankLine: "name a line that galley outline shows"
    case .insideBlock(_, let first): "decide about line \(first), or put a blank line between the two in the manuscript"
    case .noRunInEnd(let line): "say where: \(line) run-in, the level, and how many characters the heading takes"
    case .runInEndOutside(_, _, let within):
      within.count > 1
        ? "count the line's characters, indent and all: \(within.lowerBound) to \(within.upperBound) are such places"
        : "make it a heading, since it is too short for text behind one"
    case .runInEndOfSeveral: "write an override for each line"
    }
  }
}
