import AuditModel
import Testing

/// What applies to a paragraph is found as Word finds it: document defaults, styles, numbering, the paragraph itself.
@Suite struct ResolvingTests {
  private func face(_ sheet: Sheet) throws -> String? { try sheet.measured("body.face") }
  private func size(_ sheet: Sheet) throws -> String? { try sheet.measured("body.size") }
  private func indent(_ sheet: Sheet) throws -> String? { try sheet.measured("body.indent") }

  @Test func defaultsThenStylesThenThemselves() throws {
    var sheet = Sheet(Sheet.p(Sheet.text, "<w:pStyle w:val='C'/>"))
    let defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia='宋体'/><w:sz w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>"
    sheet.styles =
      defaults + Sheet.style("A", name: "A", "<w:rPr><w:rFonts w:eastAsia='黑体'/></w:rPr>")
      + Sheet.style("C", name: "C", basedOn: "A", "<w:rPr><w:rFonts w:ascii='Arial'/></w:rPr>")
    #expect(try face(sheet) == "黑体")
    #expect(try size(sheet) == "5号 (10.5 pt)")
    sheet.body = Sheet.p(Sheet.text, "<w:pStyle w:val='C'/>", run: "<w:rFonts w:eastAsia='楷体'/><w:sz w:val='30'/>")
    #expect(try face(sheet) == "楷体")
    #expect(try size(sheet) == "小3号 (15 pt)")
    sheet.body = Sheet.p(Sheet.text)
    #expect(try face(sheet) == "宋体")
    sheet.styles = ""
    #expect(try face(sheet) == "no face that the file names")
    #expect(try size(sheet) == "10 pt")
  }

  @Test func characterStyles() throws {
    var sheet = Sheet(Sheet.p(Sheet.text, run: "<w:rStyle w:val='K'/>"))
    sheet.styles += Sheet.style("K", name: "K", type: "character", "<w:rPr><w:rFonts w:eastAsia='楷体'/></w:rPr>")
    #expect(try face(sheet) == "楷体")
    sheet.body = Sheet.p(Sheet.text, run: "<w:rStyle w:val='K'/><w:rFonts w:eastAsia='黑体'/>")
    #expect(try face(sheet) == "黑体")
  }

  /// Bold in a paragraph style and bold in a character style make text that is not (ECMA-376 Part 1, 17.7.3).
  @Test func togglesFlip() throws {
    let title = Sheet.style("Title", name: "Title", "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr>")
    let strong = Sheet.style("S", name: "S", type: "character", "<w:rPr><w:b/></w:rPr>")
    func weight(_ run: String) throws -> String? {
      var sheet = Sheet(Sheet.p("通知", "<w:pStyle w:val='Title'/>", run: run) + Sheet.p(Sheet.text))
      sheet.styles += title + strong
      return try sheet.measured("title.bold")
    }
    #expect(try weight("") == "bold")
    #expect(try weight("<w:rStyle w:val='S'/>") == "regular")
    #expect(try weight("<w:rStyle w:val='S'/><w:b/>") == "bold")
    #expect(try weight("<w:b w:val='0'/>") == "regular")
    #expect(try weight("<w:b w:val='false'/>") == "regular")
  }

  @Test func themeFonts() throws {
    var sheet = Sheet()
    sheet.theme = """
      <a:fontScheme><a:majorFont><a:latin typeface='Arial'/><a:ea typeface='黑体'/></a:majorFont><a:minorFont>\
      <a:latin typeface='Calibri'/><a:ea typeface=''/><a:font script='Jpan' typeface='明朝'/>\
      <a:font script='Hans' typeface='等线'/></a:minorFont></a:fontScheme>
      """
    // The theme's face wins over a name beside it, and loses to a name that stands closer to the text.
    sheet.styles = Sheet.style(
      "Normal", name: "Normal", isDefault: true,
      "<w:rPr><w:rFonts w:eastAsia='仿宋' w:eastAsiaTheme='majorEastAsia'/></w:rPr>")
    #expect(try face(sheet) == "黑体")
    sheet.body = Sheet.p(Sheet.text, run: "<w:rFonts w:eastAsia='楷体'/>")
    #expect(try face(sheet) == "楷体")
    // Without a face of its own, the language decides.
    sheet.body = Sheet.p(Sheet.text, run: "<w:rFonts w:eastAsiaTheme='minorEastAsia'/>")
    #expect(try face(sheet) == "等线")
    sheet.settings = "<w:themeFontLang w:val='en-US' w:eastAsia='ja-JP'/>"
    #expect(try face(sheet) == "明朝")
    sheet.theme = nil
    sheet.body = Sheet.p(Sheet.text, run: "<w:rFonts w:eastAsia='楷体' w:eastAsiaTheme='minorEastAsia'/>")
    #expect(try face(sheet) == "楷体")
  }

  @Test(arguments: [
    ("w:firstLineChars='200' w:firstLine='1'", "2 characters"),
    ("w:firstLineChars='0' w:firstLine='640'", "2 characters"),
    ("w:firstLineChars='0' w:firstLine='420'", "1.3 characters"),
    // The style counts characters, which twips alone do not take away.
    ("w:firstLine='0'", "2 characters"), ("w:firstLineChars='0' w:firstLine='0'", "0 characters"),
    ("w:leftChars='100' w:left='1' w:firstLineChars='100'", "2 characters, further lines 1"),
    ("w:leftChars='200' w:left='1600' w:hangingChars='300' w:hanging='960'", "2 characters, further lines 5"),
    ("w:left='640' w:firstLineChars='0' w:hanging='640'", "0 characters, further lines 2"),
  ])
  func indents(attributes: String, text: String) throws {
    #expect(try indent(Sheet(Sheet.p(Sheet.text, "<w:ind \(attributes)/>"))) == text)
  }

  @Test func typedIndents() throws {
    let sheet = Sheet(Sheet.p("　　" + Sheet.text, "<w:ind w:firstLineChars='0' w:firstLine='0'/>"))
    #expect(try indent(sheet) == "2 characters")
    #expect(try sheet.findings() == ["body.typed-indent", "page.characters"])
    #expect(try sheet.audit().findings.last?.requirement.strength == .practice)
  }

  /// A list's indents win over the style's unless the style itself puts the paragraph in the list.
  @Test func numbering() throws {
    var sheet = Sheet(Sheet.p(Sheet.text, "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='5'/></w:numPr>"))
    sheet.numbering = """
      <w:abstractNum w:abstractNumId='3'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/>\
      </w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/><w:pPr><w:ind \
      w:firstLineChars='400'/></w:pPr></w:lvl></w:abstractNum><w:num w:numId='5'><w:abstractNumId w:val='3'/></w:num>
      """
    #expect(try indent(sheet) == "4 characters")
    sheet.body = Sheet.p(
      Sheet.text, "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='5'/></w:numPr><w:ind w:firstLineChars='300'/>")
    #expect(try indent(sheet) == "3 characters")
    sheet.body = Sheet.p(Sheet.text, "<w:pStyle w:val='N'/>")
    sheet.styles += Sheet.style(
      "N", name: "N", basedOn: "Normal",
      "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='5'/></w:numPr><w:ind w:firstLineChars='100'/></w:pPr>")
    #expect(try indent(sheet) == "1 character")
    // The number that Word puts in front makes a heading as a typed one does.
    sheet.body += Sheet.p("总体要求", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='5'/></w:numPr>", run: "<w:b/>")
    #expect(try sheet.measured("heading-1.face") == "仿宋")
    #expect(try sheet.findings().contains("heading.outline"))
  }

  @Test func stylesInACircle() throws {
    var sheet = Sheet(Sheet.p(Sheet.text, "<w:pStyle w:val='A'/>"))
    sheet.styles =
      Sheet.style("A", name: "A", basedOn: "B", "<w:rPr><w:sz w:val='32'/></w:rPr>")
      + Sheet.style("B", name: "B", basedOn: "A", "<w:rPr><w:rFonts w:eastAsia='仿宋'/></w:rPr>")
    #expect(try size(sheet) == "3号 (16 pt)")
    #expect(try face(sheet) == "仿宋")
  }

  /// What a reviewer took out and what is hidden is not on the page.
  @Test func textThatIsNotThere() throws {
    let other = "<w:r><w:rPr><w:sz w:val='10'/>%</w:rPr><w:t>\(Sheet.text)\(Sheet.text)</w:t></w:r>"
    var sheet = Sheet(
      "<w:p><w:del>\(other)</w:del>\(other.replacing("%", with: "<w:vanish/>"))<w:ins><w:r><w:t>\(Sheet.text)</w:t></w:r></w:ins></w:p>"
    )
    #expect(try size(sheet) == "3号 (16 pt)")
    sheet.body =
      "<w:p><w:sdt><w:sdtContent><w:hyperlink>\(other.replacing("%", with: ""))</w:hyperlink></w:sdtContent></w:sdt></w:p>"
    #expect(try size(sheet) == "5 pt")
  }

  /// Numbers that no program writes neither stop the audit nor come out as nonsense.
  @Test(arguments: [
    "<w:spacing w:line='0' w:lineRule='exact'/>", "<w:spacing w:line='0' w:lineRule='auto'/>",
    "<w:spacing w:line='-999999999999999999999' w:lineRule='auto'/>", "<w:spacing w:line='nan' w:lineRule='exact'/>",
    "<w:ind w:firstLineChars='9e99' w:left='-inf' w:hanging='0x10'/>", "<w:outlineLvl w:val='1e300'/>", "<w:jc/>",
    "<w:numPr><w:ilvl w:val='-1'/><w:numId w:val='99999999999999999999'/></w:numPr>",
  ])
  func absurdNumbers(properties: String) throws {
    for run in [
      "<w:sz w:val='0'/>", "<w:sz w:val='-4'/>", "<w:sz w:val='nan'/>",
      "<w:sz w:val='1e308'/><w:spacing w:val='-1e7'/>",
    ] {
      var sheet = Sheet(Sheet.p("附件：" + Sheet.text, properties, run: run) + Sheet.p(Sheet.text, properties, run: run))
      #expect(try !sheet.audit().facts.isEmpty)
      sheet.section =
        "<w:sectPr><w:pgSz w:w='0' w:h='-5'/><w:pgMar w:top='1e9' w:left='nan'/><w:docGrid w:type='linesAndChars' w:linePitch='0' w:charSpace='-99999999'/></w:sectPr>"
      #expect(try !sheet.audit().facts.isEmpty)
    }
  }
}
