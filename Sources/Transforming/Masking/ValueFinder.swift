/// Finds personal data in a text.
///
/// A value stands by itself: digits with more digits right before or behind them are another number. Where two values
/// overlap, both are one.
struct ValueFinder {
  struct Value: Equatable {
    var range: Range<Int>
    var valueClass: MaskClass
  }

  private let text: [UInt32]
  private let typed: [UInt32]
  private let mask: Mask
  /// Stretches of digits.
  private var runs: [Range<Int>] = []
  private var found: [Value] = []

  /// - Returns: in order, none over another.
  static func values(in text: MaskedText, for mask: Mask) -> [Value] {
    var finder = ValueFinder(text: text.characters, typed: text.typed, mask: mask)
    return finder.find()
  }

  private init(text: [UInt32], typed: [UInt32], mask: Mask) {
    self.text = text
    self.typed = typed
    self.mask = mask
  }

  private mutating func find() -> [Value] {
    findRuns()
    if mask.classes.contains(.ids) { findIdentities() }
    if mask.classes.contains(.codes) { findCreditCodes() }
    if mask.classes.contains(.bank) { findBankCards() }
    if mask.classes.contains(.phones) { findPhones() }
    if mask.classes.contains(.emails) { findAddresses() }
    if mask.classes.contains(.names), !mask.names.isEmpty { findNames() }
    return joined()
  }

  /// Those that overlap become one of the class that was found first.
  private func joined() -> [Value] {
    let sorted = found.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [(value: Value, rank: Int)] = []
    for (rank, value) in sorted {
      guard let last = result.last, value.range.lowerBound < last.value.range.upperBound else {
        result.append((value, rank))
        continue
      }
      let range = last.value.range.lowerBound..<max(last.value.range.upperBound, value.range.upperBound)
      result[result.count - 1] = (
        Value(range: range, valueClass: rank < last.rank ? value.valueClass : last.value.valueClass),
        min(rank, last.rank)
      )
    }
    return result.map(\.value)
  }

  private mutating func add(_ range: Range<Int>, _ valueClass: MaskClass) {
    found.append(Value(range: range, valueClass: valueClass))
  }

  // MARK: Digits

  private mutating func findRuns() {
    var index = 0
    while index < text.count {
      guard Self.isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, Self.isDigit(text[index]) { index += 1 }
      runs.append(start..<index)
    }
  }

  private static func isDigit(_ character: UInt32) -> Bool { character &- 0x30 < 10 }

  private static func isLetter(_ character: UInt32) -> Bool { (character | 0x20) &- 0x61 < 26 }

  /// The sign between two stretches of digits, if it is one and is a blank, a hyphen, a point, a dot or a slash.
  private func link(behind index: Int) -> UInt32? {
    guard index + 1 < runs.count, runs[index + 1].lowerBound == runs[index].upperBound + 1 else { return nil }
    let sign = text[runs[index].upperBound]
    return [0x20, 0x2D, 0x2E, 0xB7, 0x2F].contains(sign) ? sign : nil
  }

  /// The stretches of digits from one on that have these lengths, with the same sign between all of them. With hyphens
  /// before or behind it would be a part of a longer number.
  private func group(at index: Int, lengths: [Int]) -> Range<Int>? {
    guard index + lengths.count <= runs.count else { return nil }
    var sign: UInt32?
    for (offset, length) in lengths.enumerated() {
      guard runs[index + offset].count == length else { return nil }
      guard offset < lengths.count - 1 else { break }
      guard let link = link(behind: index + offset), sign == nil || link == sign else { return nil }
      sign = link
    }
    let last = index + lengths.count - 1
    if sign == 0x2D, link(behind: last) == 0x2D || index > 0 && link(behind: index - 1) == 0x2D { return nil }
    return runs[index].lowerBound..<runs[last].upperBound
  }

  private func digits(_ range: Range<Int>) -> [UInt32] { text[range].filter(Self.isDigit) }

  private func has(_ word: String, at index: Int) -> Bool {
    index >= 0 && index < text.count && text[index...].starts(with: word.unicodeScalars.lazy.map(\.value))
  }

  /// Whether digits are an amount: a sign of a currency before them, or a unit behind them and their decimals.
  private func isAmount(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    if start > 0, [0x24, 0xA5, 0xFFE5, 0x20AC, 0xA3].contains(text[start - 1]) { return true }
    if start >= 3, has("人民币", at: start - 3) || has("人民幣", at: start - 3) { return true }
    // Decimals of less than one; 1. is a number of an item.
    if has("0.", at: range.lowerBound - 2), range.lowerBound < 3 || !Self.isDigit(text[range.lowerBound - 3]) {
      return true
    }
    var end = range.upperBound
    if end + 1 < text.count, text[end] == 0x2E, Self.isDigit(text[end + 1]) {
      end += 1
      while end < text.count, Self.isDigit(text[end]) { end += 1 }
    }
    while end < text.count, text[end] == 0x20 { end += 1 }
    if has("%", at: end) || has("％", at: end) { return true }
    while end < text.count, ["百", "千", "万", "萬", "亿", "億"].contains(where: { has($0, at: end) }) { end += 1 }
    // 元旦 is a day.
    if has("元", at: end) { return !has("元旦", at: end) }
    return ["美元", "港元", "欧元", "歐元", "日元", "英镑", "英鎊", "圆", "圓", "吨", "噸", "千瓦", "平方米", "公里", "公斤", "亩", "畝"].contains {
      has($0, at: end)
    }
  }

  // MARK: Numbers with a check

  private mutating func findIdentities() {
    for (index, run) in runs.enumerated() {
      // The last of eighteen may be an X.
      let end = run.upperBound
      let hasCross = end < text.count && text[end] | 0x20 == 0x78
      if run.count == 17, hasCross, CheckedNumber.isIdentity(digits(run) + [0x58]) {
        add(run.lowerBound..<end + 1, .ids)
      } else if run.count == 18 || run.count == 15, CheckedNumber.isIdentity(digits(run)), !isAmount(run) {
        add(run, .ids)
      }
      for lengths in [
        [6, 8, 4], [6, 8, 3], [6, 4, 4, 4], [6, 4, 4, 3], [6, 6, 3], [14, 4], [14, 3], [6, 12], [6, 11],
      ] {
        guard let range = group(at: index, lengths: lengths) else { continue }
        let end = range.upperBound
        let number = digits(range)
        if number.count == 17 {
          guard end < text.count, text[end] | 0x20 == 0x78, CheckedNumber.isIdentity(number + [0x58]) else { continue }
          add(range.lowerBound..<end + 1, .ids)
        } else if CheckedNumber.isIdentity(number) {
          add(range, .ids)
        }
      }
    }
  }

  private mutating func findBankCards() {
    for (index, run) in runs.enumerated() {
      if CheckedNumber.isBankCard(digits(run)), !isAmount(run) { add(run, .bank) }
      for rest in 0...3 {
        let lengths = [4, 4, 4, 4] + (rest > 0 ? [rest] : [])
        if let range = group(at: index, lengths: lengths), CheckedNumber.isBankCard(digits(range)) { add(range, .bank) }
      }
    }
  }

  private mutating func findCreditCodes() {
    var index = 0
    while index < text.count {
      guard Self.isDigit(text[index]) || Self.isLetter(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, Self.isDigit(text[index]) || Self.isLetter(text[index]) { index += 1 }
      guard index - start == 18 else { continue }
      let code = text[start..<index].map { Self.isLetter($0) ? $0 & ~0x20 : $0 }
      if CheckedNumber.isCreditCode(code) { add(start..<index, .codes) }
    }
  }

  // MARK: Phones

  private mutating func findPhones() {
    for index in runs.indices {
      if findWithCountry(at: index) { continue }
      findMobile(at: index)
      findFixed(at: index)
      findService(at: index)
    }
  }

  private static func isMobile(_ digits: [UInt32]) -> Bool {
    digits.count == 11 && digits[0] == 0x31 && digits[1] >= 0x33
  }

  /// An area code and a number: 010, 02x and 0xxx with 7 or 8 digits that do not begin with a zero.
  private static func isFixed(_ digits: [UInt32]) -> Bool {
    guard let area = areaLength(digits) else { return false }
    let number = digits.dropFirst(area)
    return (7...8).contains(number.count) && number.first! != 0x30
  }

  private static func areaLength(_ digits: [UInt32]) -> Int? {
    guard digits.count >= 3, digits[0] == 0x30 else { return nil }
    if digits[1] == 0x31 { return digits[2] == 0x30 ? 3 : nil }
    if digits[1] == 0x32 { return 3 }
    return digits[1] >= 0x33 && digits.count >= 4 ? 4 : nil
  }

  private static func isPhone(_ digits: [UInt32]) -> Bool {
    isMobile(digits) || isFixed(digits) || isFixed([0x30] + digits)
  }

  /// +86 and 0086, behind which the number may be parted as somebody likes.
  private mutating func findWithCountry(at index: Int) -> Bool {
    let run = runs[index]
    let isPlus = run.lowerBound > 0 && text[run.lowerBound - 1] == 0x2B
    let start = isPlus ? run.lowerBound - 1 : run.lowerBound
    var number = digits(run)
    let code: [UInt32] = isPlus ? [0x38, 0x36] : [0x30, 0x30, 0x38, 0x36]
    guard number.starts(with: code) else { return false }
    number.removeFirst(code.count)
    var last = index
    while true {
      if Self.isPhone(number) {
        let begin = start > 0 && text[start - 1] == 0x28 && has(")", at: runs[index].upperBound) ? start - 1 : start
        addPhone(begin..<runs[last].upperBound)
        return true
      }
      guard number.count < 12, last + 1 < runs.count else { return false }
      // Blanks, hyphens and brackets.
      let between = text[runs[last].upperBound..<runs[last + 1].lowerBound]
      guard between.count <= 3, between.allSatisfy({ [0x20, 0x2D, 0x28, 0x29].contains($0) }) else { return false }
      last += 1
      number += digits(runs[last])
    }
  }

  private mutating func findMobile(at index: Int) {
    let run = runs[index]
    let number = digits(run)
    let isPrefixed = number.starts(with: [0x38, 0x36]) && Self.isMobile(Array(number.dropFirst(2)))
    let hasZero = number.first == 0x30 && Self.isMobile(Array(number.dropFirst()))
    if Self.isMobile(number) || isPrefixed || hasZero {
      if !isAmount(run) { addPhone(withPrefix(run)) }
      return
    }
    for lengths in [[3, 4, 4], [3, 8], [7, 4], [5, 6]] {
      guard let range = group(at: index, lengths: lengths), !isAmount(range), Self.isMobile(digits(range)) else {
        continue
      }
      addPhone(withPrefix(range))
    }
    // 86-138-0013-8000
    if number == [0x38, 0x36], link(behind: index) != nil, index + 1 < runs.count {
      for lengths in [[2, 11], [2, 3, 4, 4]] {
        guard let range = group(at: index, lengths: lengths), Self.isMobile(Array(digits(range).dropFirst(2))) else {
          continue
        }
        addPhone(range)
      }
    }
  }

  /// With (86) or 86- before it.
  private func withPrefix(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for form in ["(86)", "(86) ", "(86)-", "86 ", "86-"] {
      let length = form.unicodeScalars.count
      guard start >= length, has(form, at: start - length) else { continue }
      // 186- ends another number.
      if form.first == "8", start > length, Self.isDigit(text[start - length - 1]) { continue }
      start -= length
      break
    }
    return start..<range.upperBound
  }

  /// 400 and 800 with seven digits: numbers of whoever is called. Without anything between they are told from amounts by
  /// what such a number is not: round.
  private mutating func findService(at index: Int) {
    let run = runs[index]
    guard run.count >= 3, text[run.lowerBound] == 0x34 || text[run.lowerBound] == 0x38,
      has("00", at: run.lowerBound + 1)
    else { return }
    if run.count == 10, text[run.lowerBound] == 0x34, !has("0000", at: run.lowerBound + 6), !isAmount(run) {
      addPhone(run)
    }
    for lengths in [[3, 3, 4], [3, 4, 3], [3, 7], [4, 3, 3], [6, 4]] {
      if let range = group(at: index, lengths: lengths), !isAmount(range) { addPhone(range) }
    }
  }

  private mutating func findFixed(at index: Int) {
    let run = runs[index]
    let number = digits(run)
    if Self.isFixed(number) {
      if !isAmount(run) { addPhone(run) }
      return
    }
    guard let area = Self.areaLength(number), area == number.count, index + 1 < runs.count else { return }
    // A hyphen before the area code: the end of a longer number.
    if index > 0, link(behind: index - 1) == 0x2D { return }
    var start = run.lowerBound
    let between = text[run.upperBound..<runs[index + 1].lowerBound]
    if between.first == 0x29 {
      // (010)12345678, (010) 12345678
      guard start > 0, text[start - 1] == 0x28, between.count <= 2,
        between.dropFirst().allSatisfy({ $0 == 0x20 || $0 == 0x2D })
      else { return }
      start -= 1
    } else {
      guard between.count == 1, between.first == 0x20 || between.first == 0x2D else { return }
    }
    let next = runs[index + 1]
    if (7...8).contains(next.count), text[next.lowerBound] != 0x30 {
      addPhone(start..<next.upperBound)
    } else if next.count == 3 || next.count == 4, link(behind: index + 1) != nil, runs[index + 2].count == 4,
      text[next.lowerBound] != 0x30
    {
      addPhone(start..<runs[index + 2].upperBound)
    }
  }

  /// With its extension: -8001, 转8001, 分机8001, ext. 8001.
  private mutating func addPhone(_ range: Range<Int>) {
    var end = range.upperBound
    for sign in ["转分机", "轉分機", "转", "轉", "分机", "分機", "-", " ext. ", " ext.", " ext ", "ext", "#", "x"]
    where has(sign, at: end) {
      var index = end + sign.unicodeScalars.count
      while index < text.count, text[index] == 0x20 || text[index] == 0x3A { index += 1 }
      let start = index
      while index < text.count, Self.isDigit(text[index]) { index += 1 }
      // A longer one is a number of its own.
      if (1...6).contains(index - start) { end = index }
      break
    }
    add(range.lowerBound..<end, .phones)
  }

  // MARK: Words

  private mutating func findAddresses() {
    var index = 0
    var floor = 0
    while index < text.count {
      guard text[index] == 0x40 else {
        index += 1
        continue
      }
      var start = index
      while start > floor, Self.isOfLocalPart(text[start - 1]) { start -= 1 }
      var end = index + 1
      while end < text.count, Self.isOfDomain(text[end]) { end += 1 }
      // A full stop behind an address is a sentence's.
      while end > index + 1, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
      let labels = text[index + 1..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
      if start < index, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), labels.last!.count > 1,
        Self.isLetter(labels.last!.first!)
      {
        add(start..<end, .emails)
        floor = end
      } else {
        floor = index + 1
      }
      index = max(end, index + 1)
    }
  }

  private static func isOfLocalPart(_ character: UInt32) -> Bool {
    isLetter(character) || isDigit(character) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(character)
  }

  private static func isOfDomain(_ character: UInt32) -> Bool {
    isLetter(character) || isDigit(character) || character == 0x2E || character == 0x2D
  }

  /// Whether no Latin word goes on at either edge: Al is not in Also.
  private func isWord(_ range: Range<Int>) -> Bool {
    func joins(_ one: Int, _ other: Int) -> Bool {
      one >= 0 && other < typed.count && Self.isLetter(typed[one]) && Self.isLetter(typed[other])
    }
    return !joins(range.lowerBound - 1, range.lowerBound) && !joins(range.upperBound - 1, range.upperBound)
  }

  private mutating func findNames() {
    var index = 0
    while index < typed.count {
      guard let length = mask.names.length(at: index, in: typed), isWord(index..<index + length) else {
        index += 1
        continue
      }
      add(index..<index + length, .names)
      index += length
    }
  }
}
