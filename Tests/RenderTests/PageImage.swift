import Foundation

/// A page as an eye sees it: which pixels have ink.
struct PageImage {
  let width: Int
  let height: Int
  private let grey: [UInt8]
  /// How long a pixel is, in points.
  let pixel: Double

  static let dotsPerInch = 144

  /// Reads a portable graymap (`P5`), as pdftoppm prints it.
  init?(graymap: Data) {
    let bytes = Array(graymap)
    // Four words and one sign of white space, then a byte a pixel.
    var words: [String] = []
    var index = 0
    while words.count < 4, index < bytes.count {
      let word = bytes[index...].prefix { $0 > 0x20 }
      words.append(String(decoding: word, as: UTF8.self))
      index += word.count + 1
    }
    guard words.count == 4, words[0] == "P5", words[3] == "255", let width = Int(words[1]), let height = Int(words[2]),
      bytes.count == index + width * height
    else { return nil }
    self.width = width
    self.height = height
    grey = Array(bytes[index...])
    pixel = 72 / Double(Self.dotsPerInch)
  }

  /// A stretch with ink in it, in points from the top or from the left.
  struct Band {
    var start: Double
    var end: Double
    var middle: Double { (start + end) / 2 }
  }

  /// The lines between two heights: rows of pixels with ink in them, parted by rows without.
  func lines(_ heights: ClosedRange<Double>) -> [Band] {
    var bands: [Band] = []
    var isOpen = false
    for row in Int(heights.lowerBound / pixel)..<min(height, Int(heights.upperBound / pixel)) {
      let hasInk = grey[row * width..<(row + 1) * width].contains { $0 < 128 }
      if hasInk, !isOpen { bands.append(Band(start: Double(row) * pixel, end: 0)) }
      if hasInk { bands[bands.count - 1].end = Double(row + 1) * pixel }
      isOpen = hasInk
    }
    return bands
  }

  /// From the leftmost to the rightmost ink between two heights.
  func extent(_ heights: ClosedRange<Double>) -> Band? {
    var first = width
    var last = -1
    for row in Int(heights.lowerBound / pixel)..<min(height, Int(heights.upperBound / pixel)) {
      let line = grey[row * width..<(row + 1) * width]
      if let start = line.firstIndex(where: { $0 < 128 }) { first = min(first, start - row * width) }
      if let end = line.lastIndex(where: { $0 < 128 }) { last = max(last, end - row * width) }
    }
    return last < 0 ? nil : Band(start: Double(first) * pixel, end: Double(last + 1) * pixel)
  }
}
