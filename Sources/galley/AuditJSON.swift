import AuditModel
import MarkupJSON
import Pipeline

/// An audit for programs, in the shape of `Schemas/audit.schema.json`: one row or finding a line.
enum AuditJSON {
  static func text(_ audit: Audit) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "galley-audit")
      json.field("version", 1)
      json.field("generator", "Galley \(Galley.version)")
      json.field("standard", "GB/T 9704—2012")
      json.field("breaks_standard", audit.breaksStandard)
      json.line()
      json.key("counts")
      json.object { json in
        for strength in Strength.allCases { json.field(key(strength), audit.count(strength)) }
      }
      json.line()
      json.key("facts")
      json.array { json in
        for fact in audit.facts {
          json.line(indent: 1)
          json.object { write(fact, to: &$0) }
        }
        json.line()
      }
      json.line()
      json.key("findings")
      json.array { json in
        for finding in audit.findings {
          json.line(indent: 1)
          json.object { write(finding, to: &$0) }
        }
        json.line()
      }
      json.line()
      json.key("not_looked_at")
      json.array { json in
        for omission in audit.omissions {
          json.line(indent: 1)
          json.object { json in
            json.field("clause", omission.clause)
            json.field("subject", omission.subject)
          }
        }
        json.line()
      }
      json.line()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ requirement: Requirement, to json: inout JSONWriter) {
    json.field("id", requirement.id)
    if let clause = requirement.clause { json.field("clause", clause) }
    json.field("strength", requirement.strength.rawValue)
    json.field("aspect", requirement.aspect.rawValue)
    json.field("subject", requirement.subject)
    json.field("wanted", requirement.wanted)
  }

  private static func write(_ fact: AuditFact, to json: inout JSONWriter) {
    write(fact.requirement, to: &json)
    json.field("measured", fact.measured)
    if let quantity = fact.quantity {
      json.key("value")
      json.number((quantity.value * 1000).rounded() / 1000)
      json.field("unit", quantity.unit.rawValue)
    }
    json.field("verdict", fact.verdict.rawValue)
  }

  private static func write(_ finding: AuditFinding, to json: inout JSONWriter) {
    write(finding.requirement, to: &json)
    json.field("text", finding.text)
    if let hint = finding.hint { json.field("hint", hint) }
    json.key("places")
    json.array { json in
      for place in finding.places {
        json.object { json in
          switch place {
          case .section(let number): json.field("section", number)
          case .paragraph(let number, let text):
            json.field("paragraph", number)
            json.field("text", TerminalText.shortened(text, to: 80))
          }
        }
      }
    }
  }

  private static func key(_ strength: Strength) -> StaticString {
    switch strength {
    case .required: "规定"
    case .usual: "一般"
    case .recommended: "推荐"
    case .optional: "可以"
    case .practice: "实务"
    }
  }
}
