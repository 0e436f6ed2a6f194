import DocumentModel
import MarkupJSON
import SourceModel

/// Writes one tree.
struct TreeRenderer<Access: AccessMark> {
  let bytes: [UInt8]

  init(_ document: Document<Access>, access: String, generator: String) {
    var json = JSONWriter()
    json.object { json in
      json.line(indent: 1)
      json.field("format", "galley-document")
      json.line(indent: 1)
      json.field("version", 1)
      json.line(indent: 1)
      json.field("generator", generator)
      json.line(indent: 1)
      json.field("language", document.language.rawValue)
      json.line(indent: 1)
      json.field("access", access)
      json.line(indent: 1)
      json.key("blocks")
      json.array { json in
        for block in document.blocks {
          json.line(indent: 2)
          Self.write(block, of: document, to: &json)
        }
        json.line(indent: 1)
      }
      json.line()
    }
    bytes = json.bytes + [0x0A]
  }

  private static func write(_ block: Block<Access>, of document: Document<Access>, to json: inout JSONWriter) {
    json.object { json in
      json.field("kind", block.kind.name)
      writeDetails(of: block.kind, to: &json)
      if let runIn = block.runIn {
        json.key("run_in")
        json.object { write(runIn, to: &$0) }
      }
      json.field("line", block.line)
      json.key("source")
      json.array { json in
        json.integer(block.source.start)
        json.integer(block.source.end)
      }
      if block.blankLinesBefore > 0 { json.field("blank_lines_before", block.blankLinesBefore) }
      json.field("reason", block.decision.reason.rawValue)
      json.key("confidence")
      json.hundredths(Int(block.decision.confidence))
      if let runnerUp = block.decision.runnerUp {
        json.key("runner_up")
        json.object { write(runnerUp, to: &$0) }
      }
      if let access = block.access { json.field("paid", access.region) }
      json.key("runs")
      json.array { json in
        for run in document.runs(of: block) { write(run, of: document, to: &json) }
      }
    }
  }

  private static func writeDetails(of kind: BlockKind, to json: inout JSONWriter) {
    switch kind {
    case .heading(let heading): write(heading, to: &json)
    case .listItem(.number(let scheme, let ordinal)):
      json.field("scheme", scheme.rawValue)
      json.field("ordinal", ordinal)
    case .date(let date?): json.field("date", date.description)
    case .listItem(.bullet), .date(nil), .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer,
      .documentNumber, .signatory, .paragraph, .salutation, .addressee, .headerField,
      .attachmentNote, .attachmentHead, .attachmentTitle, .tableRow, .contentsHeading, .contentsEntry, .contents,
      .caption, .quotation, .verse, .preformatted, .signature, .note, .footnote, .endnote, .imprint, .pageFurniture,
      .notice, .pageBreak:
      break
    }
  }

  private static func write(_ runnerUp: RunnerUp, to json: inout JSONWriter) {
    json.field("kind", runnerUp.name.rawValue)
    if let level = runnerUp.level { json.field("level", level) }
    json.field("reason", runnerUp.reason.rawValue)
    json.key("confidence")
    json.hundredths(Int(runnerUp.confidence))
  }

  private static func write(_ heading: Heading, to json: inout JSONWriter) {
    json.field("level", heading.level)
    if let scheme = heading.scheme { json.field("scheme", scheme.rawValue) }
    if heading.ordinal > 0 { json.field("ordinal", heading.ordinal) }
  }

  private static func write(_ run: Run<Access>, of document: Document<Access>, to json: inout JSONWriter) {
    json.object { json in
      if run.kind != .text { json.field("kind", run.kind.rawValue) }
      if run.role != .body { json.field("role", run.role.rawValue) }
      if run.item > 0 { json.field("item", run.item) }
      if let access = run.access { json.field("paid", access.region) }
      if run.kind != .lineBreak {
        json.key("text")
        json.string(utf8: document.text.bytes[run.range.indices])
      }
    }
  }
}
