import Decoding
import Diagnostics
import FoundationEssentials
import Glibc
import Parsing
import Scanning
import SourceModel

// Tunes the scorecard for headings without a number on a folder of labelled documents, and writes it as Swift.
// Use: galley-tune FOLDER OUTPUT.swift

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("use: galley-tune FOLDER OUTPUT.swift   (a folder with manifest.json; `make tune` calls it)")
  exit(64)
}
let documents = try TuningDocument.all(in: arguments[1], variants: ["base", "blank", "indent", "wrap", "wrap-blank"])
var examples: [Example] = []
for (index, document) in documents.enumerated() {
  var report = Report()
  let source = try SourceDecoder().decode(document.bytes, reporting: &report)
  let text = LineScanner().scan(source, reporting: &report)
  let evidence = DocumentParser().headingEvidence(in: text).filter { document.isHeading[$0.line] != nil }
  // Long documents have more lines, but not more to teach in proportion.
  let weight = 1 / Double(max(evidence.count, 1)).squareRoot()
  for (line, values) in evidence {
    examples.append(
      Example(
        document: index, source: document.source, values: values, isHeading: document.isHeading[line] ?? false,
        weight: weight))
  }
}

// Sources that were left out of the tuning show what the card is worth on documents nobody has seen.
var whole = Verdict()
for source in Set(examples.map(\.source)).sorted() {
  let card = Training().card(from: examples.filter { $0.source != source })
  var verdict = Verdict()
  for example in examples where example.source == source {
    verdict.add(example, card)
    whole.add(example, card)
  }
  print("without \(source): \(verdict.line)")
}
print("all, each source judged by a card that never saw it: \(whole.line)")
try CardSource.write(
  Training().card(from: examples), examples: examples.count, documents: documents.count, to: arguments[2])
