/// Reads a page or a piece of one in HTML syntax, and holds it against a schema on the way.
///
/// It knows the HTML that `XMLWriter` writes and nothing else: whatever HTML parsers mend, guess or treat in a way of its
/// own is a fault. What is left means the same to all of them, and is read by libxml2's reader behind `HTMLTranslation`.
public struct HTMLReading: Sendable {
  private let shapes: KnownShapes?

  /// - Parameter shapes: what is known of blocks, under the one schema that this is used with.
  public init(knowing shapes: KnownShapes? = nil) { self.shapes = shapes }

  /// Walks over `document` and hands every element and every text to `visit`, as `XMLReading` does.
  ///
  /// Elements are in no namespace.
  public func faults(
    in document: [UInt8], schema: XMLSchema? = nil,
    visit: (_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>) -> Void = { _, _, _ in }
  ) -> [XMLFault] {
    if let schema, let shapes {
      if let reading = ShapeReading(document, as: .html, knowing: shapes, visit: visit),
        let digest = try? HTMLTranslation(of: reading.digest).xml,
        XMLReading().faults(in: digest, schema: schema).isEmpty
      {
        shapes.learn(reading.table)
        return []
      }
      visit(.again, XMLName(address: 0), Span())
    }
    do {
      return XMLReading().faults(in: try HTMLTranslation(of: document).xml, schema: schema, visit: visit)
    } catch {
      return [error]
    }
  }
}
