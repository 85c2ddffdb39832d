import ScreenKit
import Text

extension State {
  // MARK: Prompts

  /// A prompt with what its text may go on with.
  func completed(_ prompt: Prompt) -> Prompt {
    var prompt = prompt
    (prompt.chosen, prompt.candidates) = (nil, [])
    return rooms[asking].completed(prompt, context)
  }

  mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    var isTaken = false
    let effects = act(asking) { screen, context in
      guard let requests = screen.press(key, in: prompt, context) else { return [] }
      isTaken = true
      return requests
    }
    if isTaken { return effects }
    switch key {
    case .enter: return take(prompt)
    case .escape, .control("c"):
      overlay = .none
      return []
    case .backspace where prompt.field.text.isEmpty: return []
    case .tab, .backTab:
      complete(prompt, forward: key == .tab)
      return []
    case .up, .down: recall(&prompt, back: key == .up)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      guard prompt.field.press(key) else { return [] }
      prompt.clearProblem()
      prompt.recalled = 0
    }
    overlay = .prompt(completed(prompt))
    return []
  }

  private mutating func take(_ prompt: Prompt) -> [Effect] {
    if prompt.purpose(ExportPurpose.self) != nil {
      guard !prompt.field.text.isEmpty else {
        overlay = .prompt(prompt.refused("type the name of a file"))
        return []
      }
      overlay = .none
      return [.export(name: prompt.field.text)]
    }
    overlay = .none
    return act(asking) { $0.take(prompt, $1) }
  }

  /// Puts in the next candidate.
  private mutating func complete(_ prompt: Prompt, forward: Bool) {
    guard !prompt.candidates.isEmpty else { return }
    var prompt = prompt
    let count = prompt.candidates.count
    let next =
      prompt.chosen.map { ($0 + (forward ? 1 : count - 1)) % count } ?? (forward ? 0 : count - 1)
    let candidate = prompt.candidates[next]
    prompt.field.replace(prompt.replaced, with: candidate)
    prompt.replaced = prompt.replaced.lowerBound..<prompt.replaced.lowerBound + candidate.count
    prompt.chosen = next
    prompt.clearProblem()
    overlay = .prompt(prompt)
  }

  private func recall(_ prompt: inout Prompt, back: Bool) {
    guard let topic = prompt.topic, let texts = recall[topic], !texts.isEmpty else { return }
    prompt.recalled = max(0, min(texts.count, prompt.recalled + (back ? 1 : -1)))
    prompt.field = TextField(prompt.recalled == 0 ? "" : texts[texts.count - prompt.recalled])
    prompt.clearProblem()
  }

  // MARK: Menus

  mutating func press(_ key: Key, inSettings chosen: Int) -> [Effect] {
    var isTaken = false
    let effects = act(screen) { screen, context in
      guard let requests = screen.press(key, inSettings: chosen, context) else { return [] }
      isTaken = true
      return requests
    }
    return isTaken ? effects : performOver(key)
  }

  mutating func press(inPlaces key: Key) -> [Effect] {
    guard case .character(let character) = key else { return performOver(key) }
    overlay = .none
    var isTaken = false
    let effects = act(screen) { screen, context in
      guard let requests = screen.press(inPlaces: character, context) else { return [] }
      isTaken = true
      return requests
    }
    if !isTaken { overlay = .goToMenu }
    return effects
  }

  // MARK: Rows

  /// Takes in what was pointed at in what lies over the screen; nil where nothing does.
  mutating func pointOver(_ target: Target) -> [Effect]? {
    switch (overlay, target) {
    case (.none, _): return nil
    case (.list(let list), .row(let row)): return choose(row: row, in: list)
    case (.settings(let chosen), .row(let row)):
      if chosen == row { return press(.enter, inSettings: chosen) }
      overlay = .settings(chosen: row)
    case (.goToMenu, .row(let row)):
      let places = shown.places(context)
      guard places.indices.contains(row), let key = places[row].press else { return [] }
      return press(inPlaces: key)
    case (.list(let list), .wheel(let rows)): return press(rows > 0 ? .down : .up, in: list)
    case (.settings(let chosen), .wheel(let rows)):
      return press(rows > 0 ? .down : .up, inSettings: chosen)
    case (.prompt, _), (.list, _), (.settings, _), (.goToMenu, _): break
    }
    return []
  }

  /// A row that was pointed at: chosen, or taken if it was chosen already.
  private mutating func choose(row: Int, in list: SearchList) -> [Effect] {
    if list.chosen == row { return take(list) }
    var list = list
    list.chosen = row
    overlay = .list(list)
    return []
  }
}
