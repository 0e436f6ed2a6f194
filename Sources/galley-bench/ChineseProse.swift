/// A report as offices write them: title, date, 一、 and （一） with paragraphs below them, run-in headings, series, blanked
/// names, markers of paid content, a signature at the end.
struct ChineseProse {
  private var dice: Dice
  private(set) var text = ""

  /// - Parameters:
  ///   - size: in bytes; the text ends with the section in which it is reached.
  ///   - characters: how many fit on a line, if lines are wrapped by hand.
  init(seed: UInt64, size: Int, wrappedAt characters: Int? = nil) {
    dice = Dice(seed: seed)
    self.characters = characters
    text.reserveCapacity(size + 1 << 16)
    line("关于" + words(8...14) + "情况的报告")
    line("（2024年3月15日）")
    line("各县（市、区）人民政府，市政府各部门：")
    var section = 0
    while text.utf8.count < size {
      section = section % 99 + 1
      writeSection(section)
    }
    line(words(4...6) + "办公室")
    line("2024年3月20日")
  }

  private let characters: Int?

  private mutating func line(_ content: String) {
    guard let characters else {
      text += content + "\n"
      return
    }
    var place = 0
    for scalar in content.unicodeScalars {
      // A full stop hangs rather than begin a line.
      if place >= characters, scalar != "，", scalar != "。", scalar != "；", scalar != "、" {
        text += "\n"
        place = 0
      }
      text.unicodeScalars.append(scalar)
      place += 1
    }
    text += "\n"
  }

  private mutating func writeSection(_ number: Int) {
    line(Self.numeral(number) + "、" + words(6...14))
    if dice.hit(60) { line(paragraph()) }
    for part in 1...dice.number(2...4) {
      let heading = "（" + Self.numeral(part) + "）" + words(5...14)
      if dice.hit(30) { line(heading + "。" + paragraph()) } else { line(heading) }
      let isPaid = dice.hit(15)
      if isPaid { text += "##paidbegin##" }
      for _ in 0..<dice.number(2...5) { line(dice.hit(15) ? series() : paragraph()) }
      if isPaid { line("##paidend##") }
      if dice.hit(25) { writeList() }
    }
  }

  private mutating func writeList() {
    for item in 1...dice.number(3...6) { line("\(item)." + words(6...12) + "。" + sentence()) }
  }

  /// 60 to 300 characters.
  private mutating func paragraph() -> String {
    let length = dice.number(60...300)
    var result = ""
    while result.unicodeScalars.count < length { result += sentence() }
    return result
  }

  /// 一是…；二是…；三是….
  private mutating func series() -> String {
    var result = sentence()
    let count = dice.number(3...5)
    for item in 1...count {
      result += Self.numeral(item) + "是" + words(6...12) + "，" + words(8...16) + (item < count ? "；" : "。")
    }
    return result
  }

  private mutating func sentence() -> String {
    var result = words(4...16)
    for _ in 0..<dice.number(1...4) {
      switch dice.number(1...40) {
      case 1...3: result += "，共投入\(dice.number(2...980)).\(dice.number(1...9))万元"
      case 4...5: result += "，在" + Self.quoted(words(4...8)) + "的基础上"
      case 6: result += "，落实《" + words(6...10) + "》（\(dice.number(2015...2024))年）要求"
      case 7: result += "，由**同志负责"
      case 8...10: result += "、" + words(3...8)
      default: result += "，" + words(4...16)
      }
    }
    return result + "。"
  }

  private mutating func words(_ count: ClosedRange<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<dice.number(count) { scalars.append(dice.pickFrequent(Self.everyday)) }
    return String(scalars)
  }

  private static func quoted(_ words: String) -> String { "“" + words + "”" }

  /// 1 to 99.
  private static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }

  /// Everyday characters, roughly by how often official prose uses them.
  private static let everyday = Array(
    """
    的工作一和中大发在了人有展全国以实建为设管理会不业生地年政公民部行主经加强是安要市区对化面这上新进我制产成度县动来
    个时用们重务家力到于员体方法学施组出高村社党织机能服推革项合开本点资保障责任问题落作查处系级教育环境农水解决监督规
    水平积极深入群众企导思想提情况干坚持统标准文平治运基层检共同取得效果带关长改善投项目城镇过程收入财税金融科技术创优
    质量城交通路网电信息数据病医药卫疾防控救灾害应急消除隐患风险排整治专项行执法条例规章审批许可证照办事便利窗口流程
    时限材料减少压缩公开透明监察纪律廉洁自觉学习领悟精神贯彻思路谋划部署调研座谈走访慰问困难老年儿童妇女残疾就业培训创
    收入增长比例百分之上升下降去年今今后下一步打算计划目标任务指标完成超额预期同比季度月份日期期间截至目前累计共计其中
    山河湖海林田草沙土石木火风雨雪春夏秋冬东西南北左右前后内外里间高低远近快慢多少好坏轻重厚薄宽窄深浅明暗冷热干湿
    说话写字读书看听想做走跑坐站吃喝住行买卖给送拿放打开关找等帮让请问答知道认识记得忘怕爱喜欢愿意希望相信觉得
    """.unicodeScalars.filter { $0.value >= 0x4E00 })
}
