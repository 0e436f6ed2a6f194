import CDigest

/// SHA-256 (FIPS 180-4) through libmd.
public enum Digest {
  /// In hexadecimal.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Init(&context)
    // Unsafe: the functions take pointers; they read the bytes and fill the digest, no more.
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    digest.withUnsafeMutableBufferPointer { SHA256Final($0.baseAddress, &context) }
    return digest.reduce(into: "") { $0 += String($1 >> 4, radix: 16) + String($1 & 15, radix: 16) }
  }
}
