/// A key that the footer shows, with what it does here and now.
public struct FooterKey: Hashable, Sendable {
  /// The keys, as they are written.
  public let keys: String
  /// What they do.
  public let name: String
  /// What a click does: the one command, or of two the one whose key is hit; none where nothing is.
  public let commands: [Command]

  /// A key.
  init(keys: String, name: String, commands: [Command] = []) {
    self.keys = keys
    self.name = name
    self.commands = commands
  }

  /// The keys that matter here, the most important first; `help` is always the last.
  public static func keys(for state: State) -> [FooterKey] {
    let builder = FooterBuilder(state)
    switch state.overlay {
    case .none:
      if state.isInLesson, let keys = state.lessonFooter { return keys }
      if state.practice != nil, state.screen == .step { return state.practiceFooter }
      switch state.screen {
      case .home: return builder.home
      case .lessons: return state.lessonsFooter
      case .step: return builder.step
      case .compare: return builder.compare
      case .activations: return state.activationsFooter
      case .losses: return state.lossesFooter
      case .vanishing: return state.vanishingFooter
      }
    default: return builder.overlay
    }
  }
}

extension State {
  /// Commands with a name that they share in the footer: with two of them a click on the left key
  /// is the first, on the right one the second.
  func footer(_ commands: [Command], _ name: String) -> FooterKey {
    FooterKey(
      keys: commands.map(key).joined(separator: " "), name: name, commands: commands)
  }
}

/// Makes the footer of a state.
private struct FooterBuilder {
  let state: State
  let upDown: String
  let leftRight: String

  init(_ state: State) {
    self.state = state
    let isASCII = state.display.glyphs == .ascii
    upDown = isASCII ? "Up Down" : "↑ ↓"
    leftRight = isASCII ? "Left Right" : "← →"
  }

  func key(_ commands: [Command], _ name: String) -> FooterKey { state.footer(commands, name) }

  var step: [FooterKey] {
    if state.work != nil { return [key([.close], "stop here")] }
    if state.lit != nil { return lit }
    return [
      key([.back, .forward], "step by \(state.run.granularity.name)"),
      key([.coarser, .finer], "coarser finer"),
      key([.play], state.playback.isPlaying ? "pause" : "play"), key([.goTo], "go to"),
      key([.edit], "edit"), key([.quit], "quit"), key([.nextNumber], "numbers"),
      key([.practice], "practice"),
      key([.runUntil], "run until"), key([.nextPane], "pane"), key([.allDigits], "digits"),
      key([.earlierIteration, .laterIteration], "iteration"), key([.nextPhase], "next phase"),
      key([.settings], "settings"), key([.compareHere], "compare"), key([.palette], "all commands"),
      key([.help], "help"),
    ]
  }

  private var lit: [FooterKey] {
    [
      FooterKey(keys: state.display.glyphs == .ascii ? "arrows" : "←→↑↓", name: "move"),
      key([.nextNumber], "next"), key([.act], "source"), key([.edit], "set"),
      key([.nudgeUp, .nudgeDown], "nudge"), key([.close], "leave"), key([.help], "help"),
    ]
  }

  var compare: [FooterKey] {
    guard let model = state.comparison else { return [key([.quit], "quit"), key([.help], "help")] }
    if model.movesStart {
      return [
        FooterKey(keys: state.display.glyphs == .ascii ? "arrows" : "←→↑↓", name: "move the start"),
        FooterKey(keys: "Enter", name: "done"), key([.help], "help"),
      ]
    }
    if let own = ownKeys(model) { return own }
    if model.page == .average { return average }
    var keys = [
      key([.back, .forward], "step"), key([.play], model.playback.isPlaying ? "pause" : "race"),
      key([.compare(.nextPanel)], "contender"), key([.compare(.nextPage)], "page"),
    ]
    if model.page == .autopsy || model.page == .batches {
      keys.append(key([.compare(.previousWeight), .compare(.nextWeight)], "weight"))
    }
    if model.page == .layers {
      keys.append(key([.compare(.previousWeight), .compare(.nextWeight)], "layer"))
    }
    if !model.runs.landscape.isMap { keys.append(key([.compare(.openContender)], "step into")) }
    keys += [key([.compare(.sweep)], "sweep"), key([.compare(.settings)], "set")]
    if model.runs.landscape.isMap { keys.append(key([.compare(.moveStart)], "start")) }
    return keys + [
      key([.compare(.add)], "add"), key([.compare(.change)], "alter"), key([.quit], "quit"),
      key([.compare(.varies)], "varies"), key([.compare(.landscape)], "ground"),
      key([.slower, .faster], "speed"),
      key([.compare(.logarithmic)], "log"), key([.compare(.measure)], "curves"),
      key([.compare(.answers)], "answers"), key([.compare(.seed)], "seed"),
      key([.compare(.goal)], "goal"), key([.palette], "all commands"), key([.help], "help"),
    ]
  }

  /// The keys of a page that has its own.
  private func ownKeys(_ model: CompareModel) -> [FooterKey]? {
    let own: [FooterKey]
    switch model.page {
    case .sweep:
      own = [
        FooterKey(keys: "Enter", name: "take its best", commands: [.compare(.takeRate)]),
        key([.compare(.takeRates)], "take all best"), key([.compare(.nextPanel)], "contender"),
        key([.compare(.sweepOne)], model.sweepsAll ? "it alone" : "all"),
      ]
    case .seeds:
      let seeds =
        CompareSeeds.reason(model) == nil
        ? [
          FooterKey(
            keys: "- +", name: "seeds", commands: [.compare(.fewerSeeds), .compare(.moreSeeds)])
        ] : []
      own = seeds + [key([.compare(.nextPanel)], "contender")]
    default: return nil
    }
    return own + [
      key([.compare(.nextPage)], "page"), key([.quit], "quit"), key([.back, .forward], "step"),
      key([.compare(.toEnd)], "end"), key([.play], model.playback.isPlaying ? "pause" : "race"),
      key([.compare(.change)], "alter"), key([.compare(.add)], "add"),
      key([.palette], "all commands"), key([.help], "help"),
    ]
  }

  private var average: [FooterKey] {
    let beta = state.display.glyphs == .ascii ? "beta" : "β"
    return [
      key([.back, .forward], "number"),
      key([.compare(.shorterMemory), .compare(.longerMemory)], beta),
      key([.slower, .faster], "finely"), key([.compare(.change)], "type \(beta)"),
      key([.compare(.averages)], "curves"), key([.compare(.seed)], "new series"),
      key([.compare(.nextPage)], "page"), key([.quit], "quit"), key([.palette], "all commands"),
      key([.help], "help"),
    ]
  }

  var home: [FooterKey] {
    let compare = state.home.entry?.source == nil ? [] : [key([.compareScreen], "compare")]
    return [key([.choosePrevious, .chooseNext], "choose"), key([.open], "open")] + compare + [
      key([.palette], "commands"), key([.quit], "quit"), key([.help], "help"),
    ]
  }

  var overlay: [FooterKey] {
    switch state.overlay {
    case .none: return []
    case .list(let list):
      let enter = list.kind == .glossary ? "show it" : "do it"
      return [
        FooterKey(keys: "type", name: "to search"), FooterKey(keys: upDown, name: "choose"),
        FooterKey(keys: "Enter", name: enter), key([.close], "close"),
      ]
    case .goToMenu: return [key([.close], "close the menu")]
    case .settings:
      let undo = state.screen == .step ? [key([.undo], "undo")] : []
      return [
        FooterKey(keys: upDown, name: "choose"), FooterKey(keys: leftRight, name: "change"),
      ] + undo + [key([.close], "close")]
    case .prompt(let prompt): return keys(of: prompt)
    }
  }

  private func keys(of prompt: Prompt) -> [FooterKey] {
    var keys = [FooterKey(keys: "Enter", name: "take it"), FooterKey(keys: "Esc", name: "leave")]
    if case .value = prompt.purpose, prompt.field.text.isEmpty {
      keys.insert(FooterKey(keys: "Tab", name: "another number"), at: 1)
    } else if prompt.takesNames {
      keys.insert(FooterKey(keys: "Tab", name: "complete"), at: 1)
    }
    if prompt.takesNames { keys.append(FooterKey(keys: upDown, name: "typed before")) }
    return keys
  }
}
