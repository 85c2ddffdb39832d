import Foundation
import Testing

struct RaceTests {
  /// Far more work than anyone waits for.
  private static let endless = """
    data: {toy: spirals, samples: 200}
    network: {layers: [{units: 32, activation: tanh}, {units: 1, activation: sigmoid}]}
    loss: binary-cross-entropy
    optimizer: {kind: adam, learning-rate: 0.01}
    training: {batch: 8, shuffle: true, epochs: 100000000}
    """

  @Test("Whatever thread is first, the same command prints the same")
  func deterministic() throws {
    let arguments = ["compare", "xor", "--json", "--seeds", "9", "--sweep", "--epochs", "40"]
    let first = try Program.run(arguments)
    #expect(first.status == 0)
    for _ in 0..<3 { #expect(try Program.run(arguments).output == first.output) }
  }

  @Test("The first Ctrl-C stops all contenders and prints what there is", arguments: [false, true])
  func interruption(_ isJSON: Bool) throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.endless)
    let output = scratch.file("out")
    // The signal is sent until the program has ended: at first it may not listen yet, and would be
    // ended by it, which the exit code tells.
    let run = try Program.shell(
      """
      "$0" compare "$1" $3 --optimizer adam --optimizer momentum > "$2" 2> "$2.err" &
      sleep 1
      kill -INT $!
      wait $!
      """, [path, output, isJSON ? "--json" : ""])
    let errors = try String(contentsOfFile: output + ".err", encoding: .utf8)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(run.status == 1)
    #expect(
      errors
        == "backstep: interrupted while comparing, with 0 of 2 contenders done\n")
    if isJSON {
      #expect(CompareParts.parts(text).allSatisfy { $0.count == 2 })
    } else {
      #expect(text.contains("Stopped early: these are the costs up to then"))
    }
  }
}
