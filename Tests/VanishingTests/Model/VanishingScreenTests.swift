import Derivation
import ScreenKit
import Session
import TestSupport
import Testing
import Vanishing

@Suite("The screen of vanishing gradients, as data")
struct VanishingScreenTests {
  private func screen(_ keys: String, display: Display = Display()) throws -> VanishingScreen {
    var learner = try Learner("xor", display: display)
    learner.press(.function(7))
    learner.type(keys)
    return VanishingScreen(learner.state.scene(VanishingModel.self))
  }

  @Test("opens with the notes' chain beside the same with relu")
  func opening() throws {
    let screen = try screen("")
    #expect(screen.title == "the notes' five-layer chain" && screen.position == "iteration 1")
    #expect(screen.sides.map(\.text) == ["sigmoid, w 1", "relu, same weights"])
    #expect(screen.sides[1].gradients == [1, 1, 1, 1, 1])
    #expect(
      screen.sentences == [
        "∂L/∂o is 404 times smaller at o₁₁ than at o₅₁: each layer leftward multiplies by σ′·w "
          + "(0.2194 to 0.2246).", "The first w barely moves.",
        "relu: every factor 1.",
      ])
  }

  @Test("shows sentences whole, or says that some are left out")
  func sentences() throws {
    let screen = try screen("")
    func seen(_ lines: Int) -> [String] {
      screen.seen(width: 78, lines: lines)
    }
    #expect(seen(2).joined().hasSuffix("relu: every factor 1."))
    #expect(seen(1).joined().hasSuffix("(0.2194 to 0.2246). …"))
  }

  @Test("says what the stacks are after changes")
  func changed() throws {
    #expect(try screen("+").title == "6 layers, a unit each")
    #expect(try screen("W").title == "5 layers of 2 units, one in the last")
    let drawn = try screen("i")
    #expect(drawn.sides.map(\.text) == ["sigmoid, xavier-uniform", "relu, w 1"])
    #expect(drawn.data[1].contains("seed 1"))
    #expect(try screen("c").sides.count == 1)
    #expect(try screen("W").barsTitle == "size of ‖∂L/∂w‖")
  }

  @Test("has the first and last layer in view whatever is chosen, and the chosen one")
  func columns() {
    for depth in 1...50 {
      for room in 1...12 {
        for chosen in 1...depth {
          let columns = VanishingScreen.columns(depth: depth, chosen: chosen, room: room)
          #expect(columns.count == min(depth, room) && columns.contains(chosen))
          #expect(columns == columns.sorted() && Set(columns).count == columns.count)
          if room > 2 { #expect(columns.first == 1 && columns.last == depth) }
        }
      }
    }
    #expect(VanishingScreen.columns(depth: 50, chosen: 20, room: 5) == [1, 19, 20, 21, 50])
  }

  @Test("is in ASCII where that is wanted")
  func ascii() throws {
    for keys in ["", "a", "W", "i", "aaa", "-----"] {
      let screen = try screen(keys, display: Display(glyphs: .ascii))
      for text in screen.sentences + [screen.barsTitle] {
        #expect(text.allSatisfy { $0.isASCII }, "\(text)")
      }
    }
  }
}
