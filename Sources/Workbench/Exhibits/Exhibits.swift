import Experiments

/// A screen that shows one idea by itself, with something to move in it.
public enum ExhibitKind: Hashable, Sendable, CaseIterable {
  /// Activations and their derivatives.
  case activations
  /// Losses and their derivatives.
  case losses
  /// The gradient of a deep stack.
  case vanishing

  /// The screen that shows it.
  var screen: ScreenKind {
    switch self {
    case .activations: .activations
    case .losses: .losses
    case .vanishing: .vanishing
    }
  }
}

extension ScreenKind {
  /// The idea that it shows by itself; nil for the other screens.
  var exhibit: ExhibitKind? { ExhibitKind.allCases.first { $0.screen == self } }
}

extension State {
  /// Goes to the screen of an idea.
  mutating func show(_ exhibit: ExhibitKind) {
    leaveComparison()
    playback.direction = nil
    lit = nil
    if screen.exhibit == nil { cameFrom = screen }
    screen = exhibit.screen
    notice = nil
  }

  /// Back to where one came from.
  mutating func leaveExhibit() {
    screen = cameFrom == .step && !isOpen ? .home : cameFrom
    notice = nil
  }

  // MARK: What each of them does with time and with commands that other screens have too

  func interval(of exhibit: ExhibitKind) -> Int? {
    switch exhibit {
    case .activations: activations.interval
    case .losses: losses.interval
    case .vanishing: vanishing.interval
    }
  }

  mutating func frame(of exhibit: ExhibitKind) {
    switch exhibit {
    case .activations: activations.frame()
    case .losses: losses.frame()
    case .vanishing: vanishing.frame()
    }
  }

  /// Does what a command of other screens means here; returns whether it means anything.
  mutating func perform(_ command: Command, in exhibit: ExhibitKind) -> Bool {
    switch exhibit {
    case .activations: performInActivations(command)
    case .losses: performInLosses(command)
    case .vanishing: performInVanishing(command)
    }
  }

  /// Why a command does nothing here and now; nil if it does something, or is none of the idea's.
  func whyNot(_ command: Command, in exhibit: ExhibitKind) -> String? {
    if command == .exhibit(exhibit) { return "This is \(screen.name)." }
    return switch exhibit {
    case .activations: whyNotInActivations(command)
    case .losses: whyNotInLosses(command)
    case .vanishing: whyNotInVanishing(command)
    }
  }
}
