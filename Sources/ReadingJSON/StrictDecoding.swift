import DocumentModel

/// Any name of a member.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// Refuses members that are not in `Keys`: what is not understood must not be lost.
  func refuseMembers<Keys: CodingKey>(besides keys: Keys.Type) throws {
    for key in try container(keyedBy: AnyKey.self).allKeys where Keys(stringValue: key.stringValue) == nil {
      throw TreeFault(codingPath + [key], "no member has this name here")
    }
  }
}

extension KeyedDecodingContainer {
  /// A whole number within the bounds of its type.
  func integer<Value: FixedWidthInteger>(_ key: Key) throws -> Value {
    try ReadingJSON.integer(decode(Double.self, forKey: key), at: codingPath + [key])
  }

  func integerIfPresent<Value: FixedWidthInteger>(_ key: Key) throws -> Value? {
    contains(key) ? try integer(key) : nil
  }

  /// One of an enumeration's values by its name.
  func value<Value: RawRepresentable<String>>(_ key: Key) throws -> Value {
    let name = try decode(String.self, forKey: key)
    guard let value = Value(rawValue: name) else { throw TreeFault(codingPath + [key], "\(name) is not known") }
    return value
  }

  func valueIfPresent<Value: RawRepresentable<String>>(_ key: Key) throws -> Value? {
    contains(key) ? try value(key) : nil
  }

  /// A share of one, in percent.
  func percent(_ key: Key) throws -> UInt8 {
    let share = try decode(Double.self, forKey: key)
    guard (0...1).contains(share) else { throw TreeFault(codingPath + [key], "not between 0 and 1") }
    return UInt8((share * 100).rounded())
  }

  /// The number of a paid region; regions are numbered from 1.
  func region(_ key: Key) throws -> UInt32? {
    guard let region: UInt32 = try integerIfPresent(key) else { return nil }
    guard region > 0 else { throw TreeFault(codingPath + [key], "regions are numbered from 1") }
    return region
  }
}

/// JSON knows one kind of number. All whole numbers of 32 bits are exact in a `Double`.
func integer<Value: FixedWidthInteger>(_ number: Double, at path: [any CodingKey]) throws -> Value {
  guard let value = Value(exactly: number) else {
    throw TreeFault(path, "\(number) is not a whole number from \(Value.min) to \(Value.max)")
  }
  return value
}
