import Derivation
import Engine
import Session
import Testing
import Text

@Suite("The report in words")
struct GradientWordsTests {
  private func words(
    glyphs: GlyphSet = .unicode, _ change: (inout Stack) -> Void = { _ in }
  ) -> GradientWords {
    let ledger = StackSample.ledger(change)
    let names = Names(
      ledger.steps.record.setup.network, scheme: .notes, glyphs: glyphs)
    return GradientWords(GradientReport(ledger), names: names)
  }

  @Test("says of the notes' chain what is to be seen, with its numbers")
  func chain() {
    #expect(
      words().sentences == [
        "∂L/∂o is 404 times smaller at o₁₁ than at o₅₁: each layer leftward multiplies by σ′·w "
          + "(0.2194 to 0.2246).", "The first w barely moves.",
      ])
    #expect(words().short == "404 times smaller at o₁₁.")
    #expect(words { $0.activation = .relu }.short == "every factor 1.")
  }

  @Test("tells vanishing from a minimum, a dead unit and a tiny learning rate")
  func reasons() {
    let dead = words { ($0.activation, $0.bias, $0.target) = (.relu, -1, 1) }.sentences
    #expect(dead.count == 1 && dead[0].contains("it is dead") && !dead[0].contains("smaller"))
    let lucky = words { ($0.activation, $0.bias) = (.relu, -1) }
    #expect(lucky.sentences[0].contains("could learn no other target"))
    #expect(lucky.short == "right, but dead at o₅₁.")
    #expect(words { ($0.activation, $0.target) = (.relu, 1) }.short == "nothing left to learn.")
    let near = words { ($0.activation, $0.target) = (.relu, 1.001) }.sentences
    #expect(near.count == 2 && near[1].contains("minimum"))
    let slow = words { $0.learningRate = 1e-6 }.sentences
    #expect(slow.count == 3 && slow[2].contains("η is only 1e-6"))
    #expect(words { $0.depth = 50 }.sentences[1] == "The first w does not move at all.")
    let saturated = words { $0.start = .alike(weight: 8) }.sentences
    #expect(saturated.last?.contains("saturated") == true)
    let negative = words { $0.start = .alike(weight: -1) }.sentences[0]
    #expect(negative.contains("|σ′·w|") && !words().sentences[0].contains("|"))
  }

  @Test("says by how much a gradient explodes, and that numbers of wide stacks are norms")
  func exploding() {
    let exploding = words {
      ($0.depth, $0.start, $0.bias, $0.input) = (8, .alike(weight: 8), -4, 0.5)
    }.sentences
    #expect(exploding[0].hasPrefix("∂L/∂o is 128 times larger at o₁₁ than at o₈₁"))
    #expect(exploding[0].contains("(2)") && exploding[1] == "The gradient explodes.")
    let wide = words { $0.width = 4 }.sentences[0]
    #expect(wide.hasPrefix("‖∂L/∂o‖ is") && wide.contains("layer 5"))
  }

  @Test("keeps to ASCII where that is wanted")
  func ascii() {
    for change in [
      { _ in }, { $0.activation = .step }, { $0.start = .alike(weight: 0) },
      { $0.learningRate = 1e-6 }, { $0.width = 3 }, { $0.depth = 1 },
    ] as [(inout Stack) -> Void] {
      let words = words(glyphs: .ascii, change)
      for text in words.sentences + [words.short] {
        #expect(text.allSatisfy { $0.isASCII }, "\(text)")
      }
    }
  }
}
