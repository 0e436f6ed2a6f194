import Foundation
import Pipeline
import ThemeModel

/// What is set: text and theme.
struct Manuscript {
  let name: String
  let bytes: [UInt8]
  let theme: Theme

  /// Plain characters in every theme, and long texts of the corpus in the standard one.
  static let all: [Manuscript] =
    ThemeShelf.all.map { Manuscript(name: "hanzi-\($0.name)", bytes: Array(hanzi.utf8), theme: $0) }
    + corpus.map { Manuscript(name: $0, bytes: text(of: $0), theme: ThemeShelf.standard) }

  static let corpus = ["shuzhi-report", "long-line", "regulation", "notice-with-attachments"]

  /// Paragraphs of nothing but Chinese characters: no sign is narrowed, and none moves a line's end because it must not
  /// begin one.
  private static let hanzi: String = {
    let words = """
      全县各级各部门要把安全生产责任落实到每个岗位每道工序每名职工坚持谁主管谁负责谁审批谁负责的原则层层签订责任书定期开展督导检查\
      对发现的问题建立台账明确整改时限和责任人逐项销号闭环管理确保隐患不过夜问题不反弹群众有保障企业有发展社会有秩序各项工作有新的起色
      """
    let signs = Array(words)
    return (0..<24).map { paragraph in
      "　　" + String((0..<150 + paragraph * 37 % 110).map { signs[(paragraph * 53 + $0) % signs.count] })
    }.joined(separator: "\n") + "\n"
  }()

  private static func text(of example: String) -> [UInt8] {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus", directoryHint: .isDirectory)
    return Array((try? Data(contentsOf: corpus.appending(path: "\(example)/input.txt"))) ?? Data())
  }
}
