import Decoding
import Diagnostics
import DocumentModel
import FoundationEssentials
import Glibc
import OutlineModel
import Parsing
import Scanning
import Scoring

// Tunes the scorecards for headings without a number on a folder of labelled documents, measures how often decisions are
// right, and writes both as Swift.
// Use: galley-tune FOLDER WEIGHTS.swift TABLE.swift

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("use: galley-tune FOLDER WEIGHTS.swift TABLE.swift   (a folder with manifest.json; `make tune` calls it)")
  exit(64)
}
let documents = try TuningDocument.all(in: arguments[1], variants: ["base", "blank", "indent", "wrap", "wrap-blank"])
let lessons = try documents.map { try Lesson($0) }

// Sources that were left out of the tuning show what the cards are worth on documents nobody has seen.
var whole = Verdict()
for source in Set(lessons.map(\.source)).sorted() {
  let cards = CardPair(from: lessons.filter { $0.source != source })
  var verdict = Verdict()
  for lesson in lessons where lesson.source == source {
    for judged in cards.judge(lesson) {
      verdict.add(judged)
      whole.add(judged)
    }
  }
  print("without \(source): \(verdict.line)")
}
print("all, each source judged by cards that never saw it: \(whole.line)")
try CardSource.write(
  CardPair(from: lessons), examples: lessons.reduce(0) { $0 + $1.firstExamples.count }, documents: documents.count,
  to: arguments[2])

// How sure the cards may be is measured on documents of sources that they know.
var table = TableSource()
let originals = Set(lessons.map(\.original)).sorted()
let folds = 5
for fold in 0..<folds {
  let held = Set(originals.enumerated().filter { $0.offset % folds == fold }.map(\.element))
  let cards = CardPair(from: lessons.filter { !held.contains($0.original) })
  for lesson in lessons where held.contains(lesson.original) {
    for judged in cards.judge(lesson) where judged.probability >= 0.5 {
      table.add(
        .unnumberedHeading, strength: UInt8(min(max(judged.probability * 100, 51), 99)), isRight: judged.isHeading)
    }
  }
}
for document in documents {
  var report = Report()
  let text = LineScanner().scan(try SourceDecoder().decode(document.bytes, reporting: &report), reporting: &report)
  let manuscript = DocumentParser(isMeasured: false).parse(text, reporting: &report)
  let score = try OutlineScorer().score(Outline(of: manuscript).entries, of: text, against: document.labelled)
  for judged in score.decisions where judged.decision.reason != .unnumberedHeading {
    table.add(judged.decision.reason, strength: judged.decision.confidence, isRight: judged.isRight)
  }
}
try table.write(documents: documents.count, to: arguments[3])
