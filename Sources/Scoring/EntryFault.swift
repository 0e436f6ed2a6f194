import Diagnostics

/// Why a file that should hold a list of objects cannot be used.
enum ListFault: Sendable {
  case notJSON(String)
  case notAList
  case entry(EntryFault)
}

/// What is wrong with an entry, and which one it is.
struct EntryFault: Error {
  /// From 1.
  var entry: Int?
  /// `line 12`
  var name: String?
  var member: String?
  var problem: String

  init(entry: Int? = nil, name: String? = nil, member: String? = nil, problem: String) {
    self.entry = entry
    self.name = name
    self.member = member
    self.problem = problem
  }

  init(_ fault: DecodingFault) {
    entry = fault.path.first?.intValue.map { $0 + 1 }
    let inner = fault.path.drop { $0.intValue != nil }.path
    member = inner.isEmpty ? nil : inner
    problem = fault.problem
  }

  /// `entry 13 (line 40), level: a whole number was expected`
  var text: String {
    let place = ["entry \(entry.map(String.init) ?? "?")\(name.map { " (\($0))" } ?? "")", member].compactMap(\.self)
    return "\(place.joined(separator: ", ")): \(problem)"
  }
}

/// What is wrong with a member, found while its entry is decoded.
struct MemberFault: Error {
  let member: String
  let problem: String

  init(_ key: some CodingKey, _ problem: String) {
    member = key.stringValue
    self.problem = problem
  }
}
