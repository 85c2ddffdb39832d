import Derivation
import ScreenKit
import Session
import TestSupport
import Testing
import Vanishing

@Suite("The gradient of a layer as equations")
struct FactorPageTests {
  private func text(
    _ keys: String, width: Int = 78, display: Display = Display()
  ) throws -> [String] {
    var learner = try Learner("xor", display: display)
    learner.press(.function(7))
    learner.type(keys)
    let page = FactorPage(
      learner.state.scene(VanishingModel.self), width: width)
    return [page.title]
      + page.blocks.flatMap { block in
        [block.title] + block.lines.map { $0.map(\.text).joined() }
      }
  }

  @Test("in a chain it is the product of all factors from the loss back to it")
  func chain() throws {
    let text = try text("kk3").joined(separator: "\n")
    #expect(text.contains("∂L/∂w₃ = ∂L/∂o₅₁ × σ′(z(o₅₁)) × w₅ × "))
    #expect(text.contains("0.6592  × 0.2246     × 1"))
    #expect(text.contains("≈ 0.005016"))
    #expect(text.contains("≈ 0.99995"))
    #expect(text.contains("factor = σ′(z(o₃₁)) × w₃"))
  }

  @Test("shows all factors where there is room, else says how many are left out")
  func elided() throws {
    #expect(try !text("3").joined().contains("more"))
    let deep = try text("++++++++++++++++3").joined(separator: "\n")
    #expect(deep.contains("more … ×"))
  }

  @Test("has the steps of the layer: slope, what comes back, delta, gradient, update")
  func steps() throws {
    let text = try text("3").joined(separator: "\n")
    for part in ["σ′(z(o₁₁)) = ", "∂L/∂o₁₁ = ", "δ(o₁₁) = ", "w₁ new = "] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("factor ="))
  }

  @Test("of a wide stack it is a norm, and the steps of the first unit")
  func wide() throws {
    let text = try text("WWkk3").joined(separator: "\n")
    #expect(text.contains("‖∂L/∂w‖ = √(") && text.contains("first unit"))
    #expect(text.contains("factor = "))
  }

  @Test("fits its width, and keeps to ASCII where that is wanted")
  func fits() throws {
    for keys in ["3", "k3", "WWWk3", "++++++++++++++++++++3", "W3", "-----3"] {
      for width in [58, 78, 118] {
        for line in try text(keys, width: width) {
          #expect(line.count <= max(width, 80), "\(line)")
        }
      }
      for line in try text(keys, display: Display(glyphs: .ascii)) {
        #expect(line.allSatisfy { $0.isASCII }, "\(line)")
      }
    }
  }
}
