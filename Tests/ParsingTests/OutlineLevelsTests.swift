import DocumentModel
import TestSupport
import Testing

@testable import Parsing

/// The outline nests without gaps, whatever the order of the headings.
@Suite struct OutlineLevelsTests {
  @Test func usualOrder() {
    var levels = OutlineLevels()
    let schemes: [NumberScheme] = [
      .chineseComma, .chineseBracket, .arabicPoint, .arabicBracket, .chineseBracket, .chineseComma,
    ]
    #expect(schemes.map { levels.level(of: $0) } == [1, 2, 3, 4, 2, 1])
  }

  @Test func documentThatBeginsLow() {
    var levels = OutlineLevels()
    let schemes: [NumberScheme] = [.arabicPoint, .arabicBracket, .arabicPoint, .chineseComma, .arabicPoint]
    #expect(schemes.map { levels.level(of: $0) } == [1, 2, 1, 1, 2])
  }

  /// The numbering around a heading without a number goes on at its own level.
  @Test func headingWithoutNumberAndAttachment() {
    var levels = OutlineLevels()
    #expect(levels.level(of: .chapter) == 1)
    #expect(levels.level(of: .article) == 2)
    #expect(levels.level(of: nil) == 1)
    #expect(levels.level(of: .article) == 2)
    levels.restart()
    #expect(levels.level(of: .circled) == 1)
  }

  @Test func decidedLevelIsThatOfItsNumberingFromThereOn() {
    var levels = OutlineLevels()
    #expect(levels.level(of: .latinUpper) == 1)
    // A. is above I. here, whatever the usual order is.
    #expect(levels.level(of: .roman, decided: 2) == 2)
    #expect(levels.level(of: .arabicPoint) == 3)
    #expect(levels.level(of: .roman) == 2)
    #expect(levels.level(of: .latinUpper) == 1)
    #expect(levels.level(of: .roman) == 2)
    levels.restart()
    #expect(levels.level(of: .roman) == 1)
  }

  @Test func decidedLevelOfTheFirstHeading() {
    var levels = OutlineLevels()
    #expect(levels.level(of: .chineseComma, decided: 2) == 2)
    #expect(levels.level(of: .chineseBracket) == 3)
    #expect(levels.level(of: .chineseComma) == 2)
    #expect(levels.level(of: .chapter) == 1)
  }

  /// A level that was decided twice is that which was decided last.
  @Test func decidedAgain() {
    var levels = OutlineLevels()
    #expect(levels.level(of: .chineseComma, decided: 3) == 3)
    #expect(levels.level(of: .chineseComma, decided: 1) == 1)
    #expect(levels.level(of: .chineseComma) == 1)
    #expect(levels.level(of: .chineseBracket) == 2)
  }

  @Test func decidedHeadingWithoutNumberEnclosesWhatBegins() {
    var levels = OutlineLevels()
    #expect(levels.level(of: .chineseComma) == 1)
    #expect(levels.level(of: .chineseBracket) == 2)
    #expect(levels.level(of: nil, decided: 2) == 2)
    #expect(levels.levelBelow == 3)
    // What was open goes on, what begins goes below.
    #expect(levels.level(of: .chineseBracket) == 2)
    #expect(levels.level(of: nil, decided: 2) == 2)
    #expect(levels.level(of: .arabicPoint) == 3)
    #expect(levels.level(of: .chineseComma) == 1)
    #expect(levels.level(of: .arabicPoint) == 2)
    #expect(levels.level(of: nil, decided: 1) == 1)
    #expect(levels.level(of: .chineseComma) == 1)
  }

  @Test func decidedLevelsStand() {
    var generator = SeededGenerator(seed: 33190)
    for _ in 0..<300 {
      var levels = OutlineLevels()
      for _ in 0..<40 {
        let scheme =
          Int.random(in: 0..<6, using: &generator) == 0 ? nil : NumberScheme.allCases.randomElement(using: &generator)
        let decided = Bool.random(using: &generator) ? UInt8.random(in: 1...9, using: &generator) : nil
        let level = levels.level(of: scheme, decided: decided)
        #expect(level >= 1)
        if let decided { #expect(level == decided) }
      }
    }
  }

  @Test func neverSkips() {
    var generator = SeededGenerator(seed: 9704)
    for _ in 0..<300 {
      var levels = OutlineLevels()
      var last: UInt8 = 0
      var previous: NumberScheme?
      for _ in 0..<40 {
        if Int.random(in: 0..<15, using: &generator) == 0 {
          levels.restart()
          previous = nil
        }
        let scheme =
          Int.random(in: 0..<10, using: &generator) == 0 ? nil : NumberScheme.allCases.randomElement(using: &generator)
        let level = levels.level(of: scheme)
        #expect(level >= 1 && level <= last + 1)
        // Two headings of one scheme in a row are siblings.
        if scheme != nil, scheme == previous { #expect(level == last) }
        previous = scheme
        last = level
      }
    }
  }
}
