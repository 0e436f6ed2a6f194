/// How much of the beginning of each paid region may be public.
///
/// The words are those of a teaser; the type is not, for the reason that `ProofPolicy` has.
public enum ProofLead: Sendable, Hashable {
  case characters(Int)
  case sentences(Int)

  public static let none = ProofLead.characters(0)
}
