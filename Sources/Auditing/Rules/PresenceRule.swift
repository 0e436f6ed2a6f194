import AuditModel

/// Practice: what most official documents have, and nothing in a file without styles tells from the rest. What was not
/// found was not measured, and that is not the same as being right.
struct PresenceRule: AuditRule {
  func check(_ subject: AuditSubject, into audit: inout Audit) {
    // A line or two are no document.
    guard subject.paragraphs({ $0 != .table }).count >= 4 else { return }
    let isPlain = subject.document.paragraphs.allSatisfy { paragraph in
      paragraph.isEmpty
        || paragraph.outlineLevel == nil && StyleRoles.role(id: paragraph.styleID, name: paragraph.styleName) == nil
    }
    func look(for role: AuditRole, _ id: String, _ name: String, _ hint: String) {
      guard !subject.roles.contains(role) else { return }
      let requirement = Requirement(
        "\(id).found", clause: nil, .practice, "\(name), presence", wanted: "a line that is one")
      audit.facts.append(AuditFact(requirement, measured: "not found", verdict: .missed))
      audit.findings.append(AuditFinding(requirement, "\(name): not found, so nothing of it was measured", hint: hint))
    }
    look(for: .title, "title", "标题 title", "give it the style Title (标题), or centre it in 22 pt")
    guard isPlain else { return }
    look(
      for: .addressee, "addressee", "主送机关 addressee",
      "put it right below the title, with ： at its end; ignore this if there is none")
    look(
      for: .signature, "signature", "署名 signature", "put it on the line above the date; ignore this if there is none")
    look(for: .date, "date", "成文日期 date", "put it on a line of its own, like 2025年3月1日; ignore this if there is none")
  }
}
