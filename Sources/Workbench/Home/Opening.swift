import Engine
import Experiments
import Session

extension State {
  /// Gives the home screen what can be opened.
  public mutating func setHome(_ entries: [Home.Entry]) {
    home.entries = entries
    home.chosen = max(0, min(home.chosen, entries.count - 1))
  }

  /// Says that there are runs that were changed and not saved.
  public mutating func offerKept() {
    let count = home.entries.count { $0.group == .kept }
    guard count > 0 else { return }
    let runs = count == 1 ? "A changed run was kept" : "\(count) changed runs were kept"
    notice = Notice("\(runs) when Backstep ended; \(key(.goTo)) h shows what can be opened.", .hint)
  }

  /// Goes to the home screen.
  mutating func goHome() -> [Effect] {
    leaveComparison()
    lesson?.screen = screen
    screen = .home
    playback.direction = nil
    notice = nil
    endPractice()
    lit = nil
    if let place = home.entries.firstIndex(where: { $0.source == source && source != nil }) {
      home.chosen = place
    }
    return picture()
  }

  /// Asks for the picture of the entry that is chosen, unless it is there.
  public mutating func picture() -> [Effect] {
    guard let source = home.entry?.source else {
      home.preview = nil
      home.problem = nil
      return []
    }
    if home.preview?.source == source { return [] }
    home.preview = nil
    home.problem = nil
    return [.preview(source)]
  }

  mutating func preview(_ source: ExperimentSource, _ experiment: Experiment) {
    losses.hear(source, experiment)
    guard home.entry?.source == source else { return }
    home.preview = Preview(source, experiment)
    home.problem = nil
  }

  mutating func chooseEntry(_ place: Int) -> [Effect] {
    if screen == .lessons {
      chooseLesson(place)
      return []
    }
    guard home.entries.indices.contains(place) else { return [] }
    home.chosen = place
    return picture()
  }

  mutating func openChosen() -> [Effect] {
    if screen == .lessons { return openLesson() }
    guard let entry = home.entry else { return [] }
    guard let source = entry.source else {
      guard case .command(let command, _) = entry.target else { return [] }
      return choose(command)
    }
    if isOpen, source == self.source {
      screen = .step
      return []
    }
    return keepIfUnsaved() + [.open(source)]
  }

  mutating func forgetChosen() -> [Effect] {
    guard let entry = home.entry, let source = entry.source else { return [] }
    home.entries.remove(at: home.chosen)
    home.chosen = max(0, min(home.chosen, home.entries.count - 1))
    notice = Notice("\(entry.name) is off the list; the file itself stays.", .done)
    if entry.group == .kept { notice = Notice("\(entry.name) is forgotten.", .done) }
    return [.forget(source)] + picture()
  }

  /// Opens an experiment that was read, on its first step.
  mutating func open(_ opened: OpenedExperiment) {
    endLesson()
    practice = nil
    run = Run(opened.experiment.setup, granularity: run.granularity)
    title = opened.title
    experiment = opened.experiment
    source = opened.source
    isOpen = true
    screen = .step
    (lit, wanted, work, tour) = (nil, nil, nil, nil)
    (lower, zoom, nudge) = (.context, nil, Nudge())
    playback.direction = nil
    overlay = .none
    notice = firstNotice
    // A run that was kept stays unsaved until it is saved.
    if case .kept = opened.source { isUnsaved = true } else { isUnsaved = false }
    if startsTour { beginTour() }
    if let dimension = comparesNext {
      if dimension == .optimizer { compareHere() } else { _ = compare(by: dimension) }
    }
    comparesNext = nil
  }

  mutating func sayNotOpened(_ source: ExperimentSource, _ reason: String) {
    losses.hear(source, problem: reason)
    if screen == .home, home.entry?.source == source, overlay == .none {
      home.preview = nil
      home.problem = reason
    } else {
      notice = Notice(reason, .warning)
    }
    startsTour = false
    comparesNext = nil
  }

  // MARK: Keeping

  /// The changed run as a file that goes on from here; nil if nothing would be lost.
  public var unsaved: KeptRun? {
    guard isUnsaved, let experiment, let saved = try? run.saved(of: experiment, fromHere: fromHere)
    else { return nil }
    return KeptRun(title: title, text: saved.yaml)
  }

  mutating func keepIfUnsaved() -> [Effect] {
    guard let unsaved else { return [] }
    isUnsaved = false
    // What it came from is in the new one.
    guard let source, case .kept = source else { return [.keep(unsaved)] }
    return [.keep(unsaved), .forget(source)]
  }

  /// Ends the program; what was changed is kept.
  mutating func quit() -> [Effect] { keepIfUnsaved() + [.quit] }
}
