import Home
import ScreenKit
import TestSupport
import Testing

private func page(_ learner: Learner) -> ListPage? {
  guard case .list(let list) = learner.state.overlay else { return nil }
  return learner.state.page(list)
}

@Suite("Lists that one searches")
struct SearchListTests {
  @Test("the help has every command of the screen that has a key, under its heading")
  func help() throws {
    var learner = try Learner("mazur")
    learner.type("?")
    let items = try #require(page(learner)).items
    let entries = CommandTable.standard.entries.filter {
      $0.screens.contains(.step) && !$0.keys.isEmpty
    }
    let settings = items.suffix(items.count - entries.count)
    #expect(Set(items.dropLast(settings.count).map(\.keys)) == Set(entries.map(\.name)))
    let rows = learner.state.settings(chosen: 0).rows.map(\.name)
    #expect(settings.count == rows.count, "the settings come last")
    #expect(zip(settings, rows).allSatisfy { $0.summary.hasPrefix("set \($1): ") })
    #expect(page(learner)?.lines.first?.place == nil, "a heading comes first")
  }

  @Test("typing leaves what fits, Enter does it")
  func search() throws {
    var learner = try Learner("mazur")
    learner.type("?hide the")
    #expect(page(learner)?.items.map(\.keys) == ["blank"])
    learner.press(.enter)
    #expect(learner.state.overlay == .none && learner.state.display.isBlank)
  }

  @Test("the palette puts what fits best first and does it")
  func palette() throws {
    var learner = try Learner("mazur")
    learner.type(":zoom")
    #expect(page(learner)?.items.first?.name == "zoom")
    learner.press(.enter)
    #expect(learner.state.zoom == .lower)
    learner.type(":gradient")
    #expect(page(learner)?.items.first?.name == "pane: gradient check")
    learner.press(.enter)
    #expect(learner.state.lower == .check)
  }

  @Test(
    "the palette finds settings first by any of their names",
    arguments: [
      ("lr", "learning rate"), ("eta", "learning rate"), ("η", "learning rate"),
      ("decay", "weight decay"), ("λ", "weight decay"), ("clip", "clip norm"),
    ])
  func settingsByName(_ word: String, _ setting: String) throws {
    var learner = try Learner("mazur")
    learner.type(":\(word)")
    #expect(page(learner)?.items.first?.name == "set \(setting)")
  }

  @Test("what cannot be done now says why, and Enter says it too")
  func greyed() throws {
    var learner = try Learner("mazur")
    learner.type(":undo")
    #expect(page(learner)?.items.first?.whyNot == "Nothing was changed that could be undone.")
    learner.press(.enter)
    #expect(
      learner.state.notice == Notice("Nothing was changed that could be undone.", .warning))
  }

  @Test("the palette opens experiments too")
  func open() throws {
    var learner = try Learner("mazur")
    learner.state.setHome([
      .tour, HomeModel.Entry(.builtIn, name: "xor", summary: "XOR", source: .builtIn("xor")),
    ])
    learner.type(":open xor")
    #expect(learner.press(.enter) == [.open(.builtIn("xor"))])
  }

  @Test("arrows choose and stop at the ends; what does not fit leaves nothing to take")
  func ends() throws {
    var learner = try Learner("mazur")
    learner.type(":")
    learner.press(.up)
    #expect(chosen(learner) == 0)
    for _ in 0..<200 { learner.press(.down) }
    #expect(chosen(learner) == (page(learner)?.items.count ?? 0) - 1)
    learner.type("qqqq")
    #expect(page(learner)?.items.isEmpty == true && chosen(learner) == 0)
    learner.press(.enter)
    #expect(page(learner)?.items.isEmpty == true, "it stays open")
    learner.press(.escape)
    #expect(learner.state.overlay == .none)
  }

  @Test("the wheel and clicks choose, a second click takes")
  func mouse() throws {
    var learner = try Learner("mazur")
    learner.type(":")
    _ = learner.state.update(.pointed(.wheel(1)))
    #expect(chosen(learner) == 1)
    _ = learner.state.update(.pointed(.row(0)))
    #expect(chosen(learner) == 0)
    let first = page(learner)?.items.first?.name
    #expect(first == "step")
    _ = learner.state.update(.pointed(.row(0)))
    #expect(learner.moment.index == 1)
  }

  private func chosen(_ learner: Learner) -> Int? {
    guard case .list(let list) = learner.state.overlay else { return nil }
    return list.chosen
  }
}
