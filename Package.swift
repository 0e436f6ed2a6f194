// swift-tools-version: 6.2
// The floor plan: targets stand in floor order, ground floor first. ARCHITECTURE.md explains the arrows.

import PackageDescription

func strict() -> [SwiftSetting] {
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}

/// A module of the house; a room names the rooms it may look into and nothing else.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict())
}

/// The tests of a room; they may string rooms together as a user of the library would.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict())
}

let package = Package(
  name: "galley",
  products: [
    .library(
      name: "Galley",
      targets: [
        "Pipeline", "SourceModel", "DocumentModel", "OutlineModel", "RenditionModel", "ThemeModel", "Diagnostics",
        "Decoding", "Scanning", "Parsing", "Transforming", "Releasing", "Theming", "Writing", "WritingWord",
        "WritingHTML", "WritingMarkdown", "WritingJSON", "WritingOutline", "ReadingJSON", "ReadingOverrides",
        "Validating", "Packaging", "Scoring", "AuditModel", "Unpacking", "Auditing",
        "ProofModel", "Verifying",
      ]),
    .executable(name: "galley", targets: ["galley"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Libraries of the system
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CDigest", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CMalloc"),

    // 1  nouns that need no other noun
    room("SourceModel", ["CDigest"]),
    room("RenditionModel"),
    room("ThemeModel"),
    room("MarkupXML", ["CLibXML2"]),
    room("MarkupJSON"),
    room("AuditModel"),

    .target(
      name: "Stylesheets", path: "Stylesheets",
      resources: [
        .embedInCode("gongwen.css"), .embedInCode("report.css"), .embedInCode("book.css"), .embedInCode("plain.css"),
      ],
      swiftSettings: strict()),

    // 2  the tree, and what can be said about it
    room("DocumentModel", ["SourceModel"]),
    room("ProofModel", ["SourceModel"]),
    room("Diagnostics", ["SourceModel", "MarkupJSON"]),

    // 2½  a noun made of another one, and what every writer promises
    room("OutlineModel", ["SourceModel", "DocumentModel"]),
    room("Writing", ["SourceModel", "DocumentModel", "RenditionModel", "ThemeModel", "Diagnostics"]),

    // 3  verbs: stages, which never meet
    room("Decoding", ["SourceModel", "Diagnostics"]),
    room("Scanning", ["SourceModel", "Diagnostics"]),
    room("Parsing", ["SourceModel", "DocumentModel", "Diagnostics"]),
    room("Transforming", ["SourceModel", "DocumentModel", "Diagnostics"]),
    room("Releasing", ["SourceModel", "DocumentModel", "Diagnostics"]),
    room("Theming", ["SourceModel", "ThemeModel", "Diagnostics"]),
    room("ReadingJSON", ["SourceModel", "DocumentModel", "Diagnostics"]),
    room("Scoring", ["SourceModel", "DocumentModel", "OutlineModel", "Diagnostics", "MarkupJSON"]),
    room("ReadingOverrides", ["SourceModel", "DocumentModel", "OutlineModel", "Diagnostics", "MarkupJSON"]),
    room(
      "Validating",
      ["SourceModel", "DocumentModel", "RenditionModel", "Diagnostics", "MarkupXML", "CMark"],
      resources: [.embedInCode("Schemas")]),
    room("Packaging", ["RenditionModel", "Diagnostics", "MarkupXML", "CDeflate"]),

    room("Unpacking", ["RenditionModel", "Diagnostics", "MarkupXML", "CDeflate"]),
    room("Auditing", ["AuditModel", "RenditionModel", "Diagnostics", "MarkupXML"]),
    room("Verifying", ["ProofModel", "SourceModel", "Diagnostics", "MarkupXML"]),

    // 4  writers, one a format
    room(
      "WritingWord",
      [
        "Writing", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel", "Diagnostics",
        "MarkupXML",
      ]),
    room(
      "WritingHTML",
      [
        "Writing", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel", "Diagnostics",
        "MarkupXML", "MarkupJSON",
      ]),
    room(
      "WritingMarkdown",
      ["Writing", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel", "Diagnostics"]),
    room(
      "WritingJSON",
      [
        "Writing", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel", "Diagnostics",
        "MarkupJSON",
      ]),
    room(
      "WritingOutline",
      ["Writing", "SourceModel", "DocumentModel", "OutlineModel", "RenditionModel", "Diagnostics", "MarkupXML"],
      resources: [.embedInCode("outline.css")]),

    // 5  the one room that knows the stages
    room(
      "Pipeline",
      [
        "SourceModel", "DocumentModel", "OutlineModel", "RenditionModel", "ThemeModel", "Diagnostics", "Decoding",
        "Scanning", "Parsing", "Transforming", "Releasing", "Theming", "Writing", "WritingWord",
        "WritingHTML", "WritingMarkdown", "WritingJSON", "WritingOutline", "ReadingJSON", "ReadingOverrides",
        "Validating", "Packaging", "Stylesheets", "AuditModel", "Unpacking", "Auditing", "ProofModel", "Verifying",
      ]),

    // 6  the command
    .executableTarget(
      name: "galley",
      dependencies: [
        "Pipeline", "Scoring", "Diagnostics", "SourceModel", "DocumentModel", "OutlineModel", "ThemeModel", "Releasing",
        "Scanning", "Transforming", "RenditionModel", "MarkupJSON", "AuditModel", "ProofModel", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict()),

    // Tunes the parser on labelled documents; no part of what is installed
    .executableTarget(
      name: "galley-tune",
      dependencies: [
        "Parsing", "Scanning", "Decoding", "Scoring", "SourceModel", "DocumentModel", "OutlineModel", "Diagnostics",
      ],
      swiftSettings: strict()),

    // Measures the stages from bytes to tree; no part of what is installed
    .executableTarget(
      name: "galley-bench",
      dependencies: ["Decoding", "Scanning", "Parsing", "Transforming", "SourceModel", "DocumentModel", "Diagnostics"],
      swiftSettings: strict()),

    // Converts texts that nobody wrote; no part of what is installed
    .executableTarget(
      name: "galley-fuzz",
      dependencies: [
        "Pipeline", "Releasing", "Transforming", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel",
        "Diagnostics",
      ],
      swiftSettings: strict()),

    // Tests, one target a room
    .target(
      name: "TestSupport", dependencies: ["DocumentModel", "SourceModel"], path: "Tests/TestSupport",
      swiftSettings: strict()),
    tests("SourceModelTests", ["SourceModel"]),
    tests("MarkupXMLTests", ["MarkupXML"]),
    tests("DecodingTests", ["Decoding", "SourceModel", "Diagnostics"]),
    tests("ScanningTests", ["Scanning", "SourceModel", "Diagnostics"]),
    tests("ParsingTests", ["TestSupport", "Parsing", "Scanning", "SourceModel", "DocumentModel", "Diagnostics"]),
    tests("TransformingTests", ["Transforming", "Parsing", "Scanning", "SourceModel", "DocumentModel", "Diagnostics"]),
    tests("ReleasingTests", ["Releasing", "Parsing", "Scanning", "SourceModel", "DocumentModel", "Diagnostics"]),
    tests("ThemingTests", ["Theming", "ThemeModel", "SourceModel", "Diagnostics", "Stylesheets"]),
    tests(
      "WritingWordTests",
      ["TestSupport", "WritingWord", "RenditionModel", "ThemeModel", "DocumentModel", "SourceModel", "Diagnostics"]),
    tests(
      "WritingHTMLTests",
      ["TestSupport", "WritingHTML", "RenditionModel", "ThemeModel", "DocumentModel", "SourceModel", "Diagnostics"]),
    tests(
      "WritingOutlineTests",
      [
        "WritingOutline", "Validating", "Parsing", "Scanning", "MarkupXML", "OutlineModel", "RenditionModel",
        "DocumentModel", "SourceModel", "Diagnostics",
      ]),
    tests(
      "WritingMarkdownTests",
      [
        "TestSupport", "WritingMarkdown", "Validating", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel",
        "Diagnostics", "CMark",
      ]),
    tests(
      "JSONTests",
      [
        "WritingJSON", "ReadingJSON", "MarkupJSON", "SourceModel", "DocumentModel", "RenditionModel", "ThemeModel",
        "Diagnostics",
      ]),
    tests(
      "ScoringTests", ["Scoring", "Scanning", "SourceModel", "DocumentModel", "OutlineModel", "Diagnostics"]),
    tests("ReadingOverridesTests", ["ReadingOverrides", "MarkupJSON", "SourceModel", "DocumentModel", "Diagnostics"]),
    tests("PackagingTests", ["Packaging", "MarkupXML", "CDeflate", "RenditionModel", "Diagnostics"]),
    tests("UnpackingTests", ["Unpacking", "Packaging", "RenditionModel", "Diagnostics"]),
    tests(
      "VerifyingTests",
      [
        "TestSupport", "Verifying", "ProofModel", "Pipeline", "Releasing", "Transforming", "Packaging", "Unpacking",
        "RenditionModel", "DocumentModel", "Diagnostics", "SourceModel",
      ]),
    tests("AuditingTests", ["Auditing", "AuditModel", "RenditionModel", "Diagnostics"]),
    tests(
      "ValidatingTests",
      [
        "TestSupport", "Validating", "Pipeline", "Releasing", "Transforming", "Packaging", "Writing", "RenditionModel",
        "DocumentModel",
        "SourceModel", "Diagnostics",
      ]),
    tests(
      "PipelineTests",
      [
        "TestSupport", "ThemeModel", "Pipeline", "Scanning", "Parsing", "Transforming", "Releasing", "Validating",
        "SourceModel", "DocumentModel", "OutlineModel", "Diagnostics",
      ]),

    // The whole house, held against the corpus
    tests(
      "CorpusTests",
      [
        "Pipeline", "Scanning", "SourceModel", "ThemeModel", "DocumentModel", "Diagnostics", "Releasing",
        "Transforming",
        "MarkupXML", "CMark", "ReadingJSON", "AuditModel",
      ]),

    // Trees that nobody would write by hand, held against the laws of all outputs
    tests(
      "ForestTests",
      [
        "TestSupport", "Pipeline", "Releasing", "ReadingJSON", "Unpacking", "MarkupXML", "RenditionModel", "ThemeModel",
        "DocumentModel", "SourceModel", "Diagnostics",
      ]),

    // Word documents as LibreOffice sets them, where it is installed
    tests("RenderTests", ["Pipeline", "Releasing", "AuditModel", "ThemeModel", "DocumentModel"]),

    // Pages as Chromium shows them, where it is installed
    tests("BrowserTests", ["Pipeline", "Releasing", "RenditionModel", "ThemeModel", "DocumentModel"]),

    // Texts that led the fuzzer to something new
    tests("SeedTests", ["galley-fuzz"]),

    // The command, as people call it
    tests("CommandTests", ["galley"]),
  ]
)
