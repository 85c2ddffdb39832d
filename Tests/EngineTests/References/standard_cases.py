"""The cases that PyTorch computes: the whole table, and what the table alone would not reach."""

from cases import ACTIVATIONS, LOSSES, OPTIMIZERS, experiment, kind, pairs, title

GRADIENT_DESCENT, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADADELTA, ADAM = OPTIMIZERS
BINARY, CATEGORICAL = LOSSES[5], LOSSES[6]
HUBER = LOSSES[4]
PRELU = {"kind": "prelu", "slope": 0.25}
# A start for each activation from which every layer learns and no weighted sum meets a kink.
SEEDS = {"relu": 11, "prelu": 5, "leaky-relu": 5, "softmax": 7}


def sizes_for(activation):
    return [3, 4, 3] if kind(activation) == "softmax" else [3, 4, 2]


def table():
    """Every allowed output activation and loss with every optimizer, full batch."""
    for activation, loss in pairs():
        for optimizer in OPTIMIZERS:
            yield f"{title(activation)}, {title(loss)}, {title(optimizer)}", experiment(
                sizes_for(activation), [activation] * 2, loss, optimizer,
                SEEDS.get(kind(activation), 1))


def batches():
    """Every pair again in batches of 2 out of 5 rows, the optimizers in turn."""
    for index, (activation, loss) in enumerate(pairs()):
        optimizer = OPTIMIZERS[index % len(OPTIMIZERS)]
        yield f"batch 2: {title(activation)}, {title(loss)}, {title(optimizer)}", experiment(
            sizes_for(activation), [activation] * 2, loss, optimizer,
            SEEDS.get(kind(activation), 1) + 100, batch=2)
    for batch, rows in [(1, 5), (3, 7), (4, 4), (9, 5)]:
        yield f"batch {batch} of {rows} rows", experiment(
            [3, 4, 2], ["tanh", "identity"], "mean-squared-error", MOMENTUM, 3, rows, batch)


def penalties():
    """Weight decay, clipping, and both: for every optimizer, with a learned slope."""
    changes = {
        "weight decay": {"weight-decay": 0.05},
        "clip norm": {"clip-norm": 0.4},
        "weight decay and clip norm": {"weight-decay": 0.1, "clip-norm": 0.3},
    }
    for name, change in changes.items():
        for optimizer in OPTIMIZERS:
            yield f"{name}: {title(optimizer)}", experiment(
                [3, 4, 2], [PRELU, "sigmoid"], BINARY, {**optimizer, **change}, 21)
    for change in [{"weight-decay": 0.5}, {"clip-norm": 0.5}]:
        yield f"step: {list(change)[0]} where every gradient is 0", experiment(
            [3, 4, 2], ["step", "step"], "squared-error", {**GRADIENT_DESCENT, **change}, 1)


def frozen():
    """What training leaves alone, which clipping must not count either."""
    for names in [["biases"], ["weights"], ["slopes"], [1], [2], [3], ["biases", 2]]:
        for optimizer in [{**ADAM, "clip-norm": 0.2}, {**MOMENTUM, "weight-decay": 0.05}]:
            yield f"frozen {names}: {title(optimizer)}", experiment(
                [3, 4, 3, 2], ["tanh", PRELU, "identity"], HUBER, optimizer, 31, frozen=names)


def deep():
    """Four layers of different activations, in batches with a short last one."""
    leaky = {"kind": "leaky-relu", "slope": 0.2}
    elu = {"kind": "elu", "alpha": 0.7}
    stacks = [
        (["tanh", elu, PRELU, "identity"], HUBER, ADAM),
        (["relu", leaky, "sigmoid", "softmax"], CATEGORICAL, RMSPROP),
        (["softmax", "tanh", "relu", "sigmoid"], BINARY, NESTEROV),
        (["sigmoid", "softmax", elu, "tanh"], "squared-error", MOMENTUM),
        ([{"kind": "prelu", "slope": 0.1}, PRELU, {"kind": "prelu", "slope": -0.3}, leaky],
         "half-squared-error", {**GRADIENT_DESCENT, "weight-decay": 0.02}),
        (["sigmoid"] * 4, "mean-squared-error", ADADELTA),
        ([{"kind": "elu", "alpha": 2.5}, "identity", "relu", "softmax"], "mean-absolute-error",
         ADAGRAD),
        (["step", "tanh", "step", "sigmoid"], BINARY, ADAM),
    ]
    for activations, loss, optimizer in stacks:
        for batch in ["full", 3]:
            yield (f"deep: {' '.join(map(title, activations))}, {title(loss)}, {title(optimizer)}, "
                   f"batch {batch}"), experiment(
                [3, 5, 4, 3, 3], activations, loss, optimizer, 41, rows=7, batch=batch)


def settings():
    """Settings that are not the defaults, and shapes at the edges."""
    optimizers = [
        {**MOMENTUM, "beta": 0.5}, {**NESTEROV, "beta": 0.6}, {**ADAGRAD, "epsilon": 0.01},
        {**RMSPROP, "beta": 0.6, "epsilon": 0.001}, {**ADAM, "epsilon": 0.01},
        {**ADADELTA, "rho": 0.95, "epsilon": 0.0001, "learning-rate": 0.5},
        {**ADAM, "beta1": 0.7, "beta2": 0.9}, {**ADAM, "beta1": 0.0, "beta2": 0.0},
        {**MOMENTUM, "beta": 0.0}, {**RMSPROP, "beta": 0.0},
    ]
    for optimizer in optimizers:
        yield f"settings: {title(optimizer)}", experiment(
            [3, 4, 2], ["tanh", "sigmoid"], "half-squared-error", optimizer, 51)
    for delta in [0.05, 1.0, 10.0]:
        loss = {"kind": "huber", "delta": delta}
        yield f"settings: {title(loss)}", experiment(
            [3, 4, 2], ["tanh", "identity"], loss, GRADIENT_DESCENT, 52)
    shapes = [[1, 1], [2, 1], [1, 1, 1, 1, 1, 1], [1, 1, 2, 1], [9, 8, 7], [2, 16, 1], [5, 1, 5]]
    for shape in shapes:
        yield f"shape {shape}: sigmoid, {BINARY}, adam", experiment(
            shape, ["sigmoid"] * (len(shape) - 1), BINARY, ADAM, 53)
    yield "shape [3, 2]: softmax of two", experiment(
        [3, 2], ["softmax"], CATEGORICAL, GRADIENT_DESCENT, 54)
    yield "wide: 21-33-17-10", experiment(
        [21, 33, 17, 10], ["relu", "tanh", "softmax"], CATEGORICAL, ADAM, 55, rows=50, batch=16)
    yield "many rows: 300 in batches of 128", experiment(
        [2, 6, 1], ["tanh", "sigmoid"], BINARY, MOMENTUM, 56, rows=300, batch=128)
    yield "many rows: 300 at once", experiment(
        [2, 5, 2], [{"kind": "elu", "alpha": 0.7}, "identity"],
        "mean-squared-error", RMSPROP, 57, rows=300)


def still_unit(made):
    """Gives the first hidden unit a weighted sum of exactly 0."""
    layer = made["network"]["layers"][0]
    layer["weights"][0] = [0.0] * len(layer["weights"][0])
    layer["biases"][0] = 0.0


def exact_output(made):
    """Gives the first output a residual of exactly 0 in the first iteration."""
    layer = made["network"]["layers"][-1]
    layer["weights"][0] = [0.0] * len(layer["weights"][0])
    layer["biases"][0] = 0.0
    for row in made["data"]["rows"]:
        row["y"][0] = 0.0


def huge(made):
    """Logits in the thousands, of either sign, some on the wrong side."""
    layer = made["network"]["layers"][-1]
    layer["weights"] = [[1500.0 * w for w in weights] for weights in layer["weights"]]


def edges():
    """Derivatives at the kinks, and logits far out where a cross-entropy must stay finite."""
    for activation in ACTIVATIONS + [{"kind": "elu", "alpha": 0.7}]:
        yield f"weighted sum of 0: {title(activation)}", experiment(
            [3, 4, 2], [activation, "identity"], "half-squared-error", GRADIENT_DESCENT,
            SEEDS.get(kind(activation), 1), edit=still_unit)
    for optimizer in [GRADIENT_DESCENT, ADAM]:
        yield f"residual of 0: {title(optimizer)}", experiment(
            [3, 4, 2], ["tanh", "identity"], "mean-absolute-error", optimizer, 61,
            edit=exact_output)
    yield "huge logits: binary-cross-entropy", experiment(
        [3, 4, 2], ["tanh", "sigmoid"], BINARY, GRADIENT_DESCENT, 62, edit=huge)
    yield "huge logits: categorical-cross-entropy", experiment(
        [3, 4, 3], ["tanh", "softmax"], CATEGORICAL, GRADIENT_DESCENT, 63, edit=huge)


def standard_cases():
    """All of them, as (name, experiment)."""
    for family in [table, batches, penalties, frozen, deep, settings, edges]:
        yield from family()
