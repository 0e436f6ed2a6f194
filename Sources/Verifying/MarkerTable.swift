/// The markers that a proof knows, spelled out once more: a table that a proof shared with the removal would share its gaps.
public struct MarkerSpelled: Sendable {
  public enum Role: Sendable, Equatable {
    case begin(system: String)
    case end(system: String)
    /// All that follows is paid.
    case cut
    /// All that stands outside is paid.
    case freeBegin, freeEnd
    case page
  }

  let role: Role
  /// All of the marker, or what it begins with.
  let opening: [UInt8]
  let ignoresCase: Bool
  /// What stands between the opening and the end, and the end.
  let rest: (inside: Inside, end: [UInt8])?
  /// As a person writes it.
  let name: String

  public enum Inside: Sendable {
    /// Up to 32 letters, digits, commas and points.
    case value
    /// Up to 256 bytes of one line.
    case title
  }

  /// A marker of a house's own, or one of the table.
  /// - Parameters:
  ///   - opening: all of it, or what it begins with if something stands inside.
  ///   - end: what it ends in, if something stands inside.
  public init(_ role: Role, _ opening: String, ignoresCase: Bool = false, inside: Inside? = nil, end: String = "") {
    self.role = role
    self.opening = Array((ignoresCase ? opening.lowercased() : opening).utf8)
    self.ignoresCase = ignoresCase
    rest = inside.map { ($0, Array(end.utf8)) }
    name = opening + (inside == nil ? "" : "…\(end)")
  }

  /// The markers of systems that are known.
  public static let all: [MarkerSpelled] = [
    MarkerSpelled(.begin(system: "fastadmin"), "##paidbegin##"),
    MarkerSpelled(.end(system: "fastadmin"), "##paidend##"),
    MarkerSpelled(.begin(system: "fastadmin"), "$$paidbegin$$"),
    MarkerSpelled(.end(system: "fastadmin"), "$$paidend$$"),
    MarkerSpelled(.begin(system: "fastadmin"), "<paid>", ignoresCase: true),
    MarkerSpelled(.end(system: "fastadmin"), "</paid>", ignoresCase: true),
    MarkerSpelled(.page, "##pagebreak##"),
    MarkerSpelled(.begin(system: "discuz"), "[hide]", ignoresCase: true),
    MarkerSpelled(.begin(system: "discuz"), "[hide=", ignoresCase: true, inside: .value, end: "]"),
    MarkerSpelled(.end(system: "discuz"), "[/hide]", ignoresCase: true),
    MarkerSpelled(.begin(system: "erphpdown"), "[erphpdown]"),
    MarkerSpelled(.end(system: "erphpdown"), "[/erphpdown]"),
    MarkerSpelled(.cut, "<!--more-->"),
    MarkerSpelled(.cut, "<!--more ", inside: .title, end: "-->"),
    MarkerSpelled(.cut, "<!--members-only-->"),
    MarkerSpelled(.cut, "---paywall---"),
    MarkerSpelled(.freeBegin, "[free]", ignoresCase: true),
    MarkerSpelled(.freeEnd, "[/free]", ignoresCase: true),
    MarkerSpelled(.page, "#p#", inside: .title, end: "#e#"),
  ]

  /// The marker that stands at a place, and where it ends.
  static func at(
    _ index: Int, in bytes: Span<UInt8>, of markers: [MarkerSpelled]
  ) -> (marker: MarkerSpelled, end: Int)? {
    for marker in markers {
      guard marker.opening[0] == bytes[index] || marker.ignoresCase, let end = marker.end(from: index, in: bytes) else {
        continue
      }
      return (marker, end)
    }
    return nil
  }

  private func end(from start: Int, in bytes: Span<UInt8>) -> Int? {
    guard opening.count <= bytes.count - start else { return nil }
    for offset in opening.indices {
      var byte = bytes[start + offset]
      if ignoresCase, (0x41...0x5A).contains(byte) { byte |= 0x20 }
      if byte != opening[offset] { return nil }
    }
    var index = start + opening.count
    guard let rest else { return index }
    let limit = min(bytes.count - rest.end.count, index + (rest.inside == .value ? 32 : 256))
    while index <= limit {
      if rest.end.indices.allSatisfy({ bytes[index + $0] == rest.end[$0] }) { return index + rest.end.count }
      switch (rest.inside, bytes[index]) {
      case (.value, UInt8(ascii: "a")...UInt8(ascii: "z")), (.value, UInt8(ascii: "A")...UInt8(ascii: "Z")),
        (.value, UInt8(ascii: "0")...UInt8(ascii: "9")), (.value, UInt8(ascii: ",")), (.value, UInt8(ascii: ".")):
        break
      case (.value, _), (.title, 0x0A), (.title, 0x0D): return nil
      case (.title, _): break
      }
      index += 1
    }
    return nil
  }
}
