import SourceModel

/// Names of persons in Chinese: a family name and one or two characters more.
enum PersonName {
  static func matches(_ text: borrowing Span<UInt8>) -> Bool {
    var index = 0
    var length = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      guard (0x3400...0x9FFF).contains(scalar) || scalar == 0xB7 || scalar == 0xD7 || scalar == 0x2A, length < 3 else {
        return false
      }
      length += 1
      index += width
    }
    return length >= 2 && familyNames.begins(text) && !notNames.occurs(in: text)
  }

  private static let familyNames: WordList = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑", "梁", "谢",
    "宋", "唐",
    "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任",
    "沈", "姚",
    "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "石", "廖", "贾", "夏", "韦", "付", "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛",
    "闫", "段",
    "雷", "侯", "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝", "龚", "邵", "万", "钱", "严", "武", "戴", "莫", "孔", "向", "汤",
    "張", "劉", "陳", "楊", "黃", "趙", "吳", "孫", "馬", "羅", "鄭", "謝", "許", "韓", "馮", "鄧", "蕭", "葉", "蘇", "呂",
  ]
  /// Words that begin like a name: 方法, 任务, 高度.
  private static let notNames: WordList = [
    "任务", "高度", "程序", "向", "范围", "石油", "江苏", "白天", "夏季", "武装", "马上", "许可", "何时", "何地", "钱款", "史料", "龙头", "万元", "段落",
    "程度",
    "高级", "田地", "钟点", "周期", "周边", "林业", "黄金", "江西", "严格", "孔径", "于是", "雷电", "毛利", "任期",
  ]
}
