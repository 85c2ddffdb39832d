import ArgumentParser

@main
struct Backstep: ParsableCommand {
  func run() throws {}
}
