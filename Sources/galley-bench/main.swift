import Glibc

// Measures the stages from bytes to tree, or writes inputs for `Scripts/bench`. `make bench` calls it.
// Use: galley-bench [--rounds N] [FILE | NAME OF AN INPUT]…
//      galley-bench --inputs FOLDER [MEGABYTES]…

var rounds = 5
var inputs: String?
var chosen: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--inputs":
    inputs = arguments.popFirst()
    guard inputs != nil else {
      print("--inputs wants a folder, such as --inputs out/bench")
      exit(64)
    }
  case "--rounds":
    guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else {
      print("--rounds wants a number of rounds, such as --rounds 5")
      exit(64)
    }
    rounds = count
  default: chosen.append(argument)
  }
}

do {
  if let inputs {
    let sizes = chosen.compactMap { Int($0) }.map { $0 * 1_000_000 }
    try InputFolder.write(
      to: inputs, sizes: sizes.isEmpty ? [1_000_000, 10_000_000] : sizes, fileCount: 1000, fileSize: 7000)
  } else {
    print("MB of text a second of the processor's time, medians of \(rounds) rounds")
    try Benchmark(rounds: rounds).run(chosen)
  }
} catch {
  print("\(error)")
  exit(1)
}
