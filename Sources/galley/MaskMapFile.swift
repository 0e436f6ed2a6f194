import MarkupJSON
import Pipeline
import SourceModel
import Transforming

/// The file that says which pseudonym stands for what. It is for the owner's eyes: nobody else may read it, and no output
/// is put in its place.
///
/// A map that is there already grows, as long as it was made with the same key.
struct MaskMapFile {
  let path: String
  private let keyCheck: String
  private var pseudonyms: [String: MaskRecord.Pseudonym] = [:]

  init(path: String, key: MaskKey) throws(CommandFailure) {
    self.path = path
    keyCheck = key.check
    guard FileStatus(path) != nil else { return }
    try read(try InputFile.read(path, forMask: true))
  }

  mutating func add(_ record: MaskRecord) {
    for (word, entry) in record.pseudonyms { pseudonyms[word, default: entry].merge(entry) }
  }

  /// Nothing is written as long as nothing was masked.
  func write() throws(CommandFailure) {
    guard !pseudonyms.isEmpty else { return }
    var written: [String] = []
    try OutputFile.write([(path, json)], permissions: 0o600, written: &written)
  }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.line(indent: 1)
      json.field("format", "galley-mask-map")
      json.field("version", 1)
      json.field("key_check", keyCheck)
      json.line(indent: 1)
      json.key("pseudonyms")
      json.array { json in
        for (word, entry) in pseudonyms.sorted(by: { $0.key < $1.key }) {
          json.line(indent: 2)
          json.object { json in
            json.field("pseudonym", word)
            json.field("kind", entry.valueClass.rawValue)
            json.key("spellings")
            json.array { json in for spelling in entry.spellings { json.string(spelling) } }
          }
        }
      }
      json.line()
    }
    return json.bytes + [0x0A]
  }

  private mutating func read(_ bytes: [UInt8]) throws(CommandFailure) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: Array(String(decoding: bytes, as: UTF8.self).utf8))
    } catch {
      throw CommandFailure(.maskMap("it is no JSON: \(error.problem)"))
    }
    guard case .string("galley-mask-map")? = value["format"]?.content, case .number(1)? = value["version"]?.content,
      case .array(let entries)? = value["pseudonyms"]?.content
    else { throw CommandFailure(.maskMap("this is no map of a mask")) }
    guard case .string(keyCheck)? = value["key_check"]?.content else {
      throw CommandFailure(.maskMap("it was made with another key"))
    }
    for entry in entries {
      guard case .string(let word)? = entry["pseudonym"]?.content, case .string(let name)? = entry["kind"]?.content,
        let kind = MaskClass(rawValue: name), case .array(let spellings)? = entry["spellings"]?.content
      else { throw CommandFailure(.maskMap("an entry lacks its pseudonym, its kind or its spellings")) }
      pseudonyms[word] = MaskRecord.Pseudonym(
        valueClass: kind,
        spellings: spellings.compactMap { if case .string(let text) = $0.content { text } else { nil } })
    }
  }
}
