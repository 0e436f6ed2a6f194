import Diagnostics
import MarkupXML
import RenditionModel

/// The parts of a Word document, found by their relationships (ECMA-376 Part 2, clause 6.5).
struct PackageParts {
  let mainPath: String
  private let contents: [String: [UInt8]]
  private let targets: [String: (type: String, path: String)]

  init(_ rendition: Rendition) throws(Failure) {
    var contents: [String: [UInt8]] = [:]
    for part in rendition.parts { contents[part.path.lowercased()] = part.content }
    self.contents = contents
    let roots = try Self.relationships(of: nil, in: contents)
    guard let main = roots.values.first(where: { $0.type.hasSuffix("/officeDocument") }) else {
      throw AuditingMessage.noMainPart.failure
    }
    mainPath = main.path
    targets = try Self.relationships(of: main.path, in: contents)
  }

  var main: [UInt8]? { contents[mainPath.lowercased()] }

  /// The part that the main part points at by a type: `styles`. Nil if there is none.
  func tree(_ type: String) throws(Failure) -> XMLTree? {
    guard let path = targets.values.filter({ $0.type.hasSuffix("/\(type)") }).map(\.path).min() else { return nil }
    return try tree(at: path)
  }

  /// The part that a relationship of the main part leads to.
  func tree(id: String) throws(Failure) -> XMLTree? {
    guard let path = targets[id]?.path else { return nil }
    return try tree(at: path)
  }

  private func tree(at path: String) throws(Failure) -> XMLTree? {
    guard let content = contents[path.lowercased()] else { return nil }
    return try Self.read(content, path: path)
  }

  private static func read(_ content: [UInt8], path: String) throws(Failure) -> XMLTree {
    do {
      return try OfficeXML.reading.tree(of: content)
    } catch {
      throw AuditingMessage.markup(part: path, line: error.line, error.message).failure
    }
  }

  private static func relationships(
    of source: String?, in contents: [String: [UInt8]]
  ) throws(Failure) -> [String: (type: String, path: String)] {
    let storage = Relationship(from: source, id: "", type: "").storagePath
    guard let content = contents[storage.lowercased()] else { return [:] }
    var targets: [String: (type: String, path: String)] = [:]
    for entry in try read(content, path: storage).all("rel:Relationship") where entry["TargetMode"] != "External" {
      guard let id = entry["Id"], let type = entry["Type"], let target = entry["Target"] else { continue }
      targets[id] = (type, path(of: target, from: source))
    }
    return targets
  }

  /// A target is relative to the folder of the part that points at it, or starts with a slash (RFC 3986).
  private static func path(of target: String, from source: String?) -> String {
    var segments: [Substring] = target.hasPrefix("/") ? [] : (source ?? "").split(separator: "/").dropLast()
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": break
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }
}
