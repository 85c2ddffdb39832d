"""Makes lecture.json: the optimizers as the lecture notes write them, in plain Python floats.

One scalar `Value` records what it was made from and differentiates itself, node by node; nothing
is a matrix and nothing is shared with PyTorch. `lecture.py --check pytorch.json` runs the cases of
that file through the same scalars (the standard forms too) and prints the largest difference.
"""

import json
import math
import os
import sys

from cases import ITERATIONS, kind, write
from lecture_cases import lecture_cases
from rule_cases import lecture_cases_of


class Value:
    """A number, what it was made from, and the local derivative towards each of those."""

    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = data, parents, 0.0

    def __add__(self, other):
        other = lift(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = lift(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __sub__(self, other):
        return self + lift(other) * -1.0

    def through(self, value, derivative):
        return Value(value, ((self, derivative),))

    def exp(self):
        return self.through(math.exp(self.data), math.exp(self.data))

    def log(self):
        return self.through(math.log(self.data), 1 / self.data)

    def inverse(self):
        return self.through(1 / self.data, -1 / self.data ** 2)

    def backward(self):
        """Adds d(self)/d(node) to every node's `grad`, from this one down."""
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((parent, False) for parent, _ in node.parents)
        self.grad = 1.0
        for node in reversed(order):
            for parent, slope in node.parents:
                parent.grad += slope * node.grad


def lift(x):
    return x if isinstance(x, Value) else Value(x)


def total(values):
    values = list(values)
    return sum(values[1:], values[0])


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def softmax(zs):
    top = max(z.data for z in zs)
    powers = [(z - top).exp() for z in zs]
    whole = total(powers).inverse()
    return [power * whole for power in powers]


def activate(activation, slope, zs):
    """The activations of a layer; `slope` is PReLU's learned one."""
    name = kind(activation)
    if name == "softmax":
        return softmax(zs)
    return [activate_one(name, activation, slope, z) for z in zs]


def activate_one(name, activation, slope, z):
    x = z.data
    if name == "identity":
        return z
    if name == "step":
        return Value(1.0 if x >= 0 else 0.0)
    if name == "sigmoid":
        return z.through(sigmoid(x), sigmoid(x) * (1 - sigmoid(x)))
    if name == "tanh":
        return z.through(math.tanh(x), 1 - math.tanh(x) ** 2)
    if name == "gelu":
        below, density = math.erfc(-x / math.sqrt(2)) / 2, math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
        return z.through(x * below, below + x * density)
    if name == "silu":
        return z * z.through(sigmoid(x), sigmoid(x) * (1 - sigmoid(x)))
    if name == "softplus":
        return softplus(z)
    if x > 0:
        return z
    if name == "relu":
        return z.through(0.0, 0.0)
    if name == "leaky-relu":
        return z * activation["slope"]
    if name == "prelu":
        return slope * z
    return z.through(activation["alpha"] * math.expm1(x), activation["alpha"] * math.exp(x))


def softplus(z):
    """ln(1 + e^z), whose derivative is the sigmoid."""
    x = z.data
    return z.through(max(x, 0.0) + math.log1p(math.exp(-abs(x))), sigmoid(x))


def absolute(r):
    return r.through(abs(r.data), (r.data > 0) - (r.data < 0))


def huber(r, d):
    return r * r * 0.5 if abs(r.data) <= d else absolute(r) * d - d * d / 2


def loss_of(loss, zs, outputs, y):
    """The loss of one row."""
    name, count = kind(loss), len(y)
    residuals = [lift(t) - o for t, o in zip(y, outputs)]
    if name == "squared-error":
        return total(r * r for r in residuals)
    if name == "half-squared-error":
        return total(r * r for r in residuals) * 0.5
    if name == "mean-squared-error":
        return total(r * r for r in residuals) * (1 / count)
    if name == "mean-absolute-error":
        return total(absolute(r) for r in residuals) * (1 / count)
    if name == "huber":
        return total(huber(r, loss["delta"]) for r in residuals) * (1 / count)
    if name == "log-cosh":
        return total(r.through(math.log(math.cosh(r.data)), math.tanh(r.data))
                     for r in residuals) * (1 / count)
    if name == "binary-cross-entropy":
        return total(softplus(z) - z * t for z, t in zip(zs, y)) * (1 / count)
    top = max(z.data for z in zs)
    log_sum = total((z - top).exp() for z in zs).log() + top
    return total((log_sum - z) * t for z, t in zip(zs, y))


class Update:
    """One parameter's optimizer state and its rule; `form` chooses the column of the table."""

    def __init__(self, settings):
        self.o, self.v, self.s, self.u, self.t = settings, 0.0, 0.0, 0.0, 0

    def change(self, g):
        """What is taken from the parameter."""
        self.t += 1
        lecture = self.o.get("form", "standard") == "lecture"
        name = self.o["kind"].replace("-", "_")
        return getattr(self, name)(g, self.o["learning-rate"], lecture)

    def gradient_descent(self, g, rate, lecture):
        return rate * g

    def momentum(self, g, rate, lecture):
        beta = self.o["beta"]
        self.v = beta * self.v + ((1 - beta) * g if lecture else g)
        return rate * (g + beta * self.v if self.o.get("nesterov") else self.v)

    def adagrad(self, g, rate, lecture):
        self.s += g * g
        return rate / self.root(self.s, lecture) * g

    def rmsprop(self, g, rate, lecture, beta="beta"):
        self.s = self.o[beta] * self.s + (1 - self.o[beta]) * g * g
        return rate / self.root(self.s, lecture) * g

    def adadelta(self, g, rate, lecture):
        if lecture:
            return self.rmsprop(g, rate, lecture, beta="rho")
        rho, epsilon = self.o["rho"], self.o["epsilon"]
        self.s = rho * self.s + (1 - rho) * g * g
        delta = math.sqrt(self.u + epsilon) / math.sqrt(self.s + epsilon) * g
        self.u = rho * self.u + (1 - rho) * delta * delta
        return rate * delta

    def adam(self, g, rate, lecture):
        beta1, beta2 = self.o["beta1"], self.o["beta2"]
        self.v = beta1 * self.v + (1 - beta1) * g
        self.s = beta2 * self.s + (1 - beta2) * g * g
        if lecture:
            return rate / self.root(self.s, lecture) * self.v
        corrected = self.s / (1 - beta2 ** self.t)
        return rate * (self.v / (1 - beta1 ** self.t)) / self.root(corrected, lecture)

    def adamw(self, g, rate, lecture):
        return self.adam(g, rate, lecture)

    def root(self, s, lecture):
        """The notes put epsilon under the root, the papers beside it."""
        epsilon = self.o["epsilon"]
        return math.sqrt(s + epsilon) if lecture else math.sqrt(s) + epsilon


class Layer:
    """The parameters of a layer as values, and which of them train."""

    def __init__(self, given, number, frozen):
        self.activation = given["activation"]
        self.weights = [[Value(w) for w in row] for row in given["weights"]]
        self.biases = [Value(b) for b in given["biases"]]
        learned = kind(self.activation) == "prelu"
        self.slope = Value(self.activation["slope"]) if learned else None
        weights = [w for row in self.weights for w in row]
        groups = {"weights": weights, "biases": self.biases,
                  "slopes": [self.slope] if learned else []}
        self.trained = [] if number in frozen else [
            p for name, group in groups.items() if name not in frozen for p in group]

    def sums(self, a):
        return [total(w * x for w, x in zip(row, a)) + b
                for row, b in zip(self.weights, self.biases)]


def cost_of(layers, loss, rows):
    losses = []
    for row in rows:
        a = [Value(x) for x in row["x"]]
        for layer in layers:
            zs = layer.sums(a)
            a = activate(layer.activation, layer.slope, zs)
        losses.append(loss_of(loss, zs, a, row["y"]))
    return total(losses) * (1 / len(losses))


def update(trained, rules, o):
    """Clipping, then weight decay, then each parameter's rule."""
    norm = math.sqrt(sum(p.grad ** 2 for p in trained))
    clip = min(1.0, o["clip-norm"] / norm) if "clip-norm" in o and norm > 0 else 1.0
    for parameter, rule in zip(trained, rules):
        decay, apart = o.get("weight-decay", 0.0) * parameter.data, o["kind"] == "adamw"
        change = rule.change(clip * parameter.grad + (0.0 if apart else decay))
        parameter.data -= change + (o["learning-rate"] * decay if apart else 0.0)
        parameter.grad = 0.0


def run(name, experiment):
    frozen = experiment["network"].get("frozen", [])
    layers = [Layer(given, number, frozen)
              for number, given in enumerate(experiment["network"]["layers"], 1)]
    trained = [p for layer in layers for p in layer.trained]
    rules = [Update(experiment["optimizer"]) for _ in trained]
    rows, batch = experiment["data"]["rows"], experiment["training"]["batch"]
    size = len(rows) if batch == "full" else batch
    batches = [rows[start:start + size] for start in range(0, len(rows), size)]
    costs = []
    for iteration in range(ITERATIONS):
        cost = cost_of(layers, experiment["loss"], batches[iteration % len(batches)])
        cost.backward()
        update(trained, rules, experiment["optimizer"])
        costs.append(cost.data)
    return {
        "name": name, "experiment": experiment, "costs": costs,
        "final-cost": cost_of(layers, experiment["loss"], rows).data,
        "layers": [{"weights": [[w.data for w in row] for row in layer.weights],
                    "biases": [b.data for b in layer.biases],
                    "slope": layer.slope and layer.slope.data} for layer in layers],
    }


def numbers(result):
    for layer in result["layers"]:
        yield from (w for row in layer["weights"] for w in row)
        yield from layer["biases"]
        yield from [] if layer["slope"] is None else [layer["slope"]]
    yield from result["costs"]
    yield result["final-cost"]


def difference(result):
    """The largest relative difference of a case between its file and these scalars."""
    again = run(result["name"], result["experiment"])
    return max(abs(a - b) / max(abs(a), abs(b), 1e-3)
               for a, b in zip(numbers(result), numbers(again), strict=True))


def check(path):
    with open(path, encoding="utf-8") as file:
        results = json.load(file)["cases"]
    differences = sorted(((difference(r), r["name"]) for r in results), reverse=True)
    for size, name in differences[:10]:
        print(f"{size:.1e}  {name}")
    print(f"{len(results)} cases, {'agree' if differences[0][0] < 1e-11 else 'DISAGREE'}")
    sys.exit(differences[0][0] >= 1e-11)


if __name__ == "__main__":
    folder = os.path.dirname(os.path.abspath(__file__))
    if sys.argv[1:2] == ["--check"]:
        check(sys.argv[2])
    rule = sys.argv[1:2]
    cases = lecture_cases_of(rule[0]) if rule else lecture_cases()
    write(os.path.join(folder, f"{'-'.join(['lecture'] + rule)}.json"), "lecture.py, Python floats",
          [run(name, experiment) for name, experiment in cases])
