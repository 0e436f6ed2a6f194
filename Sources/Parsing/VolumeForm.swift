import SourceModel

/// 卷上, 上篇, 中册, 下编　…: a half or a third of a work, which encloses what follows.
enum VolumeForm {
  enum Half {
    case first, middle, last
  }

  /// Which part the line names, alone or with words of its own behind a blank or a colon.
  static func half(_ text: borrowing Span<UInt8>) -> Half? {
    guard text.count >= 6 else { return nil }
    let (first, width) = text.scalar(at: 0)
    let (second, next) = text.scalar(at: width)
    guard let half = half(first) ?? half(second), isUnit(first) || isUnit(second) else { return nil }
    let end = width + next
    guard end < text.count else { return half }
    let mark = text.scalar(at: end).value
    return isSpace(mark) || mark == 0xFF1A || mark == 0xB7 ? half : nil
  }

  private static func half(_ scalar: UInt32) -> Half? {
    switch scalar {
    case 0x4E0A: .first
    case 0x4E2D: .middle
    case 0x4E0B: .last
    default: nil
    }
  }

  /// 卷, 篇, 编, 册, 部, 集, in both scripts.
  private static func isUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5377, 0x7BC7, 0x7F16, 0x7DE8, 0x518C, 0x518A, 0x90E8, 0x96C6: true
    default: false
    }
  }
}
