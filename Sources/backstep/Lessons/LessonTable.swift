import App
import Experiments
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Text

/// The lessons as lines: number, name, title, minutes, how far one is, and what to do next.
struct LessonTable {
  private let library: LessonLibrary
  private let list: LessonList

  init(_ library: LessonLibrary, _ progress: Progress) {
    self.library = library
    list = library.list(progress)
  }

  /// The lines, without blanks at their ends; what is wrong comes last.
  var lines: [String] {
    var table = Table(columns: [.right, .left, .left, .right, .left])
    for (file, entry) in zip(library.files, list.entries) {
      let isWrong = !entry.problems.isEmpty
      table.add([
        file.number.map { "\($0)" } ?? "", entry.name,
        isWrong ? "" : PlainText.shown(entry.title), isWrong ? "" : "\(entry.minutes) min",
        isWrong ? "cannot be read" : state(of: entry),
      ])
    }
    let wrong = list.entries.compactMap { entry in
      entry.problems.first.map { first in
        entry.problems.count == 1 ? first : "\(first) (and \(entry.problems.count - 1) more)"
      }
    }
    let problems = wrong + [library.problem].compactMap(\.self)
    return table.lines + (list.entries.isEmpty ? [] : [""]) + [advice]
      + (problems.isEmpty ? [] : [""] + problems)
  }

  private func state(of entry: LessonEntry) -> String {
    switch entry.state {
    case .notBegun: return ""
    case .begun:
      let done = entry.parts.count { $0.state >= .skipped }
      return "begun, \(done) of \(entry.parts.count) parts"
    case .skipped: return "skipped"
    case .done: return "done"
    }
  }

  private var advice: String {
    if list.entries.isEmpty { return "\(library.none); see backstep lessons --help" }
    guard list.entries.contains(where: { $0.problems.isEmpty }) else {
      return "None of them can be read."
    }
    guard let next = list.next else {
      return list.entries.contains { $0.problems.isEmpty && $0.state < .skipped }
        ? "None can be taken next: each that is left needs another one before."
        : "All lessons are done; backstep lesson NAME takes one again."
    }
    let verb = list.entries[next].state == .begun ? "Go on with" : "Next:"
    return "\(verb) \(PlainText.shown(list.entries[next].title)) (backstep lesson)"
  }
}
