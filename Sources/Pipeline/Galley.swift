/// The program as a whole.
public enum Galley {
  /// Semantic version; CHANGELOG.md says what each one brought.
  public static let version = "0.1.0"
}
