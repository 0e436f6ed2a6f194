/// The classes of type that the standard names. Which products belong to them is practice.
enum FaceClass: String {
  case fangsong = "仿宋体"
  case xiaobiaosong = "小标宋体"
  case hei = "黑体"
  case kai = "楷体"
  case song = "宋体"

  /// The class of a font by its name, in Chinese or as its files call it.
  init?(_ name: String) {
    let name = name.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    func has(_ words: String...) -> Bool { words.contains { name.contains($0) } }
    func begins(_ words: String...) -> Bool { words.contains(where: name.hasPrefix) }
    // 方正's older files have names of initials: FZFSJW--GB1-0, FZXBSK--GBK1-0.
    if has("仿宋", "fangsong") || begins("fzfs") {
      self = .fangsong
    } else if has("小标宋", "xiaobiaosong") || begins("fzxbs") {
      self = .xiaobiaosong
    } else if has("楷", "kaiti", "simkai", "biaukai", "dfkai", "fandolkai", "wenkai", "twkai") || begins("fzkai", "fzkt")
    {
      self = .kai
    } else if has("雅黑", "yahei") {
      return nil
    } else if has("黑体", "黑體", "simhei", "heiti", "fandolhei", "sourcehansans", "notosanscjk", "notosanssc")
      || begins("fzhei", "fzht", "方正黑")
    {
      self = .hei
    } else if has("中宋", "zhongsong", "粗宋", "cusong") {
      return nil
    } else if has("宋体", "宋體", "书宋", "simsun", "songti", "stsong", "shusong", "明體", "mingliu", "fandolsong")
      || has("sourcehanserif", "notoserifcjk", "notoserifsc") || begins("fzss")
    {
      self = .song
    } else {
      return nil
    }
  }
}

extension Paragraph {
  /// The face of most of the Chinese characters; nil if there are none, or nothing says what it is.
  var eastAsianFace: String? { Self.mainFace(of: runs) }

  static func mainFace(of runs: some Sequence<Run>) -> String? {
    var counts: [String: Int] = [:]
    for run in runs {
      let count = run.text.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
      if count > 0 { counts[run.format.eastAsian ?? "no face that the file names", default: 0] += count }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Whether a face is of a class, and its name.
  static func verdict(_ face: String?, _ wanted: FaceClass) -> (text: String, isMet: Bool)? {
    face.map { ($0, FaceClass($0) == wanted) }
  }
}

/// The sizes that have names, in points.
enum NamedSize {
  static let second = 22.0
  static let third = 16.0
  static let fourth = 14.0

  /// `3号 (16 pt)`
  static func text(_ size: Double) -> String {
    let names: [Double: String] = [
      42: "初号", 36: "小初", 26: "1号", 24: "小1号", 22: "2号", 18: "小2号", 16: "3号", 15: "小3号", 14: "4号",
      12: "小4号", 10.5: "5号", 9: "小5号",
    ]
    let points = "\(Figure.text(size)) pt"
    return names[size].map { "\($0) (\(points))" } ?? points
  }

  /// A character of 3号 is 15.79 pt wide where 28 of them fill a line; half a point is a size people may choose for that.
  static func verdict(_ size: Double, _ wanted: Double) -> (text: String, isMet: Bool) {
    (text(size), abs(size - wanted) <= 0.5)
  }
}
