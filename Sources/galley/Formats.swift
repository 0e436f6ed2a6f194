import Pipeline

/// Formats as people write them down.
enum Formats {
  /// - Parameter list: names or endings, with commas between them.
  static func named(_ list: String) throws(CommandFailure) -> [Format] {
    var formats: [Format] = []
    for part in list.split(separator: ",") {
      let name = part.filter { $0 != " " }
      guard let format = Format.named(name) ?? Format.of(path: ".\(name)") else {
        throw CommandFailure(.noSuchFormat(name, known: Format.all.map(\.name).joined(separator: ", ")))
      }
      if !formats.contains(where: { $0.name == format.name }) { formats.append(format) }
    }
    return formats
  }
}
