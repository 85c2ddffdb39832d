import Experiments
import ScreenKit
import Session

/// Something that one can ask of the home screen.
public enum HomeCommand: ScreenCommand, CaseIterable {
  /// The way in.
  case show
  /// Takes what is chosen off the list.
  case forget

  /// The entries.
  public static let entries = [door] + ListCommand.entries + [forgetEntry]

  /// The way in.
  static let door = HomeCommand.show.entry(
    "home", [], .program, "the list of experiments (also g h)")
  private static let forgetEntry = HomeCommand.forget.entry(
    "forget", [.delete], .program, "take a recent file or a kept run off the list")
}

extension HomeModel {
  /// Chooses the entry of an experiment, if it is in the list.
  public mutating func choose(_ source: ExperimentSource?) {
    guard let source, let place = entries.firstIndex(where: { $0.source == source }) else { return }
    chosen = place
  }

  /// Takes in what can be opened; what is chosen stays so, or else its place.
  public mutating func set(_ new: [Entry]) {
    let target = entry?.target
    entries = new
    chosen =
      entries.firstIndex { $0.target == target } ?? max(0, min(chosen, entries.count - 1))
  }

  /// What has to be read for the picture of the entry that is chosen; nil if nothing has.
  public mutating func wantedPicture() -> ExperimentSource? {
    guard let source = entry?.source else {
      (preview, problem) = (nil, nil)
      return nil
    }
    if preview?.source == source { return nil }
    (preview, problem) = (nil, nil)
    return source
  }
}

extension Scene<HomeModel> {
  /// Does what a command says.
  mutating func perform(_ command: HomeCommand) {
    switch command {
    case .show: ask(for: .goHome)
    case .forget: forgetChosen()
    }
  }

  /// Does what a command of lists says.
  mutating func perform(_ command: ListCommand) {
    switch command {
    case .choosePrevious: choose(model.chosen - 1)
    case .chooseNext: choose(model.chosen + 1)
    case .open: openChosen()
    }
  }

  private mutating func choose(_ place: Int) {
    guard model.entries.indices.contains(place) else { return }
    model.chosen = place
    askForPicture()
  }

  private mutating func askForPicture() {
    if let source = model.wantedPicture() { ask(for: .effect(.preview(source))) }
  }

  private mutating func openChosen() {
    guard let entry = model.entry else { return }
    switch entry.target {
    case .command(let command, _): ask(for: .choose(command))
    case .experiment(let source):
      if context.open.isOpen, source == context.open.source {
        ask(for: .go(.step))
      } else {
        ask(for: .open(source, then: nil))
      }
    }
  }

  private mutating func forgetChosen() {
    guard let entry = model.entry, let source = entry.source else { return }
    model.entries.remove(at: model.chosen)
    model.chosen = max(0, min(model.chosen, model.entries.count - 1))
    let text =
      entry.group == .kept
      ? "\(entry.name) is forgotten." : "\(entry.name) is off the list; the file itself stays."
    say(text, .done)
    ask(for: .effect(.forget(source)))
    askForPicture()
  }

  /// A row is chosen by a click, and opened by another.
  mutating func point(at target: Target) {
    switch target {
    case .row(let row):
      if model.chosen == row {
        ask(for: .choose(ListCommand.open.erased))
      } else {
        choose(row)
      }
    case .wheel(let rows):
      ask(for: .choose((rows > 0 ? ListCommand.chooseNext : .choosePrevious).erased))
    case .command, .step, .number, .place: break
    }
  }

  /// Takes in what was read for the picture.
  mutating func hear(_ news: News) {
    switch news {
    case .previewed(let source, let experiment):
      guard model.entry?.source == source else { return }
      model.preview = Preview(source, experiment)
      model.problem = nil
    case .notRead(let source, let reason):
      guard context.screen == .home, model.entry?.source == source, context.overlay == .none
      else { return say(reason, .warning) }
      model.preview = nil
      model.problem = reason
    case .lessonsListed, .told, .lessonBegan: break
    }
  }

  // MARK: Why not

  /// Why a command does nothing here and now; nil if it does something.
  func whyNot(_ command: HomeCommand) -> String? {
    switch command {
    case .show: context.hasExperiments ? nil : "There is no list of experiments here."
    case .forget:
      model.entry.map { [.guide, .builtIn].contains($0.group) } ?? true
        ? "Only files and kept runs can be taken off the list." : nil
    }
  }

  /// Why a command of lists does nothing here and now; nil if it does something.
  func whyNot(_ command: ListCommand) -> String? {
    switch command {
    case .choosePrevious: model.chosen == 0 ? "This is the first." : nil
    case .chooseNext: model.chosen + 1 >= model.entries.count ? "This is the last." : nil
    case .open: model.entry == nil ? "There is nothing to open." : nil
    }
  }

  /// The keys that matter here.
  var footer: [FooterKey] {
    let compare =
      model.entry?.source == nil ? nil : footer(door: "compare screen", "compare")
    return [
      footer([ListCommand.choosePrevious, .chooseNext], "choose"),
      footer([ListCommand.open], "open"), compare, footer([ProgramCommand.palette], "commands"),
      footer([ProgramCommand.quit], "quit"), footer([ProgramCommand.help], "help"),
    ].compactMap(\.self)
  }
}
