import Derivation
import Lessons
import Session

extension State {
  /// Puts on the screen what a block says, in its order: experiment, screen, moment, panes, keys.
  ///
  /// What cannot be shown is told to the lesson's problems.
  mutating func apply(_ show: Show) {
    func fail(_ text: String) {
      lesson?.problems.append(LessonPlay.ShowProblem(line: show.line, text: text))
    }
    if let name = show.experiment, !openForLesson(name) {
      fail("the experiment cannot be opened")
    }
    if let screen = show.screen { goTo(screen) }
    if let iteration = show.iteration, !goToShown(iteration: iteration) {
      fail("the run has no iteration \(iteration)")
    }
    if let step = show.step, let problem = goToShown(step) { fail(problem) }
    if let granularity = show.granularity { run.setGranularity(granularity) }
    if let pane = show.pane { lower = LowerPaneKind(pane) }
    if let page = show.page, let problem = goTo(page: page) { fail(problem) }
    if !show.highlight.isEmpty {
      let names = Names(setup.network)
      lesson?.highlight = Set(show.highlight.compactMap { $0.quantity(names: names) })
    }
    for key in show.keys {
      if let problem = pressForLesson(key) { fail(problem) }
    }
    notice = nil
  }

  /// Opens an experiment of the lesson; returns whether there is one.
  mutating func openForLesson(_ name: ExperimentName) -> Bool {
    guard let opened = lesson?.opened.experiments[name] else { return false }
    leaveComparison()
    comparisons.forget()
    run = Run(opened.experiment.setup)
    (title, experiment, source) = (opened.title, opened.experiment, opened.source)
    (isOpen, isUnsaved, screen) = (true, false, .step)
    (lit, wanted, work, tour) = (nil, nil, nil, nil)
    (lower, zoom, nudge) = (.context, nil, Nudge())
    (display.isBlank, overlay) = (false, .none)
    playback.direction = nil
    lesson?.highlight = []
    return true
  }

  private mutating func goTo(_ wanted: Show.Screen) {
    overlay = .none
    switch wanted {
    case .step:
      leaveComparison()
      screen = .step
    case .compare: compareHere()
    case .activations: showFromLesson(.activations)
    case .losses: showFromLesson(.losses)
    case .vanishing: showFromLesson(.vanishing)
    }
  }

  /// A screen of one idea, as it is when it is opened first: what others did there is not the lesson's.
  private mutating func showFromLesson(_ exhibit: ExhibitKind) {
    switch exhibit {
    case .activations: activations = ActivationsExhibit()
    case .losses: losses = LossesExhibit()
    case .vanishing: vanishing = VanishingExhibit()
    }
    leaveComparison()
    screen = .step
    show(exhibit)
  }

  private mutating func goToShown(iteration: Int) -> Bool {
    run.perform(.iteration(iteration))
    return run.moment.iteration == iteration
  }

  /// Goes to a step of the iteration; returns why there is none.
  private mutating func goToShown(_ step: Show.Step) -> String? {
    let place = run.current
    switch step {
    case .number(let number):
      guard number <= place.steps.count else {
        return "there is no step \(number); allowed: 1 to \(place.steps.count)"
      }
      run.perform(.step(number - 1))
    case .making(let name):
      let sample = place.address.sample ?? 1
      guard let quantity = name.quantity(names: Names(place.steps.record.setup.network)),
        let address = place.steps.address(of: quantity, sample: sample),
        let index = place.steps.plan.index(of: address)
      else { return "no step of this iteration makes \(name.text)" }
      run.perform(.step(index))
    }
    return nil
  }

  /// Goes to a page of the screen, by its number or name; returns why there is none.
  private mutating func goTo(page: String) -> String? {
    func place<Page: CaseIterable>(_ pages: Page.Type, _ name: (Page) -> String) -> Page? {
      let all = Array(Page.allCases)
      if let number = Int(page) {
        return all.indices.contains(number - 1) ? all[number - 1] : nil
      }
      return all.first { name($0).lowercased() == page.lowercased() }
    }
    let isThere: Bool
    switch screen {
    case .activations:
      let found = place(ActivationsExhibit.Page.self, \.name)
      activations.page = found ?? activations.page
      isThere = found != nil
    case .losses:
      let found = place(LossesExhibit.Page.self, \.name)
      losses.page = found ?? losses.page
      isThere = found != nil
    case .vanishing:
      let found = place(VanishingExhibit.Page.self, \.name)
      vanishing.page = found ?? vanishing.page
      isThere = found != nil
    case .compare:
      let found = place(CompareModel.Page.self, \.name)
      if let found { _ = choose(.compare(.page(found))) }
      isThere = found != nil && comparison?.page == found
    case .home, .step, .lessons: return "this screen has no pages"
    }
    return isThere ? nil : "there is no page \(page) on \(screen.name)"
  }

  /// Presses a key, or types a text, as a learner would in the workbench; returns what is wrong.
  mutating func pressForLesson(_ input: LessonInput) -> String? {
    let focus = lesson?.focus ?? .workbench
    lesson?.focus = .workbench
    defer { lesson?.focus = focus }
    switch input {
    case .press(let name):
      guard let key = KeyPress(named: name) else { return "there is no key \(name)" }
      if key == .tab, overlay == .none {
        return "the key Tab leads to the lesson's box; allowed: Shift-Tab"
      }
      takeOnlyReading(of: press(key))
      finishWork()
      if let notice, notice.kind == .warning, overlay == .none {
        return "the key \(name) does nothing here: \(notice.text)"
      }
    case .type(let text):
      for character in text { takeOnlyReading(of: press(.character(character))) }
    }
    return nil
  }

  /// Of what keys of a lesson lead to outside, reading experiments is done, at once for those that
  /// came with the lesson; nothing is saved, copied or ended by a lesson.
  private mutating func takeOnlyReading(of effects: [Effect]) {
    for case .preview(let source) in effects {
      if let known = lesson?.opened.experiments.values.first(where: { $0.source == source }) {
        preview(source, known.experiment)
      } else {
        owed.append(.preview(source))
      }
    }
  }

  /// Does all that takes a while, at once.
  mutating func finishWork() {
    var pieces = 0
    while work != nil, pieces < 100_000 {
      advanceWork()
      pieces += 1
    }
  }
}

extension LowerPaneKind {
  /// The pane of a lesson's word.
  init(_ pane: Show.Pane) {
    self =
      switch pane {
      case .context: .context
      case .parameters: .parameters
      case .cost: .curve
      case .history: .history
      case .matrices: .matrix
      case .check: .check
      case .nudge: .nudge
      }
  }
}
