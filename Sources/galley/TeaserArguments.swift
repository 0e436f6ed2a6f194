import ArgumentParser
import DocumentModel
import ProofModel
import Releasing

/// The options that say what stands in the place of paid text.
struct TeaserArguments: ParsableArguments {
  @Option(
    name: .customLong("teaser-text"),
    help: ArgumentHelp(
      "What a notice says; {characters} is how many were taken out, {link} the address of --teaser-link.",
      valueName: "text"))
  var text: NoticeTemplate?

  @Option(
    name: .customLong("teaser-link"),
    help: ArgumentHelp(
      "Where the rest is to be had: https://… or /… of the same site; as its own text, so that print has it too.",
      valueName: "address"))
  var link: LinkAddress?

  @Option(
    name: .customLong("teaser-lead"),
    help: ArgumentHelp(
      "Show the beginning of each region: 60 for so many characters, 2s for sentences; never all of one.",
      valueName: "length"))
  var lead: TeaserLength?

  struct TeaserLength: ExpressibleByArgument {
    var lead: Teaser.Lead

    /// `60` or `2s`.
    init?(argument: String) {
      let isSentences = argument.hasSuffix("s")
      guard let count = Int(isSentences ? String(argument.dropLast()) : argument), (0...1_000_000).contains(count)
      else {
        return nil
      }
      lead = count == 0 ? .none : isSentences ? .sentences(count) : .characters(count)
    }

    var argument: String {
      switch lead {
      case .none: "0"
      case .characters(let count): String(count)
      case .sentences(let count): "\(count)s"
      }
    }

    var proofLead: ProofLead {
      switch lead {
      case .none: .none
      case .characters(let count): .characters(count)
      case .sentences(let count): .sentences(count)
      }
    }
  }

  var isGiven: Bool { text != nil || link != nil || lead != nil }

  var teaser: Teaser { Teaser(text: text, link: link, lead: lead?.lead ?? .none) }

  func validate() throws {
    if let text, text.hasLink, link == nil { throw ValidationError("{link} of --teaser-text needs --teaser-link.") }
    if let text, !text.hasLink, link != nil {
      throw ValidationError("--teaser-text has no place for --teaser-link; write {link} where it belongs.")
    }
  }
}
