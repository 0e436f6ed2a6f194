extension Span where Element == UInt8 {
  /// The Unicode scalar whose first byte is at `index`, and how many bytes it takes (RFC 3629, section 3).
  ///
  /// The span must hold valid UTF-8 and `index` must be at the start of a scalar.
  @inlinable
  public func scalar(at index: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(index + 1), 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | continuation(index + 1) << 6 | continuation(index + 2), 3)
    }
    let low = continuation(index + 2) << 6 | continuation(index + 3)
    return ((first & 0x07) << 18 | continuation(index + 1) << 12 | low, 4)
  }

  /// The scalar that ends right before `index`, which must be greater than 0.
  @inlinable
  public func scalar(before index: Int) -> (value: UInt32, width: Int) {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// How many scalars the span holds.
  @inlinable
  public var scalarCount: Int {
    var total = 0
    for index in 0..<count where self[index] & 0xC0 != 0x80 { total += 1 }
    return total
  }

  @inlinable
  func continuation(_ index: Int) -> UInt32 { UInt32(self[index]) & 0x3F }

  /// Whether the bytes of `text` stand at `index`.
  @inlinable
  public func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    // Unsafe: the bytes of a static string are never freed, and the loop stays within its count.
    let bytes = text.utf8Start
    for offset in 0..<length where self[index + offset] != bytes[offset] { return false }
    return true
  }

  @inlinable
  public func hasPrefix(_ text: StaticString) -> Bool { has(text, at: 0) }

  @inlinable
  public func hasSuffix(_ text: StaticString) -> Bool { has(text, at: count - text.utf8CodeUnitCount) }

  /// Where `text` first stands, from `start` on.
  @inlinable
  public func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
    let first = text.utf8Start.pointee
    var index = start
    let last = count - text.utf8CodeUnitCount
    while index <= last {
      if self[index] == first, has(text, at: index) { return index }
      index += 1
    }
    return nil
  }
}

/// White space that a manuscript may indent or pad with: blank, tab, U+00A0, U+3000, the spaces of U+2000, U+FEFF.
@inlinable
public func isSpace(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F, 0xFEFF, 0x1680: true
  default: false
  }
}

/// How many columns of a terminal a scalar takes: two if it is Chinese or full-width, else one.
@inlinable
public func terminalColumns(of scalar: UInt32) -> Int { scalar >= 0x2E80 ? 2 : 1 }
