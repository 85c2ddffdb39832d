import Derivation
import Lessons
import ScreenKit
import Text

extension LessonBench {
  /// Puts on the screen what a block says, in its order: experiment, screen, what is on it, what is
  /// selected, keys.
  ///
  /// What cannot be shown is told to the lesson's problems.
  mutating func apply(_ show: Show) {
    func fail(_ text: String) {
      lesson?.problems.append(LessonPlay.ShowProblem(line: show.line, text: text))
    }
    if let name = show.experiment, !openForLesson(name) {
      fail("the experiment cannot be opened")
    }
    if let screen = show.screen {
      overlay = .none
      begin(screen)
    }
    for problem in setUp(show) { fail(problem) }
    if !show.highlight.isEmpty {
      let names = Names(context.open.setup.network)
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
    open(OpenRun(opened))
    lesson?.highlight = []
    return true
  }

  /// Presses a key, or types a text, as a learner would in the workbench; returns what is wrong.
  mutating func pressForLesson(_ input: LessonInput) -> String? {
    let focus = lesson?.focus ?? .workbench
    lesson?.focus = .workbench
    defer { lesson?.focus = focus }
    switch input {
    case .press(let name):
      guard let key = Key(named: name) else { return "there is no key \(name)" }
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
        hear(.previewed(source, known.experiment))
      } else {
        lesson?.pending.append(.preview(source))
      }
    }
  }
}
