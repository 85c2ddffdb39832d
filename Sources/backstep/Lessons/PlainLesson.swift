import Comparison
import App
import Foundation
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Session

/// A lesson as a conversation on standard input and output.
struct PlainLesson {
  private let files: ProgramFiles
  private let preferences: Preferences

  init(_ files: ProgramFiles, preferences: Preferences) {
    self.files = files
    self.preferences = preferences
  }

  /// Takes a lesson until it is left, or the input ends.
  func run(_ opened: OpenedLesson, _ progress: Progress) throws {
    let output = StandardOutput()
    var input = InputLines()
    var state = State(
      entries: [], beginning: try files.first(),
      display: Display(
        allDigits: preferences.digits == .all, scheme: preferences.names,
        glyphs: preferences.glyphs == .ascii ? .ascii : .unicode))
    state.day = Date().day
    var player = PlainPlayer(
      opened, progress: progress, on: state, crew: ImmediateCrew(now: nanoseconds),
      answering: answer)
    try say(player.opening, output)
    while !player.isAtEnd, let line = input.next() { try say(player.take(line), output) }
    player.close()
  }

  /// Lines, a blank one, and where someone types a sign that it is their turn.
  private func say(_ lines: [String], _ output: StandardOutput) throws(CommandFailure) {
    try output.write(lines.map { $0 + "\n" }.joined() + "\n")
    if InputLines.isTerminal { try output.write("> ") }
    try output.flush()
  }

  private func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .preview(let source):
      switch files.read(source) {
      case .success(let opened): return .previewed(source, opened.experiment)
      case .failure(let problem): return .openFailed(source, reason: problem.text)
      }
    case .save(let name, let text, let note):
      return files.save(text, as: name).map { .saveFailed(reason: $0) }
        ?? .saved(path: name, note: note)
    case .export: return .saveFailed(reason: "plain mode has no screen to write")
    case .copy, .copyScreen: return .copied(false)
    case .keep(let run):
      _ = files.keep(run)
      return nil
    case .redraw, .suspend, .captureMouse, .open, .listLessons, .openLesson, .checkLesson, .record,
      .forget, .quit:
      return files.answer(effect)
    }
  }
}

/// The lines of standard input, however long they are.
private struct InputLines {
  /// More bytes of a line are not kept, since no line of so many is read.
  private static let limit = 1 << 16
  private var block: ArraySlice<UInt8> = []

  /// Whether a person types them.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The next line without its end; nil where there is none.
  mutating func next() -> String? {
    var line: [UInt8] = []
    while true {
      if block.isEmpty, !fill() {
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
      }
      let end = block.firstIndex(of: UInt8(ascii: "\n"))
      line += block[..<(end ?? block.endIndex)].prefix(Self.limit - line.count)
      block = end.map { block[($0 + 1)...] } ?? []
      if end != nil { return String(decoding: line, as: UTF8.self) }
    }
  }

  /// Reads on; false at the end of the input.
  private mutating func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: Self.limit)
    while true {
      let count = bytes.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      block = bytes[..<count]
      return true
    }
  }
}
