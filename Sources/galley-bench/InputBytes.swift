import Glibc

/// Reads a file that is to be measured.
enum InputBytes {
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path, cause: String(cString: strerror(errno))) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  struct Unreadable: Error, CustomStringConvertible {
    var path: String
    var cause: String
    var description: String { "\(path): cannot be read (\(cause)); give a text file, or the name of an input" }
  }
}
