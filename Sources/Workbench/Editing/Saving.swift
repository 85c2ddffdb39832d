import Experiments
import Session

extension State {
  /// Asks for the name of a file.
  mutating func askForFile() {
    playback.direction = nil
    guard experiment != nil else {
      notice = Notice("There is no experiment to save.", .warning)
      return
    }
    let name = fromHere ? "from iteration \(run.moment.iteration)" : "from the start"
    overlay = .prompt(
      Prompt(
        purpose: .fileName, question: "Save the run \(name) as", text: suggestedName, problem: nil))
  }

  /// Whether the file has to start at this iteration: the run was changed after its start.
  private var fromHere: Bool { !run.canSaveFromStart }

  private var suggestedName: String {
    let letters = title.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return (words.isEmpty ? "experiment" : words) + "-changed.yaml"
  }

  mutating func save(as name: String) -> [Effect] {
    guard let experiment else { return [] }
    do throws(SaveProblem) {
      let saved = try run.saved(of: experiment, fromHere: fromHere)
      let note = saved.comments.dropFirst().first.map { " " + $0 } ?? ""
      return [.save(name: name, text: saved.yaml, note: note)]
    } catch {
      notice = Notice("\(error)", .warning)
      return []
    }
  }
}
