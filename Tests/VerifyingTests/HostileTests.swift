import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import Testing
import Transforming

/// Manuscripts made to let something out: each is refused, or nothing of what is paid is in any output or message.
@Suite struct HostileTests {
  private static let secret = "密文甲乙丙丁戊己庚辛"
  private static let other = "绝密数据壬癸子丑寅卯"

  /// Any four characters of what is paid.
  private static let pieces = [secret, other].flatMap { text in
    (0..<text.count - 3).map { Array(text.dropFirst($0).prefix(4).description.utf8) }
  }

  private static func holds(_ bytes: [UInt8]) -> Bool {
    pieces.contains { piece in
      bytes.indices.contains { bytes[$0] == piece[0] && bytes[$0...].starts(with: piece) }
    }
  }

  static let manuscripts = [
    "公开##padbegin##\(secret)##paidend##尾", "公开##paidbegin##\(secret)##padend##尾", "公开\(secret)##padend##尾",
    "<p>##paid</p><p>begin##</p>\(secret)##paidend##", "公开<p>##paid</p>begin##\(secret)\n\(other)##paidend##尾",
    "%23%23paidbegin%23%23\(secret)%23%23paidend%23%23",
    #"\u0023\u0023paidbegin\u0023\u0023\#(secret)\u0023\u0023paidend\u0023\u0023"#,
    "##\u{202E}paidbegin##\(secret)##paidend##", "##p\u{430}idbegin##\(secret)##p\u{430}idend##",
    "\u{FE5F}\u{FE5F}paidbegin\u{FE5F}\u{FE5F}\(secret)\u{FE5F}\u{FE5F}paidend\u{FE5F}\u{FE5F}",
    "##paid\u{FE0F}begin##\(secret)##paidend##", "##paid\u{2063}begin##\(secret)##paid\u{2063}end##",
    "##paid\u{0}begin##\(secret)##paid\u{1}end##", "导语。\n<!--more 阅读全文-->\n\(secret)", "导语。\n<!-- more -->\n\(secret)",
    "导语。\n<!—more—>\n\(secret)", #"\#\#paidbegin\#\#\#(secret)\#\#paidend\#\#"#, "[h\u{456}de]\(secret)[/h\u{456}de]",
    "【hide】\(secret)【/hide】", "<PAID class=\"x\">\(secret)</PAID >", "[free]公开[/free]\(secret)[free]又公开[/free]\(other)",
    "项目\t金额\n人员\t##paidbegin##\(secret)##paidend##\n设备\t##paidbegin##\(other)##paidend##\n",
    "详见https://example.com/##paidbegin##\(secret)##paidend##/index.html，请查阅。",
    "电话1380013##paidbegin##8000，\(secret)，另电400-810-##paidend##8888。",
  ]

  @Test(arguments: manuscripts, [false, true])
  func nothingGetsOut(text: String, hidesMore: Bool) throws {
    for policy in [ReleasePolicy.remove, .teaser] {
      for mask in [nil, Mask([.phones, .ids])] {
        let conversion = Converter().convert(
          Array("通知\n\n\(text)\n结尾的一段文字。\n".utf8), to: Format.all.filter { $0.name != "docx" },
          options: ConversionOptions(policy: policy, hidesMore: hidesMore, mask: mask))
        if let failure = conversion.failure {
          #expect([.markers, .leak].contains(failure.kind), "\(failure.diagnostic)")
          #expect(conversion.outputs.isEmpty)
        }
        for output in conversion.outputs { #expect(!Self.holds(output.bytes), "\(output.format.name)") }
        for diagnostic in conversion.report.diagnostics {
          #expect(!Self.holds(Array("\(diagnostic)".utf8)), "\(diagnostic.id)")
        }
      }
    }
  }

  /// Whoever asks for more to be hidden gets a copy of what is certain.
  @Test(arguments: [
    ("公开##padbegin##\(secret)##paidend##尾", "公开尾"), ("公开##paidbegin##\(secret)##padend##尾", "公开"),
    ("<p>##paid</p><p>begin##\(secret)##paidend##尾", "<p>尾"),
  ])
  func amidALine(text: String, left: String) throws {
    let conversion = Converter().convert(
      Array("通知\n\n\(text)\n".utf8), to: [try #require(Format.named("json"))],
      options: ConversionOptions(policy: .remove, hidesMore: true))
    #expect(conversion.failure == nil)
    guard case .open(let tree)? = conversion.document else {
      Issue.record("no document")
      return
    }
    #expect(tree.blocks.map { tree.string(of: $0) } == ["通知", left])
  }
}
