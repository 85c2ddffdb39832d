"""The cases of rules that came after the first table, each with all rules that were there before it.

    pytorch.py RULE   writes pytorch-RULE.json
    lecture.py RULE   writes lecture-RULE.json, of an activation
"""

from cases import (
    ACTIVATIONS, LECTURE_OPTIMIZERS, LOSSES, OPTIMIZERS, allowed, experiment, kind, title)
from standard_cases import HUBER, PRELU, SEEDS, sizes_for

# In the order in which they came.
LATER = [
    ("optimizer", {"kind": "adamw", "learning-rate": 0.02}),
    ("activation", "gelu"),
    ("activation", "silu"),
    ("activation", "softplus"),
    ("loss", "log-cosh"),
]


def rules_until(name):
    """The family of a rule, and the activations, losses and optimizers up to it."""
    rules = {"activation": list(ACTIVATIONS), "loss": list(LOSSES), "optimizer": list(OPTIMIZERS)}
    for family, rule in LATER:
        rules[family].append(rule)
        if kind(rule) == name:
            return family, rules
    raise SystemExit(f"there is no {name} among {[kind(rule) for _, rule in LATER]}")


def table(name):
    """Every allowed output activation and loss with every optimizer, where one is the rule."""
    family, rules = rules_until(name)
    rules[family] = rules[family][-1:]
    for activation in rules["activation"]:
        for loss in rules["loss"]:
            for optimizer in rules["optimizer"]:
                if allowed(activation, loss):
                    yield f"{title(activation)}, {title(loss)}, {title(optimizer)}", experiment(
                        sizes_for(activation), [activation] * 2, loss, optimizer,
                        SEEDS.get(kind(activation), 1))


def settings(name):
    """Settings that are not the defaults, clipping, frozen parameters and batches."""
    if name != "adamw":
        return
    adamw = LATER[0][1]
    for change in [{"weight-decay": 0.3}, {"weight-decay": 0.0}, {"clip-norm": 0.3},
                   {"beta1": 0.7, "beta2": 0.9, "epsilon": 0.01}]:
        yield f"settings: {title({**adamw, **change})}", experiment(
            [3, 4, 2], [PRELU, "sigmoid"], "half-squared-error", {**adamw, **change}, 51)
    yield "frozen, batch 2: adamw", experiment(
        [3, 4, 3, 2], ["tanh", PRELU, "identity"], HUBER, adamw, 31, batch=2,
        frozen=["biases", 2])


def cases_of(name):
    """All cases of a rule, as (name, experiment)."""
    for family in [table, settings]:
        yield from family(name)


def lecture_cases_of(name):
    """An activation with every optimizer in the lecture form, the losses in turn."""
    losses = [loss for loss in LOSSES if allowed(name, loss)][::-1]
    for index, optimizer in enumerate(LECTURE_OPTIMIZERS):
        loss = losses[index % len(losses)]
        yield f"{name}, {title(loss)}, {title(optimizer)}", experiment(
            sizes_for(name), [name] * 2, loss, optimizer, 1)
