import Testing
import ThemeModel

@Suite("Which rule holds")
struct CascadeTests {
  @Test(
    "important before specific before late",
    arguments: [
      "p { font-size: 9pt } p { font-size: 10pt }",
      ".date { font-size: 10pt } p { font-size: 9pt }",
      "p.date { font-size: 10pt } .date { font-size: 9pt }",
      "p { font-size: 10pt !important } .date { font-size: 9pt }",
      "* { font-size: 9pt } p { font-size: 10pt } * { font-size: 9pt }",
      "h1, .date, P { FONT-SIZE: 10PT }",
      "h1, .date { font-size: 10pt } p, .note { font-size: 9pt }",
      "article { font-size: 20pt } p { font-size: .5em }",
      "html { font-size: 5pt } article { font-size: 3pt } p { font-size: 2rem }",
      ":root { font-size: 10pt } html { font-size: 9pt }",
      "body { font-size: 8pt } article { font-size: 125% }",
      "article { font-size: 10pt } p { font-size: 9pt } .date { font-size: inherit }",
    ])
  func winner(css: String) throws {
    let reading = try Reading(css)
    #expect(reading.findings == [])
    #expect(reading[.date].fontSize == 10)
  }

  @Test("elements stand for roles")
  func elements() throws {
    let reading = try Reading(
      "h1{color:#000001} h2{color:#000002} h3{color:#000003} h6{color:#000006} li{color:#000007} p{color:#000008} pre{color:#000009}"
        + " b{color:#00000a} td{color:#00000b} th{color:#00000c}"
    )
    let expected: [Role: String] = [
      .title: "000001", .heading1: "000002", .heading2: "000003", .heading5: "000006", .listItem: "000007",
      .body: "000008", .signature: "000008", .notice: "000008", .heading6: "000008", .contentsEntry: "000007",
      .quotation: "000008", .verse: "000008", .imprint: "000008", .preformatted: "000009", .speaker: "00000A",
      .tableRow: "00000B", .tableHeader: "00000C",
    ]
    for (role, color) in expected { #expect(reading[role].color == color) }
    #expect(reading[.lead].color == nil)
  }

  @Test("what is inherited reaches all roles, lengths as they are in the parent")
  func inheritance() throws {
    let reading = try Reading(
      """
      body { font-family: A; text-align: justify; text-indent: 2em; font-size: 10pt; letter-spacing: .1em }
      h1 { font-size: 20pt; margin: 0 }
      """)
    #expect(reading.findings == [])
    #expect(reading[.title].fontFamilies == ["A"])
    #expect(reading[.title].alignment == .justify)
    #expect(reading[.title].firstLineIndent == .points(20))
    #expect(reading[.title].letterSpacing == .points(1))
    #expect(reading[.body].firstLineIndent == .em(2))
    #expect(reading[.title].marginTop == .points(0))
  }

  @Test("where a stylesheet is silent, roles look as browsers show them")
  func browser() throws {
    let reading = try Reading("article { font-size: 10pt }")
    #expect(reading[.title].fontSize == 20)
    #expect(reading[.title].bold == true)
    #expect(reading[.heading1].fontSize == 15)
    #expect(reading[.body].bold == false)
    #expect(reading[.body].marginTop == .em(1))
    #expect(reading[.listItem].marginTop == .points(0))
    #expect(reading[.body].keepWithNext == nil)
    #expect(reading[.preformatted].fontFamilies == ["monospace"])
    #expect(reading[.preformatted].marginBottom == .em(1))
    #expect(reading[.speaker].bold == true)
    #expect(reading[.tableHeader].bold == true)
    #expect(reading[.tableHeader].alignment == .center)
    #expect(reading[.tableRow].bold == false)
    #expect(try Reading("article { text-indent: 2em }")[.tableRow].firstLineIndent == .points(0))
    #expect(try Reading("p {}")[.body].fontSize == 12)
  }

  @Test("cells have lines, padding and a background; what stands around them has not")
  func tables() throws {
    let reading = try Reading("td, th { border: 1px solid; padding: 1pt 2pt } th { background-color: #eee }")
    #expect(reading.findings == [])
    #expect(reading[.tableRow].borderLeft == Border(width: 0.75))
    #expect(reading[.tableRow].paddingLeft == .points(2))
    #expect(reading[.tableHeader].backgroundColor == "EEEEEE")
    #expect(
      try Reading("table,\nthead th { border: 1px solid }").findings == [
        "1:1 theme.unsupported-selector", "2:1 theme.unsupported-selector",
      ])
    #expect(try Reading("@media print { table, thead th { border: 1px solid } }").findings == [])
  }

  @Test("a block says what the body has and it has not; a stretch of a line says only what a rule says")
  func contrast() throws {
    let reading = try Reading(
      "p { color: red; background-color: yellow; letter-spacing: 1pt; text-indent: 2em } .lead { font-size: 2em }")
    #expect(reading[.title].color == "000000")
    #expect(reading[.title].backgroundColor == "FFFFFF")
    #expect(reading[.title].letterSpacing == .points(0))
    #expect(reading[.title].firstLineIndent == .points(0))
    var lead = TextStyle()
    lead.fontSize = 24
    #expect(reading[.lead] == lead)
    #expect(reading[.ordinal] == TextStyle())
  }

  @Test("no margin between two of a kind")
  func contextualSpacing() throws {
    let reading = try Reading(
      """
      .note { margin-top: 1em } .note + .note { margin-top: 0; float: left }
      .date { margin-top: 1em } .date + .date { margin-top: 2pt }
      .title { margin-top: 1em }
      .signature { margin-top: 1em } p + p { margin-top: 0 }
      """)
    #expect(reading.findings == [])
    #expect(reading[.note].contextualSpacing == true)
    #expect(reading[.date].contextualSpacing == false)
    #expect(reading[.title].contextualSpacing == nil)
    #expect(reading[.signature].contextualSpacing == nil)
    #expect(reading[.body].contextualSpacing == true)
  }

  @Test("notes look as a rule of their own says, and not as paragraphs do")
  func notes() throws {
    #expect(try !Reading("p { color: red }").theme.dressedRoles.contains(.footnote))
    let reading = try Reading("article { font-size: 16pt } .footnote { font-size: 9pt }")
    #expect(reading.theme.dressedRoles.contains(.footnote) && reading[.footnote].fontSize == 9)
  }

  @Test("a malformed selector takes its whole rule with it, an unknown one only itself")
  func selectorLists() throws {
    let malformed = try Reading("p, h1 + { font-size: 9pt } p {}")
    #expect(malformed.findings == ["1:4 theme.malformed-selector"])
    #expect(malformed[.body].fontSize == 12)
    let unknown = try Reading("p,\n .unheard-of { font-size: 9pt }")
    #expect(unknown.findings == ["2:2 theme.unknown-selector"])
    #expect(unknown[.body].fontSize == 9)
  }
}
