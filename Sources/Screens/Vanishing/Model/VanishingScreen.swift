import ScreenKit
import Derivation
import Engine
import Session
import Text

/// What is on the screen of vanishing gradients whatever the page: its head, and the two stacks.
public struct VanishingScreen {
  /// One of the stacks.
  public struct Side {
    /// Which.
    public let side: VanishingModel.Side
    /// What it applies and how it starts.
    public let text: String
    /// Whether the keys change it.
    public let isChanged: Bool
    /// The size of ∂L/∂w, layer by layer.
    public let gradients: [Double]
  }

  /// What the stacks are.
  public let title: String
  /// x, y, η and the loss, the most there is to say first.
  public let data: [String]
  /// Which iteration.
  public let position: String
  /// The pages.
  public let tabs: [Tab]
  /// The stacks that are shown.
  public let sides: [Side]
  /// How many layers there are, and which is chosen.
  public let depth: Int
  /// The chosen layer, from 1.
  public let layer: Int
  /// What is to be seen, in sentences.
  public let sentences: [String]
  /// What the bars show.
  public let barsTitle: String

  /// The screen of a scene.
  public init(_ scene: Scene<VanishingModel>) {
    let model = scene.model
    let builder = VanishingBuilder(scene)
    let words = StackWords(model.a.stack, glyphs: scene.display.glyphs)
    title = words.shape
    data = builder.data
    let last = model.iteration == model.lastIteration ? ", the last" : ""
    position = "iteration \(model.iteration)\(last)"
    tabs = VanishingModel.Page.allCases.map { page in
      Tab(
        text: "\(page.rawValue + 1) \(page.name)", isChosen: page == model.page,
        command: VanishingCommand.page(page).erased)
    }
    sides = model.shown.map(builder.side)
    (depth, layer) = (model.a.stack.depth, model.layer)
    sentences = builder.sentences
    barsTitle = "size of \(builder.isChain ? builder.gradient : builder.norm(builder.gradient))"
  }

  /// As many of the sentences, whole, as fit in so many lines; `…` at the end stands for the rest.
  public func seen(width: Int, lines: Int) -> [String] {
    for count in stride(from: sentences.count, through: 1, by: -1) {
      let rest = count < sentences.count ? " …" : ""
      let wrapped = (sentences.prefix(count).joined(separator: " ") + rest).wrapped(to: width)
      if wrapped.count <= lines || count == 1 { return wrapped }
    }
    return []
  }

  /// Which layers have a column where so many fit: the chosen one amid its neighbours, and always
  /// the first and the last.
  public static func columns(depth: Int, chosen: Int, room: Int) -> [Int] {
    guard depth > room else { return Array(1...depth) }
    guard room > 1 else { return [chosen] }
    guard room > 2 else { return [chosen, depth == chosen ? 1 : depth].sorted() }
    let inner = room - 2
    let first = max(2, min(chosen - inner / 2, depth - inner))
    return [1] + Array(first..<first + inner) + [depth]
  }
}

/// Makes what the pages have in common.
struct VanishingBuilder {
  let scene: Scene<VanishingModel>
  let model: VanishingModel
  let names: Names

  init(_ scene: Scene<VanishingModel>) {
    self.scene = scene
    model = scene.model
    names = Names(
      model.a.stack.experiment.network, scheme: .notes, glyphs: scene.display.glyphs)
  }

  var isASCII: Bool { names.glyphs == .ascii }
  var format: NumberFormat { scene.display.allDigits ? .all : .short }
  var isChain: Bool { moment(.a).ledger.isChain }
  /// ∂L/∂w, whichever.
  var gradient: String { isASCII ? "dL/dw" : "∂L/∂w" }
  /// ∂L/∂o, whichever.
  var outputDerivative: String { isASCII ? "dL/do" : "∂L/∂o" }

  func norm(_ symbol: String) -> String { isASCII ? "|\(symbol)|" : "‖\(symbol)‖" }

  func moment(_ side: VanishingModel.Side) -> StackRun.Moment {
    model[side].moment(model.iteration)
  }

  /// The names of a stack's quantities.
  func names(_ side: VanishingModel.Side) -> Names {
    side == .a
      ? names
      : Names(
        model.b.stack.experiment.network, scheme: .notes, glyphs: scene.display.glyphs)
  }

  func side(_ side: VanishingModel.Side) -> VanishingScreen.Side {
    let stack = model[side].stack
    let words = StackWords(stack, glyphs: scene.display.glyphs)
    let a = model.a.stack
    let isAlike = side == .b && stack.start == a.start && stack.bias == a.bias
    return VanishingScreen.Side(
      side: side, text: isAlike ? "\(stack.activation.name), same weights" : words.whole,
      isChanged: side == model.side, gradients: moment(side).report.gradients)
  }

  /// What goes in and what comes out; the same in fewer words.
  var data: [String] {
    let stack = model.a.stack
    let words = StackWords(stack, glyphs: scene.display.glyphs)
    let record = moment(.a).ledger.steps.record
    let loss = "L \(NumberFormat.short.text(record.loss(sample: 1)))"
    let arrow = isASCII ? "->" : "→"
    let first = names.unitName(layer: 1, unit: 1)
    let last = names.unitName(layer: stack.depth, unit: 1)
    let way =
      stack.depth == 1
      ? first : stack.depth == 2 ? "\(first) \(arrow) \(last)" : "\(first) … \(last)"
    let formula = isASCII ? "L = (y-yhat)^2/2" : "L = ½(y−ŷ)²"
    let short = "\(words.data)  \(loss)"
    return isChain
      ? ["x \(arrow) \(way) \(arrow) \(formula)   \(short)", short]
      : ["\(formula)   \(short)", short]
  }

  var sentences: [String] {
    var all = GradientWords(moment(.a).report, names: names).sentences
    if !isChain {
      all.insert("\(norm(" ")): the root of a sum of squares.", at: 1)
    }
    if model.showsB {
      let words = GradientWords(moment(.b).report, names: names(.b))
      all.append("\(model.b.stack.activation.name): \(words.short)")
    }
    return all
  }
}
