public import Diagnostics
public import DocumentModel
import SourceModel

/// Puts signs or pseudonyms in the place of personal data.
///
/// It works on the tree, before anything is made of it, so that all outputs agree: text, titles, tables of contents,
/// metadata. The values go out of the document's text as well, not only out of its runs. What stands there instead is a
/// run of the kind `placeholder`.
///
/// A block is read as one text, whatever its runs are: a value may be half paid, and each half is masked where it stands.
/// Where lines of a block end or a mark refers to a note, the text is read twice, as if it ended there and as if nothing
/// stood there. Cells of a table and blocks are texts of their own.
public struct MaskTransform: Transform {
  public var mask: Mask

  public init(_ mask: Mask) { self.mask = mask }

  public func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    var record = MaskRecord()
    return transform(manuscript, recording: &record, reporting: &report)
  }

  /// - Parameter record: gets what was found besides what it has.
  public func transform(
    _ manuscript: Manuscript, recording record: inout MaskRecord, reporting report: inout Report
  ) -> Manuscript {
    var result = manuscript
    let masked = masked(manuscript.tree)
    result.tree = masked.document
    for value in masked.values {
      for piece in value.pieces { report.remove(Removal(range: piece.range, reason: .masked)) }
    }
    record.merge(masked.record)
    // Only a tree that was parsed a moment ago has its manuscript's places.
    MaskMessage.add(masked.values, in: manuscript.tree.text.bytes.span, of: mask.classes, to: &report)
    return result
  }

  /// Masks what was released: values that came together where paid text between their halves went, or all of them in a
  /// tree that was stored.
  public func transform(
    _ document: ReleasedDocument, recording record: inout MaskRecord, reporting report: inout Report
  ) -> ReleasedDocument {
    let result: ReleasedDocument
    let found: MaskRecord
    switch document {
    case .open(let tree):
      let masked = masked(tree)
      (result, found) = (.open(masked.document), masked.record)
    case .labelled(let tree):
      let masked = masked(tree)
      (result, found) = (.labelled(masked.document), masked.record)
    }
    record.merge(found)
    for valueClass in MaskClass.allCases {
      if let count = found.counts[valueClass] { report.add(MaskMessage.masked(valueClass, count: count, places: [])) }
    }
    return result
  }

  /// A text with × in the place of personal data, as a document would have it.
  public func signs(in utf8: [UInt8]) -> [UInt8] {
    var tree = PublicDocument(text: DocumentText(source: utf8))
    tree.append(
      Block(.paragraph, source: TextRange(0..<utf8.count), line: 1, decision: Decision(.plain, confidence: 100)),
      runs: [Run(.text, range: TextRange(0..<utf8.count))])
    var mask = mask
    mask.replacement = .signs
    let masked = MaskTransform(mask).masked(tree).document
    return masked.runs.flatMap { masked.text.bytes[$0.range.indices] }
  }
}

extension MaskTransform {
  struct Masked<Access: AccessMark> {
    var document: Document<Access>
    var values: [FoundValue] = []
    var record = MaskRecord()
  }

  func masked<Access>(_ document: Document<Access>) -> Masked<Access> {
    var masked = Masked(document: document)
    let source = document.text
    var writing = MaskWriting(mask: mask, language: document.language, text: source)
    var touched: [Int] = []
    masked.document = document.rewritingRuns { index, runs, result in
      // What a notice says is the publisher's own.
      let values =
        document.blocks[index].kind == .notice ? [] : BlockReading.values(of: runs, in: source.bytes.span, for: mask)
      guard !values.isEmpty else {
        result.append(contentsOf: runs)
        return
      }
      touched.append(index)
      masked.values += values
      writing.replace(values, in: runs, of: source, into: &result)
    }
    masked.document.text = writing.text
    masked.record = writing.record
    for index in touched {
      // What a block says in values, its runs say in words.
      if case .date = masked.document.blocks[index].kind { masked.document.blocks[index].kind = .date(nil) }
    }
    return masked
  }
}
