import App
import Foundation
import Home
import LessonPlayer
import Lessons
import ScreenKit

/// Lessons for the screens: lists them, opens them, looks whether their files were changed, and writes
/// down what is done in them.
///
/// Effects come in, messages go out. An idle program is woken only while a lesson that may change
/// is on the screen.
final class LessonMailbox {
  /// What was done so far.
  let store: ProgressStore
  private let given: String?
  private let shelf = LessonShelf()
  /// The file of the lesson that is taken, and how the files looked that it is made of.
  private var taken: (file: LessonFile, paths: [String], stamps: [FileStamp?])?

  /// The lessons of a folder or a file; without a path those that are shipped or that
  /// BACKSTEP_LESSONS names.
  init(_ given: String? = nil, store: ProgressStore = ProgressStore()) {
    self.given = given
    self.store = store
  }

  /// All lessons as they are now.
  func library() throws(LessonFailure) -> LessonLibrary { try LessonLibrary(given, shelf: shelf) }

  /// A lesson by its name, to be taken; without a name what is to be taken next, nil where all is
  /// done.
  func open(_ name: String?) throws(LessonFailure) -> (OpenedLesson, Progress)? {
    let library = try library()
    let progress = store.read()
    let next = library.curriculum.next(after: progress).first?.name
    guard let name = name ?? next else {
      if library.curriculum.lessons.isEmpty {
        throw LessonFailure(description: library.problem ?? library.none)
      }
      return nil
    }
    return (try open(try library.file(named: name), of: library, progress), progress)
  }

  private func open(
    _ file: LessonFile, of library: LessonLibrary, _ progress: Progress
  ) throws(LessonFailure) -> OpenedLesson {
    // The stamps are older than what is read: a change in between is seen later.
    let paths = library.paths(of: file)
    let stamps = paths.map(FileStamp.init)
    let opened = try library.opened(file, progress: progress)
    taken = (file, paths, stamps)
    return opened
  }

  /// Does what an effect says, and says what came of it; nil for nothing.
  func answer(_ effect: Effect) -> Message? {
    do throws(LessonFailure) {
      switch effect {
      case .listLessons:
        let library = try library()
        return .lessonsListed(library.list(store.read(), problem: store.nextToTell()))
      case .openLesson(let name):
        guard let (opened, progress) = try open(name) else { return nil }
        return .lessonOpened(opened, progress)
      case .checkLesson: return try check()
      case .record(let progress): return store.record(progress).map { .lessonProblem($0) }
      case .redraw, .suspend, .save, .export, .copy, .copyScreen, .captureMouse, .open, .preview,
        .keep, .forget, .quit:
        return nil
      }
    } catch {
      return .lessonProblem(short(error.line))
    }
  }

  /// A message without the folder of the lesson that is taken: there is one row for it, and the line of
  /// the file is what counts.
  private func short(_ message: String) -> String {
    let folder = taken.map { ($0.file.path as NSString).deletingLastPathComponent } ?? ""
    return folder.isEmpty || !message.hasPrefix("\(folder)/")
      ? message : String(message.dropFirst(folder.count + 1))
  }

  /// The lesson that is taken, if it reads otherwise than before.
  ///
  /// A file that is gone may be about to be put in place by an editor.
  private func check() throws(LessonFailure) -> Message? {
    guard let before = taken else { return nil }
    let stamps = before.paths.map(FileStamp.init)
    guard stamps != before.stamps, stamps.first != .some(nil) else { return nil }
    taken?.stamps = stamps
    let library = try library()
    guard let file = library.files.first(where: { $0.path == before.file.path }) else { return nil }
    return .lessonChanged(try open(file, of: library, store.read()))
  }
}
