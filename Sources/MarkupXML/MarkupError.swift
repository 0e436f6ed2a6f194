/// What can go wrong with XML.
public enum MarkupError: Error, Sendable, Equatable {
  /// libxml2 refused to write: memory ran out, or elements were closed that were never opened.
  case writerFailed
  /// The code point is not a character of XML 1.0, or is the carriage return in HTML, which has no way to write it.
  case forbiddenCharacter(UInt32)
  /// A schema does not compile.
  case schema(String)
}

/// One thing that libxml2 found wrong with a document, by well-formedness or by schema.
public struct XMLFault: Error, Sendable, Hashable {
  /// From 1; 0 if libxml2 did not say.
  public var line: Int
  public var message: String
}
