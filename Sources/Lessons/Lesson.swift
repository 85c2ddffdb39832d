/// A lesson: what its file says about it, and its prose.
public struct Lesson: Equatable, Sendable {
  /// What the list of lessons calls it.
  public let title: String
  /// What a learner can do afterwards.
  public let objective: String
  /// How long it takes, at least 1.
  public let minutes: Int
  /// The lessons that come before it, by file name without extension.
  public let needs: [String]
  /// The experiment that it opens, a built-in name or a file; nil if it opens none.
  public let experiment: String?
  /// The Markdown below the front matter.
  public let body: String
  /// The line of the file on which `body` starts, from 1.
  public let bodyLine: Int

  /// Reads a lesson file.
  ///
  /// - Parameters:
  ///   - text: The whole text of the file.
  ///   - file: Its name, for errors.
  /// - Throws: The first thing that is wrong with its front matter, with its line.
  public init(text: String, file: String) throws(LessonError) {
    do throws(LocatedProblem) {
      let parts = try FrontMatter.split(text)
      let fields = try FrontMatter(yaml: parts.yaml)
      title = try fields.text("title")
      objective = try fields.text("objective")
      minutes = try fields.minutes()
      needs = try fields.optionalWords("needs")
      experiment = try fields.optionalText("experiment")
      body = parts.body
      bodyLine = parts.bodyLine
    } catch {
      throw LessonError(file: file, line: error.line, problem: error.problem)
    }
  }
}
