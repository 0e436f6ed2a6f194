import Diagnostics
import DocumentModel
import Foundation
import Pipeline
import ProofModel
import Releasing
import RenditionModel
import SourceModel
import TestSupport
import Testing
import Transforming
import Unpacking

/// Manuscripts full of made-up personal data, released in every way: none of it is in any output, and numbers that are
/// nobody's stay.
@Suite struct MaskReleaseTests {
  private static let values = [
    "13800138000", "139-0013-9000", "+86 150 0015 0000", "0571-88886666转8001", "(010)12345678", "１３７００１３７０００",
    "11010519491231002X", "440524188001010014", "user.name@mail.example.com", "4111 1111 1111 1111",
    "6222021234567890128",
    "91350100M000100Y43", "欧阳测试",
  ]
  private static let others = [
    "3.5亿元", "2023-12-31", "国办发〔2024〕12号", "12,345,678.90元", "978-7-02-000220-7", "110105194912310021",
    "4539578763621487", "91350100M000100Y44", "238001380001", "1380013800",
  ]

  private struct Written {
    var text: String
    var others: [String] = []

    init(_ random: inout SeededGenerator) {
      var others: [String] = []
      func value() -> String { values.randomElement(using: &random)! }
      func other() -> String {
        others.append(MaskReleaseTests.others.randomElement(using: &random)!)
        return others.last!
      }
      text = """
        关于\(value())有关情况的报告

        一、联系方式\(value())
        负责人\(value())，编号\(other())，备用\(value())。
        二、\(value())的说明。后面还有一句\(other())。
        （一）情况
        一是联系\(value())；二是核对\(other())；三是记录\(value())。
        名称\t号码\t说明
        甲方\t\(value())\t\(other())
        乙方\t\(value())\t\(value())
        - 列表\(value())
        - 列表\(other())
        附件：\(value())登记表

        \(value())
        2024年3月5日
        """
      self.others = others
    }

    /// With paid regions anywhere, inside of values too.
    func marked(_ random: inout SeededGenerator) -> String {
      var scalars = Array(text)
      let places = (0..<4).map { _ in Int.random(in: 0...scalars.count, using: &random) }.sorted(by: >)
      for (index, place) in places.enumerated() {
        scalars.insert(contentsOf: index % 2 == 0 ? "</paid>" : "<paid>", at: place)
      }
      return String(scalars)
    }
  }

  private static let mask = Mask(Set(MaskClass.allCases), names: NameList(["欧阳测试"]))

  /// Eight letters or figures in a row of a value, without what parts groups of them.
  private static let pieces = values.reduce(into: Set<UInt64>()) { windows($1, into: &$0) }
    .subtracting(others.reduce(into: Set<UInt64>()) { windows($1, into: &$0) })

  private static func windows(_ text: String, into windows: inout Set<UInt64>) {
    var window: UInt64 = 0
    var count = 0
    for scalar in text.unicodeScalars {
      let form = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch form {
      case 0x20, 0x2D, 0x28, 0x29, 0x2B: continue
      case 0x21..<0x7F:
        window = window << 8 | UInt64(form)
        count += 1
        if count >= 8 { windows.insert(window) }
      default: count = 0
      }
    }
  }

  private static func findsPiece(in text: String) -> Bool {
    var found: Set<UInt64> = []
    windows(text, into: &found)
    return !found.isDisjoint(with: pieces) || text.contains("欧阳测试")
  }

  /// The texts of an output, parts of packages one by one.
  private static func texts(of output: Output) throws -> [String] {
    guard output.format.isBinary else { return [String(decoding: output.bytes, as: UTF8.self)] }
    return try Unpacker().entries(of: output.bytes).parts.map { String(decoding: $0.content, as: UTF8.self) }
  }

  @Test(arguments: 0..<8) func nothingIsLeft(share: UInt64) throws {
    let converter = Converter()
    let finder = MaskTransform(Self.mask)
    for seed in stride(from: share, to: 48, by: 8) {
      var random = SeededGenerator(seed: seed)
      let written = Written(&random)
      let marked = written.marked(&random)
      var options = ConversionOptions(mask: Self.mask)
      options.contents = seed % 2 == 0
      options.teaser.lead = seed % 3 == 0 ? .characters(12) : .none
      if seed % 4 == 3 {
        options.mask?.replacement = .pseudonyms(try MaskKey(Array("sixteen bytes or more".utf8)))
      }
      for policy in ReleasePolicy.allCases {
        options.policy = policy
        let conversion = converter.convert(Array(marked.utf8), to: Format.all, options: options)
        #expect(conversion.failure == nil, "\(seed) \(policy) \(String(describing: conversion.failure))\n\(marked)")
        #expect(conversion.masked?.isEmpty == false)
        for output in conversion.outputs {
          for text in try Self.texts(of: output) {
            // As it stands, and as people read it.
            let read = text.replacing(#/<[^>]*>/#, with: "")
            for form in [text, read] {
              let masked = String(decoding: finder.signs(in: Array(form.utf8)), as: UTF8.self)
              if masked != form {
                let place = zip(masked, form).prefix { $0 == $1 }.count
                let around = String(form.dropFirst(max(0, place - 20)).prefix(60))
                Issue.record("\(seed) \(policy) \(output.format.name): \(around)\n\(marked)")
              }
              #expect(!Self.findsPiece(in: form), "\(seed) \(policy) \(output.format.name)\n\(marked)")
            }
            if policy == .unwrap, ["html", "markdown"].contains(output.format.name) {
              for other in written.others where !read.contains(other) {
                Issue.record("\(seed) \(output.format.name): \(other) is gone")
              }
            }
          }
        }
        for diagnostic in conversion.report.diagnostics {
          #expect(!Self.findsPiece(in: diagnostic.description))
        }
      }
    }
  }

  /// The source's hash would let anybody try out what was masked.
  @Test func hashOfTheSource() throws {
    let format = try #require(Format.named("markdown"))
    let text = Array("关于工作的通知\n\n电话13800138000。\n".utf8)
    func page(_ mask: Mask?) -> String {
      let conversion = Converter().convert(text, to: [format], options: ConversionOptions(mask: mask))
      return conversion.outputs.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    #expect(page(nil).contains("sha256:"))
    #expect(page(Mask([.emails])).contains("sha256:"))
    #expect(!page(Self.mask).contains("sha256:"))
  }

  /// × in paid text, which was typed, is not told from × that a mask puts into public text.
  @Test func signsThatWereTyped() throws {
    let text = "通知\n\n联系电话13800138000，联系人待定。\n<paid>联系电话×××××××××××，内容在此。</paid>\n"
    let conversion = Converter().convert(
      Array(text.utf8), to: Format.all, options: ConversionOptions(policy: .remove, mask: Self.mask))
    #expect(conversion.failure == nil)
    let check = try ReleaseCheck(source: Array(text.utf8), policy: .remove, mask: Self.mask)
    for output in conversion.outputs {
      #expect(check.examine(output.bytes, named: "a.\(output.format.endings[0])").holds)
    }
    #expect(!check.examine(Array("联系电话×××××××××××，内容在此".utf8), named: "a.txt").holds)
  }

  /// A value that only comes together where paid text went.
  @Test func valueThatComesTogether() {
    let text = "通知\n\n电话1380013<paid>之后是秘密的一段话</paid>8000。\n"
    let conversion = Converter().convert(
      Array(text.utf8), to: [Format.named("json")!], options: ConversionOptions(policy: .remove, mask: Self.mask))
    guard case .open(let tree)? = conversion.document else {
      Issue.record("\(String(describing: conversion.failure))")
      return
    }
    #expect(tree.blocks.map { tree.string(of: $0) } == ["通知", "电话×××××××××××。"])
    #expect(conversion.masked?.counts == [.phones: 1])
  }

  @Test func storedTree() throws {
    let text = Array("关于工作的通知\n\n电话13800138000。\n".utf8)
    let json = try #require(Format.named("json"))
    let stored = Converter().convert(text, to: [json]).outputs[0].bytes
    let again = Converter().convert(tree: stored, to: Format.all, options: ConversionOptions(mask: Self.mask))
    #expect(again.failure == nil)
    #expect(again.masked?.counts == [.phones: 1])
    for output in again.outputs {
      for part in try Self.texts(of: output) { #expect(!part.contains("13800138000")) }
    }
  }
}
