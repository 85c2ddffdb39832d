import ScreenKit
import Text

extension Scene<StepModel> {
  /// The keys that matter here, the most important first; `help` is always the last.
  var footer: [FooterKey] {
    if work != nil { return [footer([ProgramCommand.close], "stop here")] }
    if practice != nil { return practiceFooter }
    return selected == nil ? steps : cursor
  }

  private var steps: [FooterKey] {
    [
      footer([TimeCommand.back, .forward], "step by \(run.granularity.name)"),
      footer([StepCommand.coarser, .finer], "coarser finer"),
      footer([TimeCommand.play], playback.isPlaying ? "pause" : "play"),
      footer([StepCommand.goTo], "go to"), footer([StepCommand.edit], "edit"),
      footer([ProgramCommand.quit], "quit"), footer([StepCommand.nextNumber], "numbers"),
      footer([StepCommand.practice], "practice"), footer([StepCommand.runUntil], "run until"),
      footer([StepCommand.nextPane], "pane"), footer([ProgramCommand.allDigits], "digits"),
      footer([StepCommand.earlierIteration, .laterIteration], "iteration"),
      footer([StepCommand.nextPhase], "next phase"), footer([StepCommand.settings], "settings"),
      footer(door: "compare", "compare"), footer([ProgramCommand.palette], "all commands"),
      footer([ProgramCommand.help], "help"),
    ].compactMap(\.self)
  }

  private var cursor: [FooterKey] {
    [
      FooterKey(keys: display.isASCII ? "arrows" : "←→↑↓", name: "move"),
      footer([StepCommand.nextNumber], "next"), footer([StepCommand.act], "source"),
      footer([StepCommand.edit], "set"),
      footer([StepCommand.nudgeUp, .nudgeDown], "nudge"),
      footer([ProgramCommand.close], "leave"), footer([ProgramCommand.help], "help"),
    ]
  }

  /// While one practises.
  private var practiceFooter: [FooterKey] {
    let isOpen = practice?.isOpen == true
    func key(_ key: Key, _ name: String, _ commands: [any ScreenCommand] = []) -> FooterKey {
      FooterKey(keys: key.label(), name: name, commands: commands.map(\.erased))
    }
    return [
      key(.enter, isOpen ? "answer" : "the next"),
      FooterKey(keys: "type", name: isOpen ? "hint, skip, stop" : "stop, again"),
      key(.escape, "leave", [ProgramCommand.close]),
      key(.tab, "numbers", [StepCommand.nextNumber]),
      key(.function(1), "help", [ProgramCommand.help]),
    ]
  }
}
