import SourceModel

/// What a name may have been meant to be.
enum Spelling {
  /// The known name that is nearest to one that is not known: two letters away at most, and one in a short name. Of several
  /// the first.
  static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.utf8.prefix(64))
    // No known name comes near it.
    guard letters.count < 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = EditDistance.between(letters, Array(candidate.utf8))
      if distance < best?.distance ?? (letters.count > 5 ? 3 : 2) { best = (candidate, distance) }
    }
    return best?.name
  }
}
