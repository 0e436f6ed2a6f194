public import Diagnostics
import SourceModel

/// The secret that pseudonyms hang on.
public struct MaskKey: Sendable, Equatable {
  private let bytes: [UInt8]

  /// Fewer could be tried out.
  public static let fewestBytes = 16

  /// - Parameter bytes: as a file has them; line ends at its end are no part of the key.
  /// - Throws: `Failure` of the kind `mask` if they are too few.
  public init(_ bytes: [UInt8]) throws(Failure) {
    var bytes = bytes
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    guard bytes.count >= Self.fewestBytes else { throw Failure(MaskKeyMessage.tooShort, kind: .mask) }
    self.bytes = bytes
  }

  /// Says whether two things were made with the same key, and nothing else about it.
  public var check: String { letters(of: "galley-mask-check") }

  /// Ten letters that follow from the key and a text. No digits, since ten of them could be another number.
  func letters(of text: String) -> String {
    let alphabet = Array("bcdfghjklmnpqrstvwxz".utf8)
    return String(
      decoding: code(of: Array(text.utf8)).prefix(10).map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }

  /// HMAC-SHA-256 (RFC 2104).
  private func code(of message: [UInt8]) -> [UInt8] {
    let key = bytes.count > 64 ? SHA256.bytes(of: bytes) : bytes
    let block = key + Array(repeating: 0, count: 64 - key.count)
    return SHA256.bytes(of: block.map { $0 ^ 0x5C } + SHA256.bytes(of: block.map { $0 ^ 0x36 } + message))
  }
}

enum MaskKeyMessage: DiagnosticMessage {
  case tooShort

  var id: String { "mask.key-too-short" }
  var severity: Severity { .error }
  var text: String { "the key of a mask has less than \(MaskKey.fewestBytes) bytes, and could be guessed" }
  var hint: String? { "make one: openssl rand -hex 32 > mask.key" }
}
