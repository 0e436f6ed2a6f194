public import ArgumentParser
public import DocumentModel
public import ProofModel
public import Releasing
public import RenditionModel
public import SourceModel

extension ReleasePolicy: ExpressibleByArgument {}
extension OrphanHandling: ExpressibleByArgument {}
extension ProofPolicy: ExpressibleByArgument {}
extension NoticeTemplate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
extension LinkAddress: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}
extension MarkdownStyle.Headings: ExpressibleByArgument {}
extension MarkdownStyle.LineBreaks: ExpressibleByArgument {}
