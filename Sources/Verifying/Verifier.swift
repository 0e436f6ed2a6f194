public import ProofModel

/// Proves that files hold no marker, and no text that their source has in paid regions alone.
///
/// It takes whatever it is given apart, by what it is and not by who made it, and looks at every string: what people see,
/// and what they do not. Archives it hands back, since opening them is somebody else's business.
public struct Verifier: Sendable {
  /// The paid text that may not be there; nil if only markers matter.
  public let paid: PaidText?
  /// Markers of which something resembling one may be there, since it is in the source and was kept on purpose.
  public let tolerated: Set<String>
  /// Markers of a house's own.
  let house: HouseMarkers
  /// Whether each string is read in one way alone, by the grammar of its format. That is for outputs that were held against
  /// a schema a moment ago and hold nothing which another reading could find.
  public var readsOnce = false
  /// How many findings of one part are kept; the others are counted.
  public var mostFindings = 20

  /// What came of one part.
  public struct Examination: Sendable {
    public var proof: Proof
    /// Archives that have to be opened and examined as well.
    public var archives: [ExaminedPart]
  }

  public init(paid: PaidText?, tolerated: Set<String> = [], house: [MarkerSpelled] = []) {
    self.paid = paid
    self.house = HouseMarkers(house)
    self.tolerated = tolerated
  }

  /// Examines a file or a part of one.
  public func examine(_ part: ExaminedPart) -> Examination {
    var examination = PartExamination(part.path, with: self, depth: 0)
    examination.look(at: part.content, named: part.path)
    return Examination(proof: examination.proof, archives: examination.archives)
  }

  /// Whether bytes may be a text in another encoding than UTF-8: they are not UTF-8, and nothing says what else they are.
  public static func isOtherText(_ bytes: [UInt8]) -> Bool {
    if case .binary = PartKind.of(bytes, named: "") { true } else { false }
  }
}
