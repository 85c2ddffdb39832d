import Drawing
import Testing
import Vanishing

@Suite("The equations of a layer, drawn")
struct FactorsViewTests {
  @Test("fit whole at three sizes, each with its title", arguments: Size.three)
  func whole(_ size: Size) throws {
    for keys in ["3", "3kkkk", "edepth=50⏎3kkk"] {
      let page = try VanishingPage(keys, size)
      let equations = FactorPage(
        page.state.scene(VanishingModel.self), width: size.columns - 2)
      let text = page.text
      for block in equations.blocks {
        #expect(text.contains(block.title), "\(keys): \(block.title)")
        for line in block.lines {
          #expect(text.contains(line.map(\.text).joined()), "\(keys)")
        }
      }
    }
  }

  @Test("stay whole with all digits on a large screen")
  func digits() throws {
    let page = try VanishingPage("3kd", Size(columns: 200, rows: 60))
    for block in FactorPage(
      page.state.scene(VanishingModel.self), width: 198
    ).blocks {
      #expect(page.text.contains(block.lines.last?.map(\.text).joined() ?? "?"))
    }
  }

  @Test("what does not fit is counted, not cut")
  func small() throws {
    let text = try VanishingPage("3kk", Size(columns: 60, rows: 20)).text
    #expect(text.contains("in a larger window"))
  }
}
