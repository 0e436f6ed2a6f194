/// How binding a requirement is, in the words of GB/T 9704—2012.
public enum Strength: String, Sendable, CaseIterable {
  /// Stated without reserve; what differs breaks the standard.
  case required = "规定"
  /// What the standard says is usual.
  case usual = "一般"
  /// What the standard recommends.
  case recommended = "推荐"
  /// What the standard allows.
  case optional = "可以"
  /// What practice asks for and the standard is silent on. It must never be called the standard's.
  case practice = "实务"
}
