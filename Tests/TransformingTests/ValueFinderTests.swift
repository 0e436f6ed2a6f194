import Diagnostics
import DocumentModel
import SourceModel
import Testing

@testable import Transforming

/// What a mask takes for personal data, and what it leaves alone. All numbers are made up or reserved for tests.
@Suite struct ValueFinderTests {
  /// The text with the values in brackets.
  private static func marked(
    _ text: String, _ classes: Set<MaskClass> = Set(MaskClass.allCases), names: [String] = []
  ) -> String {
    var masked = MaskedText()
    for scalar in text.unicodeScalars { masked.append(scalar.value) }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var start = 0
    for value in ValueFinder.values(in: masked, for: Mask(classes, names: NameList(names))) {
      result += scalars[start..<value.range.lowerBound]
      result.append("<")
      result += scalars[value.range]
      result.append(">")
      start = value.range.upperBound
    }
    result += scalars[start...]
    return String(result)
  }

  @Test(arguments: [
    "<13800138000>", "电话<138-0013-8000>。", "<138 0013 8000>", "<+86 138 0013 8000>", "<+8613800138000>",
    "<0086-13800138000>",
    "<86-13800138000>", "<8613800138000>", "<(+86)13800138000>", "（手机<13800138000>）", "<１３８００１３８０００>", "<013800138000>",
    "<138–0013–8000>", "<13800138000>、<13900139000>", "<13800138000>,<13900139000>", "<138 0013 8000> <139 0013 9000>",
    "<13800138000>元旦值班", "<138.0013.8000>", "<138·0013·8000>", "<138/0013/8000>", "<13800 138000>",
    "0.13800138000", "13800138000万元", "13800138000 元", "人民币13800138000", "13800138000％", "13800138000平方米",
    "客服<400-810-8888>", "<400-8108-888>", "<4008108888>", "<400 810 8888>", "<800-820-8820>", "<400-810-8888转2>",
    "4008108888元", "4000000000", "8008208820", "第400-810条", "400-810-88881", "1400-810-8888",
    "1.<13800138000>", "ID<13800138000>号",
    "<010-12345678>", "<01012345678>", "<(010)12345678>", "<（010） 1234 5678>", "<0571-88886666>", "<0571-8888666>",
    "<057188886666>", "<0571 8888 6666>", "<010-1234-5678>", "<0571-88886666-8001>", "<0571-88886666转8001>",
    "<0571-88886666 ext. 8001>", "<+86-10-12345678>", "<+86 571 8888 6666>", "<+86 (0571) 88886666>",
  ])
  func phones(text: String) { #expect(Self.marked(text.filter { $0 != "<" && $0 != ">" }, [.phones]) == text) }

  @Test(arguments: [
    "<11010519491231002X>", "身份证号：<11010519491231002x>。", "<110105 19491231 002X>", "<110105-19491231-002X>",
    "<44052418800101 0014>",
    "<１１０１０５１９４９１２３１００２Ｘ>", "<110105491231002>", "<440524188001010014>",
  ])
  func identities(text: String) { #expect(Self.marked(text.filter { $0 != "<" && $0 != ">" }, [.ids]) == text) }

  @Test(arguments: [
    "<user@example.com>", "邮箱：<a.b+c_d@mail.example.com>。", "<user＠example．com>",
    "请写信至<user@example.com>或<x@example.org>",
    "Mail <user@example.com>.", "mailto:<user@example.com>?subject=x",
  ])
  func addresses(text: String) { #expect(Self.marked(text.filter { $0 != "<" && $0 != ">" }, [.emails]) == text) }

  @Test(arguments: [
    "<4111111111111111>", "卡号<4111 1111 1111 1111>", "<4111-1111-1111-1111>", "<6222020000000000000>",
    "<4111111111111111>，开户行",
  ])
  func cards(text: String) { #expect(Self.marked(text.filter { $0 != "<" && $0 != ">" }, [.bank]) == text) }

  @Test(arguments: ["<91350100M000100Y43>", "代码：<91350100m000100y43>。", "<９１３５０１００Ｍ０００１００Ｙ４３>"])
  func codes(text: String) { #expect(Self.marked(text.filter { $0 != "<" && $0 != ">" }, [.codes]) == text) }

  /// A Latin name is no part of a longer word.
  @Test func latinNames() {
    #expect(Self.marked("Al met Also and Alice; Al.", [.names], names: ["Al"]) == "<Al> met Also and Alice; <Al>.")
  }

  @Test func names() {
    let names = ["欧阳明", "欧阳明月", "李四"]
    #expect(Self.marked("欧阳明月与李四、欧阳明。李　四", [.names], names: names) == "<欧阳明月>与<李四>、<欧阳明>。<李　四>")
    #expect(Self.marked("欧阳明月", [.phones], names: names) == "欧阳明月")
  }

  /// Numbers as official documents are full of them.
  @Test(arguments: [
    "3.5亿元", "2023-12-31", "2023年12月31日", "国办发〔2024〕12号", "12,345,678.90元", "ISBN 978-7-02-000220-7", "7-5086-0571-8",
    "110105194912310021", "110105194913310029", "4111111111111112", "4111 1111 1111 1112", "91350100M000100Y44",
    "138001380001", "1380013800", "12800138000", "￥13800138000", "13800138000元", "13800138000.50美元", "2023-2024", "A@B",
    "user@",
    "@example.com", "138-0013-800", "1380-0138-000", "9-138-0013-8000-7", "110105499931002", "第0571号", "020年",
    "12345678",
    "010", "1949-1999 2023", "00000000000000000000", "1990-12-31 123", "微博@某某", "0.13%", "20240701000123456",
    "100113800138000113800138000",
  ])
  func others(text: String) { #expect(Self.marked(text) == text) }

  /// Made of the digits of near numbers, at random: what has a wrong check is no value, whatever stands around it.
  @Test func wrongChecks() {
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let valid: [(String, MaskClass)] = [
      ("11010519491231002X", .ids), ("4111111111111111", .bank), ("91350100M000100Y43", .codes),
    ]
    for _ in 0..<2000 {
      let (text, valueClass) = valid[random(valid.count)]
      var characters = Array(text)
      let place = random(characters.count - 1)
      guard let digit = characters[place].wholeNumberValue else { continue }
      characters[place] = Character(String((digit + 1 + random(9)) % 10))
      let near = String(characters)
      #expect(Self.marked("编号\(near)，", [valueClass]) == "编号\(near)，")
    }
  }

  @Test func overlappingValuesAreOne() {
    // An identity number that is a card's as well, and a name in an address.
    #expect(Self.marked("李四@example.com", names: ["李四"]) == "<李四>@example.com")
    #expect(Self.marked("lisi@example.com", names: ["lisi"]) == "<lisi@example.com>")
  }

  @Test func takesLinearTime() {
    for text in ["1", "a@", "@", "1-", "138 ", "+86", "0571-", "a.", "欧阳"] {
      let long = String(repeating: text, count: 200_000 / text.count)
      let clock = ContinuousClock()
      let time = clock.measure { _ = Self.marked(long, names: ["欧阳明", "欧阳欧阳欧"]) }
      #expect(time < .seconds(20), "\(text)")
    }
  }
}
