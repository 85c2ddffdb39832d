import Foundation

/// Texts of lesson files.
enum LessonSource {
  /// A whole lesson with one question for the delta of an output.
  static func text(
    title: String = "A title", needs: String = "", experiment: String = "mazur",
    question: String = "How large is the delta?", body: String = ""
  ) -> String {
    """
    ---
    title: \(title)
    objective: Compute a delta
    minutes: 5
    needs: [\(needs)]
    experiment: \(experiment)
    ---

    ## First part

    Read this.

    ```show
    step: δ(o1)
    ```

    ```predict
    question: \(question)
    answer: δ(o1)
    ```

    \(body)
    """
  }
}

extension Scratch {
  /// Writes lessons of these names into a folder, and gives its path.
  func lessons(_ texts: [String: String], in name: String = "lessons") throws -> String {
    let path = file(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in texts {
      try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }
    return path
  }

  /// A state folder that has this file of progress; the value of XDG_STATE_HOME.
  func state(progress: Data) throws -> String {
    let folder = file("state/backstep")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try progress.write(to: URL(fileURLWithPath: "\(folder)/progress"))
    return file("state")
  }
}
