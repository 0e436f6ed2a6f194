import Diagnostics
import FoundationEssentials
import MarkupJSON
import SourceModel

/// Decodes a list of objects that people write.
enum EntryList {
  /// - Parameter message: says in the words of the file that it could not be read.
  static func read<Entry: StoredEntry, Message: DiagnosticMessage>(
    _ json: [UInt8], otherwise message: (ListFault) -> Message
  ) throws(Failure) -> [Entry] {
    do {
      return try JSONDecoder().decode([Entry].self, from: Data(json))
    } catch let fault as EntryFault {
      throw Failure(message(.entry(fault)), kind: .labels)
    } catch let error as DecodingError {
      let fault = DecodingFault(error)
      if fault.isSyntax { throw syntaxFailure(json, fault.problem, message) }
      throw Failure(message(fault.path.isEmpty ? .notAList : .entry(EntryFault(fault))), kind: .labels)
    } catch {
      throw syntaxFailure(json, "\(error)", message)
    }
  }

  /// The decoder does not say where a text stops being JSON; the parser does.
  private static func syntaxFailure<Message: DiagnosticMessage>(
    _ json: [UInt8], _ problem: String, _ message: (ListFault) -> Message
  ) -> Failure {
    do throws(JSONFault) {
      _ = try JSONValue(parsing: json)
      return Failure(message(.notJSON(problem)), kind: .labels)
    } catch {
      let position = SourcePosition(after: json.span.extracting(0..<min(error.offset, json.count)))
      return Failure(message(.notJSON(error.problem)), at: position, kind: .labels)
    }
  }
}
