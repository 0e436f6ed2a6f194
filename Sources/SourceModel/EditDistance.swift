/// How many letters have to be left out, put in, changed, or swapped with their neighbour, to make one word of another: the
/// optimal string alignment distance, over the elements of two arrays.
public enum EditDistance {
  public static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    var (beforeLast, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
