/// What a name may have been meant to be.
enum Spelling {
  /// The known name that is nearest to one that is not known: at most two letters left out, put in, changed or swapped,
  /// and one in a short name. Of several the first.
  static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.utf8.prefix(64))
    // No known name comes near it.
    guard letters.count < 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.utf8))
      if distance < best?.distance ?? (letters.count > 5 ? 3 : 2) { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The optimal string alignment distance.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var (beforeLast, last) = ([Int](), Array(0...b.count))
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
