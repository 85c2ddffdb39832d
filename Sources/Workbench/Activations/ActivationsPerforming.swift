import Derivation
import Engine
import Session

extension State {
  /// Does what a command of the screen says.
  mutating func perform(_ command: ActivationsCommand) -> [Effect] {
    switch command {
    case .nextPage:
      let pages = ActivationsExhibit.Page.allCases
      activations.page = pages[(activations.page.rawValue + 1) % pages.count]
    case .page(let page): activations.page = page
    case .compare: return choose(.compareBy(.activation))
    case .goOn: return goOnFromActivations()
    default:
      if activations.page == .atWork { moveAtWork(command) } else { moveMarker(command) }
    }
    return []
  }

  private mutating func goOnFromActivations() -> [Effect] {
    switch activations.page {
    case .function:
      show(.losses)
      losses.page = .softmax
    case .sideBySide: activations.page = .function
    case .atWork: return choose(.stepScreen)
    }
    return []
  }

  private mutating func moveMarker(_ command: ActivationsCommand) {
    let reach = activations.reach
    switch command {
    case .left: activations.move(right: false)
    case .right: activations.move(right: true)
    case .farLeft: activations.moveFar(right: false)
    case .farRight: activations.moveFar(right: true)
    case .next: activations.choose(next: 1)
    case .previous: activations.choose(next: -1)
    case .more: activations.stop(up: true).map { activations.setParameter($0) }
    case .less: activations.stop(up: false).map { activations.setParameter($0) }
    case .reset: activations.place(at: 0)
    case .type:
      ask(Prompt(.activations(.place), "z is \(NumberFormat.all.text(activations.z)); set it to"))
    case .typeParameter:
      guard let value = activations.parameter, let name = parameterName else { return }
      ask(
        Prompt(
          .activations(.parameter), "\(name) is \(NumberFormat.all.text(value)); set it to"))
    default: break
    }
    sayIfWidened(from: reach)
  }

  private mutating func sayIfWidened(from reach: Double) {
    guard activations.reach != reach else { return }
    let text = NumberFormat.short.text(activations.reach)
    notice = Notice("The axis is now -\(text) to \(text), so that z stands on it.", .done)
  }

  /// Through the layers, and through time.
  private mutating func moveAtWork(_ command: ActivationsCommand) {
    let (count, now) = (setup.network.layers.count, run.moment.iteration)
    switch command {
    case .next, .previous:
      let offset = command == .next ? 1 : count - 1
      activations.layer = (min(activations.layer, count - 1) + offset) % count
    case .left: perform(.earlierIteration)
    case .right: perform(.laterIteration)
    case .farLeft: perform(.iteration(max(1, now - 10)))
    case .farRight: perform(.iteration(now + 10))
    case .reset: perform(.iteration(1))
    default: break
    }
  }

  /// What the parameter of the activation is called; nil where it has none.
  var parameterName: String? { activations.activation.parameterName(names.glyphs) }

  /// Takes what was typed for z or for the parameter.
  mutating func takeForActivations(_ prompt: Prompt, _ number: ActivationsExhibit.Number) {
    let farthest = ActivationsExhibit.farthest
    let allowed =
      switch number {
      case .place: -farthest...farthest
      case .parameter: ActivationsExhibit.allowed(activations.activation)
      }
    guard let value = Double(prompt.field.text.filter { $0 != " " }), allowed.contains(value) else {
      let bounds = [allowed.lowerBound, allowed.upperBound].map(NumberFormat.all.text)
      refuse(prompt, "allowed: a number from \(bounds[0]) to \(bounds[1])")
      return
    }
    overlay = .none
    let reach = activations.reach
    switch number {
    case .place: activations.place(at: value)
    case .parameter: activations.setParameter(value)
    }
    sayIfWidened(from: reach)
  }

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func performInActivations(_ command: Command) -> Bool { false }
}

// MARK: - What does nothing, and the keys

extension State {
  /// Why a command does nothing here and now; nil if it does something, or is none of the screen's.
  func whyNotInActivations(_ command: Command) -> String? {
    guard case .activations(let command) = command else { return nil }
    switch command {
    case .nextPage, .page: return nil
    case .compare: return isOpen ? whyNot(.compareBy(.activation)) : noNetwork
    default:
      return activations.page == .atWork ? whyNotAtWork(command) : whyNotWithMarker(command)
    }
  }

  /// What to do where no network is open.
  var noNetwork: String { "No network is open; \(key(.close)) leads back to where one is opened." }

  private func whyNotWithMarker(_ command: ActivationsCommand) -> String? {
    let isSoftmax = activations.activation == .softmax
    switch command {
    case .goOn where activations.page == .function && !isSoftmax:
      return "\(key(.activations(.goOn))) leads on from softmax, to its page among the losses."
    case .left, .right, .farLeft, .farRight, .reset, .type:
      guard activations.page == .sideBySide || !isSoftmax else {
        return "Softmax is no function of one z; \(key(.activations(.goOn))) shows it whole."
      }
      return whyNotBeyond(command)
    case .more, .less, .typeParameter: return whyNotParameter(command)
    default: return nil
    }
  }

  private func whyNotBeyond(_ command: ActivationsCommand) -> String? {
    let (z, farthest) = (activations.z, ActivationsExhibit.farthest)
    switch command {
    case .left, .farLeft:
      return z <= -farthest ? "z goes no farther than \(NumberFormat.all.text(z))." : nil
    case .right, .farRight:
      return z >= farthest ? "z goes no farther than \(NumberFormat.all.text(z))." : nil
    case .reset: return z == 0 ? "z is 0 already." : nil
    default: return nil
    }
  }

  private func whyNotParameter(_ command: ActivationsCommand) -> String? {
    guard let name = parameterName, let value = activations.parameter else {
      return "Only leaky-relu, prelu and elu have a number to set."
    }
    guard command != .typeParameter, activations.stop(up: command == .more) == nil else {
      return nil
    }
    let end = command == .more ? "last" : "first"
    return "\(name) is \(NumberFormat.all.text(value)): that is the slider's \(end) stop."
  }

  private func whyNotAtWork(_ command: ActivationsCommand) -> String? {
    guard isOpen else { return noNetwork }
    switch command {
    case .left, .farLeft, .reset:
      return run.moment.iteration == 1 ? "This is the first iteration." : nil
    case .right, .farRight:
      return run.moment.iteration == run.timeline.limit?.iteration
        ? "The run ends here: a number is not finite any more." : nil
    case .next, .previous:
      return setup.network.layers.count == 1 ? "The network has one layer only." : nil
    case .more, .less, .type, .typeParameter:
      return "Nothing is set here: these are the network's own numbers."
    default: return nil
    }
  }

  /// The keys that matter here, the most important first.
  var activationsFooter: [FooterKey] {
    ownKeys + [
      footer([.activations(.nextPage)], "page"), footer([.quit], "quit"),
      footer([.activations(.compare)], "compare"), footer([.palette], "all commands"),
      footer([.help], "help"),
    ]
  }

  private var ownKeys: [FooterKey] {
    let choose = [Command.activations(.previous), .activations(.next)]
    let little = [Command.activations(.left), .activations(.right)]
    let far = [Command.activations(.farLeft), .activations(.farRight)]
    let onward = Command.activations(.goOn)
    switch activations.page {
    case .function where activations.activation == .softmax:
      return [footer(choose, "activation"), footer([onward], "softmax's page")]
    case .function:
      return [footer(little, "move z"), footer(choose, "activation")] + parameterKeys
        + [footer(far, "far"), footer([.activations(.type)], "type z")]
    case .sideBySide:
      return [
        footer(little, "move z"), footer(choose, "activation"), footer(far, "far"),
        footer([.activations(.type)], "type z"), footer([onward], "large"),
      ]
    case .atWork:
      guard isOpen else { return [] }
      return [
        footer(little, "iteration"), footer(far, "ten"), footer(choose, "layer"),
        footer([onward], "step screen"),
      ]
    }
  }

  private var parameterKeys: [FooterKey] {
    guard let name = parameterName else { return [] }
    let keys = [Command.activations(.less), .activations(.more)]
    return [footer(keys, name), footer([.activations(.typeParameter)], "type \(name)")]
  }
}
