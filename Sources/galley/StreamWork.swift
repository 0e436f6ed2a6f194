import Diagnostics
import FoundationEssentials
import MarkupJSON
import Pipeline
import Releasing
import SourceModel
import ThemeModel

/// Answers one line of a stream. Tasks share it.
struct StreamWork: Sendable {
  /// What a line does not decide itself.
  let options: ConversionOptions
  let page: PageArguments
  let formats: [Format]
  private let converter = Converter()

  init(options: ConversionOptions, page: PageArguments, formats: [Format]) {
    self.options = options
    self.page = page
    self.formats = formats
  }

  struct Answer: Sendable {
    var line: String
    var failed: Bool
  }

  func answer(_ line: LineInput.Line) -> Answer {
    var id: JSONValue?
    do throws(StreamFault) {
      let value = try Self.value(of: line)
      id = value["id"]
      let request = try StreamRequest(value, options: options, formats: formats)
      var options = request.options
      options.page = page.details(of: request.name, theme: options.theme.name)
      let conversion = converter.convert(request.bytes, to: request.formats, options: options)
      return answer(
        id, line, outputs: conversion.outputs, conversion.report.diagnostics, failed: conversion.failure != nil)
    } catch {
      return answer(id, line, outputs: [], [Diagnostic(error)], failed: true)
    }
  }

  private static func value(of line: LineInput.Line) throws(StreamFault) -> JSONValue {
    guard let bytes = line.bytes else { throw .tooLong }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      throw .notJSON("\(error.problem), at byte \(error.offset)")
    }
  }

  private func answer(
    _ id: JSONValue?, _ line: LineInput.Line, outputs: [Output], _ diagnostics: [Diagnostic], failed: Bool
  ) -> Answer {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      switch id?.content {
      case .string(let text): json.string(text)
      case .number: json.number(typed: line.token(at: id?.offset ?? 0))
      default: json.null()
      }
      if failed { json.field("line", line.number) }
      json.field("failed", failed)
      json.key("outputs")
      json.object { json in
        for output in outputs {
          json.key(named: output.format.name)
          json.object { json in
            if output.format.isBinary {
              json.field("base64", Data(output.bytes).base64EncodedString())
            } else {
              json.key("text")
              json.string(utf8: output.bytes[...])
            }
          }
        }
      }
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic) } }
    }
    return Answer(line: String(decoding: json.bytes, as: UTF8.self), failed: failed)
  }
}

extension LineInput.Line {
  /// A number as it was typed: to a Double, two long ids may be the same.
  fileprivate func token(at offset: Int) -> String {
    String(decoding: (bytes ?? [])[offset...].prefix { $0 > 0x20 && $0 != 0x2C && $0 != 0x7D }, as: UTF8.self)
  }
}

/// What one line asks for.
struct StreamRequest {
  var bytes: [UInt8]
  var options: ConversionOptions
  var formats: [Format]
  /// What stands for the manuscript's name in addresses.
  var name: String

  init(_ value: JSONValue, options: ConversionOptions, formats: [Format]) throws(StreamFault) {
    guard case .object(let members) = value.content else { throw .notAnObject }
    self.options = options
    self.formats = formats
    bytes = []
    self.name = ""
    var text: [UInt8]?
    var name: String?
    for member in members {
      switch (member.name, member.value.content) {
      case ("id", .string(let id)): name = id
      case ("id", .number(let id)): name = Int(exactly: id).map { "\($0)" } ?? "\(id)"
      case ("text", .string(let string)) where text == nil: text = Array(string.utf8)
      case ("bytes", .string(let string)) where text == nil:
        guard let data = Data(base64Encoded: string) else { throw .notBase64 }
        text = Array(data)
      case ("options", .object(let members)):
        for option in members { try set(option) }
      default: throw .member(member.name)
      }
    }
    guard let name else { throw .noID }
    guard let text else { throw .noText }
    self.name = name
    bytes = text
    if self.formats.isEmpty { throw .noFormat }
  }

  private mutating func set(_ option: JSONValue.Member) throws(StreamFault) {
    switch (option.name, option.value.content) {
    case ("to", .string(let list)):
      do {
        formats = try Formats.named(list)
      } catch {
        throw .option("to", list)
      }
    case ("paid", .string(let name)):
      guard let policy = ReleasePolicy(rawValue: name) else { throw .option("paid", name) }
      options.policy = policy
    case ("encoding", .string(let name)):
      guard let encoding = TextEncoding(argument: name) else { throw .option("encoding", name) }
      options.encoding = encoding
    case ("theme", .string(let name)):
      guard let theme = ThemeShelf.named(name) else { throw .option("theme", name) }
      options.theme = theme
    case ("fragment", .boolean(let value)): options.fragment = value
    case ("toc", .boolean(let value)): options.contents = value
    default: throw .member("options.\(option.name)")
    }
  }
}

/// What is wrong with a line, whatever its manuscript says.
enum StreamFault: Error, DiagnosticMessage {
  case tooLong, notUTF8, notAnObject, notBase64, noID, noText, noFormat
  case notJSON(String)
  case member(String)
  case option(String, String)

  var id: String { "stream.line" }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .tooLong: "the line is longer than 1 GiB"
    case .notUTF8: "the line is not UTF-8"
    case .notJSON(let problem): "the line is no JSON: \(problem)"
    case .notAnObject: "the line is no object"
    case .notBase64: "bytes is no base64"
    case .noID: "the line has no id"
    case .noText: "the line has neither text nor bytes"
    case .noFormat: "nobody says which format is wanted"
    case .member(let name): "\(name) is unknown, comes twice, or has a value of another kind"
    case .option(let name, let value): "there is no \(value) for options.\(name)"
    }
  }

  var hint: String? {
    switch self {
    case .tooLong: "cut the manuscript into parts"
    case .notUTF8: "give manuscripts in other encodings as bytes, in base64"
    case .noFormat: "call galley stream --to html, or put to into options"
    default: "galley help stream has an example"
    }
  }
}
