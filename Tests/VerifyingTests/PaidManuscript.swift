import Glibc
import Releasing
import SourceModel
import TestSupport

/// A manuscript of words that no other has, with paid regions at any place where they may stand.
struct PaidManuscript {
  /// How the regions of one manuscript are spelled.
  enum System: CaseIterable {
    case fastAdmin, dollars, tags, hide, hideFor, erphpdown
    /// All behind one marker is paid.
    case more, membersOnly
    /// All outside of these is paid.
    case free

    /// Those that have a marker where a paid region begins and another where it ends.
    static let regions: [System] = [.fastAdmin, .dollars, .tags, .hide, .hideFor, .erphpdown]

    var isCut: Bool { self == .more || self == .membersOnly }

    var begin: String {
      switch self {
      case .fastAdmin: "##paidbegin##"
      case .dollars: "$$paidbegin$$"
      case .tags: "<paid>"
      case .hide: "[hide]"
      case .hideFor: "[hide=d30,100]"
      case .erphpdown: "[erphpdown]"
      case .more: "<!--more-->"
      case .membersOnly: "<!--members-only-->"
      case .free: "[free]"
      }
    }

    var end: String {
      switch self {
      case .fastAdmin: "##paidend##"
      case .dollars: "$$paidend$$"
      case .tags: "</paid>"
      case .hide, .hideFor: "[/hide]"
      case .erphpdown: "[/erphpdown]"
      case .more, .membersOnly: ""
      case .free: "[/free]"
      }
    }
  }

  private(set) var text: [Character]
  let system: System
  /// What is paid, in characters of the text, in order, not overlapping.
  private(set) var regions: [Range<Int>] = []
  /// What markers stand around, if that is something else.
  private var freeRegions: [Range<Int>] = []
  /// Whether all of it can be written in Big5.
  private let isTraditional: Bool
  private var random: SeededGenerator

  init(seed: UInt64, systems: [System] = System.allCases) {
    random = SeededGenerator(seed: seed)
    system = systems.randomElement(using: &random)!
    isTraditional = Int.random(in: 0..<6, using: &random) == 0
    text = []
    text = Array(Self.write(&random, isTraditional: isTraditional))
    regions = placeRegions()
    if system.isCut {
      regions = [regions[0].lowerBound..<text.count]
    } else if system == .free {
      freeRegions = regions
      var start = 0
      regions = freeRegions.map { free in
        defer { start = free.upperBound }
        return start..<free.lowerBound
      }
      regions.append(start..<text.count)
      regions.removeAll(where: \.isEmpty)
    }
  }

  private static let signs = Array(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞"
  )

  /// Those of them that Taiwan writes as well.
  private static let sharedSigns = signs.filter { encoded(String($0), as: "BIG5") != nil }

  private static func words(_ count: Int, _ random: inout SeededGenerator) -> String {
    let signs = isWritingTraditional ? sharedSigns : signs
    return String((0..<count).map { _ in signs.randomElement(using: &random)! })
  }

  @TaskLocal private static var isWritingTraditional = false

  private static func sentence(_ random: inout SeededGenerator) -> String {
    let clauses = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      words(.random(in: 3...12, using: &random), &random)
    }
    return clauses.joined(separator: "，") + "。"
  }

  private static func paragraph(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in sentence(&random) }.joined()
  }

  private static func write(_ random: inout SeededGenerator, isTraditional: Bool) -> String {
    guard isTraditional else { return write(&random) }
    return $isWritingTraditional.withValue(true) {
      write(&random).replacing("报", with: "報").replacing("称", with: "稱").replacing("数", with: "數")
        .replacing("备注", with: "備註")
    }
  }

  private static func write(_ random: inout SeededGenerator) -> String {
    var lines = ["\(words(7, &random))工作报告", ""]
    let numerals = ["一", "二", "三", "四"]
    for section in 0..<Int.random(in: 1...4, using: &random) {
      lines.append("\(numerals[section])、\(words(6, &random))")
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines += (1...3).map { "（\(numerals[$0 - 1])）\(words(5, &random))。\(paragraph(&random))" }
        case 1: lines += (1...3).map { "\($0). \(words(9, &random))" }
        case 2:
          lines +=
            ["名称\t数量\t备注"]
            + (0..<3).map { _ in
              "\(words(4, &random))\t\(Int.random(in: 1000...999_999, using: &random))\t\(words(5, &random))"
            }
        case 3: lines += (0..<3).map { _ in "- \(words(11, &random))" }
        case 4: lines += ["一是\(paragraph(&random))", "", "二是\(paragraph(&random))"]
        default: lines.append("　　\(paragraph(&random))")
        }
      }
    }
    if Bool.random(using: &random) {
      lines += ["", "附件：1. \(words(8, &random))", "　　　2. \(words(8, &random))", "", "××市人民政府", "2026年3月5日"]
      lines += ["", "附件1", "\(words(9, &random))", paragraph(&random)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func placeRegions() -> [Range<Int>] {
    var places = (0..<2 * Int.random(in: 1...5, using: &random)).map { _ in
      Int.random(in: 0...text.count, using: &random)
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: places[0] = 0
    case 1: places[0] = text.count
    case 2 where places.count > 2: places[1] = places[2]
    case 3: places[0] = places[1]
    default: break
    }
    places.sort()
    return stride(from: 0, to: places.count, by: 2).map { places[$0]..<places[$0 + 1] }
  }

  /// The manuscript with its markers.
  var marked: String {
    var marked = ""
    var start = 0
    if system.isCut {
      return String(text[..<regions[0].lowerBound]) + system.begin + String(text[regions[0].lowerBound...])
    }
    for region in system == .free ? freeRegions : regions {
      marked += String(text[start..<region.lowerBound]) + system.begin + String(text[region]) + system.end
      start = region.upperBound
    }
    return marked + String(text[start...])
  }

  /// The text of regions without white space, the longest first.
  var longestPaid: Int {
    regions.map { text[$0].count { !$0.isWhitespace } }.max() ?? 0
  }

  /// In an encoding and with line ends that follow from the seed.
  mutating func encoded() -> (bytes: [UInt8], encoding: TextEncoding) {
    let text = Bool.random(using: &random) ? marked : marked.replacing("\n", with: "\r\n")
    if isTraditional, let bytes = Self.encoded(text, as: "BIG5") { return (bytes, .big5) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return (Self.encoded(text, as: "GB18030")!, .gb18030)
    case 1: return ([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16LittleEndian)
    case 2: return ([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16BigEndian)
    default: return (Array(text.utf8), .utf8)
    }
  }

  /// Nil if the encoding lacks a character.
  private static func encoded(_ text: String, as encoding: String) -> [UInt8]? {
    let converter = iconv_open(encoding, "UTF-8")!
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2 + 16)
    var inputCount = input.count
    let capacity = output.count
    var outputCount = capacity
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        _ = iconv(converter, &from, &inputCount, &to, &outputCount)
      }
    }
    guard inputCount == 0 else { return nil }
    return output[..<(capacity - outputCount)].map { UInt8(bitPattern: $0) }
  }

  /// The manuscript with a slip in one of its markers, and what the slip is.
  mutating func broken() -> (text: String, slip: String) {
    let isBegin = Bool.random(using: &random)
    let marker = isBegin ? system.begin : system.end
    // A region that is not empty, so that neighbours do not mend the slip.
    let number = Int.random(in: 0..<regions.count, using: &random)
    let slips = Self.slips(of: marker, partner: isBegin ? system.end : system.begin, of: system)
    let slip = slips.randomElement(using: &random)!
    var broken = ""
    var start = 0
    for (index, region) in regions.enumerated() {
      let begin = index == number && isBegin ? slip.text : system.begin
      let end = index == number && !isBegin ? slip.text : system.end
      broken += String(text[start..<region.lowerBound]) + begin + String(text[region]) + end
      start = region.upperBound
    }
    return (broken + String(text[start...]), slip.name)
  }

  private static func slips(
    of marker: String, partner: String, of system: System
  ) -> [(name: String, text: String)] {
    let escaped = marker.replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("#", with: "&#35;")
      .replacing("$", with: "&#36;").replacing("[", with: "&#91;")
    let wide = String(
      String.UnicodeScalarView(
        marker.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
    let middle = marker.index(marker.startIndex, offsetBy: marker.count / 2)
    func split(by text: String) -> String { marker[..<middle] + text + marker[middle...] }
    var slips: [(name: String, text: String)] = [
      ("missing", ""), ("twice", marker + "甲" + marker), ("partner", partner), ("full-width", wide),
      ("escaped", escaped),
      ("blank", split(by: " ")), ("line break", split(by: "\n")), ("zero width", split(by: "\u{200B}")),
      ("cut short", String(marker.dropLast())),
    ]
    switch system {
    case .fastAdmin, .dollars:
      slips += [
        ("capitals", marker.uppercased()), ("sign too many", String(marker.prefix(1)) + marker),
        ("sign too many behind", marker + String(marker.suffix(1))),
        ("sign too few", String(marker.dropFirst())), ("no signs", marker.filter(\.isLetter)),
        ("letter wrong", marker.replacing("i", with: "l")), ("letter missing", marker.replacing("e", with: "")),
        ("letters swapped", marker.replacing("ai", with: "ia")), ("dash", marker.replacing("paid", with: "paid-")),
      ]
    case .erphpdown: slips.append(("letter wrong", marker.replacing("ph", with: "hp")))
    case .tags, .hide, .hideFor, .more, .membersOnly, .free: break
    }
    // Half of a tag is what a reader of text cannot tell from text.
    if system != .fastAdmin, system != .dollars { slips.removeAll { $0.name == "cut short" } }
    return slips
  }
}

extension PaidManuscript {
  /// The characters but white space that are not paid, with the beginnings of regions.
  func left(behind lead: Teaser.Lead) -> [Character] {
    var left: [Character] = []
    var start = 0
    for region in regions {
      left += text[start..<region.lowerBound]
      let paid = text[region].filter { !$0.isWhitespace }
      var count = 0
      switch lead {
      case .none: break
      case .characters(let wanted): count = wanted
      case .sentences(let wanted):
        // The only signs with which a sentence ends in these texts, and points of numbers such as `1. `.
        var found = 0
        let typed = Array(text[region])
        for (index, character) in typed.enumerated() where !character.isWhitespace {
          if found < wanted { count += 1 }
          let isPoint = character == "." && (index + 1 == typed.count || typed[index + 1] == " ")
          if character == "。" || isPoint { found += 1 }
        }
        if found < wanted { count = paid.count }
      }
      if count < paid.count { left += paid.prefix(count) }
      start = region.upperBound
    }
    return (left + text[start...]).filter { !$0.isWhitespace }
  }
}
