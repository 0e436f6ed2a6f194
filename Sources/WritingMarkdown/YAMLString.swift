/// A string as YAML that every parser of YAML 1.1 and 1.2 reads back as this string.
///
/// Without quotes only where nobody could take it for anything else: it begins with a letter and has nothing but letters,
/// digits, Chinese and its marks, and single spaces, of which a text of ASCII has one, as `yes` and `null` have not. Else
/// in double quotes, with the escapes that JSON has as well.
struct YAMLString {
  let text: String

  init(_ string: String) {
    if Self.isPlain(string.unicodeScalars) {
      text = string
      return
    }
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where Self.isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      }
    }
    text = quoted + "\""
  }

  /// What stands inside quotes as it is: not controls, nor what some take for the end of a line or do not print. Beyond
  /// U+FFFF all may stand there, noncharacters too (YAML 1.2.2, section 5.1).
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF, 0xFFFE...0xFFFF: false
    default: true
    }
  }

  private static func isPlain(_ scalars: String.UnicodeScalarView) -> Bool {
    var last: Unicode.Scalar?
    var hasChinese = false
    var hasSpace = false
    for scalar in scalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: break
      case 0x4E00...0x9FA5: hasChinese = true
      case 0x30...0x39, 0x3001...0x3002, 0x300A...0x300B, 0xFF08...0xFF09, 0xFF0C, 0xFF1A, 0x201C...0x201D, 0x2014:
        guard last != nil else { return false }
      case 0x20:
        guard let before = last, before != " " else { return false }
        hasSpace = true
      default: return false
      }
      last = scalar
    }
    return last != nil && last != " " && (hasChinese || hasSpace)
  }
}
