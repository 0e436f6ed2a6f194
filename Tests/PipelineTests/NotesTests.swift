import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import Testing

/// Notes with the marks that refer to them, from a manuscript to Word and HTML.
@Suite struct NotesTests {
  private func kinds(_ text: String) throws -> [String] {
    var report = Report()
    return try Converter().parse(Array(text.utf8), reporting: &report).tree.blocks.map(\.kind.name)
  }

  private let body = "渡口书屋始建于一九一二年［1］，后毁于大水［2］，其后重建，沿用至今。\n"

  @Test func atTheEnd() throws {
    #expect(try kinds(body + "\n［1］见捐款簿。\n［2］大水在一九三一年。\n").suffix(2) == ["footnote", "footnote"])
  }

  @Test(arguments: ["注释：", "注：", "参考文献", "Notes"])
  func belowATitle(title: String) throws {
    let found = try kinds(body + "\n\(title)\n［1］见捐款簿。\n［2］大水在一九三一年。\n")
    #expect(found.suffix(2) == ["endnote", "endnote"])
  }

  @Test(arguments: [
    // A mark twice, one that is missing, one too many, two together, another form, another order.
    "始建于一九一二年［1］，后毁于大水［2］，依据同前［1］，其后重建。\n\n［1］见捐款簿。\n［2］大水。\n",
    "始建于一九一二年［1］，后毁于大水，其后重建，沿用至今。\n\n［1］见捐款簿。\n［2］大水。\n",
    "始建于一九一二年［1］，后毁于大水［2］，其后重建［3］。\n\n［1］见捐款簿。\n［2］大水。\n",
    "始建于一九一二年[1]，后毁于大水[2]，两说并存[1,2]，其后重建。\n\n[1] 见捐款簿。\n[2] 大水。\n",
    "始建于一九一二年[1]，后毁于大水[2]，其后重建，沿用至今。\n\n［1］见捐款簿。\n［2］大水。\n",
    "始建于一九一二年［2］，后毁于大水［1］，其后重建，沿用至今。\n\n［1］见捐款簿。\n［2］大水。\n",
    // Text behind them.
    "始建于一九一二年［1］，后毁于大水［2］，其后重建，沿用至今。\n\n［1］见捐款簿。\n［2］大水。\n其后的事，容后再叙，这里不再多说。\n",
    // Items with circled numbers.
    "工作包括①借阅②展览两项，分别由两个小组负责，具体如下。\n①借阅由一组负责。\n②展览由二组负责。\n",
  ])
  func whatDoesNotPair(text: String) throws {
    let found = try kinds(text)
    #expect(!found.contains("footnote") && !found.contains("endnote"), "\(found)")
  }

  @Test func ofSections() throws {
    let text = "志略\n\n一、水磨巷\n巷口原有水磨一座①，光绪年间毁于大水。\n\n① 磨盘现嵌在影壁上。\n\n二、粮仓里\n粮仓于民国二年建成①，可储谷三千石。\n\n① 里人称“大仓”。\n"
    #expect(try kinds(text).count { $0 == "footnote" } == 2)
    let conversion = Converter().convert(Array(text.utf8), to: ["flat-opc", "html"].compactMap(Format.named))
    #expect(conversion.failure == nil)
    // Word would count on, so that they stay as they are typed there.
    #expect(!String(decoding: conversion.outputs[0].bytes, as: UTF8.self).contains("footnoteReference w:id"))
    let page = String(decoding: conversion.outputs[1].bytes, as: UTF8.self)
    #expect(page.contains("href=\"#n2\"") && page.contains("href=\"#r2\"") && page.contains("aria-label=\"注释 2\""))
  }

  @Test(arguments: [ReleasePolicy.remove, .teaser])
  func aNoteWithoutItsMark(policy: ReleasePolicy) throws {
    let text = "渡口书屋始建于一九一二年［1］，沿用至今。\n##paidbegin##\n后毁于大水［2］，其后重建。\n##paidend##\n\n［1］见捐款簿。\n［2］大水在一九三一年。\n"
    let conversion = Converter().convert(
      Array(text.utf8), to: Format.all, options: ConversionOptions(policy: policy))
    #expect(conversion.failure == nil, "\(conversion.report.diagnostics)")
    let page = String(decoding: conversion.outputs[2].bytes, as: UTF8.self)
    #expect(page.contains("href=\"#n1\"") && !page.contains("href=\"#n2\""))
    #expect(page.contains("［2］</span>大水在一九三一年。"))
  }

  @Test func numbersThatWordWrites() throws {
    for (form, format) in [("［%］", "decimal"), ("〔%〕", "decimal"), ("①", "decimalEnclosedCircle"), ("¹", "decimal")] {
      let label = form.replacing("%", with: "1")
      let text = "渡口书屋始建于一九一二年\(label)，沿用至今，未曾中断。\n\n\(label)见捐款簿。\n"
      let conversion = Converter().convert(Array(text.utf8), to: [try #require(Format.named("flat-opc"))])
      let word = String(decoding: try #require(conversion.outputs.first).bytes, as: UTF8.self)
      #expect(word.contains("<w:footnoteReference w:id=\"1\"/>"), "\(form)")
      #expect(word.contains("<w:footnotePr><w:numFmt w:val=\"\(format)\"/>"), "\(form)")
      #expect(!word.contains(label), "\(form)")
    }
  }
}
