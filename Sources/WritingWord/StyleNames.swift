import DocumentModel
import ThemeModel

/// The identifiers of the styles, which stay the same whatever the language.
enum StyleID {
  static let normal: StaticString = "Normal"
  static let plainCharacter: StaticString = "DefaultParagraphFont"
  static let title: StaticString = "Title"
  static let header: StaticString = "Header"
  static let footer: StaticString = "Footer"
  static let caption: StaticString = "Caption"
  static let quotation: StaticString = "Quote"
  static let preformatted: StaticString = "HTMLPreformatted"
  static let documentNumber: StaticString = "GalleyDocumentNumber"
  static let letterheadNumber: StaticString = "GalleyLetterheadNumber"
  static let signatory: StaticString = "GalleySignatory"
  static let signatoryName: StaticString = "GalleySignatoryName"
  static let tableRow: StaticString = "GalleyTableRow"
  static let tableHeader: StaticString = "GalleyTableHeader"
  static let complimentaryClose: StaticString = "GalleyComplimentaryClose"
  static let number: StaticString = "GalleyNumber"
  static let chineseComma: StaticString = "GalleyChineseComma"
  static let chineseBracket: StaticString = "GalleyChineseBracket"
  static let arabicPoint: StaticString = "GalleyArabicPoint"
  static let arabicBracket: StaticString = "GalleyArabicBracket"
  static let ordinal: StaticString = "GalleyOrdinal"
  static let lead: StaticString = "GalleyLead"
  static let speaker: StaticString = "GalleySpeaker"
  static let placeholder: StaticString = "GalleyPlaceholder"
  static let paid: StaticString = "GalleyPaid"
  static let hyperlink: StaticString = "Hyperlink"

  /// The line in a margin.
  static func note(at edge: MarginBox.Edge) -> StaticString {
    switch edge {
    case .top: header
    case .bottom: footer
    }
  }

  /// Word's own heading styles.
  static func heading(_ level: UInt8) -> StaticString {
    switch level {
    case ...1: "Heading1"
    case 2: "Heading2"
    case 3: "Heading3"
    case 4: "Heading4"
    case 5: "Heading5"
    case 6: "Heading6"
    case 7: "Heading7"
    case 8: "Heading8"
    default: "Heading9"
    }
  }

  /// The character styles that Word links to them: a heading for a part of a paragraph.
  static func runInHeading(_ level: UInt8) -> StaticString {
    switch level {
    case ...1: "Heading1Char"
    case 2: "Heading2Char"
    case 3: "Heading3Char"
    case 4: "Heading4Char"
    case 5: "Heading5Char"
    case 6: "Heading6Char"
    case 7: "Heading7Char"
    case 8: "Heading8Char"
    default: "Heading9Char"
    }
  }

  /// Word's own styles for the entries of a table of contents that a field makes.
  static func contents(_ level: UInt8) -> StaticString {
    switch level {
    case ...1: "TOC1"
    case 2: "TOC2"
    default: "TOC3"
    }
  }

  /// The styles of notes at the foot of a page or the end of the document, and of what refers to them.
  static func note(isEndnote: Bool) -> StaticString { isEndnote ? "EndnoteText" : "FootnoteText" }
  static func noteReference(isEndnote: Bool) -> StaticString { isEndnote ? "EndnoteReference" : "FootnoteReference" }

  /// The style of a block; nil for Normal, which needs no mention.
  static func paragraph(_ kind: BlockKind) -> StaticString? {
    switch kind {
    case .paragraph, .pageBreak, .contents, .footnote, .endnote: nil
    case .title: title
    case .heading(let heading): StyleID.heading(heading.level)
    case .subtitle: "GalleySubtitle"
    case .copyNumber: "GalleyCopyNumber"
    case .secrecyLevel: "GalleySecrecyLevel"
    case .urgency: "GalleyUrgency"
    case .issuer: "GalleyIssuer"
    case .documentNumber: documentNumber
    case .signatory: signatory
    case .listItem: "GalleyListItem"
    case .salutation: "GalleySalutation"
    case .addressee: "GalleyAddressee"
    case .headerField: "GalleyHeaderField"
    case .attachmentNote: "GalleyAttachmentNote"
    case .attachmentHead: "GalleyAttachmentHead"
    case .attachmentTitle: "GalleyAttachmentTitle"
    case .tableRow: tableRow
    case .contentsHeading: "GalleyContentsHeading"
    case .contentsEntry: "GalleyContentsEntry"
    case .caption: caption
    case .quotation: quotation
    case .verse: "GalleyVerse"
    case .preformatted: preformatted
    case .signature: "GalleySignature"
    case .date: "GalleyDate"
    case .note: "GalleyNote"
    case .imprint: "GalleyImprint"
    case .pageFurniture: "GalleyPageFurniture"
    case .notice: "GalleyNotice"
    }
  }
}

/// The names under which Word lists the project's own styles, in the terms of GB/T 9704—2012.
///
/// None of them is the name of a built-in style in Chinese (日期, 签名, 副标题, 称呼 are): Word would merge the two. A table of
/// contents that was typed does not have Word's own styles for one: those mark what a field has made and makes anew, and
/// programs that read documents leave it out.
struct OwnStyle {
  var id: StaticString
  /// What the theme calls it; nil for a style that no theme can dress.
  var role: Role?
  var simplified: String
  var traditional: String
  var english: String

  func name(in language: Language) -> String {
    switch language {
    case .chineseSimplified: simplified
    case .chineseTraditional: traditional
    case .english: "Galley " + english
    }
  }

  init(_ id: StaticString, _ role: Role?, _ simplified: String, _ traditional: String, _ english: String) {
    self.id = id
    self.role = role
    self.simplified = simplified
    self.traditional = traditional
    self.english = english
  }

  static let paragraphs = [
    OwnStyle("GalleySubtitle", .subtitle, "副题", "副題", "Subtitle"),
    OwnStyle("GalleyCopyNumber", .copyNumber, "份号", "份號", "Copy Number"),
    OwnStyle("GalleySecrecyLevel", .secrecyLevel, "密级和保密期限", "密等及保密期限", "Secrecy Level"),
    OwnStyle("GalleyUrgency", .urgency, "紧急程度", "緊急程度", "Urgency"),
    OwnStyle("GalleyIssuer", .issuer, "发文机关标志", "發文機關標誌", "Issuer"),
    OwnStyle(StyleID.documentNumber, .documentNumber, "发文字号", "發文字號", "Document Number"),
    OwnStyle(StyleID.letterheadNumber, .letterheadNumber, "版头发文字号", "版頭發文字號", "Letterhead Number"),
    OwnStyle(StyleID.signatory, .signatory, "发文字号和签发人", "發文字號和簽發人", "Signatory"),
    OwnStyle("GalleyListItem", .listItem, "列项", "列項", "List Item"),
    OwnStyle("GalleySalutation", .salutation, "称谓", "稱謂", "Salutation"),
    OwnStyle("GalleyAddressee", .addressee, "主送机关", "主送機關", "Addressee"),
    OwnStyle(StyleID.complimentaryClose, .complimentaryClose, "敬语", "敬語", "Complimentary Close"),
    OwnStyle("GalleyHeaderField", .headerField, "文头项目", "文頭項目", "Header Field"),
    OwnStyle("GalleyAttachmentNote", .attachmentNote, "附件说明", "附件說明", "Attachment Note"),
    OwnStyle("GalleyAttachmentHead", .attachmentHead, "附件标识", "附件標識", "Attachment Head"),
    OwnStyle("GalleyAttachmentTitle", .attachmentTitle, "附件标题", "附件標題", "Attachment Title"),
    OwnStyle(StyleID.tableRow, .tableRow, "表格行", "表格列", "Table Row"),
    OwnStyle(StyleID.tableHeader, .tableHeader, "表头", "表頭", "Table Header"),
    OwnStyle("GalleyContentsHeading", .contentsHeading, "目录标题", "目錄標題", "Contents Heading"),
    OwnStyle("GalleyContentsEntry", .contentsEntry, "目录条目", "目錄條目", "Contents Entry"),
    OwnStyle("GalleyVerse", .verse, "诗行", "詩行", "Verse"),
    OwnStyle("GalleySignature", .signature, "署名", "署名", "Signature"),
    OwnStyle("GalleyDate", .date, "成文日期", "成文日期", "Date"),
    OwnStyle("GalleyNote", .note, "附注", "附註", "Note"),
    OwnStyle("GalleyImprint", .imprint, "版记", "版記", "Imprint"),
    OwnStyle("GalleyPageFurniture", .pageFurniture, "残留页眉页码", "殘留頁首頁碼", "Page Furniture"),
    OwnStyle("GalleyNotice", .notice, "付费提示", "付費提示", "Notice"),
  ]

  static let characters = [
    OwnStyle(StyleID.ordinal, .ordinal, "分述序词", "分述序詞", "Ordinal"),
    OwnStyle(StyleID.lead, .lead, "分述要旨", "分述要旨", "Lead"),
    OwnStyle(StyleID.speaker, .speaker, "发言人", "發言人", "Speaker"),
    OwnStyle(StyleID.signatoryName, .signatoryName, "签发人姓名", "簽發人姓名", "Signatory Name"),
    OwnStyle(StyleID.placeholder, .placeholder, "空缺符号", "空缺符號", "Placeholder"),
    OwnStyle(StyleID.paid, .paid, "付费内容", "付費內容", "Paid"),
    OwnStyle(StyleID.number, nil, "序号", "序號", "Number"),
  ]

  /// The styles of headings whose number says another face than their level has.
  static let numbered = [
    OwnStyle(StyleID.chineseComma, .chineseComma, "层次标题一、", "層次標題一、", "Heading 一、"),
    OwnStyle(StyleID.chineseBracket, .chineseBracket, "层次标题（一）", "層次標題（一）", "Heading （一）"),
    OwnStyle(StyleID.arabicPoint, .arabicPoint, "层次标题1.", "層次標題1.", "Heading 1."),
    OwnStyle(StyleID.arabicBracket, .arabicBracket, "层次标题（1）", "層次標題（1）", "Heading （1）"),
  ]
}
