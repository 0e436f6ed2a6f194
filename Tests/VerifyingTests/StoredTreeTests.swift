import Diagnostics
import Pipeline
import ProofModel
import Releasing
import SourceModel
import Testing
import Transforming
import Verifying

/// Trees that were stored with what is paid in them, and released later.
@Suite struct StoredTreeTests {
  private static let source = """
    关于调价的通知

    自下月起每吨价格上调##paidbegin##一百二十元##paidend##，老客户顺延一个月执行。
    ##paidbegin##
    二、尚未公布的并购安排与对价
    拟以每股十四元收购上游两家工厂，签约在五月底。
    ##paidend##
    ##paidbegin##
    项目\t金额
    收购价款合计\t三亿八千万
    ##paidend##
    继续抓好安全生产。

    """

  private static func stored() throws -> [UInt8] {
    let json = try #require(Format.named("json"))
    let kept = Converter().convert(
      Array(source.utf8), to: [json], options: ConversionOptions(policy: .keep))
    return try #require(kept.outputs.first).bytes
  }

  @Test(arguments: [ReleasePolicy.remove, .teaser]) func releasedLater(policy: ReleasePolicy) throws {
    let conversion = Converter().convert(
      tree: try Self.stored(), to: Format.all, options: ConversionOptions(policy: policy))
    #expect(conversion.failure == nil)
    #expect(conversion.outputs.count == Format.all.count)
    // As many characters as the source has in its regions.
    let check = try ReleaseCheck(source: Array(Self.source.utf8), policy: .remove)
    #expect(conversion.regions?.lengths.reduce(0, +) == check.regions?.lengths.reduce(0, +))
    for output in conversion.outputs {
      #expect(check.examine(output.bytes, named: "a.\(output.format.endings[0])").holds)
    }
    #expect(conversion.report.diagnostics.contains { $0.text.hasPrefix("3 paid regions with ") })
  }

  /// Nothing is to be proven of what keeps all of it.
  @Test func keptAgain() throws {
    let conversion = Converter().convert(
      tree: try Self.stored(), to: Format.all, options: ConversionOptions(policy: .keep))
    #expect(conversion.failure == nil && conversion.regions == nil)
    #expect(conversion.outputs.count == Format.all.count)
  }

  @Test func refusedWithoutAPolicy() throws {
    let conversion = Converter().convert(tree: try Self.stored(), to: Format.all)
    #expect(conversion.failure?.kind == .policyMissing)
    #expect(conversion.outputs.isEmpty)
  }

  /// Masked before the release, as a manuscript is: of a number half of which is paid, the public half is masked, too.
  @Test func numberAcrossAMark() throws {
    let text = "关于调价的通知\n\n联系电话138001##paidbegin##38000，分机另附，价格面议。##paidend##工作时间接听。\n"
    let json = try #require(Format.named("json"))
    let kept = Converter().convert(Array(text.utf8), to: [json], options: ConversionOptions(policy: .keep))
    let tree = try #require(kept.outputs.first).bytes
    let conversion = Converter().convert(
      tree: tree, to: [json], options: ConversionOptions(policy: .remove, mask: Mask([.phones])))
    let output = try #require(conversion.outputs.first)
    #expect(!String(decoding: output.bytes, as: UTF8.self).contains("138001"))
    #expect(conversion.masked?.counts[.phones] == 1)
  }

  /// The stretches of a tree make the same index that the source with its markers makes.
  @Test func stretchesForMarkers() {
    let source = PaidSource(of: [
      PaidSource.Stretch(utf8: Array("公开的一段文字，".utf8), region: 0),
      PaidSource.Stretch(utf8: Array("拟以每股十四元收购".utf8), region: 1),
      PaidSource.Stretch(utf8: [0x0A], region: 0),
      PaidSource.Stretch(utf8: Array("上游两家工厂。".utf8), region: 1),
      PaidSource.Stretch(utf8: Array("另一个区域的一段文字。".utf8), region: 2),
      PaidSource.Stretch(utf8: Array("结尾的文字也公开。".utf8), region: 0),
    ])
    let verifier = Verifier(paid: PaidText(of: source))
    #expect(verifier.paid?.regions.lengths == [16, 11])
    for (text, holds) in [
      ("公开的一段文字，结尾的文字也公开。", true), ("以每股十四元收购上游", false), ("另一个区域的一段", false), ("结尾的文字也公开。", true),
    ] {
      let part = ExaminedPart(path: "a.txt", content: Array(text.utf8))
      #expect(verifier.examine(part).proof.holds == holds, "\(text)")
    }
  }
}
