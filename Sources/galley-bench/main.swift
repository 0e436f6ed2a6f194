import Glibc

// Measures the stages from bytes to tree. `make bench` calls it.
// Use: galley-bench [--rounds N] [FILE | NAME OF AN INPUT]…

var rounds = 5
var chosen: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  guard argument == "--rounds" else {
    chosen.append(argument)
    continue
  }
  guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else {
    print("--rounds wants a number of rounds, such as --rounds 5")
    exit(64)
  }
  rounds = count
}

let benchmark = Benchmark(rounds: rounds)
print("MB of text a second of the processor's time, medians of \(rounds) rounds")
do {
  try benchmark.run(chosen)
} catch {
  print("\(error)")
  exit(1)
}
