import Glibc

/// Paths of the system as Swift text, and back.
///
/// The system's names are bytes and need not be UTF-8: folders unpacked from an archive made on Windows have names in
/// GBK. A byte that is no part of UTF-8 becomes a private-use scalar here, and a path goes back to the same bytes (the
/// idea of Python's PEP 383). Scalars of that range in a name are taken byte by byte, so that nothing is ambiguous.
enum SystemPath {
  /// U+10FE80 to U+10FEFF stand for the bytes 0x80 to 0xFF.
  private static let base: UInt32 = 0x10_FE00
  private static let standIns: ClosedRange<UInt32> = (base + 0x80)...(base + 0xFF)

  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      let length: Int
      switch parser.parseScalar(from: &source) {
      case .emptyInput: return String(text)
      case .error(let count): length = count
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if !standIns.contains(scalar.value) {
          text.append(scalar)
          offset += encoded.count
          continue
        }
        length = encoded.count
      }
      for byte in bytes[offset..<offset + length] { text.append(Unicode.Scalar(base + UInt32(byte))!) }
      offset += length
    }
  }

  /// - Parameter pointer: ends in a NUL.
  static func text(_ pointer: UnsafePointer<CChar>) -> String {
    // Unsafe: strlen(3) finds the NUL that the system promises.
    text([UInt8](UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))))
  }

  /// For the system's functions: the path's bytes and a NUL.
  static func bytes(_ path: String) -> [CChar] {
    var bytes: [CChar] = []
    for scalar in path.unicodeScalars {
      if standIns.contains(scalar.value) {
        bytes.append(CChar(bitPattern: UInt8(scalar.value - base)))
      } else {
        for byte in UTF8.encode(scalar)! { bytes.append(CChar(bitPattern: byte)) }
      }
    }
    return bytes + [0]
  }

  /// In a file, so that the same path can be read back: as it is shown, and a backslash as `\x5C`.
  static func written(_ path: String) -> String {
    var escaped = ""
    for scalar in path.unicodeScalars {
      if scalar == "\\" { escaped += "\\x5C" } else { escaped.unicodeScalars.append(scalar) }
    }
    return shown(escaped)
  }

  /// A path as `written` has it. What is no such escape is taken as it stands.
  static func path(written text: String) -> String {
    var bytes: [UInt8] = []
    let utf8 = Array(text.utf8)
    var index = 0
    while index < utf8.count {
      if utf8[index] == UInt8(ascii: "\\"), index + 3 < utf8.count, utf8[index + 1] == UInt8(ascii: "x"),
        let byte = UInt8(String(decoding: utf8[index + 2..<index + 4], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 4
      } else {
        bytes.append(utf8[index])
        index += 1
      }
    }
    return self.text(bytes)
  }

  /// For people and programs: bytes that are no UTF-8 as `\xB1`.
  static func shown(_ path: String) -> String {
    var shown = ""
    for scalar in path.unicodeScalars {
      if standIns.contains(scalar.value) {
        shown += "\\x" + String(scalar.value - base, radix: 16, uppercase: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension CommandLine {
  /// What the command was called with, without its own name; every byte survives, unlike in `arguments`.
  static var systemArguments: [String] {
    // Unsafe: the system promises argc pointers to strings that end in a NUL.
    (1..<max(1, Int(argc))).compactMap { unsafeArgv[$0].map { SystemPath.text(UnsafePointer($0)) } }
  }
}
