import Glibc

/// Writes inputs for programs that are measured from outside.
enum InputFolder {
  /// One manuscript of each size, and many small ones.
  static func write(to folder: String, sizes: [Int], fileCount: Int, fileSize: Int) throws {
    try make(folder)
    for size in sizes {
      try write(ChineseProse(seed: 5, size: size).text, to: "\(folder)/\(size / 1_000_000)m.txt")
    }
    try make(folder + "/batch")
    for number in 0..<fileCount {
      let text = ChineseProse(seed: UInt64(1000 + number), size: fileSize).text
      try write(text, to: "\(folder)/batch/\(String(10000 + number).dropFirst()).txt")
    }
  }

  private static func make(_ folder: String) throws {
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Unwritable(path: folder) }
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Unwritable(path: path) }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw Unwritable(path: path) }
  }

  struct Unwritable: Error, CustomStringConvertible {
    let path: String
    let cause = String(cString: strerror(errno))
    var description: String { "\(path): cannot be written (\(cause)); give another folder" }
  }
}
