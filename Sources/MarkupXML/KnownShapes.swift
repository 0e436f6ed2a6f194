import Synchronization

/// What one schema has found valid so far, so that a paragraph like ten thousand others is held against it once.
///
/// What is known comes from documents that libxml2 read and found valid, tag by tag (`ShapeTable`); `ShapeReading` makes use
/// of it. It serves schemas that give elements of one path the same type, whatever their attributes. For `xsi:type` the schema of
/// Word derives no type, and HTML has no names with colons.
public final class KnownShapes: Sendable {
  let rules: ShapeRules
  private let known: Mutex<ShapeTable>

  /// - Parameter rules: what the schema lets one conclude from one block about others.
  public init(_ rules: ShapeRules) {
    self.rules = rules
    known = Mutex(ShapeTable(rules))
  }

  /// What is known now.
  var table: ShapeTable { known.withLock { $0 } }

  /// Takes over what a table has learnt since it was `table`, once a schema has agreed to it. What two readings learnt at the
  /// same time is kept of the one that knows more.
  func learn(_ table: ShapeTable) {
    // What is full of documents that had nothing in common begins anew.
    known.withLock { if table.count > $0.count { $0 = table.isFull ? ShapeTable(rules) : table } }
  }
}

/// What a schema lets one conclude from one block about others. Names have their prefixes, as they stand in tags.
public struct ShapeRules: Sendable {
  /// Elements of which a container that has two in a row may have any number there.
  public var repeatable: Set<String>
  /// Elements of which a container that has a child of any kind may have any number.
  public var free: Set<String>
  /// Elements of which any number may stand in any order wherever two of them may follow one another, each of them being
  /// allowed there.
  public var interchangeable: Set<String>
  /// Attributes whose values are compared with one another. Tags that have one are judged each time.
  public var identities: Set<String>
  /// Elements whose texts the schema bounds. They are judged each time, as they stand.
  public var verbatim: Set<String>

  public init(
    repeatable: Set<String>, free: Set<String> = [], interchangeable: Set<String> = [],
    identities: Set<String> = [],
    verbatim: Set<String> = []
  ) {
    self.repeatable = repeatable
    self.free = free
    self.interchangeable = interchangeable
    self.identities = identities
    self.verbatim = verbatim
  }
}
