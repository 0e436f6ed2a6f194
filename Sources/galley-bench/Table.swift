/// Prints rows of figures below one another.
enum Table {
  static let heads = ["decode", "scan", "parse", "transform", "together"]

  static func printHead(_ title: String) {
    print("\n" + title.padded(to: labelWidth) + "size".alignedRight(to: 9) + row(heads))
  }

  /// Megabytes a second.
  static func printSpeeds(_ label: String, bytes: Int, _ times: StageTimes) {
    let megabytes = Double(bytes) / 1e6
    print(
      label.padded(to: labelWidth) + (fixed(megabytes) + " MB").alignedRight(to: 9)
        + row(times.all.map { $0 > 0 ? fixed(megabytes / $0, digits: 0) : "-" }))
  }

  /// How many times longer the greater input took; ten times the text should take ten times as long.
  static func printGrowth(from small: StageTimes, to great: StageTimes, bytes: Double) {
    let ratios = zip(small.all, great.all).map { $0 > 0 ? "×" + fixed($1 / $0) : "-" }
    print("  time".padded(to: labelWidth) + ("×" + fixed(bytes)).alignedRight(to: 9) + row(ratios))
  }

  private static let labelWidth = 26

  private static func row(_ cells: [String]) -> String {
    cells.map { $0.alignedRight(to: 11) }.joined()
  }

  private static func fixed(_ value: Double, digits: Int = 1) -> String {
    let scale = digits == 0 ? 1.0 : 10.0
    let scaled = Int((value * scale).rounded())
    return digits == 0 ? "\(scaled)" : "\(scaled / 10).\(scaled % 10)"
  }
}

extension StageTimes {
  /// In the order of `Table.heads`.
  fileprivate var all: [Double] { [decode, scan, parse, transform, together] }
}

extension String {
  /// Counts columns: Chinese characters take two.
  private var columns: Int { unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }

  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - columns)) }

  fileprivate func alignedRight(to width: Int) -> String {
    String(repeating: " ", count: max(1, width - columns)) + self
  }
}
