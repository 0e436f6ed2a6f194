public import Diagnostics
public import DocumentModel
import OutlineModel
import Packaging
import Validating
import WritingOutline

extension Converter {
  /// The outline of a manuscript as one HTML page for whoever checks it, validated and held against the tree's text.
  ///
  /// It shows all of the manuscript, paid regions too.
  /// - Parameters:
  ///   - name: what the page calls the manuscript.
  ///   - threshold: decisions that are less sure than so many percent are marked.
  /// - Throws: `Failure` of the kind `internal`.
  public func outlinePage(
    of manuscript: Manuscript, named name: String, unsureBelow threshold: Int
  ) throws(Failure) -> [UInt8] {
    let rendition = try OutlineWriter(name: name, unsureBelow: threshold).write(Outline(of: manuscript))
    let container: any Container = BareContainer()
    let complete = try container.complete(rendition)
    try validator.validate(complete, of: .labelled(manuscript.tree))
    return try container.pack(complete)
  }
}
