public import Diagnostics
import DocumentModel
public import SourceModel

/// What releasing can say. It never quotes paid text.
public enum ReleasingMessage: DiagnosticMessage {
  case policyMissing(regions: Int)
  case unclosed(Severity)
  case stray(Severity)
  case nested(outer: SourcePosition?, Severity)
  case resembling(Severity)
  case nothingLeft
  case withheld(regions: Int, characters: Int)
  case unwrapped(regions: Int)
  case kept(regions: Int)

  init(_ fault: MarkerFault, _ severity: Severity) {
    switch fault.kind {
    case .unclosed: self = .unclosed(severity)
    case .stray: self = .stray(severity)
    case .nested: self = .nested(outer: fault.related, severity)
    case .resembling: self = .resembling(severity)
    }
  }

  public var id: String {
    switch self {
    case .policyMissing: "release.policy-missing"
    case .unclosed: "release.unclosed-region"
    case .stray: "release.stray-end"
    case .nested: "release.nested-region"
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
    case .unclosed(let severity), .stray(let severity), .nested(_, let severity), .resembling(let severity): severity
    case .nothingLeft: .warning
    case .withheld, .unwrapped, .kept: .note
    }
  }

  public var text: String {
    switch self {
    case .policyMissing(let regions):
      "the manuscript has \(counted(regions)), and nothing says what to do with \(regions == 1 ? "it" : "them")"
    case .unclosed: "a paid region begins here and never ends"
    case .stray: "a paid region ends here that never began"
    case .nested(let outer, _):
      "a paid region begins here inside another" + (outer.map { ", which began at \($0.line):\($0.column)" } ?? "")
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
    case .unclosed(.error): "put the marker that ends the region where it belongs"
    case .stray(.error): "take the marker out, or put in the one that begins the region"
    case .nested(_, .error): "end the outer region before the inner one begins, or take the inner markers out"
    case .resembling(.error): "write the marker as it should be, or take it out"
    case .resembling, .nothingLeft: nil
    case .unclosed: "all that follows counts as paid"
    case .stray: "the marker was ignored"
    case .nested: "both count as one region, up to the last of their ends"
    case .withheld, .unwrapped, .kept: nil
    }
  }

  private func counted(_ regions: Int) -> String { regions == 1 ? "1 paid region" : "\(regions) paid regions" }
}
