import ArgumentParser
import Diagnostics
import Pipeline
import Transforming

/// The option that says which personal data is masked.
struct MaskChoice: ParsableArguments {
  @Option(
    name: .customLong("mask"),
    help: ArgumentHelp(
      "Mask personal data: phones, ids, emails, bank, codes, names:FILE, with commas between them.",
      discussion: """
        ids are identity numbers, of 18 digits by checksum and old ones of 15 digits by the day of birth in them; bank are \
        card numbers by Luhn's formula, codes unified social credit codes by checksum; phones are mobile ones, fixed ones \
        with their area code, and those with 400 or 800. Numbers may be parted by one sign throughout, a blank or a \
        hyphen. names:FILE, which stands last, is a list of \
        names, one a line; they are masked as they are typed there. All formats get the same text.
        """, valueName: "kinds"))
  var kinds: [String] = []

  /// The file of names, if there is one.
  var namesFile: String? { try? Self.parse(kinds).names }

  func validate() throws { _ = try Self.parse(kinds) }

  private static func parse(_ kinds: [String]) throws(ValidationError) -> (classes: Set<MaskClass>, names: String?) {
    var classes: Set<MaskClass> = []
    var names: String?
    for argument in kinds {
      var rest = Substring(argument)
      while true {
        if rest.hasPrefix("names:") {
          guard names == nil else { throw ValidationError("--mask takes one file of names.") }
          names = String(rest.dropFirst("names:".count))
          guard names != "" else { throw ValidationError("--mask names: lacks its file: names:FILE.") }
          classes.insert(.names)
          break
        }
        let name = rest.prefix { $0 != "," }
        guard let kind = MaskClass(rawValue: String(name.filter { $0 != " " })), kind != .names else {
          throw ValidationError(
            "--mask takes phones, ids, emails, bank, codes and names:FILE, with commas between them, not \(name)")
        }
        classes.insert(kind)
        guard name.endIndex < rest.endIndex else { break }
        rest = rest[rest.index(after: name.endIndex)...]
      }
    }
    return (classes, names)
  }

  /// - Returns: nil if nothing is masked.
  func mask(replacement: Mask.Replacement = .signs) throws(CommandFailure) -> Mask? {
    guard let (classes, file) = try? Self.parse(kinds), !classes.isEmpty else { return nil }
    guard let file else { return Mask(classes, replacement: replacement) }
    let bytes = try InputFile.read(file, forMask: true)
    do throws(Failure) {
      return Mask(classes, names: try Names.read(bytes), replacement: replacement)
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// The options that say what stands in the place of personal data.
struct MaskArguments: ParsableArguments {
  @OptionGroup var choice: MaskChoice

  enum Replacement: String, ExpressibleByArgument, CaseIterable {
    case signs, pseudonyms
  }

  @Option(
    name: .customLong("mask-with"),
    help: ArgumentHelp(
      "signs: × for each character; pseudonyms: 〔电话bcdfghjklm〕, the same for the same value wherever it is.",
      valueName: "signs|pseudonyms"))
  var replacement: Replacement = .signs

  @Option(
    name: .customLong("mask-key"),
    help: ArgumentHelp(
      "The file of the secret that pseudonyms hang on, at least \(MaskKey.fewestBytes) bytes.", valueName: "file"))
  var keyFile: String?

  @Option(
    name: .customLong("mask-map"),
    help: ArgumentHelp(
      "Write down which pseudonym stands for what, for the owner alone; a map that is there already grows.",
      valueName: "path"))
  var mapFile: String?

  var namesFile: String? { choice.namesFile }

  func validate() throws {
    if choice.kinds.isEmpty, replacement != .signs || keyFile != nil || mapFile != nil {
      throw ValidationError("--mask-with, --mask-key and --mask-map go with --mask.")
    }
    if replacement == .pseudonyms, keyFile == nil {
      throw ValidationError("--mask-with pseudonyms needs --mask-key FILE; openssl rand -hex 32 > FILE makes one.")
    }
    if replacement == .signs, keyFile != nil || mapFile != nil {
      throw ValidationError("--mask-key and --mask-map go with --mask-with pseudonyms.")
    }
  }

  /// - Returns: nil if nothing is masked.
  func mask(key: MaskKey?) throws(CommandFailure) -> Mask? {
    guard let key else { return try choice.mask() }
    return try choice.mask(replacement: .pseudonyms(key))
  }

  func key() throws(CommandFailure) -> MaskKey? {
    guard let keyFile else { return nil }
    let bytes = try InputFile.read(keyFile, forMask: true)
    do throws(Failure) { return try MaskKey(bytes) } catch { throw CommandFailure(error) }
  }
}

extension InputFile {
  /// The bytes of a file that a mask needs. Scripts want to know that it is not the manuscript that is missing.
  static func read(_ path: String, forMask: Bool) throws(CommandFailure) -> [UInt8] {
    do throws(CommandFailure) {
      return try read(path)
    } catch {
      var failure = error
      failure.status = .mask
      throw failure
    }
  }
}
