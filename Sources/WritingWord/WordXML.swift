import DocumentModel
import MarkupXML

/// The forms that recur in WordprocessingML.
extension XMLWriter {
  /// Opens the outermost element of a part and binds the prefix `w`.
  mutating func startPart(_ name: StaticString) {
    start(name)
    attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
  }

  /// An element that says it all by being there: `<w:keepNext/>`.
  mutating func empty(_ name: StaticString) {
    start(name)
    end()
  }

  /// An element with one value: `<w:jc w:val="both"/>`.
  mutating func value(_ name: StaticString, _ value: StaticString) {
    start(name)
    attribute("w:val", value)
    end()
  }

  mutating func value(_ name: StaticString, _ value: String) {
    start(name)
    attribute("w:val", value)
    end()
  }

  mutating func value(_ name: StaticString, _ value: Int) { self.value(name, String(value)) }

  /// An on/off element (ECMA-376 Part 1, 17.17.4): being there means on.
  mutating func toggle(_ name: StaticString, _ isOn: Bool?) {
    guard let isOn else { return }
    if isOn { empty(name) } else { value(name, "0") }
  }

  /// A plain background.
  mutating func shading(_ fill: String) {
    start("w:shd")
    attribute("w:val", "clear")
    attribute("w:color", "auto")
    attribute("w:fill", fill)
    end()
  }

  /// The languages of Latin and of East Asian text.
  mutating func languages(_ name: StaticString, of language: Language) {
    start(name)
    attribute("w:val", "en-US")
    attribute("w:eastAsia", language == .chineseTraditional ? "zh-TW" : "zh-CN")
    end()
  }
}
