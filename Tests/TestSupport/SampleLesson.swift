import Lessons
import Session

/// A lesson with a page of each kind.
package enum SampleLesson {
  /// The lesson of a file in the folder of lessons, or of this text.
  package static func lesson() throws -> Lesson { try Lesson(text: text, file: "09-both-paths.md") }

  package static let text = """
    ---
    title: Add both paths
    objective: Add the slopes of two routes, signs included
    minutes: 9
    experiment: mazur
    ---

    # Add both paths

    ## Two routes back

    ```show
    screen: step
    step: δ(o2)
    highlight: [δ(o1), δ(o2)]
    ```

    `h₁` feeds two units. If it grows a *little*, both outputs change, and the loss feels **both**.
    So there are two routes back from the loss:

    | route | carries |
    |---|--:|
    | through `o₁` | `=δ(o1) * w2[1,1]` |
    | through `o₂` | `=δ(o2) * w2[2,1]` |

    ```show
    step: δ(o2)
    ```

    One pulls up, one pulls down.

    ```choose
    question: Which way does the loss go when `h₁` grows a little?
    answers:
      - text: up, for the route through the first output is the stronger one of the two by far, and it is the sign of the stronger one that the sum has
        right: dL/dh1 > 0
        because: The route through `o₁` is the stronger one, and it pulls up.
      - text: down
        right: dL/dh1 < 0
        because: Only the route through `o₂` pulls down, and it is the weaker one.
      - text: it stays
        because: One pulls up and one pulls down, but they are not equally strong.
    ```

    ```hint
    Compare the sizes of the two products in the table.
    ```

    ## Keep their signs

    A slope is a sum over routes:

    $$\\frac{\\partial L}{\\partial h_1} = \\delta(o_1) \\cdot w^{(2)}_{1,1} + \\delta(o_2) \\cdot w^{(2)}_{2,1}$$

    ```show
    step: dL/dh1
    ```

    ```predict
    question: 'What is $\\frac{\\partial L}{\\partial h_1}$?'
    answer: dL/dh1
    ```

    ```hint
    How many units does `h₁` feed?
    ```

    ```hint
    Two products. The second one is *negative*: its sign stays.
    ```

    ```reveal
    The routes add up to `=dL/dh1; digits 4`. Along a route slopes multiply; where routes meet they add.
    ```

    ## By hand

    Move a number, and look at what the loss does.

    ```show
    step: dL/dh1
    pane: nudge
    ```

    ```predict
    question: What is the loss?
    answer: L
    ```

    ## Far back

    ```show
    screen: vanishing
    ```

    Here five units stand in a row, and each of them multiplies what comes back by a factor of less than a quarter. Look at the bars, from the right to the left: each is a good deal lower than the one before, and the first hardly shows.

    ```choose
    question: What happens to the first bar when the stack gets deeper?
    answers:
      - text: It gets lower
        right: true
        because: One more factor of less than a quarter.
      - text: It gets higher
        because: It would, if the factors were above 1.
      - text: It stays
        because: The last bar does, but not the first.
    ```

    ## Let it learn

    Every step of the optimizer spends such slopes, and the cost falls.

    ```task
    do: Train until the cost is below 0.25.
    until: C < 0.25
    keys: [r, {type: C < 0.25}, Enter]
    ```

    ```hint
    The key `r` runs until a condition holds.
    ```
    """

  /// A part with a question about a number, hints and a reveal.
  package static let paths = """
    ## Two routes

    ```show
    step: dL/dh1
    ```

    Text with `=δ(o1)` and `=dL/dh1`.

    ```predict
    question: What is it?
    answer: dL/dh1
    ```

    ```hint
    First.
    ```

    ```hint
    Second.
    ```

    ```reveal
    It is `=dL/dh1`.
    ```
    """
}
