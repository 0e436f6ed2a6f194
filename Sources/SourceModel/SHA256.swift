import CDigest

/// The hash SHA-256 (FIPS 180-4) through libcrypto.
public enum SHA256 {
  /// The thirty-two bytes of the hash.
  public static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var context = SHA256_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256_Init(&context)
    // Unsafe: the functions take pointers; they read the bytes and fill the digest, no more.
    bytes.withUnsafeBufferPointer { _ = SHA256_Update(&context, $0.baseAddress, $0.count) }
    digest.withUnsafeMutableBufferPointer { _ = SHA256_Final($0.baseAddress, &context) }
    return digest
  }

  /// In hexadecimal, as `sha256sum` prints it.
  public static func hex(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: self.bytes(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
