import ScreenKit
import Derivation
import Engine
import Experiments
import Session
import Text

extension Scene<VanishingModel> {
  /// Does what a command of the screen says.
  mutating func perform(_ command: VanishingCommand) {
    switch command {
    case .show: ask(for: .go(.vanishing))
    case .nextPage:
      let pages = VanishingModel.Page.allCases
      model.page = pages[(model.page.rawValue + 1) % pages.count]
    case .page(let page): model.page = page
    case .forward, .back, .tenOn, .tenBack, .toStart: moveStack(command)
    case .play: playStack()
    case .pace: changePace()
    case .nextLayer: model.layer += 1
    case .previousLayer: model.layer -= 1
    case .stepInto: stepIntoStack()
    case .side:
      model.side = model.side.other
      say("The keys change \(model.side.letter) now.", .done)
    case .versus: toggleSecondStack()
    case .type: askForSettings()
    case .weight: askForWeight()
    case .deeper, .shallower, .width, .activation, .start, .seed, .heavier,
      .lighter:
      changeStack(command)
    }
  }

  // MARK: Time

  private mutating func moveStack(_ command: VanishingCommand) {
    model.isPlaying = false
    switch command {
    case .forward: model.move(by: 1)
    case .back: model.move(by: -1)
    case .tenOn: model.move(by: 10)
    case .tenBack: model.move(by: -10)
    case .show, .nextPage, .page, .toStart, .play, .pace, .nextLayer, .previousLayer, .deeper,
      .shallower, .width, .activation, .start, .seed, .weight, .heavier, .lighter, .type, .side,
      .versus, .stepInto:
      model.go(to: 1)
    }
  }

  private mutating func playStack() {
    model.isPlaying.toggle()
    say(
      model.isPlaying
        ? "Training, \(model.pace) at once; \(key(VanishingCommand.play)) pauses, "
          + "\(key(VanishingCommand.pace)) changes the pace."
        : "Paused.", .done)
  }

  private mutating func changePace() {
    let paces = VanishingModel.paces
    let place = paces.firstIndex(of: model.pace) ?? 0
    model.pace = paces[(place + 1) % paces.count]
    let many = model.pace == 1 ? "1 iteration" : "\(model.pace) iterations"
    say("Playing takes \(many) at once.", .done)
  }

  // MARK: The stacks

  private mutating func changeStack(_ command: VanishingCommand) {
    switch command {
    case .deeper: model.change { $0.depth += 1 }
    case .shallower: model.change { $0.depth -= 1 }
    case .width: model.change { $0.width = Self.next($0.width, [1, 2, 4, 8, 16]) }
    case .activation:
      model.change { $0.activation = Self.next($0.activation, Stack.activations) }
    case .start: model.change { $0.start = Self.next($0.start, StackWords.starts) }
    case .seed: model.change { $0.seed &+= 1 }
    case .heavier: moveStackWeight(up: true)
    case .lighter: moveStackWeight(up: false)
    case .show, .nextPage, .page, .forward, .back, .tenOn, .tenBack, .toStart, .play, .pace,
      .nextLayer, .previousLayer, .weight, .type, .side, .versus, .stepInto:
      break
    }
    sayStack(command)
  }

  private static func next<Choice: Equatable>(_ choice: Choice, _ all: [Choice]) -> Choice {
    all[((all.firstIndex(of: choice) ?? -1) + 1) % all.count]
  }

  private mutating func moveStackWeight(up: Bool) {
    guard case .alike(let weight) = model.stack.start else { return }
    let stops = StackWords.weightStops
    guard let next = up ? stops.first(where: { $0 > weight }) : stops.last(where: { $0 < weight })
    else { return }
    model.change { $0.start = .alike(weight: next) }
  }

  private mutating func sayStack(_ command: VanishingCommand) {
    let (stack, letter) = (model.stack, model.side.letter)
    let words = StackWords(stack, glyphs: display.glyphs)
    switch command {
    case .activation, .start, .heavier, .lighter:
      say("\(letter): \(words.whole). Training starts anew.", .done)
    case .width:
      let units = stack.width == 1 ? "One unit a layer" : "\(stack.width) units a layer"
      say("\(units), one in the last. Training starts anew.", .done)
    case .seed:
      let isDrawn = model.shown.contains { model[$0].stack.isDrawn }
      say(
        isDrawn
          ? "Weights from seed \(stack.seed)."
          : "Seed \(stack.seed): \(key(VanishingCommand.start)) lets weights be drawn from it.",
        .done)
    case .show, .nextPage, .page, .forward, .back, .tenOn, .tenBack, .toStart, .play, .pace,
      .nextLayer, .previousLayer, .deeper, .shallower, .weight, .type, .side, .versus,
      .stepInto:
      break
    }
  }

  private mutating func toggleSecondStack() {
    model.toggleB()
    let words = StackWords(model.b.stack, glyphs: display.glyphs)
    say(
      model.showsB
        ? "B is \(words.whole): as A but for the activation." : "Only A is shown.", .done)
  }

  /// The step screen of the chosen stack, at the iteration that is shown.
  private mutating func stepIntoStack() {
    model.isPlaying = false
    let experiment = model.stack.experiment
    let open = OpenRun(title: experiment.title ?? "A stack", experiment: experiment)
    let hint =
      "This is stack \(model.side.letter) at iteration \(model.iteration); "
      + "\(key(VanishingCommand.show)) goes back to the layers."
    ask(for: .stepInto(open, at: model.iteration, Notice(hint, .hint)))
  }

  // MARK: What there is to say

  /// Why a command does nothing here and now; nil if it does something.
  func whyNot(_ command: VanishingCommand) -> String? {
    let stack = model.stack
    switch command {
    case .show: return context.screen == .vanishing ? "This is \(ScreenID.vanishing.name)." : nil
    case .back, .tenBack, .toStart:
      return model.iteration == 1 ? "This is the first iteration." : nil
    case .forward, .tenOn, .play:
      guard model.iteration >= model.lastIteration, !model.isPlaying else { return nil }
      return model.iteration == VanishingModel.end
        ? "This is as far as it goes here; Enter leads to the step screen."
        : "Every stack has diverged here: its numbers are not finite any more."
    case .nextLayer: return model.layer == stack.depth ? "This is the last layer." : nil
    case .previousLayer: return model.layer == 1 ? "This is the first layer." : nil
    case .deeper:
      return stack.depth == Stack.depths.upperBound ? "50 layers are the most here." : nil
    case .shallower: return stack.depth == 1 ? "One layer is the least." : nil
    case .side:
      return model.showsB ? nil : "There is only A; \(key(VanishingCommand.versus)) adds B."
    case .heavier, .lighter: return whyNotHeavier(up: command == .heavier)
    case .nextPage, .page, .pace, .width, .activation, .start, .seed, .weight, .type, .versus,
      .stepInto:
      return nil
    }
  }

  private func whyNotHeavier(up: Bool) -> String? {
    let typed = key(VanishingCommand.weight)
    guard case .alike(let weight) = model.stack.start else {
      return "Its weights are drawn; \(typed) types one for all of them."
    }
    let stops = StackWords.weightStops
    let isEnd = up ? weight >= stops[stops.count - 1] : weight <= stops[0]
    return isEnd ? "Stops are from -8 to 8; \(typed) types any weight." : nil
  }

  /// The keys that matter here, the most important first.
  var footer: [FooterKey] {
    func key(_ commands: [VanishingCommand], _ name: String) -> FooterKey {
      footer(commands, name)
    }
    let sides = model.showsB ? [key([.side], "A or B")] : []
    return [
      key([.deeper, .shallower], "depth"), key([.activation], "activation"),
      key([.lighter, .heavier], "w"), key([.start], "initializer"),
      key([.back, .forward], "train"), key([.previousLayer, .nextLayer], "layer"),
      key([.nextPage], "page"),
      key([.play], model.isPlaying ? "pause" : "play"),
    ] + sides + [
      key([.versus], "versus"), key([.stepInto], "step into"), key([.width], "width"),
      key([.type], "set x y b"), key([.seed], "seed"), key([.pace], "pace"),
      footer([ProgramCommand.quit], "quit"), footer([ProgramCommand.palette], "all commands"),
      footer([ProgramCommand.help], "help"),
    ]
  }
}
