import Comparison
import Derivation
import Engine
import Experiments

extension State {
  // MARK: Contenders

  mutating func askForContender(isNew: Bool) {
    guard let race = comparison else { return }
    let letter = Comparison.letter(isNew ? race.rivals.count : race.chosen)
    let text = isNew ? "" : race.rival.text(of: race.template)
    ask(
      Prompt(
        .contender(isNew: isNew),
        isNew ? "Contender \(letter), such as \(race.varies.sample)" : "Contender \(letter) is now",
        text: text))
  }

  mutating func takeContender(_ prompt: Prompt, isNew: Bool) {
    guard var race = comparison else { return }
    do throws(ContenderProblem) {
      let rival = try Rival(id: race.makeID(), prompt.field.text, race.varies, of: race.template)
      if isNew {
        race.rivals.append(rival)
        race.chosen = race.rivals.count - 1
      } else {
        race.rivals[race.chosen] = rival
      }
      comparison = race
      overlay = .none
      notice = Notice(
        "\(Comparison.letter(race.chosen)) is \(name(of: rival)); it starts where all started.",
        .done)
    } catch {
      refuse(prompt, error.description)
    }
  }

  // MARK: Places

  mutating func askForPosition() {
    guard let race = comparison else { return }
    let unit = race.pace == .time ? "microseconds" : race.pace.name
    ask(Prompt(.position, "Go to \(race.pace == .iterations ? "iteration" : unit)"))
  }

  mutating func takePosition(_ prompt: Prompt) {
    guard let race = comparison else { return }
    let text = prompt.field.text.filter { $0 != " " && $0 != "," && $0 != "_" }
    let factor = race.pace == .time ? 1000 : 1
    guard let number = Int(text), number >= 0, number <= Comparison.farthest / factor else {
      refuse(prompt, "allowed: a whole number from 0")
      return
    }
    overlay = .none
    notice = nil
    stopRace()
    comparison?.position = number * factor
  }
}

extension Comparison {
  /// What a contender is called for short.
  static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(65 + min(max(0, place), 25))))
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
