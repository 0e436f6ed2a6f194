public import AuditModel
import Auditing
public import Diagnostics
import Unpacking

/// The way from a Word document's bytes to what was measured of it.
public struct Auditor: Sendable {
  public init() {}

  /// Measures a document that any program made, as .docx or flat OPC, against GB/T 9704—2012.
  /// - Throws: `Failure` of the kind `empty`, `package` or `blank`.
  public func audit(_ bytes: [UInt8]) throws(Failure) -> Audit {
    try WordAuditor().audit(try Unpacker().unpack(bytes))
  }
}
