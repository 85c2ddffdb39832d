import Engine

if CommandLine.arguments.contains("timeline") {
  TimelineBenchmark().print()
} else if CommandLine.arguments.contains("frame") {
  if CommandLine.arguments.contains("terminal") {
    try FrameBenchmark(CommandLine.arguments).printAtTerminal()
  } else {
    FrameBenchmark(CommandLine.arguments).print()
  }
} else if CommandLine.arguments.contains("exhibits") {
  ConceptBenchmark().print()
} else if CommandLine.arguments.contains("race") {
  try RaceBenchmark().printAtTerminal()
} else {
  printWorkloads()
}

/// The five workloads of the engine: microseconds an iteration, and billions of multiplications
/// with an addition a second.
func printWorkloads() {
  print(
    "workload".padded(10) + "what".padded(48) + "µs/iteration".padded(before: 12)
      + "GMAC/s".padded(before: 9))
  for workload in Workload.all {
    let time = workload.bestTime()
    let rate = Double(workload.products) / time / 1000
    print(
      workload.name.padded(10) + workload.summary.padded(48) + time.decimals(3).padded(before: 12)
        + rate.decimals(2).padded(before: 9))
  }
}
