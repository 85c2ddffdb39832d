import Derivation
import Engine
import Experiments
import Session

extension State {
  /// Does what a command of the screen says.
  mutating func perform(_ command: VanishingCommand) -> [Effect] {
    switch command {
    case .nextPage:
      let pages = VanishingExhibit.Page.allCases
      vanishing.page = pages[(vanishing.page.rawValue + 1) % pages.count]
    case .page(let page): vanishing.page = page
    case .forward, .back, .tenOn, .tenBack, .toStart: moveStack(command)
    case .play: playStack()
    case .pace: changePace()
    case .nextLayer: vanishing.layer += 1
    case .previousLayer: vanishing.layer -= 1
    case .stepInto: return stepIntoStack()
    case .side:
      vanishing.side = vanishing.side.other
      notice = Notice("The keys change \(vanishing.side.letter) now.", .done)
    case .versus: toggleSecondStack()
    case .type: askForStackSettings()
    case .weight: askForStackWeight()
    default: changeStack(command)
    }
    return []
  }

  // MARK: Time

  private mutating func moveStack(_ command: VanishingCommand) {
    vanishing.isPlaying = false
    switch command {
    case .forward: vanishing.move(by: 1)
    case .back: vanishing.move(by: -1)
    case .tenOn: vanishing.move(by: 10)
    case .tenBack: vanishing.move(by: -10)
    default: vanishing.go(to: 1)
    }
  }

  private mutating func playStack() {
    vanishing.isPlaying.toggle()
    notice = Notice(
      vanishing.isPlaying
        ? "Training, \(vanishing.pace) at once; \(key(.vanishing(.play))) pauses, "
          + "\(key(.vanishing(.pace))) changes the pace."
        : "Paused.", .done)
  }

  private mutating func changePace() {
    let paces = VanishingExhibit.paces
    let place = paces.firstIndex(of: vanishing.pace) ?? 0
    vanishing.pace = paces[(place + 1) % paces.count]
    let many = vanishing.pace == 1 ? "1 iteration" : "\(vanishing.pace) iterations"
    notice = Notice("Playing takes \(many) at once.", .done)
  }

  // MARK: The stacks

  private mutating func changeStack(_ command: VanishingCommand) {
    switch command {
    case .deeper: vanishing.change { $0.depth += 1 }
    case .shallower: vanishing.change { $0.depth -= 1 }
    case .width: vanishing.change { $0.width = Self.next($0.width, [1, 2, 4, 8, 16]) }
    case .activation:
      vanishing.change { $0.activation = Self.next($0.activation, Stack.activations) }
    case .start: vanishing.change { $0.start = Self.next($0.start, StackWords.starts) }
    case .seed: vanishing.change { $0.seed &+= 1 }
    case .heavier: moveStackWeight(up: true)
    case .lighter: moveStackWeight(up: false)
    default: break
    }
    sayStack(command)
  }

  private static func next<Choice: Equatable>(_ choice: Choice, _ all: [Choice]) -> Choice {
    all[((all.firstIndex(of: choice) ?? -1) + 1) % all.count]
  }

  private mutating func moveStackWeight(up: Bool) {
    guard case .alike(let weight) = vanishing.stack.start else { return }
    let stops = StackWords.weightStops
    guard let next = up ? stops.first(where: { $0 > weight }) : stops.last(where: { $0 < weight })
    else { return }
    vanishing.change { $0.start = .alike(weight: next) }
  }

  private mutating func sayStack(_ command: VanishingCommand) {
    let (stack, letter) = (vanishing.stack, vanishing.side.letter)
    let words = StackWords(stack, glyphs: display.glyphs)
    switch command {
    case .activation, .start, .heavier, .lighter:
      notice = Notice("\(letter): \(words.whole). Training starts anew.", .done)
    case .width:
      let units = stack.width == 1 ? "One unit a layer" : "\(stack.width) units a layer"
      notice = Notice("\(units), one in the last. Training starts anew.", .done)
    case .seed:
      let isDrawn = vanishing.shown.contains { vanishing[$0].stack.isDrawn }
      notice = Notice(
        isDrawn
          ? "Weights from seed \(stack.seed)."
          : "Seed \(stack.seed): \(key(.vanishing(.start))) lets weights be drawn from it.", .done)
    default: break
    }
  }

  private mutating func toggleSecondStack() {
    vanishing.toggleB()
    let words = StackWords(vanishing.b.stack, glyphs: display.glyphs)
    notice = Notice(
      vanishing.showsB
        ? "B is \(words.whole): as A but for the activation." : "Only A is shown.", .done)
  }

  /// The step screen of the chosen stack; what was changed in the run that stood there is kept.
  private mutating func stepIntoStack() -> [Effect] {
    vanishing.isPlaying = false
    let effects = keepIfUnsaved()
    let experiment = vanishing.stack.experiment
    title = experiment.title ?? "A stack"
    stepInto(
      experiment, at: vanishing.iteration,
      "This is stack \(vanishing.side.letter) at iteration \(vanishing.iteration); "
        + "\(key(.exhibit(.vanishing))) goes back to the layers.")
    return effects
  }

  // MARK: What there is to say

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func performInVanishing(_ command: Command) -> Bool { false }

  /// Why a command does nothing here and now; nil if it does something, or is none of the screen's.
  func whyNotInVanishing(_ command: Command) -> String? {
    guard case .vanishing(let command) = command else { return nil }
    let (stack, exhibit) = (vanishing.stack, vanishing)
    switch command {
    case .back, .tenBack, .toStart:
      return exhibit.iteration == 1 ? "This is the first iteration." : nil
    case .forward, .tenOn, .play:
      guard exhibit.iteration >= exhibit.lastIteration, !exhibit.isPlaying else { return nil }
      return exhibit.iteration == VanishingExhibit.end
        ? "This is as far as it goes here; Enter leads to the step screen."
        : "Every stack has diverged here: its numbers are not finite any more."
    case .nextLayer: return exhibit.layer == stack.depth ? "This is the last layer." : nil
    case .previousLayer: return exhibit.layer == 1 ? "This is the first layer." : nil
    case .deeper:
      return stack.depth == Stack.depths.upperBound ? "50 layers are the most here." : nil
    case .shallower: return stack.depth == 1 ? "One layer is the least." : nil
    case .side: return exhibit.showsB ? nil : "There is only A; \(key(.vanishing(.versus))) adds B."
    case .heavier, .lighter: return whyNotHeavier(up: command == .heavier)
    default: return nil
    }
  }

  private func whyNotHeavier(up: Bool) -> String? {
    guard case .alike(let weight) = vanishing.stack.start else {
      return "Its weights are drawn; \(key(.vanishing(.weight))) types one for all of them."
    }
    let stops = StackWords.weightStops
    let isEnd = up ? weight >= stops[stops.count - 1] : weight <= stops[0]
    return isEnd ? "Stops are from -8 to 8; \(key(.vanishing(.weight))) types any weight." : nil
  }

  /// The keys that matter here, the most important first.
  var vanishingFooter: [FooterKey] {
    func key(_ commands: [VanishingCommand], _ name: String) -> FooterKey {
      footer(commands.map { .vanishing($0) }, name)
    }
    let sides = vanishing.showsB ? [key([.side], "A or B")] : []
    return [
      key([.deeper, .shallower], "depth"), key([.activation], "activation"),
      key([.lighter, .heavier], "w"), key([.start], "initializer"),
      key([.back, .forward], "train"), key([.previousLayer, .nextLayer], "layer"),
      key([.nextPage], "page"),
      key([.play], vanishing.isPlaying ? "pause" : "play"),
    ] + sides + [
      key([.versus], "versus"), key([.stepInto], "step into"), key([.width], "width"),
      key([.type], "set x y b"), key([.seed], "seed"), key([.pace], "pace"),
      footer([.quit], "quit"), footer([.palette], "all commands"), footer([.help], "help"),
    ]
  }
}
