import Comparison
import App
import Drawing
import Foundation
import Home
import LessonPlayer
import Ncurses
import ScreenKit
import Text

/// Opens a screen and stays there until it is left.
///
/// The terminal is as it was before when this returns or throws. A signal that asked the program to
/// end does so once the terminal is given back.
func openScreen(_ arguments: ScreenArguments) throws {
  let (ending, kept) = try runScreen(arguments)
  if let kept { StandardError.write("backstep: \(kept)\n") }
  if case .signal(let signal) = ending { NcursesTerminal.endProcess(by: signal) }
}

private func runScreen(_ arguments: ScreenArguments) throws -> (ScreenLoop.Ending, String?) {
  let preferences = arguments.preferences
  var terminal = try NcursesTerminal(glyphs: preferences.glyphs.set)
  let files = ProgramFiles(lessons: arguments.lessons)
  let display = Display(
    allDigits: preferences.digits == .all, scheme: preferences.names,
    glyphs: terminal.glyphs)
  var state: State
  switch arguments.beginning {
  case .experiment(let file):
    state = State(
      title: file.title, experiment: file.experiment, source: file.source, display: display)
    state.setHome(files.entries())
    state.offerKept()
  case .home, .tour, .lesson, .lessons:
    state = State(
      entries: files.entries(), beginning: try files.first(), display: display)
  }
  state.day = Date().day
  state.prefer(preferences)
  state.warn(
    ofSettings: arguments.warnings.map { $0.replacing(SettingsFile().path, with: "config.yaml") })
  let theme = preferences.theme.decided(by: ProcessInfo.processInfo.environment["COLORFGBG"])
  var loop = ScreenLoop(
    state, view: ScreenView(theme: Theme(theme)), isLight: theme == .light,
    first: arguments.beginning.message, surroundings: files,
    crew: ConcurrentCrew(now: nanoseconds, wake: terminal.wakeUp.callAsFunction))
  let ending = loop.run(on: &terminal)
  files.lessons.store.finish()
  return (ending, loop.kept.map(message))
}

/// Nanoseconds that the calling thread has worked: how long training takes, whatever else the
/// machine does meanwhile.
@Sendable func nanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

/// What became of a run that was changed and not saved.
private func message(_ kept: ScreenLoop.Kept) -> String {
  // A title may be the name of a file, in which anything can stand.
  let title = KeptRunFile(title: kept.run.title, seconds: 0, yaml: "").title
  return kept.problem.map { "the changed run \"\(title)\" could not be kept: \($0)" }
    ?? "your changes to \"\(title)\" are kept; backstep offers them"
}

extension Preferences.Glyphs {
  /// The characters to draw with; nil for those of the locale.
  fileprivate var set: GlyphSet? {
    switch self {
    case .auto: nil
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}
