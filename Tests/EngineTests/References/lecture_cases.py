"""The cases of the lecture forms: every optimizer with every activation, and their settings."""

from cases import ACTIVATIONS, LECTURE_OPTIMIZERS, LOSSES, allowed, experiment, kind, title
from standard_cases import BINARY, HUBER, PRELU, SEEDS, sizes_for

_, MOMENTUM, ADAGRAD, RMSPROP, ADADELTA, ADAM = LECTURE_OPTIMIZERS


def table():
    """Every activation with every optimizer, the losses that are allowed in turn."""
    for activation in ACTIVATIONS:
        losses = [loss for loss in LOSSES if allowed(activation, loss)][::-1]
        for index, optimizer in enumerate(LECTURE_OPTIMIZERS):
            loss = losses[index % len(losses)]
            yield f"{title(activation)}, {title(loss)}, {title(optimizer)}", experiment(
                sizes_for(activation), [activation] * 2, loss, optimizer,
                SEEDS.get(kind(activation), 1))


def changed():
    """Batches, weight decay with clipping, frozen parameters and other settings."""
    for optimizer in LECTURE_OPTIMIZERS:
        yield f"batch 2, {title(optimizer)}", experiment(
            [3, 4, 2], ["tanh", "sigmoid"], BINARY, optimizer, 71, batch=2)
        both = {**optimizer, "weight-decay": 0.1, "clip-norm": 0.3}
        yield f"decay and clip, {title(both)}", experiment(
            [3, 4, 2], [PRELU, "sigmoid"], BINARY, both, 21)
        yield f"frozen biases and layer 2, {title(optimizer)}", experiment(
            [3, 4, 3, 2], ["tanh", PRELU, "identity"], HUBER, optimizer, 31,
            frozen=["biases", 2])
    for optimizer in [
        {**MOMENTUM, "beta": 0.5}, {**ADAGRAD, "epsilon": 0.01},
        {**RMSPROP, "beta": 0.6, "epsilon": 0.001}, {**ADADELTA, "rho": 0.7},
        {**ADAM, "beta1": 0.7, "beta2": 0.9, "epsilon": 0.01},
    ]:
        yield f"settings: {title(optimizer)}", experiment(
            [3, 4, 2], ["tanh", "sigmoid"], "half-squared-error", optimizer, 51)
    for optimizer in [RMSPROP, ADAM, ADADELTA, ADAGRAD]:
        yield f"vanishing: five sigmoids, {title(optimizer)}", experiment(
            [1, 1, 1, 1, 1, 1], ["sigmoid"] * 5, "half-squared-error", optimizer, 72)


def lecture_cases():
    """All of them, as (name, experiment)."""
    for family in [table, changed]:
        yield from family()
