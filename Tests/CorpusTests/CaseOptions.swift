import DocumentModel
import Pipeline
import Releasing
import SourceModel
import Transforming

/// `options.json` of a case. Every field may be left out; a field that is not known is an error, so that a slip of the
/// pen does not turn a case into another.
struct CaseOptions: Decodable {
  let conversionOptions: ConversionOptions

  private enum Field: String, CodingKey, CaseIterable {
    case paid, recover, orphans, encoding, theme, fragment, toc, mask, teaserText, teaserLink, teaserLead
  }

  private struct AnyField: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    for field in try decoder.container(keyedBy: AnyField.self).allKeys
    where Field(stringValue: field.stringValue) == nil {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [field], debugDescription: "options.json has no field of this name"))
    }
    let fields = try decoder.container(keyedBy: Field.self)
    var options = ConversionOptions()
    options.policy = try Self.choice(.paid, in: fields)
    switch try fields.decodeIfPresent(String.self, forKey: .recover) {
    case nil: break
    case "hide-more": options.hidesMore = true
    case let name?: throw Self.unknown(name, .recover, in: fields)
    }
    if let orphans: OrphanHandling = try Self.choice(.orphans, in: fields) { options.orphans = orphans }
    options.encoding = try Self.choice(.encoding, in: fields)
    if let name = try fields.decodeIfPresent(String.self, forKey: .theme) {
      guard let theme = ThemeShelf.named(name) else { throw Self.unknown(name, .theme, in: fields) }
      options.theme = theme
    }
    options.fragment = try fields.decodeIfPresent(Bool.self, forKey: .fragment) ?? false
    options.contents = try fields.decodeIfPresent(Bool.self, forKey: .toc) ?? false
    if let kinds = try fields.decodeIfPresent([String].self, forKey: .mask) {
      options.mask = Mask(
        Set(
          try kinds.map { name in
            guard let kind = MaskClass(rawValue: name) else { throw Self.unknown(name, .mask, in: fields) }
            return kind
          }))
    }
    if let text = try fields.decodeIfPresent(String.self, forKey: .teaserText) {
      guard let template = NoticeTemplate(text) else { throw Self.unknown(text, .teaserText, in: fields) }
      options.teaser.text = template
    }
    if let text = try fields.decodeIfPresent(String.self, forKey: .teaserLink) {
      guard let link = LinkAddress(text) else { throw Self.unknown(text, .teaserLink, in: fields) }
      options.teaser.link = link
    }
    if let length = try fields.decodeIfPresent(Int.self, forKey: .teaserLead) {
      options.teaser.lead = .characters(length)
    }
    conversionOptions = options
  }

  /// The value of a field that names one of a few things.
  private static func choice<Choice: RawRepresentable<String>>(
    _ field: Field, in fields: KeyedDecodingContainer<Field>
  ) throws -> Choice? {
    guard let name = try fields.decodeIfPresent(String.self, forKey: field) else { return nil }
    guard let choice = Choice(rawValue: name) else {
      throw unknown(name, field, in: fields)
    }
    return choice
  }

  private static func unknown(
    _ name: String, _ field: Field, in fields: KeyedDecodingContainer<Field>
  ) -> DecodingError {
    .dataCorruptedError(forKey: field, in: fields, debugDescription: "there is no \(name)")
  }
}
