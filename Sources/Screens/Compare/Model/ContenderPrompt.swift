import Comparison
import ScreenKit

extension CompareModel {
  // MARK: Contenders

  /// Asks for a contender: a new one, or another for the chosen one.
  func contenderPrompt(isNew: Bool) -> Prompt {
    let letter = Contender.letter(isNew ? contenders.count : chosen)
    return Prompt(
      ComparePurpose.contender(isNew: isNew),
      isNew
        ? "Contender \(letter), such as \(runs.dimension.sample)" : "Contender \(letter) is now",
      text: isNew ? "" : contender.text(of: runs.template))
  }

  mutating func takeContender(
    _ prompt: Prompt, isNew: Bool, _ context: CompareContext
  ) -> [CompareEffect] {
    do throws(ContenderProblem) {
      let new = try Contender(typed: prompt.field.text, runs.dimension, of: runs.template)
      if isNew {
        runs.add(new)
        chosen = contenders.count - 1
      } else {
        runs.replace(chosen, by: new)
      }
      return [
        .said(
          "\(Contender.letter(chosen)) is \(context.name(of: new)); it starts where all started.")
      ]
    } catch {
      return [.refuse(prompt, error.description)]
    }
  }

  // MARK: Places

  /// Asks for a place to go to.
  var positionPrompt: Prompt {
    let unit = runs.pace == .time ? "microseconds" : runs.pace.name
    return Prompt(
      ComparePurpose.position, "Go to \(runs.pace == .iterations ? "iteration" : unit)")
  }

  mutating func takePosition(_ prompt: Prompt) -> [CompareEffect] {
    let text = prompt.field.text.filter { $0 != " " && $0 != "," && $0 != "_" }
    let factor = runs.pace == .time ? 1000 : 1
    guard let number = Int(text), number >= 0, number <= ComparedRuns.farthest / factor else {
      return [.refuse(prompt, "allowed: a whole number from 0")]
    }
    stop()
    runs.go(to: number * factor)
    return [.say(nil)]
  }
}

extension ContenderDimension {
  /// A contender as one would type it.
  fileprivate var sample: String {
    switch self {
    case .optimizer: "adam:batch=16"
    case .activation: "leaky-relu:slope=0.1"
    case .loss: "huber:delta=0.5"
    case .batch: "16"
    case .learningRate: "0.05"
    case .depth: "4"
    case .initializer: "normal:mean=0,deviation=0.1"
    }
  }
}
