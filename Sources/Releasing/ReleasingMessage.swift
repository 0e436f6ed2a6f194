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
  case leads(regions: Int, Teaser.Lead)
  /// All of a region would be shown.
  case shorterThanLead

  public var id: String {
    switch self {
    case .policyMissing: "release.policy-missing"
    case .fault(let fault, _): fault.id
    case .nothingLeft: "release.nothing-left"
    case .withheld: "release.withheld"
    case .unwrapped: "release.unwrapped"
    case .kept: "release.kept"
    case .leads: "release.lead"
    case .shorterThanLead: "release.shorter-than-lead"
    }
  }

  public var severity: Severity {
    switch self {
    case .policyMissing: .error
    case .fault(_, let handling): handling == .refused ? .error : .warning
    case .nothingLeft, .shorterThanLead: .warning
    case .withheld, .unwrapped, .kept, .leads: .note
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
    case .leads(1, let lead): "1 paid region shows its first \(lead.words)"
    case .leads(let regions, let lead): "\(regions) paid regions show their first \(lead.words)"
    case .shorterThanLead: "the paid region that begins here is no longer than the lead, and nothing of it is shown"
    }
  }

  public var hint: String? {
    switch self {
    case .policyMissing:
      "choose --paid unwrap (drop the markers, keep the text), remove (drop the text), "
        + "teaser (put a notice in its place) or keep (keep and label it)"
    case .fault(let fault, let handling): fault.hint(handling)
    case .shorterThanLead: "ask for a shorter lead, or move the markers"
    case .nothingLeft: nil
    case .withheld, .unwrapped, .kept, .leads: nil
    }
  }

  private func counted(_ regions: Int) -> String { regions == 1 ? "1 paid region" : "\(regions) paid regions" }
}

extension Teaser.Lead {
  fileprivate var words: String {
    switch self {
    case .none, .characters(0): "nothing"
    case .characters(1): "character"
    case .characters(let count): "\(count) characters"
    case .sentences(1): "sentence"
    case .sentences(let count): "\(count) sentences"
    }
  }
}
