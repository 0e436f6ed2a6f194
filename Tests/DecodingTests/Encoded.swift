import Glibc

/// `text` in one of iconv's character sets, to have bytes to decode.
func encoded(_ text: String, in set: String) -> [UInt8] {
  guard let handle = iconv_open(set, "UTF-8"), Int(bitPattern: handle) != -1 else { fatalError("no \(set)") }
  defer { iconv_close(handle) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  // Unsafe: iconv takes addresses; both arrays outlive the call.
  let written = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var next = source.baseAddress
      var remaining = source.count
      var end = target.baseAddress
      var free = target.count
      guard iconv(handle, &next, &remaining, &end, &free) != Int(bitPattern: UInt.max) else {
        fatalError("\(text) is not in \(set)")
      }
      return target.count - free
    }
  }
  return output[..<written].map { UInt8(bitPattern: $0) }
}
