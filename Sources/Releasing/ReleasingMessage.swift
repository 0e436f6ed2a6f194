public import Diagnostics
public import DocumentModel

/// What releasing can say. It never quotes paid text.
public enum ReleasingMessage: DiagnosticMessage {
  case policyMissing(regions: Int)
  case fault(MarkerFault, FaultHandling)
  case nothingLeft
  case withheld(regions: Int, characters: Int)
  case unwrapped(regions: Int)
  case kept(regions: Int)

  public var id: String {
    switch self {
    case .policyMissing: "release.policy-missing"
    case .fault(let fault, _): fault.id
    case .nothingLeft: "release.nothing-left"
    case .withheld: "release.withheld"
    case .unwrapped: "release.unwrapped"
    case .kept: "release.kept"
    }
  }

  public var severity: Severity {
    switch self {
    case .policyMissing: .error
    case .fault(_, let handling): handling == .refused ? .error : .warning
    case .nothingLeft: .warning
    case .withheld, .unwrapped, .kept: .note
    }
  }

  public var text: String {
    switch self {
    case .policyMissing(let regions):
      "the manuscript has \(counted(regions)), and nothing says what to do with \(regions == 1 ? "it" : "them")"
    case .fault(let fault, _): fault.text
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
    case .fault(let fault, let handling): fault.hint(handling)
    case .nothingLeft: nil
    case .withheld, .unwrapped, .kept: nil
    }
  }

  private func counted(_ regions: Int) -> String { regions == 1 ? "1 paid region" : "\(regions) paid regions" }
}
