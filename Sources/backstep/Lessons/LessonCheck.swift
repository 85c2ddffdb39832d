import App
import Derivation
import Experiments
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Text

/// Checks lessons: reads them, then plays them.
struct LessonChecks {
  /// How many problems were found; warnings are none.
  private(set) var problemCount = 0
  private var warningCount = 0
  private var lessonCount = 0
  private var questionCount = 0
  private var taskCount = 0

  /// What is wrong with the lessons of a folder, a line each.
  mutating func check(_ folder: LessonFolder) throws -> [String] {
    var lines: [String] = []
    var lessons: [Lesson] = []
    for file in folder.files {
      lessonCount += 1
      let check = try LessonCheck(file, folder)
      questionCount += check.questionCount
      taskCount += check.taskCount
      problemCount += check.problems.count
      warningCount += check.warnings.count
      lines += check.problems + check.warnings
      if let lesson = check.lesson { lessons.append(lesson) }
    }
    // A file by itself has no others that it could need.
    let together = folder.files.count > 1 ? Self.problems(together: lessons, folder) : []
    problemCount += together.count
    return lines + together
  }

  /// Names that there are twice, and needs of lessons that there are not.
  ///
  /// Of a lesson that cannot be read nothing is said again where others need it.
  private static func problems(together lessons: [Lesson], _ folder: LessonFolder) -> [String] {
    guard lessons.count == folder.files.count else { return [] }
    do throws(LessonErrors) {
      _ = try Curriculum(lessons)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  /// All in one line.
  var summary: String {
    func count(_ number: Int, _ word: String) -> String {
      "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    let found = problemCount == 0 ? "no problems" : count(problemCount, "problem")
    let warnings = warningCount == 0 ? "" : ", \(count(warningCount, "warning"))"
    return "\(count(lessonCount, "lesson")), \(count(questionCount, "question")), "
      + "\(count(taskCount, "task")): \(found)\(warnings)"
  }
}

/// Checks one lesson.
struct LessonCheck {
  /// The lesson; nil if its file cannot be read as one.
  private(set) var lesson: Lesson?
  /// What is wrong, a line each.
  private(set) var problems: [String] = []
  /// What could be better, a line each.
  private(set) var warnings: [String] = []
  /// How many numbers and choices it asks for, once it could be played.
  private(set) var questionCount = 0
  /// How many tasks it has.
  private(set) var taskCount = 0
  private let file: String
  private let folder: LessonFolder

  /// Checks a file.
  init(_ file: String, _ folder: LessonFolder) throws {
    self.file = file
    self.folder = folder
    let bytes = try LessonFolder.bytes(of: file)
    let beginning = try ProgramFiles().first()
    do throws(LessonErrors) {
      let lesson = try Lesson(bytes: bytes, file: file)
      self.lesson = lesson
      let experiments = open(lesson)
      let errors = lesson.errors { experiments[$0].map { TextStyle.names($0.experiment.network) } }
      problems += errors.map { "\($0)".split(separator: "\n").map(String.init) } ?? []
      // What cannot be opened or named cannot be played.
      if problems.isEmpty { play(OpenedLesson(lesson, experiments: experiments), beginning) }
    } catch {
      problems = "\(error)".split(separator: "\n").map(String.init)
    }
  }

  private func place(_ line: Int) -> String { "\(PlainText.shown(file, limit: 1_000)):\(line)" }

  // MARK: Experiments

  /// The experiments that it opens; tells of those that cannot be.
  private mutating func open(_ lesson: Lesson) -> [ExperimentName: OpenedExperiment] {
    var opened: [ExperimentName: OpenedExperiment] = [:]
    var failed: Set<ExperimentName> = []
    for (name, line) in Self.experiments(of: lesson) {
      guard opened[name] == nil, failed.insert(name).inserted else { continue }
      do throws(ExperimentError) {
        opened[name] = try folder.opened(name)
      } catch {
        let text = "\(error)".split(separator: "\n").joined(separator: " ")
        problems.append("\(place(line)): the experiment cannot be opened: \(text)")
      }
    }
    return opened
  }

  private static func experiments(of lesson: Lesson) -> [(ExperimentName, Int)] {
    let header = lesson.header
    let first = header.experiment.map { [($0, header.experimentLine)] } ?? []
    let ofScreens = lesson.experimentsOfScreens.map { ($0, 1) }
    return first + ofScreens
      + lesson.parts.flatMap(\.items).compactMap { item in
        guard case .show(let show) = item, let name = show.experiment else { return nil }
        return (name, show.line)
      }
  }

  // MARK: Playing

  private mutating func play(_ opened: OpenedLesson, _ beginning: OpenedExperiment) {
    let outcome = LessonRehearsal(
      opened, beginning: beginning, read: ProgramFiles().read
    ).outcome
    questionCount = outcome.questionCount
    taskCount = outcome.taskCount
    problems += outcome.findings.filter { !$0.isWarning }.map { "\(place($0.line)): \($0.text)" }
    warnings += outcome.findings.filter(\.isWarning).map {
      "\(place($0.line)): warning: \($0.text)"
    }
  }
}
