import Foundation

/// Holds JSON against a schema: the part of JSON Schema 2020-12 that Galley's own schemas use.
struct SchemaCheck {
  private let root: [String: Any]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Schemas/\(name)"))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong, with the place of each fault.
  func faults(_ text: String) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: Data(text.utf8)), root, "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var faults: [String] = []
    for (keyword, argument) in schema {
      switch keyword {
      case "$schema", "title", "description", "$defs": break
      case "$ref":
        let name = (argument as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
        guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
          faults.append("\(place): no definition of \(name)")
          break
        }
        faults += self.faults(value, target, place)
      case "type": if !Self.isOf(type: argument as? String ?? "", value) { faults.append("\(place): no \(argument)") }
      case "const": if !Self.equal(value, argument) { faults.append("\(place): not \(argument)") }
      case "enum":
        if !(argument as? [Any] ?? []).contains(where: { Self.equal(value, $0) }) {
          faults.append("\(place): \(value)")
        }
      case "minimum":
        if let number = value as? NSNumber, number.doubleValue < (argument as? NSNumber)?.doubleValue ?? 0 {
          faults.append("\(place): \(number) is too small")
        }
      case "pattern":
        if let text = value as? String, text.range(of: argument as? String ?? "", options: .regularExpression) == nil {
          faults.append("\(place): \(text)")
        }
      case "required":
        for name in argument as? [String] ?? [] where (value as? [String: Any])?[name] == nil {
          faults.append("\(place): no \(name)")
        }
      case "properties", "additionalProperties": break
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          faults += self.faults(item, argument as? [String: Any] ?? [:], "\(place)[\(index)]")
        }
      default: faults.append("the check does not know \(keyword)")
      }
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (name, member) in value as? [String: Any] ?? [:] {
      if let property = properties[name] as? [String: Any] {
        faults += self.faults(member, property, "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(place): \(name) is not in the schema")
      }
    }
    return faults
  }

  private static func equal(_ one: Any, _ other: Any) -> Bool { (one as? NSObject) == (other as? NSObject) }

  private static func isOf(type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber).map { isBoolean($0) } ?? false
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() && !isBoolean($0) } ?? false
    case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
    default: false
    }
  }

  /// Foundation makes truth values numbers of the kind of a C char.
  private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
