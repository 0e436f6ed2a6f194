import FoundationEssentials
import Glibc
import Parsing

// Tunes the scorecards for headings without a number on a folder of labelled documents, and writes them as Swift.
// Use: galley-tune FOLDER OUTPUT.swift

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("use: galley-tune FOLDER OUTPUT.swift   (a folder with manifest.json; `make tune` calls it)")
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
