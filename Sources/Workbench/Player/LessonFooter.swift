import Lessons

extension State {
  /// The footer of the list of lessons.
  var lessonsFooter: [FooterKey] {
    [
      footer([.choosePrevious, .chooseNext], "choose"), footer([.open], "open"),
      footer([.close], "leave"), footer([.home], "home"), footer([.quit], "quit"),
      footer([.help], "help"),
    ]
  }

  /// The footer while keys go to the box of a lesson; nil while they go to the workbench.
  var lessonFooter: [FooterKey]? {
    guard let play = lesson, play.focus == .box else { return nil }
    let enter = play.isOpen ? "answer" : play.isOver ? "the list" : "read on"
    var keys: [FooterKey] = []
    // A task is not answered; it is done in the workbench.
    if !isTaskOpen {
      keys.append(
        FooterKey(keys: "Enter", name: enter, commands: play.isOpen ? [] : [.lesson(.readOn)]))
    }
    keys.append(FooterKey(keys: "Tab", name: "workbench", commands: [.lesson(.focus)]))
    keys.append(FooterKey(keys: "PgDn", name: "more text"))
    keys.append(
      play.isOpen
        ? FooterKey(keys: "type", name: "hint or skip")
        : FooterKey(keys: "type", name: "back", commands: [.lesson(.readBack)]))
    keys.append(FooterKey(keys: key(.lessons), name: "lessons", commands: [.lessons]))
    return keys + [FooterKey(keys: "F1", name: "help", commands: [.help])]
  }

  private var isTaskOpen: Bool {
    guard let play = lesson, play.isOpen, case .task? = play.ask else { return false }
    return true
  }
}
