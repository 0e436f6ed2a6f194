/// What can be told from the name of a font family.
enum FontName {
  /// Windows keeps 32 UTF-16 units for the name of a face, the last of them zero.
  static let longest = 31

  static func fits(_ name: String) -> Bool { !name.isEmpty && name.utf16.count <= longest }

  /// Whether the family has Chinese characters: its name is written in them, or begins as the names of Chinese
  /// families do.
  static func isEastAsian(_ name: String) -> Bool {
    // CJK radicals, the first block of Han characters, begin at U+2E80.
    if name.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { return true }
    let lowered = name.lowercased()
    return beginnings.contains { lowered.hasPrefix($0) }
  }

  private static let beginnings = [
    // Windows and Office
    "simsun", "nsimsun", "simhei", "fangsong", "kaiti", "dengxian", "lisu", "youyuan", "microsoft yahei",
    "microsoft jhenghei", "mingliu", "pmingliu", "dfkai-sb", "stsong", "stfangsong", "stkaiti", "stheiti", "stxihei",
    "stzhongsong", "stxingkai", "stliti", "stxinwei", "stcaiyun", "sthupo",
    // macOS
    "pingfang", "songti", "heiti", "biaukai", "hiragino sans gb", "hiragino sans cns", "lisong", "lihei",
    // Founder, Hanyi and what official documents are set in
    "fz", "hyshu", "hyfang", "hykai", "hyxiao",
    // Free families
    "noto sans cjk", "noto serif cjk", "noto sans sc", "noto serif sc", "noto sans tc", "noto serif tc",
    "noto sans hk", "noto serif hk", "noto sans mono cjk", "source han", "sarasa", "wenquanyi", "ar pl", "lxgw",
    "fandol", "tw-kai", "tw-sung",
  ]
}
