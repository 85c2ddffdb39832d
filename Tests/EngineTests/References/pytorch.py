"""Makes pytorch.json: what PyTorch computes for the standard cases, in float64 on the CPU.

Layers, activations, losses and optimizers are PyTorch's own (torch.nn, torch.optim) wherever it
has them. By hand are: the sums of `squared-error` and its half, a step whose gradient is 0, and
clipping by min(1, c/norm), because clip_grad_norm_ adds 1e-6 to the norm.

A case in which a number comes so close to a kink that rounding could choose the side is refused.
"""

import math
import os
import sys

import torch
from torch import nn

from cases import ITERATIONS, kind, write
from rule_cases import cases_of
from standard_cases import standard_cases

KINKED = ("step", "relu", "leaky-relu", "prelu", "elu")


class Step(nn.Module):
    """1 if z >= 0 else 0; the added 0*z gives it the derivative 0."""

    def forward(self, z):
        return (z >= 0).to(z) + 0 * z


def prelu_module(slope):
    """PReLU made in float64: made in float32 and widened, its start would be rounded."""
    module = nn.PReLU(1, dtype=torch.float64)
    nn.init.constant_(module.weight, slope)
    return module


def activation_module(activation):
    return {
        "identity": lambda: nn.Identity(),
        "step": lambda: Step(),
        "sigmoid": lambda: nn.Sigmoid(),
        "tanh": lambda: nn.Tanh(),
        "relu": lambda: nn.ReLU(),
        "leaky-relu": lambda: nn.LeakyReLU(activation["slope"]),
        "prelu": lambda: prelu_module(activation["slope"]),
        "elu": lambda: nn.ELU(activation["alpha"]),
        "gelu": lambda: nn.GELU(),
        "silu": lambda: nn.SiLU(),
        "softplus": lambda: nn.Softplus(),
        "softmax": lambda: nn.Softmax(dim=1),
    }[kind(activation)]()


def cost_of(loss, logits, outputs, y):
    """The cost of a batch; the cross-entropies take the logits."""
    name = kind(loss)
    if name == "squared-error":
        return nn.MSELoss(reduction="sum")(outputs, y) / len(y)
    if name == "half-squared-error":
        return nn.MSELoss(reduction="sum")(outputs, y) / 2 / len(y)
    if name == "mean-squared-error":
        return nn.MSELoss()(outputs, y)
    if name == "mean-absolute-error":
        return nn.L1Loss()(outputs, y)
    if name == "huber":
        return nn.HuberLoss(delta=loss["delta"])(outputs, y)
    if name == "log-cosh":
        r = outputs - y
        return (r + nn.functional.softplus(-2 * r) - math.log(2)).mean()
    if name == "binary-cross-entropy":
        return nn.BCEWithLogitsLoss()(logits, y)
    return nn.CrossEntropyLoss()(logits, y)


def torch_optimizer(o, parameters):
    rate, decay = o["learning-rate"], o.get("weight-decay", 0)
    if o["kind"] == "gradient-descent":
        return torch.optim.SGD(parameters, lr=rate, weight_decay=decay)
    if o["kind"] == "momentum":
        return torch.optim.SGD(parameters, lr=rate, momentum=o["beta"],
                               nesterov=o.get("nesterov", False), weight_decay=decay)
    if o["kind"] == "adagrad":
        return torch.optim.Adagrad(parameters, lr=rate, eps=o["epsilon"], weight_decay=decay)
    if o["kind"] == "rmsprop":
        return torch.optim.RMSprop(parameters, lr=rate, alpha=o["beta"], eps=o["epsilon"],
                                   weight_decay=decay)
    if o["kind"] == "adadelta":
        return torch.optim.Adadelta(parameters, lr=rate, rho=o["rho"], eps=o["epsilon"],
                                    weight_decay=decay)
    if o["kind"] == "adamw":
        return torch.optim.AdamW(parameters, lr=rate, betas=(o["beta1"], o["beta2"]),
                                 eps=o["epsilon"], weight_decay=decay)
    return torch.optim.Adam(parameters, lr=rate, betas=(o["beta1"], o["beta2"]),
                            eps=o["epsilon"], weight_decay=decay)


def build(network):
    """Linear and activation modules, layer by layer, with the case's parameters."""
    modules, inputs = [], network["inputs"]
    for layer in network["layers"]:
        linear = nn.Linear(inputs, layer["units"], dtype=torch.float64)
        with torch.no_grad():
            linear.weight.copy_(torch.tensor(layer["weights"], dtype=torch.float64))
            linear.bias.copy_(torch.tensor(layer["biases"], dtype=torch.float64))
        modules.append((linear, activation_module(layer["activation"])))
        inputs = layer["units"]
    frozen = network.get("frozen", [])
    for number, (linear, activation) in enumerate(modules, 1):
        whole = number in frozen
        linear.weight.requires_grad = not (whole or "weights" in frozen)
        linear.bias.requires_grad = not (whole or "biases" in frozen)
        for slope in activation.parameters():
            slope.requires_grad = not (whole or "slopes" in frozen)
    return modules


def forward(name, experiment, modules, x, y):
    a = x
    for (linear, activation), layer in zip(modules, experiment["network"]["layers"]):
        z = linear(a)
        a = activation(z)
        if kind(layer["activation"]) in KINKED:
            refuse_if_near_kink(name, z)
    if kind(experiment["loss"]) == "mean-absolute-error":
        refuse_if_near_kink(name, a - y)
    return z, a


def refuse_if_near_kink(name, values):
    near = (values != 0) & (values.abs() < 1e-7)
    if near.any():
        raise SystemExit(f"{name}: {values[near].tolist()} is too near to a kink")


def clip(parameters, bound):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = sum((g * g).sum() for g in gradients).sqrt()
    if norm > bound:
        for g in gradients:
            g.mul_(bound / norm)


def run(name, experiment):
    modules = build(experiment["network"])
    parameters = [p for pair in modules for m in pair for p in m.parameters() if p.requires_grad]
    optimizer = torch_optimizer(experiment["optimizer"], parameters)
    rows = experiment["data"]["rows"]
    x = torch.tensor([row["x"] for row in rows], dtype=torch.float64)
    y = torch.tensor([row["y"] for row in rows], dtype=torch.float64)
    batch = experiment["training"]["batch"]
    size = len(rows) if batch == "full" else min(batch, len(rows))
    costs, start = [], 0
    for _ in range(ITERATIONS):
        here = slice(start, min(start + size, len(rows)))
        start = 0 if here.stop == len(rows) else here.stop
        logits, outputs = forward(name, experiment, modules, x[here], y[here])
        cost = cost_of(experiment["loss"], logits, outputs, y[here])
        optimizer.zero_grad()
        cost.backward()
        if "clip-norm" in experiment["optimizer"]:
            clip(parameters, experiment["optimizer"]["clip-norm"])
        optimizer.step()
        costs.append(cost.item())
    with torch.no_grad():
        logits, outputs = forward(name, experiment, modules, x, y)
        final = cost_of(experiment["loss"], logits, outputs, y).item()
    return {
        "name": name,
        "experiment": experiment,
        "costs": costs,
        "final-cost": final,
        "layers": [
            {
                "weights": linear.weight.tolist(),
                "biases": linear.bias.tolist(),
                "slope": next((p.item() for p in activation.parameters()), None),
            }
            for linear, activation in modules
        ],
    }


if __name__ == "__main__":
    torch.set_num_threads(1)
    rule = sys.argv[1:2]
    cases = cases_of(rule[0]) if rule else standard_cases()
    results = [run(name, experiment) for name, experiment in cases]
    folder = os.path.dirname(os.path.abspath(__file__))
    path = os.path.join(folder, f"{'-'.join(['pytorch'] + rule)}.json")
    write(path, f"pytorch.py, torch {torch.__version__}, float64",
          results)
