for run in DigestedRun.all {
  print(run.digest, run.name)
}
