import AuditModel

/// What the names of styles say. Built-in styles have English names in every file, whatever Word shows.
enum StyleRoles {
  static func role(id: String?, name: String) -> AuditRole? {
    if let id, let role = own[id] { return role }
    return named[name.lowercased()]
  }

  /// Whether a style is one of those that people write anything in.
  static func saysNothing(_ name: String) -> Bool {
    let name = name.lowercased()
    return named[name] == nil && !known.contains(name)
  }

  /// The styles that Galley writes, which have the same identifiers in every language.
  private static let own: [String: AuditRole] = [
    "GalleyCopyNumber": .copyNumber, "GalleySecrecyLevel": .secrecyLevel, "GalleyUrgency": .urgency,
    "Title": .title, "GalleyIssuer": .issuer, "GalleyDocumentNumber": .documentNumber,
    "GalleyLetterheadNumber": .documentNumber, "GalleySignatory": .documentNumber, "GalleyAddressee": .addressee,
    "GalleyListItem": .body, "GalleyAttachmentNote": .attachmentNote, "GalleyAttachmentHead": .attachmentHead,
    "GalleyAttachmentTitle": .attachmentTitle, "GalleySignature": .signature, "GalleyDate": .date, "GalleyNote": .note,
    "GalleyImprint": .imprint,
  ]

  private static let named: [String: AuditRole] = [
    "份号": .copyNumber, "密级和保密期限": .secrecyLevel, "紧急程度": .urgency, "title": .title, "公文标题": .title, "发文机关标志": .issuer,
    "发文字号": .documentNumber, "主送机关": .addressee,
    "附件说明": .attachmentNote, "附件标识": .attachmentHead, "附件标题": .attachmentTitle, "署名": .signature,
    "发文机关署名": .signature, "成文日期": .date, "附注": .note, "版记": .imprint,
  ]

  /// Styles of what the standard does not know.
  private static let known: Set<String> = [
    "subtitle", "caption", "quote", "intense quote", "html preformatted", "header", "footer", "footnote text",
    "endnote text", "toc heading", "toc 1", "toc 2", "toc 3", "toc 4", "table of figures", "salutation", "macro",
    // Galley's own
    "份號", "密等及保密期限", "緊急程度", "galley copy number", "galley secrecy level",
    "galley urgency", "副题", "副題", "称谓", "稱謂", "敬语", "敬語", "galley complimentary close", "文头项目", "文頭項目", "表格行", "表格列",
    "目录标题", "目錄標題", "目录条目", "目錄條目",
    "诗行", "詩行", "残留页眉页码", "殘留頁首頁碼", "付费提示", "付費提示", "galley subtitle", "galley salutation",
    "galley header field", "galley table row", "galley contents heading", "galley contents entry", "galley verse",
    "galley page furniture", "galley notice",
  ]
}
