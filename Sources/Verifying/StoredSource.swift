import ProofModel
import SourceModel

/// A source whose paid stretches somebody else has found.
extension PaidSource {
  /// One stretch of a text.
  public struct Stretch: Sendable {
    public var utf8: [UInt8]
    /// The number of the paid region that it stands in; 0 if it is public.
    public var region: UInt32

    public init(utf8: [UInt8], region: UInt32) {
      self.utf8 = utf8
      self.region = region
    }
  }

  /// - Parameter stretches: a text in order, without markers. A region is one row of stretches; if it comes again behind
  ///   another one, it is another.
  public init(of stretches: [Stretch]) {
    var text: [UInt8] = []
    var characters: [UInt32] = []
    var offsets: [UInt32] = []
    var ranges: [Range<Int>] = []
    var region: UInt32 = 0
    for stretch in stretches {
      let start = characters.count
      var index = 0
      while index < stretch.utf8.count {
        let (scalar, width) = stretch.utf8.span.scalar(at: index)
        let character = NormalForm.of(scalar)
        if character < NormalForm.blank {
          characters.append(character)
          offsets.append(UInt32(text.count + index))
        }
        index += width
      }
      text += stretch.utf8
      if stretch.region != 0 {
        if stretch.region == region, let last = ranges.indices.last {
          ranges[last] = ranges[last].lowerBound..<characters.count
        } else {
          ranges.append(start..<characters.count)
        }
      }
      // White space between two stretches of a region is of no region.
      if stretch.region != 0 || start < characters.count { region = stretch.region }
    }
    self.init(text: text, characters: characters, offsets: offsets, ranges: ranges)
  }
}
