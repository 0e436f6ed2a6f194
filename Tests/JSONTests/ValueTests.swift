import Foundation
import MarkupJSON
import Testing

/// JSON that people edited, parsed with the place of each value.
@Suite("Values with their places")
struct ValueTests {
  private func fault(_ text: String) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONValue(parsing: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  /// Foundation's reading of the same text, in one form.
  private func plain(_ value: JSONValue) -> NSObject {
    switch value.content {
    case .null: NSNull()
    case .boolean(let value): NSNumber(value: value)
    case .number(let value): NSNumber(value: value)
    case .string(let value): NSString(string: value)
    case .array(let values): NSArray(array: values.map(plain))
    case .object(let members):
      NSDictionary(dictionary: Dictionary(uniqueKeysWithValues: members.map { ($0.name as NSString, plain($0.value)) }))
    }
  }

  @Test(
    "What Foundation reads is read alike",
    arguments: [
      "null", " true ", "[]", "{}", "[1,-0,0.5,-12.25e2,1E+3,2e-2]", #"{"a":{"b":[false,"c"]},"d":""}"#,
      #""\"\\\/\b\f\n\r\t\u00e9\u4E00\ud83d\ude00""#, "\"活字盘😀\"", "\r\n[\t1 ,\n2]\n", "12345678901234567890",
    ])
  func same(text: String) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    let expected = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(plain(value).isEqual(expected))
  }

  @Test(
    "Where a text stops being JSON",
    arguments: [
      ("", 0), ("nul", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{\"a\":1,}", 7), ("{a:1}", 1), ("[1", 2),
      ("01", 1), ("1.", 2), ("-", 1), ("1e", 2), ("\"a", 2), ("\"\\x\"", 2), ("\"\\u12g4\"", 5), ("\"\\ud800\"", 7),
      ("\"\\udc00\"", 7), ("\"a\nb\"", 2), ("[] []", 3), ("{\"a\":1,\"a\":2}", 7), ("+1", 0), (".5", 0), ("'a'", 0),
      (String(repeating: "[", count: 65), 64),
    ])
  func faults(text: String, offset: Int) {
    #expect(fault(text)?.offset == offset)
  }

  @Test("Every value knows its place")
  func places() throws {
    let text = #" {"a" : [1, "é", {"b":null}] }"#
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.offset == 1)
    let array = try #require(value["a"])
    #expect(array.offset == 8)
    guard case .array(let values) = array.content else { throw fault("")! }
    #expect(values.map(\.offset) == [9, 12, 18])
    #expect(values[2]["b"]?.offset == 23)
    #expect(value["c"] == nil)
    #expect(values[0]["a"] == nil)
  }
}
