import DocumentModel
import SourceModel

/// A run as it stands in JSON.
struct StoredRun: Decodable {
  let kind: RunKind
  let role: RunRole
  let item: UInt16
  let paid: UInt32?
  let text: String

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, role, item, paid, text
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    kind = try fields.valueIfPresent(.kind) ?? .text
    role = try fields.valueIfPresent(.role) ?? .body
    item = try fields.integerIfPresent(.item) ?? 0
    paid = try fields.region(.paid)
    guard kind != .lineBreak else {
      guard !fields.contains(.text) else {
        throw TreeFault(decoder.codingPath + [CodingKeys.text], "a line break has no text")
      }
      text = ""
      return
    }
    text = try fields.decode(String.self, forKey: .text)
    if let scalar = text.unicodeScalars.first(where: Self.isRefused) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      throw TreeFault(
        decoder.codingPath + [CodingKeys.text],
        "U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) is not allowed in a run")
    }
    if let want = kind.want, !text.unicodeScalars.allSatisfy({ isSpace($0.value) || want.signs.contains($0) }) {
      throw TreeFault(decoder.codingPath + [CodingKeys.text], want.message)
    }
  }

  /// What no output could hold, and line ends, which are runs of a kind of their own.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: true
    case let value: isForbidden(value)
    }
  }
}

extension RunKind {
  /// What a run that says nothing may be made of besides white space; nil for one that says something.
  fileprivate var want: (signs: String.UnicodeScalarView, message: String)? {
    switch self {
    case .text, .placeholder, .lineBreak: nil
    case .gap: ("".unicodeScalars, "a gap is white space alone")
    case .cellSeparator: ("|".unicodeScalars, "what parts two cells is white space, or a bar")
    case .ruling: ("|-=+:".unicodeScalars, "a ruling is made of |, -, =, + and : alone")
    }
  }
}
