/// How far a word is from another one: how many letters have to be changed, left out, put in, or swapped with the next.
enum WordDistance {
  /// Whether it is at most `limit`. Words are short, so that the whole table is made.
  static func isWithin(_ limit: Int, _ word: [UInt32], _ other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    guard abs(word.count - count) <= limit else { return false }
    // Unsafe: the bytes of a static string are never freed, and the indices stay below its count.
    let letters = other.utf8Start
    var before: [Int] = []
    var last = Array(0...count)
    for row in word.indices {
      var line = [row + 1]
      for column in 0..<count {
        let same = word[row] == UInt32(letters[column])
        var best = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, word[row] == UInt32(letters[column - 1]), word[row - 1] == UInt32(letters[column]) {
          best = min(best, before[column - 1] + 1)
        }
        line.append(best)
      }
      before = last
      last = line
    }
    return last[count] <= limit
  }

  /// Whether a short word is another one but for two letters swapped or one doubled. A letter that is wrong makes other
  /// words of short ones: side, pain.
  static func isSlip(_ word: [UInt32], _ other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    let letters = (0..<count).map { UInt32(other.utf8Start[$0]) }
    if word == letters { return true }
    for index in 0..<count {
      var slip = letters
      if word.count == count + 1 {
        slip.insert(letters[index], at: index)
      } else if index + 1 < count {
        slip.swapAt(index, index + 1)
      }
      if slip == word { return true }
    }
    return false
  }
}
