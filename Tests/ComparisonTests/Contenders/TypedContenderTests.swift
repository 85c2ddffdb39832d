import Comparison
import Engine
import Testing

@Suite("A contender as it is typed on the screen")
struct TypedContenderTests {
  private let experiment = ContenderTests.experiment

  @Test(
    "may have a batch and a learning rate of its own beside what contenders differ in",
    arguments: [
      (ContenderDimension.optimizer, "adam:batch=16,beta1=0.5"), (.optimizer, "momentum"),
      (.activation, "leaky-relu:slope=0.2,learning-rate=0.5,batch=4"), (.loss, "huber:delta=2"),
      (.depth, "4:batch=full"), (.batch, "5:learning-rate=0.2"), (.learningRate, "0.7:batch=2"),
      (.depth, "3"),
    ])
  func settings(_ dimension: ContenderDimension, _ text: String) throws {
    var experiment = experiment
    for layer in experiment.network.layers.indices {
      experiment.network.layers[layer].given = .none
    }
    let contender = try Contender(typed: text, dimension, of: experiment)
    let changed = experiment.changed(by: contender)
    if text.contains("batch=16") { #expect(changed.training.batch == .rows(16)) }
    if text.contains("learning-rate=0.5") { #expect(changed.optimizer.learningRate == 0.5) }
    let again = try Contender(typed: contender.text(of: experiment), dimension, of: experiment)
    #expect(again == contender)
  }

  @Test("an optimizer's learning rate is a setting of its own")
  func rate() throws {
    let contender = try Contender(typed: "adam:learning-rate=0.02,batch=3", of: experiment)
    #expect(contender.optimizer.learningRate == 0.02 && contender.batch == .rows(3))
    #expect(contender.text(of: experiment).contains("learning-rate=0.02"))
  }

  @Test("what is wrong with one of them is said as on the command line")
  func problems() {
    for (text, found) in [
      ("adam:batch=0", "batch"), ("adam:batch=", "batch"), ("adma:batch=3", "did you mean adam?"),
    ] {
      #expect {
        try Contender(typed: text, of: experiment)
      } throws: { "\($0)".contains(found) }
    }
  }
}
