import DocumentModel
import SourceModel

/// Writes what stands in the place of values, and keeps account of them.
struct MaskWriting {
  private let mask: Mask
  private let language: Language
  /// The document's text: values blanked out, what stands in their place behind the rest.
  private(set) var text: DocumentText
  private(set) var record = MaskRecord()
  /// What was added already: equal signs and pseudonyms are held once.
  private var added: [String: TextRange] = [:]

  init(mask: Mask, language: Language, text: DocumentText) {
    self.mask = mask
    self.language = language
    self.text = text
  }

  /// - Parameter values: of one block, in the order in which they begin.
  mutating func replace<Access>(
    _ values: [FoundValue], in runs: ArraySlice<Run<Access>>, of source: DocumentText, into result: inout [Run<Access>]
  ) {
    var pieces: [Int: [(range: TextRange, replacement: String)]] = [:]
    for value in values {
      let pseudonym = take(value)
      for (number, piece) in value.pieces.enumerated() {
        // A pseudonym stands where the value begins, all of it; signs stand wherever the value stood.
        let replacement = pseudonym.map { number == 0 ? $0 : "" } ?? String(repeating: "×", count: piece.characterCount)
        pieces[piece.run, default: []].append((piece.range, replacement))
        text.blank(piece.range)
      }
    }
    for (number, run) in runs.enumerated() {
      var rest = run
      for (range, replacement) in (pieces[number] ?? []).sorted(by: { $0.range.start < $1.range.start }) {
        let (before, from) = rest.split(at: range.start)
        var (sign, behind) = from.split(at: range.end)
        if !before.range.isEmpty { result.append(before) }
        if !replacement.isEmpty {
          sign.kind = .placeholder
          sign.range = place(of: replacement)
          result.append(sign)
        }
        rest = behind
      }
      if !rest.range.isEmpty || pieces[number] == nil { result.append(rest) }
    }
  }

  private mutating func place(of replacement: String) -> TextRange {
    if let range = added[replacement] { return range }
    let range = text.append(replacement)
    added[replacement] = range
    return range
  }

  /// Counts a value.
  /// - Returns: its pseudonym, if it gets one.
  private mutating func take(_ value: FoundValue) -> String? {
    record.counts[value.valueClass, default: 0] += 1
    guard case .pseudonyms(let key) = mask.replacement else { return nil }
    let typed = String(String.UnicodeScalarView(value.typed.compactMap(Unicode.Scalar.init)))
    let letters = key.letters(of: "\(value.valueClass.rawValue) \(value.valueClass.stableForm(of: value.typed))")
    let word = language.pseudonym(value.valueClass, letters)
    var entry = MaskRecord.Pseudonym(valueClass: value.valueClass, spellings: [typed])
    if let known = record.pseudonyms[word] { entry.merge(known) }
    record.pseudonyms[word] = entry
    return word
  }
}

extension MaskClass {
  /// A value in the one form that all its spellings share: 138-0013-8000 and +86 13800138000 are one number.
  func stableForm(of typed: [UInt32]) -> String {
    var text = MaskedText()
    for scalar in typed { text.append(scalar) }
    func string(_ characters: [UInt32]) -> String {
      String(String.UnicodeScalarView(characters.compactMap(Unicode.Scalar.init)))
    }
    switch self {
    case .names: return string(typed)
    case .emails: return string(text.characters).lowercased()
    case .ids, .bank, .codes: return string(text.characters.filter { $0 != 0x20 && $0 != 0x2D }).uppercased()
    case .phones:
      var digits = string(text.characters.filter { $0 &- 0x30 < 10 })
      for code in ["0086", "86"] where digits.count > 11 && digits.hasPrefix(code) { digits.removeFirst(code.count) }
      // Abroad an area code has no zero.
      while digits.first == "0" { digits.removeFirst() }
      return digits
    }
  }
}

extension Language {
  /// 〔电话bcdfghjklm〕
  fileprivate func pseudonym(_ valueClass: MaskClass, _ letters: String) -> String {
    switch self {
    case .chineseSimplified:
      let word =
        switch valueClass {
        case .phones: "电话"
        case .ids: "证件"
        case .emails: "邮箱"
        case .bank: "卡号"
        case .codes: "代码"
        case .names: "姓名"
        }
      return "〔\(word)\(letters)〕"
    case .chineseTraditional:
      let word =
        switch valueClass {
        case .phones: "電話"
        case .ids: "證件"
        case .emails: "郵箱"
        case .bank: "卡號"
        case .codes: "代碼"
        case .names: "姓名"
        }
      return "〔\(word)\(letters)〕"
    case .english:
      let word =
        switch valueClass {
        case .phones: "phone"
        case .ids: "id"
        case .emails: "address"
        case .bank: "card"
        case .codes: "code"
        case .names: "name"
        }
      return "[\(word) \(letters)]"
    }
  }
}
