import Lessons

/// Something that one can ask of the lesson that is taken.
public enum LessonCommand: Hashable, Sendable {
  /// The next page, the page before.
  case readOn, readBack
  /// The next hint; the answer.
  case hint, skip
  /// The keys go to the box, or to the workbench.
  case focus
  /// From the beginning.
  case restart
  /// To the list of lessons.
  case leave
}

/// The commands of lessons, as a part of the one table.
enum LessonCommands {
  static let entries: [CommandEntry] = [
    entry(.readOn, "read on", "the next page of the lesson; in its box Enter"),
    entry(.readBack, "read back", "the page before; in its box the word back"),
    entry(.hint, "hint", "the next hint of a question; in its box the word hint"),
    entry(.skip, "skip", "tells the answer and marks the part as skipped"),
    entry(.focus, "box", "keys go to the box of the lesson, or back; in a lesson Tab"),
    entry(.restart, "restart", "the lesson from its beginning, all questions open"),
    entry(.leave, "leave", "to the list; the lesson waits where you left it"),
  ]

  private static func entry(
    _ command: LessonCommand, _ name: String, _ summary: String
  ) -> CommandEntry {
    CommandEntry(
      command: .lesson(command), name: "lesson: \(name)", keys: [], summary: summary,
      group: .program, screens: Set(ScreenKind.allCases).subtracting([.home, .lessons]))
  }
}

extension State {
  /// Does what a command says.
  mutating func perform(_ command: LessonCommand) -> [Effect] {
    switch command {
    case .readOn: return readOn()
    case .readBack: return perform(LessonWord.back)
    case .hint: return perform(LessonWord.hint)
    case .skip: return perform(LessonWord.skip)
    case .focus:
      let isInBox = lesson?.focus == .box
      lesson?.focus = isInBox ? .workbench : .box
    case .restart: restartLesson()
    case .leave: return leaveLesson()
    }
    return []
  }

  // MARK: The list

  /// Takes the list of lessons in; what was chosen stays chosen.
  mutating func take(_ list: LessonList) {
    var list = list
    if let name = lessons?.entry?.name ?? lesson?.lesson.name,
      let place = list.entries.firstIndex(where: { $0.name == name }), lesson != nil
    {
      list.chosen = place
    }
    lessons = list
    if let problem = list.problem { notice = Notice(problem, .warning) }
  }

  /// Another lesson of the list, by how many rows.
  mutating func chooseLesson(_ place: Int) {
    guard let list = lessons, list.entries.indices.contains(place) else { return }
    lessons?.chosen = place
  }

  /// Back to the lesson that waits, to the run that is open, or home.
  mutating func closeLessons() {
    if let play = lesson, !play.isOver {
      screen = play.screen
    } else {
      screen = isOpen ? .step : .home
    }
  }

  /// Opens the chosen lesson; the one that is taken goes on where it was left.
  mutating func openLesson() -> [Effect] {
    guard let entry = lessons?.entry else { return [] }
    if let play = lesson, play.lesson.name == entry.name, !play.isOver {
      screen = play.screen
      notice = nil
      return []
    }
    endLesson()
    return [.openLesson(name: entry.name)]
  }
}

// MARK: - Why not

extension State {
  /// Why a command does nothing in the lesson that is taken; nil if that is no reason.
  func whyNotInLesson(_ command: Command) -> String? {
    if case .lesson(let command) = command {
      guard let play = lesson else { return "No lesson is open; \(key(.lessons)) lists them." }
      switch command {
      case .hint, .skip: return play.isOpen ? nil : "Nothing is asked here."
      case .readOn: return play.isDone ? nil : openWords
      case .readBack: return play.isAtStart ? "This is the beginning of the lesson." : nil
      case .focus, .restart, .leave: return nil
      }
    }
    return whyNotWhileAsked(command)
  }

  /// Why the chosen lesson cannot be opened; nil if it can.
  var whyNotOpenLesson: String? {
    guard let entry = lessons?.entry else { return "There is no lesson to open." }
    return entry.problems.first.map { "It cannot be opened: \($0)" }
  }
}
