import Lessons
import ScreenKit

/// All that the list of lessons shows, as data.
public struct LessonListScreen: Hashable, Sendable {
  /// A lesson of the list.
  public struct Row: Hashable, Sendable {
    /// The sign of how far one is: `✓` done, `●` begun, `–` skipped, `!` not to be opened.
    public let mark: String
    /// Its number, from 1.
    public let number: Int
    /// Its title.
    public let title: String
    /// How far one is, in words; that it is the next one comes first.
    public let state: String
    /// `11 min`; empty where its file cannot be read.
    public let minutes: String
    /// `2 of 5 parts`; empty where its file cannot be read.
    public let parts: String
    /// Whether it is chosen.
    public let isChosen: Bool
    /// Whether it is the one to be taken next.
    public let isNext: Bool
    /// Whether all of it is behind one.
    public let isDone: Bool
  }

  /// A paragraph about the chosen lesson.
  public struct Detail: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// What it means.
    public let role: Piece.Role
  }

  /// The lessons, in their order.
  public let rows: [Row]
  /// `3 of 21 done`.
  public let position: String
  /// The title of the chosen lesson.
  public let title: String
  /// What is to be known of it.
  public let details: [Detail]
  /// Its parts with their signs.
  public let parts: [Detail]
  /// What is said where there is no list.
  public let empty: String

  /// The list of a scene.
  public init(_ scene: Scene<LessonListModel>) {
    let (list, taken) = (scene.model.list, scene.context.taken)
    let entries = list?.entries ?? []
    rows = entries.enumerated().map { place, entry in
      Self.row(
        entry, place, isChosen: place == list?.chosen, isNext: place == list?.next,
        isTaken: taken?.name == entry.name && taken?.isOver == false)
    }
    let done = entries.count { $0.state >= .skipped && $0.problems.isEmpty }
    position = entries.isEmpty ? "" : "\(done) of \(entries.count) done"
    title = list?.entry?.title ?? ""
    details = list?.entry.map(Self.details) ?? []
    parts =
      list?.entry.map { entry in
        entry.parts.map {
          Detail(
            text: "\(Self.mark($0.state)) \($0.title)",
            role: $0.state == .begun ? .title : $0.state == .notBegun ? .plain : .faint)
        }
      } ?? []
    empty =
      list == nil
      ? "Looking for lessons …"
      : entries.isEmpty ? "There are no lessons here." : ""
  }

  private static func row(
    _ entry: LessonEntry, _ place: Int, isChosen: Bool, isNext: Bool, isTaken: Bool
  ) -> Row {
    let isBroken = !entry.problems.isEmpty
    let words =
      isBroken
      ? "cannot be read" : isTaken ? "waits" : isNext ? "next" : word(entry.state)
    let done = entry.parts.count { $0.state >= .skipped }
    return Row(
      mark: isBroken ? "!" : mark(entry.state), number: place + 1, title: entry.title,
      state: words, minutes: isBroken ? "" : "\(entry.minutes) min",
      parts: isBroken ? "" : "\(done) of \(entry.parts.count) parts", isChosen: isChosen,
      isNext: isNext, isDone: entry.state >= .skipped)
  }

  private static func mark(_ state: Progress.State) -> String {
    switch state {
    case .notBegun: " "
    case .begun: "●"
    case .skipped: "–"
    case .done: "✓"
    }
  }

  private static func word(_ state: Progress.State) -> String {
    switch state {
    case .notBegun: ""
    case .begun: "begun"
    case .skipped: "skipped"
    case .done: "done"
    }
  }

  private static func details(_ entry: LessonEntry) -> [Detail] {
    if !entry.problems.isEmpty {
      return [Detail(text: "Its file cannot be read:", role: .warning)]
        + entry.problems.map { Detail(text: $0, role: .plain) }
    }
    var details = [Detail(text: entry.objective, role: .plain)]
    if !entry.missing.isEmpty {
      details.append(
        Detail(
          text: "It builds on \(entry.missing.joined(separator: ", ")): better taken before.",
          role: .faint))
    }
    return details
  }
}
