import DocumentModel
import MarkupXML
import Writing

/// An element around groups of blocks that is open.
enum OpenContainer {
  case section(level: Int)
  case attachment
  case paid(region: UInt32)

  var level: Int? {
    switch self {
    case .section(let level): level
    case .attachment: 0
    case .paid: nil
    }
  }

  var region: UInt32? { if case .paid(let region) = self { region } else { nil } }
}

/// Sections, attachments, and divisions of paid regions around the blocks.
///
/// A region may begin inside one section and end inside another, which no element can: then it has a division in each of
/// them. A section that a region covers stands in the region's division; any other holds a division of its own.
extension HTMLRenderer {
  /// Ends and begins what stands around the blocks of one element.
  mutating func enterContainers(of lines: Range<Int>) {
    let first = lines.lowerBound
    let region = region(of: lines)
    if first >= regionEnd { regionEnd = end(of: region, from: lines) }
    if let level = structure.ends[first],
      let outermost = containers.firstIndex(where: { $0.level.map { $0 >= level } ?? false })
    {
      leaveContainers(downTo: outermost)
    }
    if let paid = containers.firstIndex(where: { $0.region != nil }), containers[paid].region != region {
      leaveContainers(downTo: paid)
    }
    if let container = structure.containers[first] {
      if container.end <= regionEnd {
        enterPaidDivision(region)
      } else if let paid = containers.firstIndex(where: { $0.region != nil }) {
        leaveContainers(downTo: paid)
      }
      end(group)
      enter(container, at: first)
    }
    enterPaidDivision(region)
  }

  /// Ends all containers but so many of the outermost.
  mutating func leaveContainers(downTo count: Int) {
    guard containers.count > count else { return }
    end(group)
    while containers.count > count {
      containers.removeLast()
      endGroup()
    }
  }

  private mutating func enter(_ container: PageStructure.Container, at index: Int) {
    xml.start("section")
    switch container.kind {
    case .section(let id):
      xml.attribute("id", id)
      containers.append(.section(level: container.level))
    case .attachment:
      xml.attribute("class", "attachment")
      let head = document.freeText(of: document.blocks[index])
      xml.attribute("aria-label", uniqueLabel(head ?? document.language.attachment))
      containers.append(.attachment)
    }
    xml.lineBreak()
  }

  /// Unless one is open.
  private mutating func enterPaidDivision(_ region: UInt32) {
    guard region != 0, !containers.contains(where: { $0.region != nil }) else { return }
    end(group)
    xml.start("div")
    // The label is shown where a region begins, and told to those who hear the page wherever they come into it.
    paidAttributes(region, class: region == lastRegion ? "paid continued" : "paid")
    xml.lineBreak()
    lastRegion = region
    containers.append(.paid(region: region))
  }

  /// Landmarks of one kind need names that differ.
  mutating func uniqueLabel(_ label: String) -> String {
    let count = labels[label, default: 0] + 1
    labels[label] = count
    return count == 1 ? label : "\(label) \(count)"
  }

  private func region(of lines: Range<Int>) -> UInt32 {
    document.blocks[lines.lowerBound].kind == .contents ? 0 : document.access(of: lines)?.region ?? 0
  }

  /// The block before which a region ends.
  private func end(of region: UInt32, from lines: Range<Int>) -> Int {
    var index = lines.upperBound
    while index < document.blocks.count {
      if document.blocks[index].kind == .pageBreak {
        index += 1
        continue
      }
      let next = document.lines(from: index)
      if self.region(of: next) != region { return index }
      index = next.upperBound
    }
    return index
  }
}
