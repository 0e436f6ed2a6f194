import Diagnostics
import DocumentModel
import MarkupJSON
import OutlineModel
import SourceModel

/// Overrides in an outline that was written as JSON: its entries that are marked with `"override": true`.
///
/// Of an entry, `line`, `last_line`, `kind` with `detail`, `level` and `run_in` count. What they say together must be
/// something that an outline could say, so that a change that was made by half is found.
struct OutlineEntries {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  func overrides() throws(Failure) -> [Override] {
    let outline: JSONValue
    do {
      outline = try JSONValue(parsing: source.bytes)
    } catch {
      throw refusal(.notJSON(error.problem), error.offset)
    }
    guard case .array(let entries) = outline.content else { throw refusal(.noOutline, outline.offset) }
    var overrides: [Override] = []
    // Places are counted from entry to entry, so that a long outline takes linear time.
    var place = (offset: 0, position: SourcePosition(line: 1, column: 1))
    for entry in entries {
      guard case .object = entry.content else { throw refusal(.noOutline, entry.offset) }
      guard try isMarked(entry) else { continue }
      let step = SourcePosition(after: source.bytes.span.extracting(place.offset..<entry.offset))
      let column = step.line > 1 ? step.column : place.position.column + step.column - 1
      place = (entry.offset, SourcePosition(line: place.position.line + step.line - 1, column: column))
      overrides.append(try override(entry, at: place.position))
    }
    return overrides
  }

  private func isMarked(_ entry: JSONValue) throws(Failure) -> Bool {
    guard let mark = entry["override"] else { return false }
    guard case .boolean(let isMarked) = mark.content else {
      throw refusal(.wrongMember("override", "true or false"), mark.offset)
    }
    return isMarked
  }

  private func override(_ entry: JSONValue, at position: SourcePosition) throws(Failure) -> Override {
    guard let first = try number("line", of: entry) else {
      throw refusal(.wrongMember("line", "a line's number"), entry.offset)
    }
    let last = try number("last_line", of: entry) ?? first
    guard first <= last else { throw refusal(.noLine("\(first)-\(last)"), entry.offset) }
    var override = Override(first...last, is: try name(of: entry), at: position)
    override.runInEnd = try number("run_in", of: entry)
    // In an outline a run-in heading is a paragraph with something in it.
    if override.name == .paragraph, override.runInEnd != nil { override.name = .runIn }
    if let level = try number("level", of: entry) {
      guard let value = UInt8(exactly: level), Override.levels.contains(value) else {
        throw refusal(.noLevel(String(level)), entry["level"]!.offset)
      }
      override.level = value
    }
    if override.runInEnd != nil, override.name != .runIn {
      throw refusal(.leftOver("run_in", of: override.name), entry["run_in"]!.offset)
    }
    if override.level != nil, override.name != .heading, override.name != .runIn {
      throw refusal(.leftOver("level", of: override.name), entry["level"]!.offset)
    }
    return override
  }

  /// `detail` is the finer name of what `kind` says.
  private func name(of entry: JSONValue) throws(Failure) -> BlockName {
    guard let kind = entry["kind"], case .string(let word) = kind.content else {
      throw refusal(.wrongMember("kind", "the name of a kind"), (entry["kind"] ?? entry).offset)
    }
    guard let member = entry["detail"] else { return try name(word, at: kind) }
    guard case .string(let detail) = member.content else {
      throw refusal(.wrongMember("detail", "the name of a kind"), member.offset)
    }
    let name = try name(detail, at: member)
    guard OutlineEntry.generalKind(of: detail) == word else {
      throw refusal(.otherDetail(kind: word, detail: detail), member.offset)
    }
    return name
  }

  private func name(_ text: String, at value: JSONValue) throws(Failure) -> BlockName {
    guard let name = Override.names.first(where: { $0.rawValue == text }) else {
      throw refusal(.noSuchKind(text), value.offset)
    }
    return name
  }

  /// A whole number from 1 on; nil if there is no such member.
  private func number(_ member: String, of entry: JSONValue) throws(Failure) -> Int? {
    guard let value = entry[member] else { return nil }
    guard case .number(let number) = value.content, let whole = UInt32(exactly: number), whole > 0 else {
      throw refusal(.wrongMember(member, "a whole number from 1 on"), value.offset)
    }
    return Int(whole)
  }

  private func refusal(_ message: OverrideMessage, _ offset: Int) -> Failure {
    Failure(message, at: SourcePosition(after: source.bytes.span.extracting(0..<offset)), kind: .overrides)
  }
}
