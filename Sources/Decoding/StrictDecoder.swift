import SourceModel

/// Decodes bytes of a known encoding, and stops at the first that have no meaning in it.
struct StrictDecoder: Sendable {
  enum Fault: Error {
    case converterMissing
    /// - Parameters:
    ///   - range: the bytes, as offsets in the manuscript.
    ///   - isCut: whether the manuscript ends inside them.
    ///   - position: where they stand in the text.
    case undecodable(range: Range<Int>, isCut: Bool, position: SourcePosition)
  }

  let encoding: TextEncoding

  /// The text of `bytes` from `start`, as UTF-8. A whole manuscript in UTF-8 is not copied.
  func decode(_ bytes: [UInt8], from start: Int) throws(Fault) -> [UInt8] {
    switch encoding {
    case .utf8: try utf8(bytes, from: start)
    case .utf16LittleEndian: try converted(bytes, from: start, set: "UTF-16LE")
    case .utf16BigEndian: try converted(bytes, from: start, set: "UTF-16BE")
    case .gb18030: try converted(bytes, from: start, set: "GB18030")
    case .big5: try big5(bytes, from: start)
    }
  }

  private func utf8(_ bytes: [UInt8], from start: Int) throws(Fault) -> [UInt8] {
    let text = bytes.span.extracting(start...)
    do {
      // The quick check says whether, the standard library's says where.
      if !UTF8Check.isValid(text) { _ = try UTF8Span(validating: text) }
    } catch {
      let range = error.byteOffsets
      throw .undecodable(
        range: start + range.lowerBound..<start + range.upperBound,
        isCut: error.kind == .truncatedScalar && range.upperBound == text.count,
        position: SourcePosition(after: text.extracting(0..<range.lowerBound)))
    }
    return start == 0 ? bytes : Array(bytes[start...])
  }

  private func converted(_ bytes: [UInt8], from start: Int, set: String) throws(Fault) -> [UInt8] {
    var text: [UInt8] = []
    // A pair of two bytes becomes a character of three.
    text.reserveCapacity((bytes.count - start) / 2 * 3)
    let stop = CharacterConverter.withConverter(set) { converter in
      converter.convert(bytes.span.extracting(start...), into: &text)
    }
    guard let stop else { throw .converterMissing }
    if let stop { throw fault(stop, from: start, in: bytes, after: text) }
    return text
  }

  private func big5(_ bytes: [UInt8], from start: Int) throws(Fault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count - start) / 2 * 3)
    var index = start
    var fault: Fault?
    let done: Void?? = CharacterConverter.withConverter("BIG5") { plain in
      CharacterConverter.withConverter("BIG5-HKSCS") { additions in
        while index < bytes.count, fault == nil {
          let segment = Big5Segment(of: bytes.span, from: index)
          let converter = segment.isAddition ? additions : plain
          if let stop = converter.convert(bytes.span.extracting(segment.range), into: &text) {
            fault = self.fault(stop, from: index, in: bytes, after: text)
          }
          index = segment.range.upperBound
        }
      }
    }
    guard case .some(.some) = done else { throw .converterMissing }
    if let fault { throw fault }
    return text
  }

  private func fault(
    _ stop: CharacterConverter.Stop, from start: Int, in bytes: [UInt8], after text: [UInt8]
  ) -> Fault {
    let offset = start + stop.offset
    let end = stop.reason == .cut ? bytes.count : min(bytes.count, offset + width(of: bytes, at: offset))
    return .undecodable(
      range: offset..<max(end, offset), isCut: stop.reason == .cut, position: SourcePosition(after: text.span))
  }

  /// How many bytes the character at `offset` claims to have.
  private func width(of bytes: [UInt8], at offset: Int) -> Int {
    switch encoding {
    case .utf8: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .big5: bytes[offset] >= 0x80 ? 2 : 1
    case .gb18030:
      if bytes[offset] <= 0x80 || bytes[offset] == 0xFF {
        1
      } else if offset + 1 < bytes.count, 0x30...0x39 ~= bytes[offset + 1] {
        4
      } else {
        2
      }
    }
  }
}
