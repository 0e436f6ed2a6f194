/// A fenced code block (CommonMark 0.30, section 4.5): the one block of Markdown that keeps white space as it is, and in
/// which nothing is mark-up.
struct FencedCode {
  private var bytes: [UInt8] = []
  private var pendingBreaks = 0
  private var longestBackticks = 0
  /// How many backticks the text ends in so far.
  private var backticks = 0

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: pendingBreaks))
    if pendingBreaks > 0 { backticks = 0 }
    pendingBreaks = 0
    bytes.append(contentsOf: text)
    for byte in text {
      backticks = byte == UInt8(ascii: "`") ? backticks + 1 : 0
      longestBackticks = max(longestBackticks, backticks)
    }
  }

  /// Breaks the line before whatever comes next; a block neither begins nor ends with a break.
  mutating func breakLine(_ count: Int = 1) {
    if !bytes.isEmpty { pendingBreaks += count }
  }

  /// A fence is longer than any row of backticks between it and the one that closes it, so that none of them closes it.
  func write(to output: inout [UInt8]) {
    let fence = repeatElement(UInt8(ascii: "`"), count: max(3, longestBackticks + 1))
    output.append(contentsOf: fence)
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: bytes)
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: fence)
    output.append(UInt8(ascii: "\n"))
  }
}
