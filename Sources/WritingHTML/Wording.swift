import DocumentModel

/// The few words that a page has beside its text, all of them in places that are not text: a title, labels.
extension Language {
  /// The title of a document that has no words at all.
  var untitled: String {
    switch self {
    case .chineseSimplified: "文档"
    case .chineseTraditional: "文件"
    case .english: "Document"
    }
  }

  /// What a table is called.
  var table: String {
    switch self {
    case .chineseSimplified, .chineseTraditional: "表格"
    case .english: "Table"
    }
  }

  /// What a row of notes is called.
  var notes: String {
    switch self {
    case .chineseSimplified: "注释"
    case .chineseTraditional: "註釋"
    case .english: "Notes"
    }
  }

  /// What the lines are called with which a document is signed.
  var closing: String {
    switch self {
    case .chineseSimplified: "落款"
    case .chineseTraditional: "署名"
    case .english: "Signature"
    }
  }

  /// What an attachment is called whose name is not free.
  var attachment: String {
    switch self {
    case .chineseSimplified, .chineseTraditional: "附件"
    case .english: "Attachment"
    }
  }

  /// What a paid stretch is called.
  var paidContent: String {
    switch self {
    case .chineseSimplified: "付费内容"
    case .chineseTraditional: "付費內容"
    case .english: "Paid content"
    }
  }

  /// The language and its country, as Open Graph writes them.
  var openGraphLocale: String {
    switch self {
    case .chineseSimplified: "zh_CN"
    case .chineseTraditional: "zh_TW"
    case .english: "en_US"
    }
  }
}
