import ScreenKit
import Experiments
import Session

extension Scene<StepModel> {
  /// Asks for the name of a file.
  mutating func askForFile() {
    let name = model.open.fromHere ? "from iteration \(run.moment.iteration)" : "from the start"
    ask(Prompt(StepPurpose.fileName, "Save the run \(name) as", text: model.open.fileName))
  }

  mutating func save(as name: String) {
    guard let experiment else { return }
    do throws(SaveProblem) {
      let saved = try run.saved(of: experiment, fromHere: model.open.fromHere)
      let note = saved.comments.dropFirst().first.map { " " + $0 } ?? ""
      ask(for: .effect(.save(name: name, text: saved.yaml, note: note)))
    } catch {
      notice = Notice("Not saved: \(error)", .warning)
    }
  }
}
