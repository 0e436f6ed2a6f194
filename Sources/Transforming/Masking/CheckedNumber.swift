/// Numbers that carry what shows whether they are what they seem: a digit that follows from the others, a date.
///
/// Numbers are rows of characters in normal form: digits and capital letters of ASCII.
enum CheckedNumber {
  /// The number of a mainland identity card (GB 11643—1999): place, day of birth, serial number, check character.
  static func isIdentity(_ number: [UInt32]) -> Bool {
    switch number.count {
    case 18:
      guard isPlace(number), let digits = digits(number.prefix(17)), let last = checkValue(number[17]) else {
        return false
      }
      let year = value(digits[6..<10])
      guard (1850...2099).contains(year), isDay(year, value(digits[10..<12]), value(digits[12..<14])) else {
        return false
      }
      // ISO 7064, MOD 11-2.
      let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
      let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
      return (sum + last) % 11 == 1
    case 15:
      guard isPlace(number), let digits = digits(number[...]) else { return false }
      return isDay(1900 + value(digits[6..<8]), value(digits[8..<10]), value(digits[10..<12]))
    default: return false
    }
  }

  /// The number of a bank card: 16 to 19 digits, the last by Luhn's formula (ISO/IEC 7812-1, annex B).
  ///
  /// Numbers that begin with 1, 7 or most of 2 are those of other industries, as is what begins with a date.
  static func isBankCard(_ number: [UInt32]) -> Bool {
    guard (16...19).contains(number.count), let digits = digits(number[...]) else { return false }
    switch value(digits.prefix(4)) {
    case 2221...2720, 3000...6999, 8000...9999: break
    default: return false
    }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let weighed = index % 2 == 1 ? digit * 2 : digit
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return sum % 10 == 0
  }

  /// A unified social credit code (GB 32100—2015): department, kind, place, organisation, check character.
  static func isCreditCode(_ code: [UInt32]) -> Bool {
    guard code.count == 18, digits(code[2..<8]) != nil else { return false }
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars.map(\.value)
    var sum = 0
    var weight = 1
    for character in code.dropLast() {
      guard let value = alphabet.firstIndex(of: character) else { return false }
      sum += value * weight
      // Powers of three, modulo 31.
      weight = weight * 3 % 31
    }
    guard let last = alphabet.firstIndex(of: code[17]) else { return false }
    return (sum + last) % 31 == 0
  }

  /// Provinces by their first two digits (GB/T 2260), and the three of residence permits.
  private static func isPlace(_ number: [UInt32]) -> Bool {
    guard let digits = digits(number.prefix(2)) else { return false }
    switch value(digits[...]) {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: return true
    default: return false
    }
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return (1...[31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
  }

  private static func checkValue(_ character: UInt32) -> Int? {
    character == 0x58 ? 10 : digits([character][...])?.first
  }

  private static func digits(_ number: ArraySlice<UInt32>) -> [Int]? {
    let digits = number.map { Int($0) - 0x30 }
    return digits.allSatisfy { (0...9).contains($0) } ? digits : nil
  }

  private static func value(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
