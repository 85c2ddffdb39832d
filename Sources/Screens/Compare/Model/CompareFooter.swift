import Comparison
import ScreenKit

extension Scene<Comparisons> {
  /// The keys that matter here, the most important first.
  var footer: [FooterKey] {
    guard let shown = model.current else { return [key(.quit, "quit"), key(.help, "help")] }
    if shown.movesStart {
      return [
        FooterKey(keys: display.isASCII ? "arrows" : "←→↑↓", name: "move the start"),
        FooterKey(keys: "Enter", name: "done"), key(.help, "help"),
      ]
    }
    switch shown.page {
    case .sweep: return sweepKeys(shown) + pageKeys(shown)
    case .seeds: return seedKeys(shown) + pageKeys(shown)
    case .average: return average
    case .panels, .curves, .autopsy, .table, .batches, .layers: return contenders(shown)
    }
  }

  private func key(_ command: ProgramCommand, _ name: String) -> FooterKey {
    footer([command], name)
  }
  private func key(_ commands: [CompareCommand], _ name: String) -> FooterKey {
    footer(commands, name)
  }
  private var step: [TimeCommand] { [.back, .forward] }

  private func play(_ shown: CompareModel) -> FooterKey {
    footer([TimeCommand.play], shown.playback.isPlaying ? "pause" : "race")
  }

  private func contenders(_ shown: CompareModel) -> [FooterKey] {
    var keys = [
      footer(step, "step"), play(shown), key([.nextPanel], "contender"), key([.nextPage], "page"),
    ]
    if shown.page == .autopsy || shown.page == .batches {
      keys.append(key([.previousWeight, .nextWeight], "weight"))
    }
    if shown.page == .layers { keys.append(key([.previousWeight, .nextWeight], "layer")) }
    let isMap = shown.runs.landscape.isMap
    if !isMap { keys.append(key([.openContender], "step into")) }
    keys += [key([.sweep], "sweep"), key([.settings], "set")]
    if isMap { keys.append(key([.moveStart], "start")) }
    return keys + [
      key([.add], "add"), key([.change], "alter"), key(.quit, "quit"), key([.varies], "varies"),
      key([.landscape], "ground"), footer([TimeCommand.slower, .faster], "speed"),
      key([.logarithmic], "log"), key([.measure], "curves"), key([.answers], "answers"),
      key([.seed], "seed"), key([.goal], "goal"), key(.palette, "all commands"),
      key(.help, "help"),
    ]
  }

  private func sweepKeys(_ shown: CompareModel) -> [FooterKey] {
    [
      FooterKey(
        keys: "Enter", name: "take its best", commands: [CompareCommand.takeRate.erased]),
      key([.takeRates], "take all best"), key([.nextPanel], "contender"),
      key([.sweepOne], shown.sweepsAll ? "it alone" : "all"),
    ]
  }

  private func seedKeys(_ shown: CompareModel) -> [FooterKey] {
    let commands = [CompareCommand.fewerSeeds, .moreSeeds].map(\.erased)
    let seeds =
      CompareSeeds.reason(shown) == nil
      ? [FooterKey(keys: "- +", name: "seeds", commands: commands)] : []
    return seeds + [key([.nextPanel], "contender")]
  }

  /// Behind the keys of a page that has its own.
  private func pageKeys(_ shown: CompareModel) -> [FooterKey] {
    [
      key([.nextPage], "page"), key(.quit, "quit"), footer(step, "step"), key([.toEnd], "end"),
      play(shown), key([.change], "alter"), key([.add], "add"), key(.palette, "all commands"),
      key(.help, "help"),
    ]
  }

  private var average: [FooterKey] {
    let beta = display.isASCII ? "beta" : "β"
    return [
      footer(step, "number"), key([.shorterMemory, .longerMemory], beta),
      footer([TimeCommand.slower, .faster], "finely"), key([.change], "type \(beta)"),
      key([.averages], "curves"), key([.seed], "new series"), key([.nextPage], "page"),
      key(.quit, "quit"), key(.palette, "all commands"), key(.help, "help"),
    ]
  }
}
