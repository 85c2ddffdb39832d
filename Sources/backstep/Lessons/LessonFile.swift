import Experiments
import Foundation
import Lessons
import Text

/// A lesson's file, and what came of reading it.
struct LessonFile {
  /// Its path.
  let path: String
  /// The lesson; nil if the file is none.
  let lesson: Lesson?
  /// What is wrong with it, a line each.
  let problems: [String]

  /// Reads a file.
  init(_ path: String) {
    self.path = path
    do throws(FileProblem) {
      let bytes = try LessonFolder.bytes(of: path)
      (lesson, problems) = Self.lesson(bytes, path)
    } catch {
      (lesson, problems) = (nil, ["\(PlainText.shown(path, limit: 1_000)): \(error)"])
    }
  }

  private init(_ path: String, problems: [String]) {
    (self.path, lesson, self.problems) = (path, nil, problems)
  }

  private static func lesson(_ bytes: [UInt8], _ path: String) -> (Lesson?, [String]) {
    do throws(LessonErrors) {
      return (try Lesson(bytes: bytes, file: path), [])
    } catch {
      return (nil, "\(error)".split(separator: "\n").map(String.init))
    }
  }

  /// The file as one that cannot be taken, since another has its name.
  var asDuplicate: LessonFile {
    let error = LessonError(file: path, line: 1, problem: .duplicateLesson(name))
    return LessonFile(path, problems: ["\(error)"])
  }

  /// The name by which it is opened.
  var name: String { PlainText.shown(lesson?.name ?? Lesson.name(ofFile: path)) }

  /// The file's own name, without folder and ending.
  var stem: String {
    let last = (path as NSString).lastPathComponent
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }

  /// The number at the head of the file's name; nil without one.
  var number: Int? {
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    return stem.dropFirst(digits.count).hasPrefix("-") ? Int(digits) : nil
  }
}

/// The lesson files that were read, so that only those are read again that were changed.
final class LessonShelf {
  private var known: [String: (stamp: FileStamp, file: LessonFile)] = [:]

  /// A file as it is now.
  func file(_ path: String) -> LessonFile {
    guard let stamp = FileStamp(path) else { return LessonFile(path) }
    if let found = known[path], found.stamp == stamp { return found.file }
    let file = LessonFile(path)
    known[path] = (stamp, file)
    return file
  }
}
