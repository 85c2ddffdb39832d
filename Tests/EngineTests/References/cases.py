"""The experiments whose training the references compute, and the file they are written to.

A case is a name, an experiment in the layout of the experiment file (JSON is YAML, so
`backstep train` reads it too), and how many iterations are run. The numbers of an experiment are
drawn once with Python's generator, rounded, and written out: the files explain themselves.
"""

import json
import random

ITERATIONS = 20

ACTIVATIONS = [
    "identity", "step", "sigmoid", "tanh", "relu", {"kind": "leaky-relu", "slope": 0.01},
    {"kind": "prelu", "slope": 0.25}, {"kind": "elu", "alpha": 1.0}, "softmax",
]
LOSSES = [
    "squared-error", "half-squared-error", "mean-squared-error", "mean-absolute-error",
    {"kind": "huber", "delta": 0.4}, "binary-cross-entropy", "categorical-cross-entropy",
]
# In the order of the table of optimizers; the values left out are the defaults of `optimizer`.
OPTIMIZERS = [
    {"kind": "gradient-descent", "learning-rate": 0.1},
    {"kind": "momentum", "learning-rate": 0.02},
    {"kind": "momentum", "learning-rate": 0.02, "nesterov": True},
    {"kind": "adagrad", "learning-rate": 0.1},
    {"kind": "rmsprop", "learning-rate": 0.01},
    {"kind": "adadelta", "learning-rate": 1.0},
    {"kind": "adam", "learning-rate": 0.02},
]
LECTURE_OPTIMIZERS = [
    {"kind": "gradient-descent", "learning-rate": 0.1, "form": "lecture"},
    {"kind": "momentum", "learning-rate": 0.1, "form": "lecture"},
    {"kind": "adagrad", "learning-rate": 0.1, "form": "lecture"},
    {"kind": "rmsprop", "learning-rate": 0.01, "form": "lecture"},
    {"kind": "adadelta", "learning-rate": 0.01, "form": "lecture"},
    {"kind": "adam", "learning-rate": 0.01, "form": "lecture"},
]
DEFAULTS = {
    "gradient-descent": {},
    "momentum": {"beta": 0.9},
    "adagrad": {"epsilon": 1e-10},
    "rmsprop": {"beta": 0.9, "epsilon": 1e-8},
    "adadelta": {"rho": 0.9, "epsilon": 1e-6},
    "adam": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    "adamw": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight-decay": 0.01},
}


def kind(value):
    """The name of an activation or a loss that is given as a name or a mapping."""
    return value if isinstance(value, str) else value["kind"]


def title(value):
    """A kind with what differs from the plain kind, for the name of a case."""
    if isinstance(value, str):
        return value
    extra = [
        key if on is True else f"{key} {on}"
        for key, on in value.items() if key not in ("kind", "learning-rate")
    ]
    return " ".join([value["kind"]] + extra)


def allowed(activation, loss):
    """Whether the loss may follow an output layer with this activation."""
    needs = {"binary-cross-entropy": "sigmoid", "categorical-cross-entropy": "softmax"}
    return needs.get(kind(loss), kind(activation)) == kind(activation)


def pairs():
    """Every allowed output activation with its loss."""
    return [(a, loss) for a in ACTIVATIONS for loss in LOSSES if allowed(a, loss)]


def target(generator, activation, loss, outputs, row):
    """Targets that suit the loss; one row in five is not one-hot, to leave no path untried."""
    if kind(loss) == "categorical-cross-entropy" or kind(activation) == "softmax":
        if row % 5 == 4 and outputs > 2:
            return [0.25, 0.5] + [0.25] + [0.0] * (outputs - 3)
        hot = generator.randrange(outputs)
        return [1.0 if k == hot else 0.0 for k in range(outputs)]
    if kind(loss) == "binary-cross-entropy":
        return [0.3 if row % 5 == 4 else float(generator.randrange(2)) for _ in range(outputs)]
    if kind(activation) in ("relu", "sigmoid", "step"):
        return [round(generator.uniform(0.05, 1.3), 2) for _ in range(outputs)]
    return [round(generator.uniform(-1.2, 1.4), 2) for _ in range(outputs)]


def experiment(sizes, activations, loss, optimizer, seed, rows=5, batch="full", **extra):
    """One experiment: `sizes` are the inputs and then the units of each layer.

    `extra` may have `frozen` and `edit`, a function that changes the finished experiment.
    """
    generator = random.Random(seed)
    layers = []
    for inputs, units, activation in zip(sizes, sizes[1:], activations):
        reach = min(1.0, (6 / (inputs + units)) ** 0.5)
        last = len(layers) == len(sizes) - 2
        floor = 0.1 if last or kind(activation) == "relu" else -0.4
        layers.append({
            "units": units,
            "activation": activation,
            "weights": [
                [round(generator.uniform(-reach, reach), 3) for _ in range(inputs)]
                for _ in range(units)
            ],
            "biases": [round(generator.uniform(floor, 0.6), 3) for _ in range(units)],
        })
    network = {"inputs": sizes[0], "layers": layers}
    if "frozen" in extra:
        network["frozen"] = extra["frozen"]
    made = {
        "data": {"rows": [
            {
                "x": [round(generator.uniform(-1.5, 1.5), 2) for _ in range(sizes[0])],
                "y": target(generator, activations[-1], loss, sizes[-1], row),
            }
            for row in range(rows)
        ]},
        "network": network,
        "loss": loss,
        "optimizer": {**optimizer, **{
            key: optimizer.get(key, value) for key, value in DEFAULTS[optimizer["kind"]].items()
        }},
    }
    per_epoch = 1 if batch == "full" else -(-rows // batch)
    made["training"] = {"batch": batch, "shuffle": False, "epochs": -(-ITERATIONS // per_epoch)}
    if "edit" in extra:
        extra["edit"](made)
    return made


def write(path, made_by, results):
    """One case a line, every number as the shortest decimal that reads back to the same Double."""
    lines = ",\n".join(json.dumps(result, separators=(",", ":")) for result in results)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'{{"made-by":{json.dumps(made_by)},\n"cases":[\n{lines}\n]}}\n')
    print(f"{path}: {len(results)} cases")
