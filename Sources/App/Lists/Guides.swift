import Activations
import Home
import LessonPlayer
import Losses
import ScreenKit
import Step
import Vanishing

extension HomeModel.Entry {
  /// The guided tour.
  public static let tour = HomeModel.Entry(
    guide: "tour", "Ten minutes, from the first step to the last. Begin here.",
    StepCommand.tour.erased,
    facts:
      "A network learns XOR before your eyes. You step through one neuron, follow a slope back, "
      + "nudge a weight, change the learning rate, and take it all back again.")

  /// The guided lessons.
  public static let lessons = HomeModel.Entry(
    guide: "lessons", "Guided, from one neuron to Adam: read, try, answer, at your own pace.",
    LessonListCommand.show.erased,
    facts: "Each takes some ten minutes beside the live screen. You compute a number before it is "
      + "shown; a wrong answer is told by its mistake. It goes on where you left it.")

  /// The lessons, the tour, and the screens that show one idea each.
  public static let guides = [
    lessons, tour,
    HomeModel.Entry(
      guide: "activations", "Every activation and its derivative, with a point to move.",
      ActivationsCommand.show.erased,
      facts:
        "f and f′ of sigmoid, tanh, ReLU and the others: what comes out, what slope comes back, "
        + "and where a unit saturates or dies."),
    HomeModel.Entry(
      guide: "losses", "Drag an outlier; see how wrong a confident mistake is.",
      LossesCommand.show.erased,
      facts:
        "Squared, absolute and Huber against the residual; one outlier and its pull on each fit; "
        + "cross-entropies against the logit; the Jacobian of softmax."),
    HomeModel.Entry(
      guide: "vanishing gradient", "A deep stack: the slope shrinks layer by layer.",
      VanishingCommand.show.erased,
      facts:
        "A chain of sigmoids, up to 50 layers deep. Each layer multiplies the gradient by σ′·w: "
        + "see it vanish, see it explode, and change depth, activation and weights."),
  ]
}
