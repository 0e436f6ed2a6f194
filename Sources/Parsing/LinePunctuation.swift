import SourceModel

/// What a line ends in.
enum LineEnding: Equatable {
  case none
  /// 。！？ . ! ?
  case sentence
  /// ；;
  case semicolon
  /// ：:
  case colon
  /// ，、,
  case comma
}

enum LinePunctuation {
  static func ending(of line: borrowing Span<UInt8>) -> LineEnding {
    var end = line.count
    // A quotation mark or a bracket that closes behind a full stop does not hide it.
    for _ in 0..<3 where end > 0 {
      let (scalar, width) = line.scalar(before: end)
      switch scalar {
      case 0x3002, 0xFF01, 0xFF1F, 0x2E, 0x21, 0x3F, 0xFF0E, 0x2026: return .sentence
      case 0xFF1B, 0x3B: return .semicolon
      case 0xFF1A, 0x3A: return .colon
      case 0xFF0C, 0x3001, 0x2C: return .comma
      case 0x201D, 0x2019, 0x300D, 0x300F, 0x22, 0x27: end -= width
      default: return .none
      }
    }
    return .none
  }

  /// “ ‘ 「 『 ": what somebody says begins.
  static func opensQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x22: true
    default: false
    }
  }

  /// * + - · – • ●: signs that begin an item of a list if white space follows, and may be anything else.
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x2B, 0x2D, 0xB7, 0x2013, 0x2022, 0x25CF: true
    default: false
    }
  }

  /// The offset behind the first full stop that stands outside quotation marks and brackets, from `start` on.
  ///
  /// Only 。！？ and, followed by white space, their Latin kin end a sentence; 3.5 does not.
  static func firstSentenceEnd(in line: borrowing Span<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < line.count {
      let (scalar, width) = line.scalar(at: index)
      index += width
      switch scalar {
      case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008, 0xFF08, 0x28, 0x3010, 0x3014, 0x5B: depth += 1
      case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3009, 0xFF09, 0x29, 0x3011, 0x3015, 0x5D:
        // An apostrophe closes nothing; a quotation mark that was never opened must not hide what follows.
        depth = max(0, depth - 1)
      case 0x3002, 0xFF01, 0xFF1F:
        if depth == 0 { return index }
      case 0x2E, 0x21, 0x3F:
        if depth == 0, index < line.count, isSpace(line.scalar(at: index).value) { return index }
      default: break
      }
    }
    return nil
  }

  /// Whether a sign that parts clauses stands in the line: ，。；！？
  static func hasClauseMark(_ line: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < line.count {
      let (scalar, width) = line.scalar(at: index)
      switch scalar {
      case 0xFF0C, 0x3002, 0xFF1B, 0xFF01, 0xFF1F: return true
      case 0x2C, 0x3B:
        if index + 1 < line.count, line[index + 1] == 0x20 { return true }
      default: break
      }
      index += width
    }
    return false
  }

  /// Whether ， ： or ； stands in the line: more than the one clause that a heading has.
  static func hasInnerMark(_ line: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index + 2 < line.count {
      // EF BC 8C, 9A and 9B.
      if line[index] == 0xEF, line[index + 1] == 0xBC {
        switch line[index + 2] {
        case 0x8C, 0x9A, 0x9B: return true
        default: break
        }
      }
      index += 1
    }
    return false
  }

  /// Whether a sentence is two short clauses, as headings of reports like to be: 聚焦主业，服务大局有力。
  static func isCouplet(_ sentence: borrowing Span<UInt8>) -> Bool {
    var first: Int?
    var length = 0
    var index = 0
    while index < sentence.count {
      let (scalar, width) = sentence.scalar(at: index)
      index += width
      switch scalar {
      case 0xFF0C where first == nil && length >= 4:
        first = length
        length = 0
      case 0xFF0C, 0xFF1A, 0xFF1B: return false
      case 0x3002: continue
      default: length += 1
      }
      guard length <= 14 else { return false }
    }
    return first != nil && length >= 4
  }

  /// The offset behind the first colon, from `start` on, if no other mark stands before it.
  static func colonEnd(in line: borrowing Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < line.count {
      let (scalar, width) = line.scalar(at: index)
      index += width
      switch scalar {
      case 0xFF1A: return index
      case 0xFF0C, 0x3002, 0xFF1B, 0x201C, 0x300A, 0xFF08: return nil
      default: break
      }
    }
    return nil
  }
}
