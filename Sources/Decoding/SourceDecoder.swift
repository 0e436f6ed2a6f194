public import Diagnostics
public import SourceModel

/// Turns the bytes of a manuscript into text.
///
/// Reads UTF-8, UTF-16, GB 18030 (with GBK and GB 2312 inside) and Big5 (with ETEN's and Hong Kong's additions). The
/// encoding is decided on the whole manuscript and stated in the report. No byte is ever dropped or replaced: what cannot
/// be decoded is a failure that names the place.
public struct SourceDecoder: Sendable {
  /// The encoding to use whatever the bytes look like; nil to find out.
  public var encoding: TextEncoding?

  public init(encoding: TextEncoding? = nil) { self.encoding = encoding }

  /// - Throws: `Failure` of the kind `empty` if there is nothing but a byte order mark; `binary` if this is no text;
  ///   `undecodable` if bytes have no meaning in the encoding, or the text is larger than 4 GiB.
  public func decode(_ bytes: [UInt8], reporting report: inout Report) throws(Failure) -> SourceText {
    if let signature = FileSignature.of(bytes) {
      throw Failure(DecodingMessage.binary(looksLike: signature), kind: .binary)
    }
    if ByteOrderMark.saysUTF32(bytes) {
      throw Failure(DecodingMessage.unsupportedEncoding("UTF-32"), kind: .undecodable)
    }
    let mark = ByteOrderMark.of(bytes)
    let start = mark.map { encoding == nil || encoding == $0.encoding ? $0.bytes.count : 0 } ?? 0
    guard bytes.count > start else { throw Failure(DecodingMessage.empty, kind: .empty) }
    let verdict = verdict(on: bytes, mark: mark)
    try checkThatItIsText(bytes, in: verdict.encoding)
    let text = try decoded(bytes, from: start, by: verdict, mark: mark)
    guard text.count <= Int(UInt32.max) else { throw Failure(DecodingMessage.tooLarge, kind: .undecodable) }
    state(verdict, on: bytes, mark: mark, in: &report)
    if verdict.encoding == .gb18030 || verdict.encoding == .big5 {
      reportPrivateUse(in: text, from: verdict.encoding, to: &report)
    }
    return SourceText(
      bytes: text, encoding: verdict.encoding, evidence: verdict.evidence, encodedCount: bytes.count)
  }

  private func verdict(on bytes: [UInt8], mark: ByteOrderMark?) -> EncodingDetector.Verdict {
    if let encoding { return .init(encoding: encoding, evidence: .request) }
    if let mark { return .init(encoding: mark.encoding, evidence: .byteOrderMark) }
    return EncodingDetector().verdict(on: bytes.span)
  }

  /// What the bytes look like if nobody says anything; to compare a request with.
  private func appearance(of bytes: [UInt8], mark: ByteOrderMark?) -> TextEncoding {
    mark?.encoding ?? EncodingDetector().verdict(on: bytes.span).encoding
  }

  private func decoded(
    _ bytes: [UInt8], from start: Int, by verdict: EncodingDetector.Verdict, mark: ByteOrderMark?
  ) throws(Failure) -> [UInt8] {
    // That is the finding that all of it is valid UTF-8 without a mark.
    if verdict.evidence == .wellFormed { return bytes }
    do {
      return try StrictDecoder(encoding: verdict.encoding).decode(bytes, from: start)
    } catch {
      switch error {
      case .converterMissing:
        throw Failure(DecodingMessage.converterMissing(verdict.encoding), kind: .undecodable)
      case .undecodable(let range, let isCut, let position):
        let appearance = verdict.evidence == .request ? appearance(of: bytes, mark: mark) : verdict.encoding
        throw Failure(
          DecodingMessage.undecodable(
            verdict.encoding, offset: range.lowerBound, bytes: Array(bytes[range]), cut: isCut,
            evidence: verdict.evidence, looksLike: appearance == verdict.encoding ? nil : appearance),
          at: position, kind: .undecodable)
      }
    }
  }

  /// Text may hold a stray NUL or two, which scanning reports. A program or a picture has many.
  private func checkThatItIsText(_ bytes: [UInt8], in encoding: TextEncoding) throws(Failure) {
    // Hardly any binary file of more than a few hundred bytes does without NUL; the units of UTF-16 are full of it.
    if encoding.isUTF16 || bytes.span.firstIndex(of: 0) == nil { return }
    let count = bytes.count { Self.isBinaryControl($0) }
    // One byte in twenty: bytes at random have one in ten. Eight are allowed in the shortest text.
    guard count > 8, count > bytes.count / 20 else { return }
    throw Failure(DecodingMessage.controlCharacters(count: count, size: bytes.count), kind: .binary)
  }

  /// The C0 controls, less those of texts for a terminal or a printer: backspace to carriage return, and escape.
  private static func isBinaryControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B
  }

  private func state(
    _ verdict: EncodingDetector.Verdict, on bytes: [UInt8], mark: ByteOrderMark?, in report: inout Report
  ) {
    report.add(DecodingMessage.verdict(verdict.encoding, verdict.evidence, everyday: verdict.everyday))
    if let everyday = verdict.everyday, everyday < 50 {
      report.add(DecodingMessage.doubtful(verdict.encoding, everyday: everyday))
    }
    guard let encoding else { return }
    let appearance = appearance(of: bytes, mark: mark)
    if appearance != encoding {
      report.add(DecodingMessage.requestDoubtful(encoding, looksLike: appearance))
    }
  }

  private func reportPrivateUse(
    in text: [UInt8], from encoding: TextEncoding, to report: inout Report
  ) {
    let found = PrivateUse.characters(in: text.span)
    guard let first = found.first else { return }
    report.add(
      DecodingMessage.privateUse(count: found.count, first: first.scalar, encoding),
      at: SourcePosition(after: text.span.extracting(0..<first.offset)))
  }
}

extension TextEncoding {
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
