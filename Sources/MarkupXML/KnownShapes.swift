import Synchronization

/// Shapes of blocks that a schema has found valid, so that a paragraph like ten thousand others is held against it once.
///
/// A shape is a block's tags with all their attributes, and whether there is text between them. A schema that puts no bounds
/// on text can say nothing of two blocks of one shape in one place but the same. The place is the names of the elements
/// around the block, which decide its type in a schema (XML Schema Part 1, clause 3.8.6, Element Declarations Consistent).
public final class KnownShapes: Sendable {
  /// Names of elements of which a container that has one may have any number.
  let repeatable: Set<[UInt8]>
  /// Names of elements of which a container that has any child may have any number.
  let free: Set<[UInt8]>
  private let known = Mutex<Set<[UInt8]>>([])

  /// More are not kept: they cost memory, and a text of which every block is different gains nothing.
  private static let most = 1 << 14

  /// Names have their prefixes, as they stand in tags.
  /// - Parameters:
  ///   - repeatable: elements of which a container that has one may have any number.
  ///   - free: elements of which a container that has a child of any kind may have any number.
  public init(ofBlocks repeatable: [String], free: [String] = []) {
    self.repeatable = Set(repeatable.map { Array($0.utf8) })
    self.free = Set(free.map { Array($0.utf8) })
  }

  func contain(_ shape: [UInt8]) -> Bool { known.withLock { $0.contains(shape) } }

  func insert(_ shapes: Set<[UInt8]>) {
    known.withLock { known in
      if known.count + shapes.count <= Self.most { known.formUnion(shapes) }
    }
  }
}

/// A document without the blocks whose shapes are known, and without its text: what is left for a schema to judge.
///
/// If a digest is valid, so is its document. Of a digest that is not valid nothing follows.
struct ShapeDigest {
  /// XML, of which every text that is more than white space is one letter.
  private(set) var bytes: [UInt8] = []
  /// Shapes that were not known before: they are valid if the digest is.
  private(set) var shapes: Set<[UInt8]> = []

  private struct Container {
    /// How long the path is up to it.
    var pathCount: Int
    /// The names of its repeatable children so far.
    var names: Set<[UInt8]> = []
    var hasChild = false
  }

  /// Nil if something stands in it that is neither element nor text.
  init?(of document: [UInt8], besides known: KnownShapes) {
    let span = document.span
    bytes.reserveCapacity(min(document.count, 1 << 16))
    var path: [UInt8] = []
    var open: [Container] = [Container(pathCount: 0)]
    // Where the block begins in the digest whose shape is being written, and how deep it is open.
    var block: (start: Int, depth: Int)?
    var index = 0
    var textStart = 0
    if document.starts(with: Array("<?xml".utf8)) {
      guard let end = document.firstIndex(of: 0x3E) else { return nil }
      bytes += document[...end]
      index = end + 1
      textStart = index
    }
    while index < span.count {
      guard span[index] == 0x3C else {
        index += 1
        continue
      }
      addText(span, textStart, index)
      guard index + 1 < span.count, let end = Self.endOfTag(span, index) else { return nil }
      let first = span[index + 1]
      guard first != 0x21, first != 0x3F else { return nil }
      let isEnd = first == 0x2F
      let isEmpty = span[end - 1] == 0x2F
      if isEnd {
        add(span, index, end + 1)
        if let inside = block {
          if inside.depth == 1 {
            settle(from: inside.start, in: path, known)
            block = nil
          } else {
            block!.depth -= 1
          }
        } else {
          guard let container = open.popLast(), !open.isEmpty else { return nil }
          path.removeSubrange(container.pathCount...)
        }
      } else if block != nil {
        add(span, index, end + 1)
        if !isEmpty { block!.depth += 1 }
      } else {
        var nameEnd = index + 1
        while nameEnd < end, span[nameEnd] > 0x20, span[nameEnd] != 0x2F { nameEnd += 1 }
        let name = [UInt8](copying: span, index + 1, nameEnd)
        let start = bytes.count
        add(span, index, end + 1)
        let hasChild = open[open.count - 1].hasChild
        open[open.count - 1].hasChild = true
        let canGo =
          hasChild && known.free.contains(name)
          || known.repeatable.contains(name) && !open[open.count - 1].names.insert(name).inserted
        if canGo {
          if isEmpty { settle(from: start, in: path, known) } else { block = (start, 1) }
        } else if !isEmpty {
          open.append(Container(pathCount: path.count))
          path += name
          path.append(0x2F)
        }
      }
      index = end + 1
      textStart = index
    }
    addText(span, textStart, span.count)
    guard block == nil, open.count == 1 else { return nil }
  }

  private mutating func add(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    span.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private mutating func addText(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    for index in start..<end where span[index] > 0x20 {
      bytes.append(UInt8(ascii: "x"))
      return
    }
  }

  /// The end of a block: one whose shape is known goes out again.
  private mutating func settle(from start: Int, in path: [UInt8], _ known: KnownShapes) {
    let shape = path + bytes[start...]
    if shapes.contains(shape) || known.contain(shape) {
      bytes.removeSubrange(start...)
    } else {
      shapes.insert(shape)
    }
  }

  /// The place of the sign that ends a tag; such signs inside of attributes do not.
  private static func endOfTag(_ span: Span<UInt8>, _ start: Int) -> Int? {
    var index = start + 1
    var quote: UInt8 = 0
    while index < span.count {
      let byte = span[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      index += 1
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate init(copying span: Span<UInt8>, _ start: Int, _ end: Int) {
    self = span.extracting(start..<end).withUnsafeBufferPointer { Array($0) }
  }
}
