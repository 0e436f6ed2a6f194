import DocumentModel
import SourceModel

/// The number that a line begins with, whatever it may turn out to mean.
struct NumberToken: Equatable {
  var scheme: NumberScheme
  @Compact var ordinal: Int
  /// Where the number ends in the line, with its punctuation and the white space behind it.
  @Compact var end: Int
  /// Where the number ends without the white space behind it.
  @Compact var bareEnd: Int
  /// The text behind the number goes on like a quantity or a date: 3.5亿, 一、二季度, 2023.5.1.
  var readsAsQuantity: Bool
  /// I., V. and X. may be letters of A., B., C. as well; then this is the letter's place in the alphabet.
  var letter: UInt8?
}

extension NumberToken {
  /// Reads the number at the start of a line that has no indentation, or nil if there is none.
  static func read(_ line: borrowing Span<UInt8>) -> NumberToken? {
    guard line.count > 0 else { return nil }
    let (first, width) = line.scalar(at: 0)
    if first == 0x7B2C { return article(line, after: width) }
    if let enclosed = Numerals.enclosed(first) {
      let scheme: NumberScheme =
        switch enclosed.kind {
        case .circled: .circled
        case .bracketedArabic: .arabicBracket
        case .pointedArabic: .arabicPoint
        case .bracketedChinese: .chineseBracket
        }
      return token(scheme, enclosed.value, line, bareEnd: width)
    }
    if first == 0x28 || first == 0xFF08 || first == 0x3014 { return bracketed(line, after: width) }
    if Numerals.chineseDigit(first) != nil || first == 0x5341 { return chinese(line) }
    if Numerals.isFormal(first) { return formal(line) }
    if Numerals.arabicDigit(first) != nil { return arabic(line) }
    if first < 0x80 || (0x2160...0x216B).contains(first) { return latin(line) }
    return nil
  }

  private static func token(
    _ scheme: NumberScheme, _ ordinal: Int, _ line: borrowing Span<UInt8>, bareEnd: Int, quantity: Bool = false
  ) -> NumberToken {
    NumberToken(
      scheme: scheme, ordinal: ordinal, end: line.spaceEnd(from: bareEnd), bareEnd: bareEnd, readsAsQuantity: quantity)
  }

  /// 第一章, 第 一 章, 第1条, 第三章之一.
  private static func article(_ line: borrowing Span<UInt8>, after start: Int) -> NumberToken? {
    let numberStart = line.spaceEnd(from: start)
    guard
      let number = Numerals.chinese(line, at: numberStart) ?? Numerals.arabic(line, at: numberStart, digits: 3)
    else { return nil }
    let unit = line.spaceEnd(from: number.end)
    guard unit < line.count else { return nil }
    let (scalar, width) = line.scalar(at: unit)
    let scheme: NumberScheme
    switch scalar {
    case 0x7F16, 0x7BC7, 0x5377: scheme = .part
    case 0x90E8 where line.has("部分", at: unit): scheme = .part
    case 0x7AE0, 0x56DE: scheme = .chapter
    case 0x8282, 0x7BC0: scheme = .section
    case 0x6761, 0x689D: scheme = .article
    default: return nil
    }
    var end = unit + (scalar == 0x90E8 ? 6 : width)
    // An inserted article or chapter: 第十二条之一.
    if line.has("之", at: end), let inserted = Numerals.chinese(line, at: end + 3) { end = inserted.end }
    // 第一条规定, 第三章的内容: a mention in running text. A heading has white space, punctuation or its end here.
    let goesOn = end < line.count && !isSpace(line.scalar(at: end).value)
    let separated = end < line.count && [0xFF1A, 0x3A, 0x3001].contains(line.scalar(at: end).value)
    if scheme == .article && goesOn && !separated { return nil }
    if goesOn && (line.has("的", at: end) || line.has("、", at: end) || line.has("规定", at: end)) { return nil }
    if separated { end += line.scalar(at: end).width }
    return token(scheme, number.value, line, bareEnd: end)
  }

  /// （一）, (1), （a）; 〔一〕.
  private static func bracketed(_ line: borrowing Span<UInt8>, after start: Int) -> NumberToken? {
    let inside = line.spaceEnd(from: start)
    let scheme: NumberScheme
    let number: Numerals.Reading
    if let reading = Numerals.chinese(line, at: inside) {
      (scheme, number) = (.chineseBracket, reading)
    } else if let reading = Numerals.arabic(line, at: inside, digits: 2) {
      (scheme, number) = (.arabicBracket, reading)
    } else if inside < line.count, (0x61...0x7A).contains(line[inside]) {
      (scheme, number) = (.latinLower, Numerals.Reading(value: Int(line[inside]) - 0x60, end: inside + 1))
    } else {
      return nil
    }
    let close = line.spaceEnd(from: number.end)
    guard close < line.count else { return nil }
    let (scalar, width) = line.scalar(at: close)
    guard scalar == 0x29 || scalar == 0xFF09 || scalar == 0x3015 else { return nil }
    var end = close + width
    if line.has("、", at: end) || line.has("．", at: end) { end += 3 }
    return token(scheme, number.value, line, bareEnd: end)
  }

  /// 一、 and its variants 一. 一．; what looks like 一、二季度 is marked.
  private static func chinese(_ line: borrowing Span<UInt8>) -> NumberToken? {
    guard let number = Numerals.chinese(line, at: 0) else { return nil }
    let mark = line.spaceEnd(from: number.end)
    guard mark < line.count else { return nil }
    let (scalar, width) = line.scalar(at: mark)
    switch scalar {
    case 0x3001, 0xFF0E, 0x2E, 0xFE51:
      let end = mark + width
      return token(
        .chineseComma, number.value, line, bareEnd: end,
        quantity: scalar == 0x3001 && Quantities.continuesEnumeration(line, at: end))
    default: return nil
    }
  }

  /// 壹、 and its variants 壹. 壹．; a family name such as 伍 or 陆 has none of these behind it.
  private static func formal(_ line: borrowing Span<UInt8>) -> NumberToken? {
    guard let number = Numerals.formal(line, at: 0) else { return nil }
    let mark = line.spaceEnd(from: number.end)
    guard mark < line.count else { return nil }
    let (scalar, width) = line.scalar(at: mark)
    guard scalar == 0x3001 || scalar == 0xFF0E || scalar == 0x2E else { return nil }
    return token(.chineseFormal, number.value, line, bareEnd: mark + width)
  }

  /// 1. 1． 1、 1) １. and decimal numbers 1.1, 1.1.1.
  private static func arabic(_ line: borrowing Span<UInt8>) -> NumberToken? {
    guard let number = Numerals.arabic(line, at: 0) else { return nil }
    var last = number.value
    var components = 1
    var end = number.end
    // Each further component of a decimal number follows a point without white space.
    while end < line.count, isPoint(line.scalar(at: end).value), components < 6 {
      let pointWidth = line.scalar(at: end).width
      guard let next = Numerals.arabic(line, at: end + pointWidth) else { break }
      last = next.value
      components += 1
      end = next.end
    }
    // 1.2024年工作回顾, 1.6月15日前: an item that begins with a year or a month. Nobody counts parts of a month so.
    if components == 2, number.value < 100,
      (1900...2099).contains(last) && line.has("年", at: end) || (1...12).contains(last) && line.has("月", at: end)
    {
      let mark = number.end
      return token(.arabicPoint, number.value, line, bareEnd: mark + line.scalar(at: mark).width)
    }
    if components > 1 {
      // 1.1. with a point behind it is the same number.
      if end < line.count, isPoint(line.scalar(at: end).value) { end += line.scalar(at: end).width }
      let scheme: NumberScheme =
        switch components {
        case 2: .decimal2
        case 3: .decimal3
        default: .decimal4
        }
      let quantity = number.value > 50 || Quantities.isUnit(line, at: end)
      return token(scheme, last, line, bareEnd: end, quantity: quantity)
    }
    let mark = line.spaceEnd(from: end)
    guard mark < line.count else { return nil }
    let (scalar, width) = line.scalar(at: mark)
    switch scalar {
    case 0x2E, 0xFF0E, 0x3001:
      return token(
        .arabicPoint, number.value, line, bareEnd: mark + width,
        quantity: number.value > 300
          || (scalar == 0x3001 && Numerals.arabic(line, at: mark + width) != nil))
    case 0x29, 0xFF09:
      return token(.arabicHalfBracket, number.value, line, bareEnd: mark + width, quantity: number.value > 300)
    default:
      // 1　概述: no punctuation at all. Only a chain of such lines beside 1.1 makes anything of it.
      guard mark > end, Numerals.arabicDigit(scalar) == nil, number.value <= 50 else { return nil }
      return token(.arabicPlain, number.value, line, bareEnd: end)
    }
  }

  /// I. II. A. B. a) and Chapter 1, Section 2, Article 3.
  private static func latin(_ line: borrowing Span<UInt8>) -> NumberToken? {
    switch line[0] {
    case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "P"), UInt8(ascii: "S"):
      for (word, scheme) in chapterWords where line.hasPrefix(word) { return chapter(line, word, scheme) }
    // The first byte of the signs from U+2160 on is E2.
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), 0xE2:
      if let number = Numerals.roman(line, at: 0), number.end < line.count,
        isPoint(line.scalar(at: number.end).value) || line.has("、", at: number.end)
      {
        return roman(line, number)
      }
    default: break
    }
    return letter(line)
  }

  private static let chapterWords: [(StaticString, NumberScheme)] = [
    ("Part ", .part), ("PART ", .part), ("Chapter ", .chapter), ("CHAPTER ", .chapter), ("Section ", .section),
    ("SECTION ", .section), ("Article ", .article), ("ARTICLE ", .article),
  ]

  private static func chapter(
    _ line: borrowing Span<UInt8>, _ word: StaticString, _ scheme: NumberScheme
  ) -> NumberToken? {
    let start = word.utf8CodeUnitCount
    guard let number = Numerals.arabic(line, at: start, digits: 3) ?? Numerals.roman(line, at: start) else {
      return nil
    }
    var end = number.end
    if end < line.count, line[end] == 0x2E || line[end] == 0x3A || line[end] == 0x29 { end += 1 }
    guard end == line.count || line[end] == 0x20 else { return nil }
    return token(scheme, number.value, line, bareEnd: end)
  }

  private static func roman(_ line: borrowing Span<UInt8>, _ number: Numerals.Reading) -> NumberToken? {
    let end = number.end + line.scalar(at: number.end).width
    guard end < line.count, isSpace(line.scalar(at: end).value) || line[end] >= 0x80 else { return nil }
    var result = token(.roman, number.value, line, bareEnd: end)
    // The chain that the line continues decides between the two.
    if number.end == 1 { result.letter = line[0] - 0x40 }
    return result
  }

  private static func letter(_ line: borrowing Span<UInt8>) -> NumberToken? {
    // A mark is ASCII; behind anything else the third byte may be in the middle of a character.
    guard line.count > 2, line[1] == 0x2E || line[1] == 0x29 else { return nil }
    let letter = line[0]
    let isCapital = (0x41...0x5A).contains(letter)
    guard isCapital || (0x61...0x7A).contains(letter) else { return nil }
    let behind = line.scalar(at: 2).value
    guard isSpace(behind) || behind >= 0x2E80 else { return nil }
    return token(isCapital ? .latinUpper : .latinLower, Int(letter & 0x1F), line, bareEnd: 2)
  }

  private static func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E }
}
