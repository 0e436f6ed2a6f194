/// Hands over the strings of a JSON text with escapes resolved, and the name of the member each belongs to.
///
/// It reads on where the grammar is broken: a string that is there can be read by others, too.
struct JSONStrings {
  private let bytes: [UInt8]
  private var index = 0
  /// What is wrong first, if anything is.
  private(set) var faultOffset: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter visit: gets a string, the name before it (empty in front of the first), where it begins, whether it
  ///   is a name itself, and whether escapes stand in it.
  mutating func read(
    _ visit: (_ string: [UInt8], _ name: [UInt8], _ offset: Int, _ isName: Bool, _ isEscaped: Bool) -> Void
  ) {
    var brackets: [UInt8] = []
    var name: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let offset = index
        let string = string()
        let isEscaped = index - offset != string.count + 2
        var next = index
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        let isName = next < bytes.count && bytes[next] == UInt8(ascii: ":")
        visit(string, name, offset, isName, isEscaped)
        if isName { name = string }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        brackets.append(byte)
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // The closing bracket is two behind the opening one in ASCII.
        if brackets.popLast() != byte - 2 { fault() }
        index += 1
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "E"):
        index += 1
      default:
        if index > 2 || !bytes.starts(with: [0xEF, 0xBB, 0xBF]) { fault() }
        index += 1
      }
    }
    if !brackets.isEmpty { fault() }
  }

  private mutating func fault() { faultOffset = faultOffset ?? index }

  private mutating func string() -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return text
      }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { break }
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): text.append(0x0A)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"): text += UTF8.encode(escape())!
      case let other: text.append(other)
      }
    }
    fault()
    return text
  }

  private mutating func escape() -> Unicode.Scalar {
    guard var value = hexadecimal(at: index) else {
      fault()
      return "\u{FFFD}"
    }
    index += 4
    if (0xD800..<0xDC00).contains(value), index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: index + 2), (0xDC00..<0xE000).contains(low)
    {
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
      index += 6
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
