public import Diagnostics
public import SourceModel

/// What can be said about a mask. It never quotes a value.
public enum MaskMessage: DiagnosticMessage {
  /// - Parameter places: where the values begin, in order.
  case masked(MaskClass, count: Int, places: [SourcePosition])

  public var id: String { "mask.\(Self.word(of: self))" }

  private static func word(of message: MaskMessage) -> String {
    switch message {
    case .masked(let valueClass, _, _): valueClass.rawValue
    }
  }

  public var severity: Severity { .note }

  /// How many places are told.
  private static let mostPlaces = 20

  public var text: String {
    switch self {
    case .masked(let valueClass, 0, _): return "no \(valueClass.noun(count: 1)) was found"
    case .masked(let valueClass, let count, let places):
      let told = places.prefix(Self.mostPlaces).map { "\($0.line):\($0.column)" }.joined(separator: ", ")
      let more = places.count > Self.mostPlaces ? " and \(places.count - Self.mostPlaces) more places" : ""
      return "\(count) \(valueClass.noun(count: count)) \(count == 1 ? "was" : "were") masked"
        + (told.isEmpty ? "" : ": \(told)\(more)")
    }
  }

  public var hint: String? { nil }
}

extension MaskClass {
  fileprivate func noun(count: Int) -> String {
    let noun =
      switch self {
      case .phones: "phone number"
      case .ids: "identity number"
      case .emails: "e-mail address"
      case .bank: "number of a bank card"
      case .codes: "unified social credit code"
      case .names: "listed name"
      }
    guard count != 1 else { return noun }
    return self == .bank ? "numbers of bank cards" : self == .emails ? "e-mail addresses" : noun + "s"
  }
}

extension MaskMessage {
  /// One message for each class that was asked for, with the places in the manuscript.
  static func add(
    _ values: [FoundValue], in manuscript: Span<UInt8>, of classes: Set<MaskClass>, to report: inout Report
  ) {
    var positions: [MaskClass: [SourcePosition]] = [:]
    var walk = ByteWalk()
    let starts = values.map { (offset: Int($0.pieces[0].range.start), valueClass: $0.valueClass) }
    for (offset, valueClass) in starts.sorted(by: { $0.offset < $1.offset }) {
      walk.go(to: offset, in: manuscript)
      positions[valueClass, default: []].append(walk.position)
    }
    for valueClass in MaskClass.allCases where classes.contains(valueClass) {
      let places = positions[valueClass] ?? []
      report.add(MaskMessage.masked(valueClass, count: places.count, places: places), at: places.first)
    }
  }
}

/// Goes through a text once and says in which line and column it is.
private struct ByteWalk {
  private(set) var position = SourcePosition(line: 1, column: 1)
  private var offset = 0

  mutating func go(to target: Int, in text: borrowing Span<UInt8>) {
    guard target > offset else { return }
    let moved = SourcePosition(after: text.extracting(offset..<target))
    position =
      moved.line == 1
      ? SourcePosition(line: position.line, column: position.column + moved.column - 1)
      : SourcePosition(line: position.line + moved.line - 1, column: moved.column)
    offset = target
  }
}
