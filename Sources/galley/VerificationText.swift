import Pipeline
import ProofModel

/// A proof for a terminal.
enum VerificationText {
  static func of(_ verification: Verification) -> String {
    var lines: [String] = []
    for file in verification.files {
      let path = TerminalText.visible(SystemPath.shown(file.path))
      switch file.difference {
      case .changed: lines.append("\(path): the manifest has another file")
      case .missing: lines.append("\(path): the manifest has this file, and it is not there")
      case nil: break
      }
      for finding in file.proof?.findings ?? [] {
        lines.append("\(path): \(finding.fails ? "" : "note: ")\(TerminalText.visible(finding.summary))")
      }
      if let proof = file.proof, proof.furtherCount > 0 { lines.append("\(path): \(proof.furtherCount) more") }
    }
    if let regions = verification.regions, verification.policy?.withholds ?? false {
      let characters = regions.lengths.reduce(0, +)
      var line =
        "The source has \(counted(regions.lengths.count, "paid region")) with \(counted(characters, "character"))"
      if regions.tooShort > 0 {
        line +=
          "; \(regions.tooShort) \(regions.tooShort == 1 ? "is" : "are") too short to be told from other text anywhere but in \(regions.tooShort == 1 ? "its" : "their") place"
      }
      lines.append(line)
    }
    lines.append(summary(verification))
    return lines.joined(separator: "\n")
  }

  private static func summary(_ verification: Verification) -> String {
    let count = verification.files.count
    let failed = verification.files.count { !$0.holds }
    guard failed == 0 else { return "\(failed) of \(counted(count, "file")) did not pass" }
    let isProven = verification.files.contains { $0.proof != nil }
    let what =
      !isProven
      ? "as the manifest has \(count == 1 ? "it" : "them")"
      : verification.policy?.withholds ?? false ? "no marker and no paid text" : "no marker"
    return "\(counted(count, "file")): \(what)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
