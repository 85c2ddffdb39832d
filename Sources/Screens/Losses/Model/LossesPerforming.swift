import Derivation
import Experiments
import ScreenKit
import Session

/// What the page that is shown asks for: a number, each page its own.
struct LossesPurpose: PromptPurpose {}

extension Scene<LossesModel> {
  /// Does what a command of the screen says.
  mutating func perform(_ command: LossesCommand) {
    switch command {
    case .show: ask(for: .go(.losses))
    case .nextPage:
      let pages = LossesModel.Page.allCases
      model.page = pages[(model.page.rawValue + 1) % pages.count]
    case .page(let page): model.page = page
    case .type: ask(Prompt(LossesPurpose(), model.shown.question))
    case .left, .right, .farLeft, .farRight, .up, .down, .more, .less, .next, .previous, .turn,
      .reset:
      ask(for: .say(model.shown.perform(command).map { Notice($0, .done) }))
    }
    askForRows()
  }

  /// The rows of the page of the outlier are read when they are first wanted.
  private mutating func askForRows() {
    guard model.page == .outlier else { return }
    for effect in model.outlier.requests() { ask(for: .effect(effect)) }
  }

  /// Takes what was typed on a page of the screen.
  mutating func take(_ prompt: Prompt) {
    do throws(TypedProblem) {
      try model.shown.take(prompt.field.text)
    } catch {
      refuse(prompt, "allowed: \(error.allowed)")
    }
  }

  /// Takes in that the rows of the outlier were read, or could not be.
  mutating func hear(_ news: News) {
    switch news {
    case .previewed(let source, let experiment): model.outlier.hear(source, experiment)
    case .notRead(let source, let reason): model.outlier.hear(source, problem: reason)
    case .lessonsListed, .told, .lessonBegan: break
    }
  }

  /// Why a command does nothing here and now; nil if it does something.
  func whyNot(_ command: LossesCommand) -> String? {
    switch command {
    case .show: context.screen == .losses ? "This is \(ScreenID.losses.name)." : nil
    case .nextPage, .page: nil
    case .left, .right, .farLeft, .farRight, .up, .down, .more, .less, .next, .previous, .turn,
      .reset, .type:
      model.shown.whyNot(command)
    }
  }

  /// The keys that matter here, the most important first.
  var footer: [FooterKey] {
    let page = model.shown
    var groups: [(name: String, commands: [LossesCommand])] = []
    for command in page.footer {
      guard let name = page.name(of: command) else { continue }
      if groups.last?.name == name {
        groups[groups.count - 1].commands.append(command)
      } else {
        groups.append((name, [command]))
      }
    }
    return groups.map { footer($0.commands, $0.name) } + [
      footer([LossesCommand.nextPage], "page"), footer([ProgramCommand.quit], "quit"),
      footer([ProgramCommand.palette], "all commands"), footer([ProgramCommand.help], "help"),
    ]
  }
}
