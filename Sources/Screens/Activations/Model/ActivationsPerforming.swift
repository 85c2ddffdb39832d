import Derivation
import Engine
import ScreenKit
import Session
import Text

/// A number that one can type on the screen of activations.
enum ActivationsPurpose: PromptPurpose {
  /// The marker's z.
  case place
  /// The parameter of the activation.
  case parameter
}

extension ActivationsModel {
  /// What the parameter of the activation is called; nil where it has none.
  func parameterName(_ display: Display) -> String? {
    activation.parameterName(display.glyphs)
  }
}

extension Scene<ActivationsModel> {
  /// Does what a command of the screen says.
  mutating func perform(_ command: ActivationsCommand) {
    switch command {
    case .show: ask(for: .go(.activations))
    case .nextPage:
      let pages = ActivationsModel.Page.allCases
      model.page = pages[(model.page.rawValue + 1) % pages.count]
    case .page(let page): model.page = page
    case .compare: ask(for: .chooseNamed("compare activations"))
    case .goOn: goOn()
    case .left, .right, .farLeft, .farRight, .next, .previous, .more, .less, .type,
      .typeParameter, .reset:
      if model.page == .atWork { moveAtWork(command) } else { moveMarker(command) }
    }
  }

  private mutating func goOn() {
    switch model.page {
    case .function: ask(for: .goToPage("softmax", of: .losses))
    case .sideBySide: model.page = .function
    case .atWork: ask(for: .go(.step))
    }
  }

  private mutating func moveMarker(_ command: ActivationsCommand) {
    let reach = model.reach
    switch command {
    case .left: model.move(right: false)
    case .right: model.move(right: true)
    case .farLeft: model.moveFar(right: false)
    case .farRight: model.moveFar(right: true)
    case .next: model.choose(next: 1)
    case .previous: model.choose(next: -1)
    case .more: model.stop(up: true).map { model.setParameter($0) }
    case .less: model.stop(up: false).map { model.setParameter($0) }
    case .reset: model.place(at: 0)
    case .type: askFor(.place, "z", model.z)
    case .typeParameter:
      guard let value = model.parameter, let name = model.parameterName(display) else { return }
      askFor(.parameter, name, value)
    case .show, .nextPage, .page, .compare, .goOn: break
    }
    sayIfWidened(from: reach)
  }

  private mutating func askFor(_ purpose: ActivationsPurpose, _ name: String, _ value: Double) {
    ask(Prompt(purpose, "\(name) is \(NumberFormat.all.text(value)); set it to"))
  }

  private mutating func sayIfWidened(from reach: Double) {
    guard model.reach != reach else { return }
    let text = NumberFormat.short.text(model.reach)
    say("The axis is now -\(text) to \(text), so that z stands on it.", .done)
  }

  /// Through the layers, and through time.
  private mutating func moveAtWork(_ command: ActivationsCommand) {
    let run = context.open.run
    let (count, now) = (run.setup.network.layers.count, run.moment.iteration)
    switch command {
    case .next, .previous:
      let offset = command == .next ? 1 : count - 1
      model.layer = (min(model.layer, count - 1) + offset) % count
    case .left: ask(for: .move(.earlierIteration))
    case .right: ask(for: .move(.laterIteration))
    case .farLeft: ask(for: .move(.iteration(max(1, now - 10))))
    case .farRight: ask(for: .move(.iteration(now + 10)))
    case .reset: ask(for: .move(.iteration(1)))
    case .more, .less, .type, .typeParameter, .show, .nextPage, .page, .compare, .goOn: break
    }
  }

  /// Takes what was typed for z or for the parameter.
  mutating func take(_ prompt: Prompt) {
    guard let purpose = prompt.purpose(ActivationsPurpose.self) else { return }
    let farthest = ActivationsModel.farthest
    let allowed =
      switch purpose {
      case .place: -farthest...farthest
      case .parameter: ActivationsModel.allowed(model.activation)
      }
    guard let value = Double(prompt.field.text.filter { $0 != " " }), allowed.contains(value) else {
      let bounds = [allowed.lowerBound, allowed.upperBound].map(NumberFormat.all.text)
      refuse(prompt, "allowed: a number from \(bounds[0]) to \(bounds[1])")
      return
    }
    let reach = model.reach
    switch purpose {
    case .place: model.place(at: value)
    case .parameter: model.setParameter(value)
    }
    sayIfWidened(from: reach)
  }

  /// Takes in what was pointed at: an activation or a layer, a z, the wheel.
  mutating func point(at target: Target) {
    switch target {
    case .row(let row): model.choose(row: row)
    case .place(let place): model.point(at: place)
    case .wheel(let rows):
      let command = rows > 0 ? ActivationsCommand.next : .previous
      ask(for: .choose(command.erased))
    case .command, .step, .number: break
    }
  }
}

// MARK: - What does nothing, and the keys

extension Scene<ActivationsModel> {
  /// Why a command does nothing here and now; nil if it does something.
  func whyNot(_ command: ActivationsCommand) -> String? {
    switch command {
    case .show: context.screen == .activations ? "This is \(ScreenID.activations.name)." : nil
    case .nextPage, .page: nil
    case .compare: context.open.isOpen ? nil : noNetwork
    case .left, .right, .farLeft, .farRight, .next, .previous, .more, .less, .type,
      .typeParameter, .reset, .goOn:
      model.page == .atWork ? whyNotAtWork(command) : whyNotWithMarker(command)
    }
  }

  /// What to do where no network is open.
  private var noNetwork: String {
    "No network is open; \(key(ProgramCommand.close)) leads back to where one is opened."
  }

  private func whyNotWithMarker(_ command: ActivationsCommand) -> String? {
    let isSoftmax = model.activation == .softmax
    let onward = key(ActivationsCommand.goOn)
    switch command {
    case .goOn:
      return model.page == .function && !isSoftmax
        ? "\(onward) leads on from softmax, to its page among the losses." : nil
    case .left, .right, .farLeft, .farRight, .reset, .type:
      guard model.page == .sideBySide || !isSoftmax else {
        return "Softmax is no function of one z; \(onward) shows it whole."
      }
      return whyNotBeyond(command)
    case .more, .less, .typeParameter: return whyNotParameter(command)
    case .show, .next, .previous, .nextPage, .page, .compare: return nil
    }
  }

  private func whyNotBeyond(_ command: ActivationsCommand) -> String? {
    let (z, farthest) = (model.z, ActivationsModel.farthest)
    let end = "z goes no farther than \(NumberFormat.all.text(z))."
    if command == .reset { return z == 0 ? "z is 0 already." : nil }
    if [.left, .farLeft].contains(command) { return z <= -farthest ? end : nil }
    if [.right, .farRight].contains(command) { return z >= farthest ? end : nil }
    return nil
  }

  private func whyNotParameter(_ command: ActivationsCommand) -> String? {
    guard let name = model.parameterName(display), let value = model.parameter else {
      let names = Activation.all.filter { !$0.settings.isEmpty }.map(\.name)
      let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      return "Only \(list) have a number to set."
    }
    guard command != .typeParameter, model.stop(up: command == .more) == nil else {
      return nil
    }
    let end = command == .more ? "last" : "first"
    return "\(name) is \(NumberFormat.all.text(value)): that is the slider's \(end) stop."
  }

  private func whyNotAtWork(_ command: ActivationsCommand) -> String? {
    guard context.open.isOpen else { return noNetwork }
    let run = context.open.run
    switch command {
    case .left, .farLeft, .reset:
      return run.moment.iteration == 1 ? "This is the first iteration." : nil
    case .right, .farRight:
      return run.moment.iteration == run.timeline.limit?.iteration
        ? "The run ends here: a number is not finite any more." : nil
    case .next, .previous:
      return run.setup.network.layers.count == 1 ? "The network has one layer only." : nil
    case .more, .less, .type, .typeParameter:
      return "Nothing is set here: these are the network's own numbers."
    case .show, .goOn, .nextPage, .page, .compare: return nil
    }
  }

  /// The keys that matter here, the most important first.
  var footer: [FooterKey] {
    ownKeys + [
      footer([ActivationsCommand.nextPage], "page"), footer([ProgramCommand.quit], "quit"),
      footer([ActivationsCommand.compare], "compare"),
      footer([ProgramCommand.palette], "all commands"), footer([ProgramCommand.help], "help"),
    ]
  }

  private func keys(_ commands: [ActivationsCommand], _ name: String) -> FooterKey {
    footer(commands, name)
  }

  private var ownKeys: [FooterKey] {
    let choose = [ActivationsCommand.previous, .next]
    let little = [ActivationsCommand.left, .right]
    let far = [ActivationsCommand.farLeft, .farRight]
    switch model.page {
    case .function where model.activation == .softmax:
      return [keys(choose, "activation"), keys([.goOn], "softmax's page")]
    case .function:
      return [keys(little, "move z"), keys(choose, "activation")] + parameterKeys
        + [keys(far, "far"), keys([.type], "type z")]
    case .sideBySide:
      return [
        keys(little, "move z"), keys(choose, "activation"), keys(far, "far"),
        keys([.type], "type z"), keys([.goOn], "large"),
      ]
    case .atWork:
      guard context.open.isOpen else { return [] }
      return [
        keys(little, "iteration"), keys(far, "ten"), keys(choose, "layer"),
        keys([.goOn], "step screen"),
      ]
    }
  }

  private var parameterKeys: [FooterKey] {
    guard let name = model.parameterName(display) else { return [] }
    return [keys([.less, .more], name), keys([.typeParameter], "type \(name)")]
  }
}
