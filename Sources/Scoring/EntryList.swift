import Diagnostics
import FoundationEssentials

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
      throw Failure(
        message(
          fault.isSyntax
            ? .notJSON(fault.problem) : fault.path.isEmpty ? .notAList : .entry(EntryFault(DecodingFault(error)))),
        kind: .labels)
    } catch {
      throw Failure(message(.notJSON("\(error)")), kind: .labels)
    }
  }
}
