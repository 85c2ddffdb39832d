import Derivation
import Engine
import Mistakes
import Testing
import Text

struct MistakeWordingTests {
  private func sentences(_ quantity: Quantity, _ text: String) throws -> [String] {
    let asked = try #require(AskedMazur().asked(quantity))
    guard case .mistakes(let found) = asked.diagnose(try Answer(text), names: AskedMazur.names)
    else { return [] }
    return found.map(\.sentence)
  }

  @Test(
    "A sentence names what it is about",
    arguments: [
      (
        .delta(layer: 2, unit: 1), ".7414",
        "You stopped before the activation: multiply by σ′(net(o₁))."
      ),
      (
        .delta(layer: 2, unit: 1), ".1615",
        "out(o₁) already is σ(z): its slope is out(o₁) × (1 − out(o₁))."
      ),
      (
        .delta(layer: 2, unit: 1), "-.1385",
        "The derivative of ½(target(o₁) − out(o₁))² in out(o₁) is out(o₁) − target(o₁)."
      ),
      (
        .updated(.weight(layer: 2, unit: 1, from: 1)), ".4411", "That climbs. Subtract, to go down."
      ),
      (.updated(.weight(layer: 2, unit: 1, from: 1)), ".3178", "Scale the step by η first."),
      (.weightedSum(layer: 1, unit: 1), ".0275", "The bias b₁,₁ is missing."),
      (
        .activation(layer: 1, unit: 1), ".4067",
        "It is e to the power of minus z. The minus is missing, or there twice."
      ),
      (.outputDerivative(layer: 1, unit: 1), ".0554", "That is one route of 2. Add them all."),
      (
        .outputDerivative(layer: 1, unit: 1), ".0744",
        "Each route keeps its sign when they are added."
      ),
      (.outputDerivative(layer: 1, unit: 1), ".0182", "Routes add up; they are not averaged."),
      (.outputDerivative(layer: 1, unit: 1), ".0383", "Use the weights that leave h₁."),
      (
        .outputDerivative(layer: 1, unit: 1), ".0302",
        "Those weights are updated already. All slopes use the weights of the forward pass."
      ),
      (
        .lossGradient(.weight(layer: 2, unit: 1, from: 1)), ".1041",
        "Multiply by the value that enters the weight: out(h₁)."
      ),
      (.lossTerm(1), ".5496", "Look at the ½ of this loss."),
      (.activation(layer: 1, unit: 1), ".3775", "That is net(h₁). Asked is out(h₁)."),
    ] as [(Quantity, String, String)])
  func mazur(_ quantity: Quantity, _ text: String, _ sentence: String) throws {
    #expect(try sentences(quantity, text) == [sentence])
  }

  @Test("Every sentence is short and whole, and plain characters where only these can be shown")
  func everySentence() throws {
    var seen: [Mistake: Set<String>] = [:]
    try AskedAtRandom.forEach(seed: 560, stride: 5) { asked, address in
      guard asked.isAskable else { return }
      let texts = asked.mistakes.map { NumberFormat.short.text($0.equation.value) }
      for text in texts {
        for glyphs in GlyphSet.allCases {
          let names = Names(units: [3, 4, 3], glyphs: glyphs)
          let found = asked.diagnose(try Answer(text), names: names)
          guard case .mistakes(let named) = found else { continue }
          for one in named {
            seen[one.mistake, default: []].insert(one.sentence)
            #expect((15...110).contains(one.sentence.count), "\(one.sentence)")
            #expect(one.sentence.hasSuffix(".") && one.sentence.first?.isLowercase != nil)
            #expect(glyphs == .unicode || one.sentence.allSatisfy { $0.isASCII }, "\(one.sentence)")
          }
        }
      }
    }
    #expect(
      Set(seen.keys).isSuperset(of: Mistake.allCases.filter { $0 != .slip && $0 != .otherNumber }))
  }
}
