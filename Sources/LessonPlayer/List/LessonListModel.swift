import Lessons
import ScreenKit

/// The list of lessons, once it was asked for.
public struct LessonListModel: Sendable {
  /// The lessons and the one that is chosen; nil before they were read.
  public internal(set) var list: LessonList?

  /// A list that was not read yet.
  public init() {}
}

extension Scene<LessonListModel> {
  /// Comes to be shown; the lessons are read anew.
  mutating func perform(_ command: LessonListCommand) {
    switch command {
    case .show:
      ask(for: .overlay(.none))
      ask(for: .say(nil))
      ask(for: .go(.lessons))
      ask(for: .effect(.listLessons))
    }
  }

  /// Why the command does nothing here and now; nil if it does something.
  func whyNot(_ command: LessonListCommand) -> String? {
    switch command {
    case .show: context.screen == .lessons ? "This is the list of lessons." : nil
    }
  }

  // MARK: Choosing

  /// Another lesson of the list, or the one that is chosen.
  mutating func perform(_ command: ListCommand) {
    let chosen = model.list?.chosen ?? 0
    switch command {
    case .choosePrevious: choose(chosen - 1)
    case .chooseNext: choose(chosen + 1)
    case .open: open()
    }
  }

  /// Why the command does nothing here and now; nil if it does something.
  func whyNot(_ command: ListCommand) -> String? {
    let (chosen, count) = (model.list?.chosen ?? 0, model.list?.entries.count ?? 0)
    switch command {
    case .choosePrevious: return chosen == 0 ? "This is the first." : nil
    case .chooseNext: return chosen + 1 >= count ? "This is the last." : nil
    case .open:
      guard let entry = model.list?.entry else { return "There is no lesson to open." }
      return entry.problems.first.map { "It cannot be opened: \($0)" }
    }
  }

  private mutating func choose(_ place: Int) {
    guard let list = model.list, list.entries.indices.contains(place) else { return }
    model.list?.chosen = place
  }

  /// Opens the chosen lesson; the one that is taken goes on where it was left.
  private mutating func open() {
    guard let entry = model.list?.entry else { return }
    if let taken = context.taken, taken.name == entry.name, !taken.isOver {
      ask(for: .go(taken.screen))
      ask(for: .say(nil))
    } else {
      ask(for: .effect(.openLesson(name: entry.name)))
    }
  }

  // MARK: What happens

  /// A row that was pointed at: chosen, or taken if it was chosen already; or the wheel.
  mutating func point(at target: Target) {
    switch target {
    case .row(let row) where row == model.list?.chosen: ask(for: .choose(ListCommand.open.erased))
    case .row(let row): choose(row)
    case .wheel(let rows):
      ask(for: .choose((rows > 0 ? ListCommand.chooseNext : .choosePrevious).erased))
    case .command, .step, .number, .place: break
    }
  }

  /// Takes the list of lessons in; what was chosen stays chosen while a lesson is taken.
  mutating func hear(_ news: News) {
    switch news {
    case .lessonsListed(var list):
      if let taken = context.taken {
        let name = model.list?.entry?.name ?? taken.name
        list.chosen = list.entries.firstIndex { $0.name == name } ?? list.chosen
      }
      model.list = list
      if let problem = list.problem { say(problem, .warning) }
    case .previewed, .notRead, .told, .lessonBegan: break
    }
  }

  /// Back to the lesson that waits, to the run that is open, or home.
  mutating func close() {
    if let taken = context.taken, !taken.isOver {
      ask(for: .go(taken.screen))
    } else {
      ask(for: .go(context.open.isOpen ? .step : .home))
    }
  }

  /// The keys that matter here, the most important first.
  var footer: [FooterKey] {
    // Without a key of its own its name would stand there twice.
    let home = context.bindings.table.entries.first { $0.name == "home" }.flatMap { entry in
      context.bindings.keys(of: entry.command).isEmpty
        ? nil
        : FooterKey(
          keys: context.bindings.label(entry.command, ascii: display.isASCII), name: "home",
          commands: [entry.command])
    }
    return [
      footer([ListCommand.choosePrevious, ListCommand.chooseNext], "choose"),
      footer([ListCommand.open], "open"), footer([ProgramCommand.close], "leave"), home,
      footer([ProgramCommand.quit], "quit"), footer([ProgramCommand.help], "help"),
    ].compactMap(\.self)
  }
}
