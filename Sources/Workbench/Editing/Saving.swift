import Experiments
import Session

extension State {
  /// Asks for the name of a file.
  mutating func askForFile() {
    let name = fromHere ? "from iteration \(run.moment.iteration)" : "from the start"
    ask(Prompt(.fileName, "Save the run \(name) as", text: "\(fileTitle)-changed.yaml"))
  }

  /// Asks for the name of a file for the screen.
  mutating func askForExport() {
    let place =
      screen == .home ? "home" : "\(fileTitle)-\(run.moment.iteration)-\(run.moment.index + 1)"
    ask(
      Prompt(.exportName, "Write the screen (.svg a picture, .txt text) to", text: "\(place).svg"))
  }

  /// Whether the file has to start at this iteration: the run was changed after its start.
  var fromHere: Bool { !run.canSaveFromStart }

  /// The title as a part of a file's name.
  private var fileTitle: String {
    let letters = title.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "experiment" : words
  }

  mutating func save(as name: String) -> [Effect] {
    guard let experiment else { return [] }
    do throws(SaveProblem) {
      let saved = try run.saved(of: experiment, fromHere: fromHere)
      let note = saved.comments.dropFirst().first.map { " " + $0 } ?? ""
      return [.save(name: name, text: saved.yaml, note: note)]
    } catch {
      notice = Notice("Not saved: \(error)", .warning)
      return []
    }
  }
}
