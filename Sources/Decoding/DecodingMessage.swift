import Diagnostics
import SourceModel

/// What decoding can say.
enum DecodingMessage: DiagnosticMessage {
  case verdict(TextEncoding, EncodingEvidence, everyday: Int?)
  case doubtful(TextEncoding, everyday: Int)
  case requestDoubtful(TextEncoding, looksLike: TextEncoding)
  case privateUse(count: Int, first: UInt32, TextEncoding)
  case empty
  case binary(looksLike: FileSignature)
  case controlCharacters(count: Int, size: Int)
  case undecodable(
    TextEncoding, offset: Int, bytes: [UInt8], cut: Bool, evidence: EncodingEvidence, looksLike: TextEncoding?)
  case unsupportedEncoding(String)
  case converterMissing(TextEncoding)
  case tooLarge

  var id: String {
    switch self {
    case .verdict: "decode.encoding"
    case .doubtful: "decode.doubtful-encoding"
    case .requestDoubtful: "decode.doubtful-request"
    case .privateUse: "decode.private-use"
    case .empty: "decode.empty"
    case .binary, .controlCharacters: "decode.binary"
    case .undecodable: "decode.undecodable"
    case .unsupportedEncoding: "decode.unsupported-encoding"
    case .converterMissing: "decode.no-converter"
    case .tooLarge: "decode.too-large"
    }
  }

  var severity: Severity {
    switch self {
    case .verdict: .note
    case .doubtful, .requestDoubtful, .privateUse: .warning
    default: .error
    }
  }

  var text: String {
    switch self {
    case .verdict(let encoding, let evidence, let everyday):
      "read as \(encoding.name), decided by \(evidence.words(everyday: everyday))"
    case .doubtful(let encoding, let everyday):
      "read as \(encoding.name), but only \(everyday) % of the characters are everyday ones"
    case .requestDoubtful(let encoding, let other):
      "read as \(encoding.name) as requested, but the bytes look like \(other.name)"
    case .privateUse(let count, let first, let encoding):
      "\(encoding.name) maps \(count == 1 ? "1 character" : "\(count) characters") to private use, "
        + "the first to U+\(hexadecimal(first)): fonts show them differently or not at all"
    case .empty: "the manuscript is empty"
    case .binary(let signature): "not a text: this looks like \(signature.name)"
    case .controlCharacters(let count, let size):
      "not a text: \(count) of \(size) bytes are NUL or control characters"
    case .undecodable(let encoding, let offset, let bytes, let cut, let evidence, _):
      Self.undecodable(encoding, offset: offset, bytes: bytes, cut: cut, evidence: evidence)
    case .unsupportedEncoding(let name): "the manuscript is \(name), which is not supported"
    case .converterMissing(let encoding): "this system has no converter for \(encoding.name)"
    case .tooLarge: "the text is larger than 4 GiB"
    }
  }

  var hint: String? {
    switch self {
    case .verdict: nil
    case .doubtful: "look at the output, and say the encoding with --encoding if it is wrong"
    case .requestDoubtful(_, let other): "leave --encoding out, or say --encoding \(other.rawValue)"
    case .privateUse: "look at these characters in the output"
    case .empty: "check that the right file was given"
    case .binary(let signature): signature.hint
    case .controlCharacters: "open the file in the program it belongs to and save it as plain text"
    case .undecodable(_, _, _, _, .request, let other):
      other.map { "the bytes look like \($0.name): leave --encoding out, or say --encoding \($0.rawValue)" }
        ?? "say another encoding with --encoding, or repair the file"
    case .undecodable: "say another encoding with --encoding if this one is wrong, or repair the file"
    case .unsupportedEncoding: "save it as UTF-8"
    case .converterMissing: "install the C library's character set modules (gconv), or save the manuscript as UTF-8"
    case .tooLarge: "cut it into parts"
    }
  }
}

extension DecodingMessage {
  private static func undecodable(
    _ encoding: TextEncoding, offset: Int, bytes: [UInt8], cut: Bool, evidence: EncodingEvidence
  ) -> String {
    let isOne = bytes.count == 1
    let place =
      "\(isOne ? "byte" : "bytes") \(bytes.map { "0x" + hexadecimal($0) }.joined(separator: " ")) at offset \(offset)"
    let fault =
      cut
      ? "\(isOne ? "ends" : "end") the manuscript in the middle of a character of \(encoding.name)"
      : "\(isOne ? "has" : "have") no meaning in \(encoding.name)"
    guard evidence == .request else {
      return "\(place) \(fault), the encoding decided by \(evidence.words(everyday: nil))"
    }
    return "the manuscript is not \(encoding.name) as requested: \(place) \(fault)"
  }
}

extension EncodingEvidence {
  fileprivate func words(everyday: Int?) -> String {
    switch self {
    case .byteOrderMark: "its byte order mark"
    case .wellFormed: "its bytes, which are valid throughout"
    case .statistics: "statistics" + (everyday.map { ": \($0) % of the characters are everyday ones" } ?? "")
    case .request: "request"
    }
  }
}

private func hexadecimal(_ value: some BinaryInteger) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  let width = value is UInt8 ? 2 : 4
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
