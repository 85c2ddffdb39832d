import Engine

if CommandLine.arguments.contains("timeline") {
  TimelineBenchmark().print()
} else {
  printWorkloads()
}

/// The five workloads of the engine: microseconds an iteration, minimum of several runs.
func printWorkloads() {
  print("workload  what                                             µs/iteration")
  for workload in Workload.all {
    let time = workload.bestTime()
    print("\(workload.name)        \(workload.summary)  \(time)")
  }
}
