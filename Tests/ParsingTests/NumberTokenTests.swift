import DocumentModel
import Testing

@testable import Parsing

/// What number a line begins with, over every scheme, both widths, and what only looks like one.
@Suite struct NumberTokenTests {
  @Test(arguments: NumberTokenRow.all)
  func reads(row: NumberTokenRow) {
    let utf8 = Array(row.line.utf8)
    let token = NumberToken.read(utf8.span)
    let found = token.map { "\($0.scheme.rawValue) \($0.ordinal)\($0.readsAsQuantity ? " quantity" : "")" } ?? "none"
    #expect(found == row.token)
    if let token {
      #expect(String(decoding: utf8[token.end...], as: UTF8.self) == row.rest)
      #expect(token.bareEnd <= token.end)
    }
  }

  @Test func everySchemeHasARow() {
    let seen = Set(NumberTokenRow.all.compactMap { $0.token.split(separator: " ").first.map(String.init) })
    #expect(NumberScheme.allCases.filter { !seen.contains($0.rawValue) } == [])
  }

  /// A character of any width may stand at any of the first places, and the line may end behind it.
  @Test func readsNothingBehindTheEnd() {
    let characters = ["a", "I", "1", ".", ")", "（", "第", "一", "é", "Ⅰ", "①", "😀", " ", "\u{3000}", "条"]
    for first in characters {
      for second in characters + [""] {
        for third in characters + [""] {
          let line = Array((first + second + third).utf8)
          if let token = NumberToken.read(line.span) { #expect(token.end <= line.count) }
        }
      }
    }
  }
}

/// One line of the table: what a line begins with, the token, and what is left of the line behind it.
struct NumberTokenRow: Sendable, CustomTestStringConvertible {
  var line: String
  var token: String
  var rest: String

  var testDescription: String { line }

  static let all: [NumberTokenRow] = table.split(separator: "\n").map { row in
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return NumberTokenRow(line: cells[0], token: cells[1], rest: cells.count > 2 ? cells[2] : "")
  }

  private static let table = """
    1.2024年工作回顾      | arabic-point 1          | 2024年工作回顾
    2.6月15日前完成       | arabic-point 2          | 6月15日前完成
    3.13月龄              | decimal-2 13 quantity   | 月龄
    1.6个月               | decimal-2 6 quantity    | 个月
    一、总体要求          | chinese-comma 1         | 总体要求
    十、附则              | chinese-comma 10        | 附则
    十二、其他            | chinese-comma 12        | 其他
    二十、其他            | chinese-comma 20        | 其他
    一百零三、其他        | chinese-comma 103       | 其他
    三十五、其他          | chinese-comma 35        | 其他
    一．总体要求          | chinese-comma 1         | 总体要求
    一. 总体要求          | chinese-comma 1         | 总体要求
    一 、总体要求         | chinese-comma 1         | 总体要求
    一、　总体要求        | chinese-comma 1         | 总体要求
    一、                  | chinese-comma 1         |
    一、二季度销售额      | chinese-comma 1 quantity | 二季度销售额
    三、四月份            | chinese-comma 3 quantity | 四月份
    一、二、三产业        | chinese-comma 1 quantity | 二、三产业
    七、八两个月          | chinese-comma 7 quantity | 八两个月
    九、十年级学生        | chinese-comma 9 quantity | 十年级学生
    一、二十四节气        | chinese-comma 1         | 二十四节气
    壹、总则              | chinese-formal 1        | 总则
    貳．總則              | chinese-formal 2        | 總則
    叁、　附则            | chinese-formal 3        | 附则
    拾贰、其他            | chinese-formal 12       | 其他
    贰拾、其他            | chinese-formal 20       | 其他
    壹贰、其他            | none
    壹仟元整              | none
    伍先生                | none
    拾                    | none
    一季度                | none
    一是提高认识          | none
    一方面                | none
    一                    | none
    二〇二三年            | none
    十二月                | none
    百年大计              | none
    （一）提高认识        | chinese-bracket 1       | 提高认识
    (一)提高认识          | chinese-bracket 1       | 提高认识
    （一)提高认识         | chinese-bracket 1       | 提高认识
    (一）提高认识         | chinese-bracket 1       | 提高认识
    〔一〕提高认识        | chinese-bracket 1       | 提高认识
    （ 一 ）提高认识      | chinese-bracket 1       | 提高认识
    （十二）提高认识      | chinese-bracket 12      | 提高认识
    （一）、提高认识      | chinese-bracket 1       | 提高认识
    （一）．提高认识      | chinese-bracket 1       | 提高认识
    （一） 提高认识       | chinese-bracket 1       | 提高认识
    ㈠提高认识            | chinese-bracket 1       | 提高认识
    ㈩提高认识            | chinese-bracket 10      | 提高认识
    （一季度）            | none
    （一                  | none
    （                    | none
    （）                  | none
    （略）                | none
    （此页无正文）        | none
    （2023年12月31日）    | none
    （2023）              | none
    （123）               | none
    1.工作目标            | arabic-point 1          | 工作目标
    1. 工作目标           | arabic-point 1          | 工作目标
    1．工作目标           | arabic-point 1          | 工作目标
    １．工作目标          | arabic-point 1          | 工作目标
    １.工作目标           | arabic-point 1          | 工作目标
    1、工作目标           | arabic-point 1          | 工作目标
    １２、工作目标        | arabic-point 12         | 工作目标
    1 . 工作目标          | arabic-point 1          | 工作目标
    300.工作目标          | arabic-point 300        | 工作目标
    301.工作目标          | arabic-point 301 quantity | 工作目标
    2023.工作目标         | arabic-point 2023 quantity | 工作目标
    1、2号楼              | arabic-point 1 quantity | 2号楼
    12345.工作目标        | none
    1)工作目标            | arabic-half-bracket 1   | 工作目标
    1）工作目标           | arabic-half-bracket 1   | 工作目标
    １）工作目标          | arabic-half-bracket 1   | 工作目标
    301）工作目标         | arabic-half-bracket 301 quantity | 工作目标
    （1）工作目标         | arabic-bracket 1        | 工作目标
    (1)工作目标           | arabic-bracket 1        | 工作目标
    （１）工作目标        | arabic-bracket 1        | 工作目标
    （12） 工作目标       | arabic-bracket 12       | 工作目标
    ⑴工作目标             | arabic-bracket 1        | 工作目标
    ⒇工作目标             | arabic-bracket 20       | 工作目标
    ⒈工作目标             | arabic-point 1          | 工作目标
    ⒛工作目标             | arabic-point 20         | 工作目标
    ①工作目标             | circled 1               | 工作目标
    ⑳工作目标             | circled 20              | 工作目标
    ❶工作目标             | circled 1               | 工作目标
    ① 工作目标            | circled 1               | 工作目标
    ①                     | circled 1               |
    1.1 范围              | decimal-2 1             | 范围
    1.1范围               | decimal-2 1             | 范围
    １．２ 范围           | decimal-2 2             | 范围
    1.10 范围             | decimal-2 10            | 范围
    1.1. 范围             | decimal-2 1             | 范围
    1.2.3 范围            | decimal-3 3             | 范围
    1.2.3.4 范围          | decimal-4 4             | 范围
    1.2.3.4.5 范围        | decimal-4 5             | 范围
    1.2.3.4.5.6 范围      | decimal-4 6             | 范围
    1.2万                 | decimal-2 2 quantity    | 万
    3.5亿元               | decimal-2 5 quantity    | 亿元
    0.8%                  | decimal-2 8 quantity    | %
    2.5公里               | decimal-2 5 quantity    | 公里
    3.5倍以上             | decimal-2 5 quantity    | 倍以上
    9.18前                | decimal-2 18 quantity   | 前
    2023.5.1前            | decimal-3 1 quantity    | 前
    2023.12.31            | decimal-3 31 quantity   |
    51.2 范围             | decimal-2 2 quantity    | 范围
    1 范围                | arabic-plain 1          | 范围
    1　范围               | arabic-plain 1          | 范围
    51 范围               | none
    1 2 3                 | none
    1范围                 | none
    100元                 | none
    12月31日              | none
    2023年12月31日        | none
    1,200                 | none
    第一编　总则          | part 1                  | 总则
    第一章　总则          | chapter 1               | 总则
    第一章总则            | chapter 1               | 总则
    第 一 章 总则         | chapter 1               | 总则
    第1章 总则            | chapter 1               | 总则
    第十二章 总则         | chapter 12              | 总则
    第一章：总则          | chapter 1               | 总则
    第一章                | chapter 1               |
    第二节　组织          | section 2               | 组织
    第二節　組織          | section 2               | 組織
    第三条　各单位        | article 3               | 各单位
    第一百二十条　各单位  | article 120             | 各单位
    第３条 各单位         | article 3               | 各单位
    第三條：各單位        | article 3               | 各單位
    第十二条之一　各单位  | article 12              | 各单位
    第一条规定            | none
    第三条、第四条        | none
    第三章的内容          | none
    第一章、第二章        | none
    第三章规定            | none
    第一季度              | none
    第一，提高认识        | none
    第一次会议            | none
    第一                  | none
    第                    | none
    第9期                 | none
    I. Scope              | roman 1                 | Scope
    IV. Scope             | roman 4                 | Scope
    XXXIX. Scope          | roman 39                | Scope
    Ⅲ、范围               | roman 3                 | 范围
    Ⅰ．范围               | roman 1                 | 范围
    Ⅰ                     | none
    I.M. Pei              | none
    A. Scope              | latin-upper 1           | Scope
    A) Scope              | latin-upper 1           | Scope
    B.范围                | latin-upper 2           | 范围
    a) scope              | latin-lower 1           | scope
    b. scope              | latin-lower 2           | scope
    (a) scope             | latin-lower 1           | scope
    （c）范围             | latin-lower 3           | 范围
    a.m. and p.m.         | none
    A.B. Smith            | none
    aé                    | none
    Chapter 1             | chapter 1               |
    Chapter 1. Scope      | chapter 1               | Scope
    CHAPTER IV: Scope     | chapter 4               | Scope
    Section 2 Scope       | section 2               | Scope
    Article 3. Scope      | article 3               | Scope
    Part II Scope         | part 2                  | Scope
    Chapter one           | none
    Section 2a            | none
    Partly cloudy         | none
    提高认识              | none
    ×                     | none
    😀                    | none
    """
}
