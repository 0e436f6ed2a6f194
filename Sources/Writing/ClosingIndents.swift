public import DocumentModel
public import ThemeModel

/// How far 署名 and 成文日期 stand from the right, where that depends on both lines (GB/T 9704—2012, 7.3.5).
public struct ClosingIndents: Sendable, Hashable {
  /// How far from the right each of the two lines ends, in widths of a full-width character.
  public var signature: Double
  public var date: Double
  /// How far from the right the date begins, where it goes by where the organ begins: however wide its digits are.
  public var dateStart: Double?

  /// - Parameters:
  ///   - organ: how wide the signature is, in widths of a full-width character.
  ///   - day: how wide the date is.
  ///   - margin: what the theme leaves to the right of a signature or, with a seal, of a date.
  public init?(organ: Double, day: Double, by closing: Closing, margin: Double) {
    switch closing {
    case .apart: return nil
    case .sealed:
      signature = max(0, margin + (day - organ) / 2)
      date = margin
    // One as long would end at the very edge, and beyond it in a face whose digits are wider than half a character.
    case .unsealed where day + 0.5 > organ:
      signature = margin + day + 2 - organ
      date = margin
    case .unsealed:
      signature = margin
      // Its first character is two to the right of the organ's.
      dateStart = margin + organ - 2
      date = max(0, margin + organ - 2 - day)
    }
  }
}

extension Document {
  /// The indents of a signature or a date that stand one below the other; nil for any other block.
  ///
  /// Where several organs sign, the date goes by the last of them, and all have the same indent.
  ///
  /// - Parameters:
  ///   - signature: the look of a signature, which says by which rule.
  ///   - date: the look of a date.
  public func closingIndents(at index: Int, signature: TextStyle?, date: TextStyle?) -> ClosingIndents? {
    guard let closing = signature?.closing, closing != .apart,
      case .em(let margin) = (closing == .sealed ? date : signature)?.marginRight ?? .points(0)
    else { return nil }
    var day = index
    while day < min(blocks.count, index + 16), blocks[day].kind == .signature { day += 1 }
    guard day > 0, day < blocks.count, case .date = blocks[day].kind, blocks[day - 1].kind == .signature else {
      return nil
    }
    return ClosingIndents(
      organ: ems(of: blocks[day - 1]) * (signature?.tracking ?? 1), day: ems(of: blocks[day]) * (date?.tracking ?? 1),
      by: closing, margin: margin)
  }
}
