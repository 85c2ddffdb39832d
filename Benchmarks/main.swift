import Engine

/// The five workloads of the engine: microseconds an iteration, minimum of several runs.
let workloads = Workload.all
print("workload  what                                             µs/iteration")
for workload in workloads {
  let time = workload.bestTime()
  print("\(workload.name)        \(workload.summary)  \(time)")
}
