import Experiments
import Lessons
import Workbench

/// The lessons as lines: number, name, title, minutes, how far one is, and what to do next.
struct LessonTable {
  private let library: LessonLibrary
  private let list: LessonList

  init(_ library: LessonLibrary, _ progress: Progress) {
    self.library = library
    list = library.list(progress)
  }

  /// The lines, without blanks at their ends.
  var lines: [String] {
    var table = Table(columns: [.right, .left, .left, .right, .left])
    for (file, entry) in zip(library.files, list.entries) {
      let number = file.number.map { "\($0)" } ?? ""
      if let problem = entry.problems.first {
        let more = entry.problems.count == 1 ? "" : " (and \(entry.problems.count - 1) more)"
        table.add([number, entry.name, "(\(problem)\(more))"])
      } else {
        table.add([
          number, entry.name, PlainText.shown(entry.title), "\(entry.minutes) min",
          state(of: entry),
        ])
      }
    }
    return table.lines + ["", advice] + (library.problem.map { ["", $0] } ?? [])
  }

  private func state(of entry: LessonEntry) -> String {
    switch entry.state {
    case .notBegun:
      return entry.missing.isEmpty
        ? "" : "after \(entry.missing.map { PlainText.shown($0) }.joined(separator: ", "))"
    case .begun:
      let done = entry.parts.count { $0.state >= .skipped }
      return "begun, \(done) of \(entry.parts.count) parts"
    case .skipped: return "skipped"
    case .done: return "done"
    }
  }

  private var advice: String {
    if list.entries.isEmpty { return "\(library.none); see backstep lessons --help" }
    guard let next = list.next else {
      return list.entries.contains { $0.problems.isEmpty && $0.state < .skipped }
        ? "None can be taken next: each that is left needs another one before."
        : "All lessons are done; backstep lesson NAME takes one again."
    }
    let verb = list.entries[next].state == .begun ? "Go on with" : "Next:"
    return "\(verb) \(PlainText.shown(list.entries[next].title)) (backstep lesson)"
  }
}
