/// A manuscript in one of the shapes that manuscripts have.
struct Prose {
  var name: String
  /// The manuscript of about so many bytes.
  var text: @Sendable (_ size: Int) -> String

  static let all = [
    Prose(name: "chinese") { ChineseProse(seed: 1, size: $0).text },
    Prose(name: "chinese-wrapped") { ChineseProse(seed: 2, size: $0, wrappedAt: 38).text },
    Prose(name: "english") { EnglishProse(seed: 3, size: $0).text },
    Prose(name: "english-wrapped") { EnglishProse(seed: 4, size: $0, wrappedAt: 72).text },
  ]
}
