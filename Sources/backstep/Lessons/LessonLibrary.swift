import App
import Experiments
import Foundation
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Text

/// Why a lesson cannot be opened, or lessons not be found.
struct LessonFailure: Error, Equatable, CustomStringConvertible {
  /// What was found and what is allowed, in a line or more.
  let description: String

  /// The first line of it, for where there is room for no more.
  var line: String { String(description.prefix { $0 != "\n" }) }
}

/// The lessons that can be taken, as their files are now.
struct LessonLibrary {
  /// The most files of a folder that are read.
  static let limit = 500

  /// The files, in the order of their names.
  let files: [LessonFile]
  /// Whether the files may change while a lesson is taken.
  let isWatched: Bool
  /// What is wrong with the lessons together, in a line; nil if nothing is.
  let problem: String?
  /// The lessons that can be read.
  let curriculum: Curriculum
  private let folder: LessonFolder

  /// The lessons of a folder, or of a file alone; those that are shipped if no path is given, neither
  /// here nor in BACKSTEP_LESSONS.
  init(
    _ given: String? = nil, shelf: LessonShelf = LessonShelf(),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(LessonFailure) {
    let named = given ?? environment["BACKSTEP_LESSONS"].flatMap { $0.isEmpty ? nil : $0 }
    let shipped = ShippedFiles(environment: environment)
    do throws(FileProblem) {
      guard let path = named ?? shipped.lessons else { throw shipped.missing("lessons") }
      folder = try LessonFolder(path)
    } catch {
      let place = named.map { "\(PlainText.shown($0, limit: 1_000)): " } ?? ""
      throw LessonFailure(description: place + "\(error)")
    }
    isWatched = named != nil
    files = Self.distinct(folder.files.prefix(Self.limit).map(shelf.file))
    var problems: [String] = []
    if folder.files.count > Self.limit {
      problems.append("There are \(folder.files.count) lessons; allowed: \(Self.limit).")
    }
    (curriculum, problems) = Self.curriculum(files, problems)
    problem = problems.first.map { first in
      problems.count == 1 ? first : "\(first) (and \(problems.count - 1) more)"
    }
  }

  /// The second file of a name cannot be opened by it.
  private static func distinct(_ files: [LessonFile]) -> [LessonFile] {
    var seen: Set<String> = []
    return files.map { file in
      file.lesson == nil || seen.insert(file.name).inserted ? file : file.asDuplicate
    }
  }

  /// The lessons together, and what is wrong with that; what is told of a file is not told again of
  /// the lessons that need it.
  private static func curriculum(
    _ files: [LessonFile], _ before: [String]
  ) -> (Curriculum, [String]) {
    let lessons = files.compactMap(\.lesson)
    do throws(LessonErrors) { return (try Curriculum(lessons), before) } catch {
      let told = error.errors.filter { error in
        guard case .unknownLesson(let need, _) = error.problem else { return true }
        return !files.contains { $0.name == need }
      }
      return (Curriculum(asFound: lessons), before + told.map(\.description))
    }
  }

  // MARK: One of them

  /// The file of a lesson by its name, its file's name, or the number at that name's head.
  func file(named name: String) throws(LessonFailure) -> LessonFile {
    let found =
      files.first { $0.lesson?.name == name || $0.stem == name }
      ?? files.first { $0.name == name }
      ?? Int(name).flatMap { number in files.first { $0.number == number } }
    if let found { return found }
    let names = files.map(\.name)
    let refusal = "found \"\(PlainText.shown(name))\", which is no lesson"
    if let meant = Suggestion.nearest(to: name, among: names) {
      throw LessonFailure(description: "\(refusal), did you mean \(meant)?")
    }
    let allowed = names.isEmpty ? none : "allowed: \(names.joined(separator: ", "))"
    throw LessonFailure(description: "\(refusal); \(allowed)")
  }

  /// That there are none.
  var none: String { "there are no lessons in \(PlainText.shown(folder.path, limit: 1_000))" }

  /// A lesson with its experiments, to be taken.
  func opened(_ file: LessonFile, progress: Progress) throws(LessonFailure) -> OpenedLesson {
    guard let lesson = file.lesson else {
      let first = file.problems.prefix(5)
      let more = file.problems.count - first.count
      throw LessonFailure(
        description: first.joined(separator: "\n")
          + (more == 0 ? "" : "\n(and \(more) more; backstep lessons lint tells all)"))
    }
    let place = files.firstIndex { $0.path == file.path }.map { $0 + 1 }
    return OpenedLesson(
      lesson,
      place: files.count == 1
        ? nil : place.map { OpenedLesson.Place(number: $0, count: files.count) },
      experiments: try experiments(of: lesson), next: next(after: lesson, progress),
      isWatched: isWatched)
  }

  /// A lesson by its name.
  func opened(_ name: String, progress: Progress) throws(LessonFailure) -> OpenedLesson {
    try opened(try file(named: name), progress: progress)
  }

  /// The experiments that a lesson opens.
  private func experiments(
    of lesson: Lesson
  ) throws(LessonFailure) -> [ExperimentName: OpenedExperiment] {
    var opened: [ExperimentName: OpenedExperiment] = [:]
    for name in lesson.experiments.union(lesson.experimentsOfScreens) {
      do throws(ExperimentError) { opened[name] = try folder.opened(name) } catch {
        throw LessonFailure(description: "\(error)")
      }
    }
    return opened
  }

  /// The paths of the files that a lesson is made of: its own, and those of its experiments.
  func paths(of file: LessonFile) -> [String] {
    let experiments = (file.lesson?.experiments ?? []).compactMap { name in
      if case .file(let own) = name { folder.path(of: own) } else { nil }
    }
    return [file.path] + experiments.sorted()
  }

  // MARK: All of them

  /// What the list says of them, with what is to be taken next.
  func list(_ progress: Progress, problem: String? = nil) -> LessonList {
    let next = curriculum.next(after: progress).first
    return LessonList(
      entries: files.map { entry($0, progress) },
      next: next.flatMap { next in files.firstIndex { $0.lesson?.name == next.name } },
      problem: problem ?? self.problem)
  }

  private func entry(_ file: LessonFile, _ progress: Progress) -> LessonEntry {
    guard let lesson = file.lesson else {
      return LessonEntry(name: file.name, problems: file.problems)
    }
    return LessonEntry(
      lesson, progress: progress, missing: curriculum.missing(for: lesson, after: progress))
  }

  /// What is to be taken after a lesson, once that is done.
  private func next(after lesson: Lesson, _ progress: Progress) -> LessonEntry? {
    var later = progress
    for part in lesson.parts { later.reach(.done, part: part.name, of: lesson.name) }
    return curriculum.next(after: later).first.map { next in
      LessonEntry(
        next, progress: later, missing: curriculum.missing(for: next, after: later))
    }
  }
}
