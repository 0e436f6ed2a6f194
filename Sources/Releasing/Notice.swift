public import DocumentModel

/// What a notice says.
public enum Notice {
  public static func text(in language: Language) -> String {
    switch language {
    case .chineseSimplified: "此处为付费内容，本公开版未收录。"
    case .chineseTraditional: "此處為付費內容，本公開版未收錄。"
    case .english: "This part is paid content and is not included in this public version."
    }
  }
}
