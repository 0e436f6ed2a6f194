import Diagnostics
import MarkupJSON
import Pipeline
import ThemeModel

/// A check of a theme for programs, in the shape of `Schemas/theme-check.schema.json`: one finding or box a line.
enum ThemeCheckJSON {
  static func text(_ check: ThemeCheck, path: String) -> String {
    let overview = ThemeOverview(check.theme)
    let page = check.theme.page
    var json = JSONWriter()
    json.object { json in
      json.field("format", "galley-theme-check")
      json.field("version", 1)
      json.field("generator", "Galley \(Galley.version)")
      json.field("theme", path)
      json.field("summary", check.theme.summary)
      json.field("clean", check.isClean)
      json.line()
      json.key("page_points")
      json.object { json in
        for (key, value) in [
          ("width", page.width), ("height", page.height), ("margin_top", page.marginTop),
          ("margin_right", page.marginRight), ("margin_bottom", page.marginBottom), ("margin_left", page.marginLeft),
        ] as [(StaticString, Double)] {
          json.key(key)
          json.number((value * 100).rounded() / 100)
        }
        json.field("mirrored", page.mirrorsMargins)
      }
      json.line()
      json.key("margin_boxes")
      json.array { json in
        for box in overview.boxes {
          json.line(indent: 1)
          json.object { json in
            json.field("pages", box.pages)
            json.field("edge", box.box.edge.rawValue)
            json.field("place", box.box.place.rawValue)
            json.field("content", box.content)
          }
        }
        json.line()
      }
      json.line()
      json.key("roles")
      json.array { json in for role in overview.dressed { json.string(role) } }
      json.line()
      json.key("roles_without_rules")
      json.array { json in for role in overview.undressed { json.string(role) } }
      json.line()
      json.key("diagnostics")
      json.array { json in
        for diagnostic in check.diagnostics {
          json.line(indent: 1)
          json.diagnostic(diagnostic)
        }
        json.line()
      }
      json.line()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
