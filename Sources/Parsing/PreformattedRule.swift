import DocumentModel
import SourceModel

/// Listings: commands and what they print, programs, configuration, drawings made of signs.
///
/// A program's sign alone proves little in running text. It takes a line that is code and nothing else, such as a prompt,
/// or several in a row that look like it, without a Chinese character outside their comments.
struct PreformattedRule: StructureRule {
  func propose(in draft: inout Draft) {
    // A short manual may hold more lines of listings than of text.
    let latin = draft.lines.count { $0.features.isLatin }
    let isChinese = (draft.lines.count - latin) * 5 > draft.lines.count
    let looks = draft.lines.indices.map { CodeLook(of: $0, in: draft, isChinese: isChinese) }
    var line = 0
    while line < looks.count {
      guard looks[line] == .sure || looks[line] == .likely else {
        line += 1
        continue
      }
      // A listing goes on over lines that could stand in one, and ends with a line that looks like code.
      var start = line
      var end = line + 1
      var sure = looks[line] == .sure ? 1 : 0
      var last = line
      var gap = 0
      while end < looks.count, looks[end] != .never, gap < Self.longestGap {
        if looks[end] == .possible {
          gap += 1
        } else {
          gap = 0
          last = end
          if looks[end] == .sure { sure += 1 }
        }
        end += 1
      }
      // What a command prints stands right below it.
      while sure > 0, last + 1 < looks.count, looks[last + 1] == .possible, draft.lines[last + 1].blankLinesBefore == 0,
        last + 1 - line < Self.longestGap + 2
      {
        last += 1
      }
      // So does a word such as exit above commands.
      if isChinese, start > 0, looks[start - 1] == .possible, draft.lines[start].blankLinesBefore == 0,
        (0x61...0x7A).contains(draft.features(start - 1).first), draft.isOpen(start - 1)
      {
        start -= 1
      }
      let count = last - start + 1
      // 用下面的命令启动： announces what is short as well.
      let isAnnounced = isChinese && line > 0 && draft.features(line - 1).ending == .colon
      if sure > 0 || count >= (isChinese ? 2 : 3) || isAnnounced {
        for member in start...last {
          draft.propose(
            .preformatted, for: member, because: .codeLines, confidence: sure > 0 ? 86 : 74)
        }
      }
      line = last + 1
    }
  }

  /// How many lines without any sign of code a listing may have in a row.
  private static let longestGap = 3
}

/// How much a line looks like one of a listing.
enum CodeLook {
  case never
  /// ASCII without a sentence: it could be a command's output.
  case possible
  case likely
  case sure

  /// - Parameter isChinese: Most lines of the document are; then a line of ASCII is more likely to be code.
  init(of line: Int, in draft: Draft, isChinese: Bool) {
    let features = draft.features(line)
    guard draft.isOpen(line), features.date == nil else {
      self = .never
      return
    }
    self = draft.withText(of: line) { Self.look($0, features, isChinese: isChinese) }
  }

  private static func look(_ text: borrowing Span<UInt8>, _ features: LineFeatures, isChinese: Bool) -> CodeLook {
    if isRunningText(text, features) { return .never }
    let census = SignCensus(text)
    if census.drawing * 2 > census.count, census.count >= 4 { return census.drawing >= 5 ? .sure : .likely }
    // | 前台 |---->| 后台 | in a drawing.
    if census.wide > 0, text[0] == UInt8(ascii: "|"), text[text.count - 1] == UInt8(ascii: "|") { return .possible }
    guard census.wide == 0 || beginsComment(text) || census.wide * 4 < census.count else { return .never }
    // A sentence about code.
    if text.hasSuffix("。") && !beginsComment(text) { return .never }
    if beginsPrompt(text) { return .sure }
    // An address on its own line tells where something is.
    if text.hasPrefix("http"), text.firstIndex(of: "://") != nil, text.firstIndex(of: " ") == nil { return .never }
    if census.wide > 0 { return .possible }
    if commands.begins(text), features.ending != .sentence || census.signs > 0 { return .likely }
    let isProse = features.ending == .sentence && census.words > 4
    // { } ; = :: and the like, more than one for ten letters.
    if !isProse, census.signs >= 2, census.signs * 8 >= census.letters { return .likely }
    if text.hasSuffix("{") || text.hasSuffix("}") || text.hasSuffix("};") || text.hasSuffix(");")
      || text.hasSuffix("\\")
    {
      return .likely
    }
    if beginsComment(text) { return .possible }
    if isChinese, isSetting(text) { return .likely }
    if isProse || features.length > 160 { return .never }
    if isChinese, features.ending != .sentence {
      return (0x61...0x7A).contains(features.first) && census.words >= 2 ? .likely : .possible
    }
    return census.signs > 0 && census.words <= 8 ? .possible : .never
  }

  /// Whether what was counted anyway and the first words say that the line is text, as most are: they need not be read.
  private static func isRunningText(_ text: borrowing Span<UInt8>, _ features: LineFeatures) -> Bool {
    if beginsComment(text) || text[0] == UInt8(ascii: "|") { return false }
    if features.isChinese { return true }
    return features.isLettered && features.ending == .sentence && !beginsPrompt(text) && !isSetting(text)
      && !commands.begins(text) && hasFiveWords(text)
  }

  private static func beginsPrompt(_ text: borrowing Span<UInt8>) -> Bool {
    if text.hasPrefix("$ ") || text.count == 1 && text[0] == UInt8(ascii: "$") || text.hasPrefix(">>> ")
      || text.hasPrefix("#!/") || text.hasPrefix("#include ")
      || text.hasPrefix("C:\\") || text.hasPrefix("<?xml")
    {
      return true
    }
    // user@host:~$ ls
    let name = text.extracting(0..<min(text.count, 24))
    guard let at = name.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    guard let end = text.firstIndex(of: "$ ", from: at) ?? text.firstIndex(of: "# ", from: at), end < 64 else {
      return false
    }
    return text.extracting(0..<end).firstIndex(of: " ") == nil
  }

  /// [server], port = 8080.
  private static func isSetting(_ text: borrowing Span<UInt8>) -> Bool {
    if text[0] == UInt8(ascii: "["), text[text.count - 1] == UInt8(ascii: "]"), text.count > 2 { return true }
    let name = text.extracting(0..<min(text.count, 41))
    guard let equals = name.firstIndex(of: UInt8(ascii: "=")), equals > 0 else { return false }
    return name.extracting(0..<equals).firstIndex(of: ",") == nil
  }

  private static func hasFiveWords(_ text: borrowing Span<UInt8>) -> Bool {
    var words = 0
    var wasLetter = false
    for index in text.indices {
      let isLetter = (0x41...0x5A).contains(text[index] & ~0x20)
      if isLetter, !wasLetter { words += 1 }
      if words > 4 { return true }
      wasLetter = isLetter
    }
    return false
  }

  private static func beginsComment(_ text: borrowing Span<UInt8>) -> Bool {
    text.hasPrefix("# ") || text.hasPrefix("//") || text.hasPrefix("/*") || text.hasPrefix("-- ")
  }

  private static let commands: WordList = [
    "sudo ", "apt ", "apt-get ", "yum ", "dnf ", "git ", "cd ", "ls ", "cp ", "mv ", "rm ", "mkdir ", "chmod ",
    "chown ",
    "systemctl ", "docker ", "curl ", "wget ", "echo ", "export ", "pip ", "npm ", "ssh ", "scp ", "tar ", "cat ",
    "grep ",
    "make ", "import ", "from ", "def ", "class ", "return ", "if (", "for (", "while (", "int ", "void ", "const ",
    "var ", "let ", "function ",
  ]
}
