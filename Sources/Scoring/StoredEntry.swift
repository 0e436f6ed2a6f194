import Diagnostics

/// An object in a list that people write, with faults that name it.
protocol StoredEntry: Decodable {
  associatedtype CodingKeys: CodingKey
  /// The member that people know an entry by.
  static var nameKey: CodingKeys { get }
  /// Whether a member that is not known is a fault. It would be lost, and it may be a misspelling.
  static var refusesUnknownMembers: Bool { get }
  init(from fields: KeyedDecodingContainer<CodingKeys>) throws
}

extension StoredEntry {
  static var refusesUnknownMembers: Bool { true }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    do {
      if Self.refusesUnknownMembers {
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys
        where CodingKeys(stringValue: key.stringValue) == nil {
          throw MemberFault(key, "no member has this name")
        }
      }
      try self.init(from: fields)
    } catch {
      throw Self.fault(error, in: fields, of: decoder)
    }
  }

  private static func fault(
    _ error: any Error, in fields: KeyedDecodingContainer<CodingKeys>, of decoder: any Decoder
  ) -> any Error {
    var fault: EntryFault
    switch error {
    case let error as MemberFault: fault = EntryFault(member: error.member, problem: error.problem)
    case let error as DecodingError: fault = EntryFault(DecodingFault(error))
    default: return error
    }
    fault.entry = decoder.codingPath.compactMap(\.intValue).first.map { $0 + 1 }
    if let number = try? fields.decode(Int.self, forKey: nameKey) {
      fault.name = "\(nameKey.stringValue) \(number)"
    } else if let text = try? fields.decode(String.self, forKey: nameKey) {
      fault.name = "\(nameKey.stringValue) \(text)"
    }
    return fault
  }
}

/// Any name of a member.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
  /// A whole number from 1, if there is one.
  func positive(_ key: Key) throws -> Int? {
    guard let value = try decodeIfPresent(Int.self, forKey: key) else { return nil }
    guard value > 0 else { throw MemberFault(key, "\(value) is not a whole number from 1") }
    return value
  }

  /// False if the member is missing.
  func flag(_ key: Key) throws -> Bool { try decodeIfPresent(Bool.self, forKey: key) ?? false }
}
