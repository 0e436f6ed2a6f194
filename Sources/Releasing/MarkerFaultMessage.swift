import DocumentModel
import SourceModel

/// What is done about markers that do not pair.
public enum FaultHandling: Sendable, Hashable {
  /// The manuscript is not converted.
  case refused
  /// Nothing is withheld, so that nothing depends on it.
  case reported
  /// Whatever may be paid is withheld: from a begin without an end to the end of the text, from an end without a begin back
  /// to the region before it, and what resembles a marker as if it were one.
  case hidesMore
}

extension MarkerFault {
  var id: String {
    switch kind {
    case .unclosed: "release.unclosed-region"
    case .stray: "release.stray-end"
    case .nested: "release.nested-region"
    case .mixed: "release.mixed-regions"
    case .resembling: "release.near-marker"
    }
  }

  var text: String { "\(finding): \(context)" }

  private var finding: String {
    let name = isOfFreeRegion ? "free" : "paid"
    return switch kind {
    case .unclosed: "a \(name) region begins here and never ends"
    case .stray: "a \(name) region ends here that never began"
    case .nested:
      "a \(name) region begins here inside another"
        + (related.map { ", which began at \($0.line):\($0.column)" } ?? "")
    case .mixed where isOfFreeRegion:
      "a free region begins or ends here, so that all else is paid, and other markers say what is paid"
    case .mixed: "this marker says what is paid, and free regions say that all else is"
    case .resembling: "this resembles a marker of paid content, so that what is paid is not certain"
    }
  }

  func hint(_ handling: FaultHandling) -> String? {
    switch (kind, handling) {
    case (.unclosed, .refused): "put the marker that ends the region where it belongs"
    case (.stray, .refused): "take the marker out, or put in the one that begins the region"
    case (.nested, .refused): "end the outer region before the inner one begins, or take the inner markers out"
    case (.mixed, .refused): "use markers of the one kind or of the other"
    case (.resembling, .refused): "write the marker as it should be, or take it out"
    case (.unclosed, _): isOfFreeRegion ? "nothing that follows counts as free" : "all that follows counts as paid"
    case (.stray, .hidesMore) where !isOfFreeRegion: "all before it counts as paid, back to the region before"
    case (.stray, _): "the marker was ignored"
    case (.nested, _):
      isOfFreeRegion
        ? "it counts as free from the last begin to the first end"
        : "both count as one region, up to the last of their ends"
    case (.mixed, _): "what either says is paid counts as paid"
    case (.resembling, .hidesMore): "it counts as one where that hides more, and is withheld itself"
    case (.resembling, .reported): nil
    }
  }
}
