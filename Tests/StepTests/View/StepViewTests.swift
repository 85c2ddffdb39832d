import Derivation
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

/// A place in an experiment, drawn.
struct DrawnScene: Sendable, CustomTestStringConvertible {
  let name: String
  let sizes: [Size]
  let learner: @Sendable (Size) throws -> Viewer

  var testDescription: String { name }

  init(
    _ name: String, _ sizes: [Size] = [.standard],
    _ learner: @escaping @Sendable (Size) throws -> Viewer
  ) {
    self.name = name
    self.sizes = sizes
    self.learner = learner
  }

  /// A built-in experiment at a step of its first iteration.
  init(
    _ name: String, _ sizes: [Size] = [.standard], in experiment: String,
    display: Display = Display(), at address: StepAddress
  ) {
    self.init(name, sizes) { size in
      var learner = try Viewer(experiment, size: size, display: display)
      learner.go(to: address)
      return learner
    }
  }
}

@Suite("The step screen, drawn")
struct StepViewTests {
  @Test("looks as it was recorded", arguments: scenes)
  func scene(_ scene: DrawnScene) throws {
    for size in scene.sizes {
      let canvas = try scene.learner(size).canvas
      try Snapshot(name: "\(scene.name)-\(size.name)").check(canvas)
    }
  }

  @Test("has the sketch's numbers at ∂L/∂w⁽¹⁾₁,₁")
  func sketch() throws {
    var learner = try Viewer("mazur", size: .standard)
    learner.go(to: hiddenSlope)
    let text = learner.canvas.text()
    for number in [
      "0.5933", "0.7514", "0.008771", "0.1385", "0.5969", "0.7729", "-0.03810",
      "0.0004386", "0.7414", "0.1868", "0.2413", "0.0006684", "-0.2171", "0.1755", "-0.0002298",
      "0.2984",
    ] {
      #expect(text.contains(number), "\(number) is not on the screen")
    }
    #expect(text.contains("The slope of a weight is the delta of"))
    #expect(text.contains("▶"))
  }

  @Test("asks for a larger terminal where it is too small")
  func tooSmall() throws {
    for size in [(59, 24), (80, 19), (20, 5), (1, 1), (0, 0)] {
      let learner = try Viewer("mazur", size: Size(columns: size.0, rows: size.1))
      let canvas = learner.canvas
      #expect(canvas.size == learner.size)
      if size.0 > 30 { #expect(canvas.text().hasPrefix("Backstep needs 60x20.")) }
    }
  }

  @Test("never shows a number of a step that is still to come")
  func pending() throws {
    var learner = try Viewer("mazur", size: .standard)
    let text = learner.canvas.text()
    for number in ["0.5933", "0.7514", "0.2984", "0.008771", "0.1498"] {
      #expect(!text.contains(number), "\(number) is not computed yet")
    }
    #expect(text.contains("loss …"))
    learner.type("$")
    #expect(learner.canvas.text().contains("after the update 0.2910"))
  }

  @Test("keeps its head with a long title and an iteration of seven digits")
  func extremes() {
    let title = String(repeating: "A very long title ", count: 12)
    var learner = Viewer(
      Sample.network([1, 1], output: .identity, loss: .squaredError), title: title, size: .standard)
    learner.go(toIteration: 1_234_567)
    learner.press(.escape)
    for size in Size.all {
      learner.size = size
      let row = learner.canvas.text(ofRow: 0)
      #expect(row.hasSuffix("iteration 1234567  sample 1 of 2  step  1/25"), "\(row)")
      #expect(size.columns < 80 || row.hasPrefix(" Back") && row.contains("…"), "\(row)")
    }
  }

  @Test("draws in ASCII only what has a twin")
  func ascii() throws {
    for name in ["mazur", "softmax", "xor"] {
      var learner = try Viewer(
        name, size: Size(columns: 120, rows: 40), display: Display(glyphs: .ascii))
      for _ in 0..<200 {
        let canvas = learner.canvas
        for (cell, twin) in zip(canvas.cells, canvas.drawn(with: .ascii).cells)
        where twin.glyph.text == "?" {
          #expect(cell.glyph.text == "?", "\(cell.glyph.text) has no twin")
        }
        learner.press(.right)
      }
    }
  }
}

private let hiddenSlope = StepAddress(
  .backward, .weightGradient, sample: 1, layer: 1, unit: 1, from: 1)

private let threeSizes = [
  Size.standard, Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
]

private let scenes: [DrawnScene] = mazurScenes + otherScenes + overlayScenes + largeScenes

private let mazurScenes = [
  DrawnScene(
    "mazur-product", threeSizes, in: "mazur",
    at: StepAddress(.forward, .product, sample: 1, layer: 1, unit: 1, from: 2)),
  DrawnScene(
    "mazur-weighted-sum", in: "mazur",
    at: StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 1)),
  DrawnScene(
    "mazur-activation", in: "mazur",
    at: StepAddress(.forward, .activation, sample: 1, layer: 2, unit: 1)),
  DrawnScene(
    "mazur-loss-term", in: "mazur",
    at: StepAddress(.loss, .lossTerm, sample: 1, layer: 2, unit: 1)),
  DrawnScene("mazur-cost", in: "mazur", at: StepAddress(.loss, .cost)),
  DrawnScene(
    "mazur-output-slope", in: "mazur",
    at: StepAddress(.backward, .outputDerivative, sample: 1, layer: 2, unit: 1)),
  DrawnScene(
    "mazur-hidden-delta", in: "mazur",
    at: StepAddress(.backward, .delta, sample: 1, layer: 1, unit: 1)),
  DrawnScene("mazur-hidden-slope", threeSizes, in: "mazur", at: hiddenSlope),
  DrawnScene(
    "mazur-batch-mean", in: "mazur",
    at: StepAddress(.backward, .batchMean, layer: 1, unit: 1, from: 1)),
  DrawnScene(
    "mazur-update", in: "mazur",
    at: StepAddress(.update, .parameterUpdate, layer: 1, unit: 1, from: 1)),
  DrawnScene("mazur-last-step", threeSizes) { size in
    var learner = try Viewer("mazur", size: size)
    learner.type("$")
    return learner
  },
  DrawnScene(
    "mazur-all-digits", threeSizes, in: "mazur", display: Display(allDigits: true), at: hiddenSlope),
  DrawnScene("mazur-names", in: "mazur", display: Display(scheme: .mazur), at: hiddenSlope),
  DrawnScene("notes-names", in: "mazur", display: Display(scheme: .notes), at: hiddenSlope),
  DrawnScene("mazur-ascii", in: "mazur", display: Display(glyphs: .ascii), at: hiddenSlope),
]

private let otherScenes = [
  DrawnScene(
    "softmax-jacobian", threeSizes, in: "softmax",
    at: StepAddress(
      .backward, .activationDerivative, sample: 1, layer: 1, unit: 1, with: 2, isSideRoad: true)),
  DrawnScene(
    "softmax-share", in: "softmax",
    at: StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 2)),
  DrawnScene("xor-iterations", threeSizes) { size in
    var learner = try Viewer("xor", size: size)
    learner.type("6lll")
    return learner
  },
  DrawnScene("five-layer-chain", threeSizes, in: "five-layer-chain", at: hiddenSlope),
  DrawnScene(
    "two-paths", in: "two-paths", at: hiddenSlope),
  DrawnScene("adam", threeSizes) { size in
    var learner = Viewer(
      Sample.network([2, 3, 2], optimizer: Sample.fullAdam), title: "Adam", size: size)
    learner.go(toIteration: 3)
    learner.go(to: StepAddress(.update, .parameterUpdate, layer: 1, unit: 2, from: 1))
    return learner
  },
  DrawnScene("prelu-slope") { size in
    var learner = Viewer(
      Sample.network(
        [2, 3, 1], hidden: .prelu(initialSlope: 0.25), output: .identity, loss: .squaredError),
      title: "PReLU", size: size)
    learner.go(to: StepAddress(.backward, .slopeGradient, sample: 1, layer: 1))
    return learner
  },
]

private let overlayScenes = [
  DrawnScene("help", threeSizes) { size in
    var learner = try Viewer("mazur", size: size)
    learner.type("?")
    return learner
  },
  DrawnScene("go-to-menu") { size in
    var learner = try Viewer("mazur", size: size)
    learner.type("g")
    return learner
  },
  DrawnScene("go-to-problem") { size in
    var learner = try Viewer("mazur", size: size)
    learner.type("g999")
    learner.press(.enter)
    return learner
  },
  DrawnScene("palette", threeSizes) { size in
    var learner = try Viewer("mazur", size: size)
    learner.type(":nud")
    return learner
  },
  DrawnScene("run-until-problem") { size in
    var learner = try Viewer("mazur", size: size)
    learner.type("rC < h9")
    learner.press(.enter)
    return learner
  },
  DrawnScene("run-until-completion") { size in
    var learner = try Viewer("mazur", size: size)
    learner.type("rdel")
    learner.press(.tab, .tab)
    return learner
  },
  DrawnScene("lit-number", threeSizes) { size in
    var learner = try Viewer("mazur", size: size)
    learner.go(toStep: 41)
    learner.press(.tab, .tab)
    return learner
  },
  DrawnScene("lit-weight", threeSizes) { size in
    var learner = try Viewer("mazur", size: size)
    learner.press(.tab, .down)
    return learner
  },
  DrawnScene("blanked") { size in
    var learner = try Viewer("mazur", size: size)
    learner.go(toStep: 41)
    learner.type(".")
    return learner
  },
  DrawnScene("glossary") { size in
    var learner = try Viewer("mazur", size: size)
    learner.go(toStep: 41)
    learner.type("t")
    return learner
  },
  DrawnScene("zoomed-network", threeSizes) { size in
    var learner = try Viewer("xor", size: size)
    learner.type("6lZZ")
    return learner
  },
  DrawnScene("zoomed-equation") { size in
    var learner = try Viewer("xor", size: size)
    learner.type("6lZZZZ")
    return learner
  },
  DrawnScene("zoomed-listing") { size in
    var learner = try Viewer("xor", size: size)
    learner.type("6lZZZ")
    return learner
  },
  DrawnScene("too-small") { _ in
    try Viewer("mazur", size: Size(columns: 50, rows: 12))
  },
]

private let largeScenes = [
  DrawnScene("wide-64-64-10", threeSizes) { size in
    var learner = Viewer(Sample.network([64, 64, 10]), title: "64-64-10", size: size)
    learner.go(
      to: StepAddress(.forward, .product, sample: 1, layer: 1, unit: 33, from: 40))
    return learner
  },
  DrawnScene("wide-784-128-10", threeSizes) { size in
    var learner = Viewer(Sample.network([784, 128, 10]), title: "784-128-10", size: size)
    learner.go(
      to: StepAddress(.backward, .weightGradient, sample: 1, layer: 1, unit: 100, from: 700))
    return learner
  },
]
