import Diagnostics
import MarkupJSON
import Pipeline
import ProofModel
import SourceModel

/// A release manifest as JSON, in the shape of `Schemas/manifest.schema.json`, and back. It has no date, so that the same
/// release gives the same bytes.
enum ManifestJSON {
  static func bytes(_ manifest: ReleaseManifest) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.line(indent: 1)
      json.field("format", "galley-manifest")
      json.field("version", 1)
      json.field("generator", manifest.generator)
      if let policy = manifest.policy { json.field("policy", policy.rawValue) }
      json.line(indent: 1)
      json.key("options")
      json.array { json in
        for option in manifest.options {
          json.object { json in
            json.field("name", option.name)
            json.field("value", option.value)
          }
        }
      }
      json.line(indent: 1)
      json.key("releases")
      json.array { json in
        for release in manifest.releases {
          json.line(indent: 2)
          json.object { json in
            json.key("source")
            write(release.source, to: &json)
            if let regions = release.regions {
              json.key("regions")
              regions.write(to: &json)
            }
            if let masked = release.masked {
              json.key("masked")
              json.array { json in
                for kind in masked {
                  json.object { json in
                    json.field("kind", kind.kind)
                    json.field("count", kind.count)
                  }
                }
              }
            }
            json.key("outputs")
            json.array { json in
              for output in release.outputs {
                json.line(indent: 3)
                write(output, to: &json)
              }
            }
          }
        }
      }
      json.line()
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ file: ReleaseManifest.File, to json: inout JSONWriter) {
    json.object { json in
      json.field("path", file.path)
      json.field("bytes", file.byteCount)
      json.field("sha256", file.sha256)
    }
  }

  static func read(_ bytes: [UInt8]) throws(CommandFailure) -> ReleaseManifest {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: Array(String(decoding: bytes, as: UTF8.self).utf8))
    } catch {
      let place = SourcePosition(after: bytes.span.extracting(0..<min(error.offset, bytes.count)))
      throw CommandFailure(.manifest("it is no JSON: \(error.problem), \(place.line):\(place.column)"))
    }
    guard text(value["format"]) == "galley-manifest" else { throw CommandFailure(.manifest("this is no manifest")) }
    guard number(value["version"]) == 1 else { throw CommandFailure(.manifest("it is of another version")) }
    var policy: ProofPolicy?
    if let name = text(value["policy"]) {
      policy = ProofPolicy(rawValue: name)
      guard policy != nil else { throw CommandFailure(.manifest("there is no policy \(name)")) }
    }
    var releases: [ReleaseManifest.Release] = []
    for release in try list(value["releases"], "releases") {
      var outputs: [ReleaseManifest.File] = []
      for output in try list(release["outputs"], "outputs") { outputs.append(try file(output, "outputs")) }
      releases.append(
        ReleaseManifest.Release(
          source: try file(release["source"], "source"), regions: nil, outputs: outputs))
    }
    var options: [ReleaseManifest.Option] = []
    for option in try list(value["options"], "options") {
      guard let name = text(option["name"]), let value = text(option["value"]) else {
        throw CommandFailure(.manifest("in options, a name or a value is missing"))
      }
      options.append(ReleaseManifest.Option(name: name, value: value))
    }
    return ReleaseManifest(
      generator: text(value["generator"]) ?? "", policy: policy, options: options, releases: releases)
  }

  private static func list(_ value: JSONValue?, _ name: String) throws(CommandFailure) -> [JSONValue] {
    guard case .array(let values)? = value?.content else { throw CommandFailure(.manifest("\(name) is no array")) }
    return values
  }

  private static func file(_ value: JSONValue?, _ name: String) throws(CommandFailure) -> ReleaseManifest.File {
    guard let path = text(value?["path"]), let sha256 = text(value?["sha256"]), sha256.utf8.count == 64 else {
      throw CommandFailure(.manifest("in \(name), a path or a sha256 is missing"))
    }
    return ReleaseManifest.File(
      path: SystemPath.path(written: path), byteCount: number(value?["bytes"]) ?? 0, sha256: sha256)
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value?.content { text } else { nil }
  }

  private static func number(_ value: JSONValue?) -> Int? {
    if case .number(let number)? = value?.content { Int(exactly: number) } else { nil }
  }
}
