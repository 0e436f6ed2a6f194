public import Diagnostics
import DocumentModel
public import SourceModel

/// What releasing can say. It never quotes paid text.
public enum ReleasingMessage: DiagnosticMessage {
  case policyMissing(regions: Int)
  /// Of a region that is paid, or of one that is free.
  case unclosed(isFree: Bool, Severity)
  case stray(isFree: Bool, Severity)
  case nested(isFree: Bool, outer: SourcePosition?, Severity)
  case mixed(isFree: Bool, Severity)
  case resembling(Severity)
  case nothingLeft
  case withheld(regions: Int, characters: Int)
  case unwrapped(regions: Int)
  case kept(regions: Int)

  init(_ fault: MarkerFault, _ severity: Severity) {
    switch fault.kind {
    case .unclosed: self = .unclosed(isFree: fault.isOfFreeRegion, severity)
    case .stray: self = .stray(isFree: fault.isOfFreeRegion, severity)
    case .nested: self = .nested(isFree: fault.isOfFreeRegion, outer: fault.related, severity)
    case .mixed: self = .mixed(isFree: fault.isOfFreeRegion, severity)
    case .resembling: self = .resembling(severity)
    }
  }

  public var id: String {
    switch self {
    case .policyMissing: "release.policy-missing"
    case .unclosed: "release.unclosed-region"
    case .stray: "release.stray-end"
    case .nested: "release.nested-region"
    case .mixed: "release.mixed-regions"
    case .resembling: "release.near-marker"
    case .nothingLeft: "release.nothing-left"
    case .withheld: "release.withheld"
    case .unwrapped: "release.unwrapped"
    case .kept: "release.kept"
    }
  }

  public var severity: Severity {
    switch self {
    case .policyMissing: .error
    case .unclosed(_, let severity), .stray(_, let severity), .nested(_, _, let severity), .mixed(_, let severity),
      .resembling(let severity):
      severity
    case .nothingLeft: .warning
    case .withheld, .unwrapped, .kept: .note
    }
  }

  public var text: String {
    switch self {
    case .policyMissing(let regions):
      "the manuscript has \(counted(regions)), and nothing says what to do with \(regions == 1 ? "it" : "them")"
    case .unclosed(let isFree, _): "a \(Self.kind(isFree)) region begins here and never ends"
    case .stray(let isFree, _): "a \(Self.kind(isFree)) region ends here that never began"
    case .nested(let isFree, let outer, _):
      "a \(Self.kind(isFree)) region begins here inside another"
        + (outer.map { ", which began at \($0.line):\($0.column)" } ?? "")
    case .mixed(isFree: true, _):
      "a free region begins or ends here, so that all else is paid, and other markers say what is paid"
    case .mixed: "this marker says what is paid, and free regions say that all else is"
    case .resembling: "this resembles a marker of paid content, so that what is paid is not certain"
    case .nothingLeft: "all of the text is paid, and nothing is left of it"
    case .withheld(let regions, let characters):
      "\(counted(regions)) with \(characters) characters \(regions == 1 ? "was" : "were") taken out"
    case .unwrapped(let regions): "the markers of \(counted(regions)) were taken out, the text was kept"
    case .kept(let regions): "\(counted(regions)) \(regions == 1 ? "was" : "were") kept and labelled"
    }
  }

  public var hint: String? {
    switch self {
    case .policyMissing:
      "choose --paid unwrap (drop the markers, keep the text), remove (drop the text), "
        + "teaser (put a notice in its place) or keep (keep and label it)"
    case .unclosed(_, .error): "put the marker that ends the region where it belongs"
    case .stray(_, .error): "take the marker out, or put in the one that begins the region"
    case .nested(_, _, .error): "end the outer region before the inner one begins, or take the inner markers out"
    case .resembling(.error): "write the marker as it should be, or take it out"
    case .resembling, .nothingLeft: nil
    case .mixed(_, .error): "use markers of the one kind or of the other"
    case .unclosed(isFree: true, _): "nothing that follows counts as free"
    case .unclosed: "all that follows counts as paid"
    case .stray: "the marker was ignored"
    case .nested(isFree: true, _, _): "it counts as free from the last begin to the first end"
    case .nested: "both count as one region, up to the last of their ends"
    case .mixed: "what either says is paid counts as paid"
    case .withheld, .unwrapped, .kept: nil
    }
  }

  private static func kind(_ isFree: Bool) -> String { isFree ? "free" : "paid" }

  private func counted(_ regions: Int) -> String { regions == 1 ? "1 paid region" : "\(regions) paid regions" }
}
