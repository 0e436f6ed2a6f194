/// What was measured of a document, held against GB/T 9704—2012.
public struct Audit: Sendable {
  /// Everything that was looked at, in the order of the page: one row each.
  public var facts: [AuditFact]
  /// What is not as it is wanted, the gravest first.
  public var findings: [AuditFinding]
  /// What the standard demands and nothing here looked at.
  public var omissions: [AuditOmission] = []
  /// What the rows about the page are computed from; nil of an audit that was made up.
  public var page: PageMeasure?

  public init(facts: [AuditFact] = [], findings: [AuditFinding] = []) {
    self.facts = facts
    self.findings = findings
  }

  /// How many findings have a strength.
  public func count(_ strength: Strength) -> Int { findings.count { $0.requirement.strength == strength } }

  /// Whether something breaks what the standard states without reserve.
  public var breaksStandard: Bool { count(.required) > 0 }
}

/// Something that the standard says of documents and that an audit does not look at: what was not looked at is not the
/// same as being right.
public struct AuditOmission: Sendable, Hashable {
  /// The number in the standard.
  public var clause: String
  /// What is not looked at.
  public var subject: String

  public init(clause: String, _ subject: String) {
    self.clause = clause
    self.subject = subject
  }
}

/// One thing that the standard, or practice, wants.
public struct Requirement: Sendable, Hashable {
  /// Stable and dotted: `page.lines`. Scripts may rely on it.
  public var id: String
  /// The number in the standard; nil where practice alone asks for it.
  public var clause: String?
  public var strength: Strength
  /// What is measured, with the standard's term where it has one.
  public var subject: String
  /// What it should be.
  public var wanted: String
  public var aspect: Aspect

  /// What would have to change.
  public enum Aspect: String, Sendable, CaseIterable {
    /// How the text is set.
    case layout
    /// The author's words and signs, which nobody who sets a text may change.
    case wording
  }

  public init(
    _ id: String, clause: String?, _ strength: Strength, _ subject: String, wanted: String, aspect: Aspect = .layout
  ) {
    self.id = id
    self.clause = clause
    self.strength = strength
    self.subject = subject
    self.wanted = wanted
    self.aspect = aspect
  }
}

/// A row: what was wanted and what is there.
public struct AuditFact: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case met
    /// As it is wanted in one place and not in another.
    case partly
    case missed
    /// There is nothing to measure, or the file does not say.
    case absent
  }

  public var requirement: Requirement
  public var measured: String
  public var quantity: Quantity?
  public var verdict: Verdict

  public init(_ requirement: Requirement, measured: String, quantity: Quantity? = nil, verdict: Verdict) {
    self.requirement = requirement
    self.measured = measured
    self.quantity = quantity
    self.verdict = verdict
  }
}

/// A number with its unit, for programs.
public struct Quantity: Sendable, Hashable {
  public enum Unit: String, Sendable, CaseIterable {
    case millimetres = "mm"
    case points = "pt"
    case characters
    case lines
  }

  public var value: Double
  public var unit: Unit

  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }
}

/// Something that is not as it is wanted.
public struct AuditFinding: Sendable {
  public var requirement: Requirement
  /// What was found, in one plain sentence without a full stop.
  public var text: String
  /// What can be done about it.
  public var hint: String?
  /// Where; empty if it is about the document as a whole.
  public var places: [AuditPlace]

  public init(_ requirement: Requirement, _ text: String, hint: String? = nil, places: [AuditPlace] = []) {
    self.requirement = requirement
    self.text = text
    self.hint = hint
    self.places = places
  }
}

/// A place in the document.
public enum AuditPlace: Sendable, Hashable {
  /// A paragraph, from 1 and with empty ones counted, and how it begins.
  case paragraph(Int, text: String)
  /// A section, from 1.
  case section(Int)
}
