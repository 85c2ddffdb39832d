#!/usr/bin/env python3
"""What the elementary functions stand on: their coefficients and their reference values.

    elementary.py coefficients            prints the polynomials of Sources/Engine/Mathematics
    elementary.py table > elementary.tsv  prints the table that the tests read

Needs mpmath. A row of the table is: function, x, the correctly rounded f(x), and what the rounding
lost, (f(x) - rounded) / ulp(rounded). Numbers are hexadecimal but for the last.
"""

import math
import random
import sys

import mpmath
from mpmath import mpf

mpmath.mp.prec = 400


def interpolate(function, low, high, count):
    """The coefficients of the polynomial through `count` Chebyshev nodes of [low, high]."""
    matrix, values = mpmath.matrix(count, count), mpmath.matrix(count, 1)
    for row in range(count):
        angle = (2 * row + 1) * mpmath.pi / (2 * count)
        node = (low + high) / 2 + (high - low) / 2 * mpmath.cos(angle)
        values[row] = function(node)
        for column in range(count):
            matrix[row, column] = node**column
    return [float(c) for c in mpmath.lu_solve(matrix, values)]


def exponential_tail(r):
    """(e^r - 1 - r) / r^2."""
    if abs(r) < mpf(2) ** -60:
        return mpf(1) / 2
    return (mpmath.expm1(r) - r) / r**2


def logarithm_tail(z):
    """(ln((1 + s) / (1 - s)) - 2s) / (s z) with z = s^2."""
    s = mpmath.sqrt(z)
    return (mpmath.log((1 + s) / (1 - s)) - 2 * s) / (s * z)


def error_tail(z):
    """erf(sqrt z) / sqrt z - 1."""
    if z < mpf(2) ** -200:
        return 2 / mpmath.sqrt(mpmath.pi) - 1
    return mpmath.erf(mpmath.sqrt(z)) / mpmath.sqrt(z) - 1


def of_complement(u):
    """x for u = (x - 2) / (x + 3)."""
    return (2 + 3 * u) / (1 - u)


def scaled_complement(u):
    """e^(x^2) erfc(x)."""
    x = of_complement(u)
    return mpmath.erfc(x) * mpmath.exp(x * x)


def worst(function, coefficients, low, high, weight):
    """The largest weighted difference on [low, high], in units of 2^-53."""
    largest = mpf(0)
    for i in range(2000):
        x = low + (high - low) * (2 * i + 1) / mpf(4001)
        value = sum(mpf(c) * x**j for j, c in enumerate(coefficients))
        largest = max(largest, abs((value - function(x)) * weight(x)))
    return float(largest * 2**53)


def show(title, coefficients, error):
    print(f"{title}: relative error of the result at most {error:.3f} * 2^-53")
    for c in coefficients:
        print("  ", c.hex())


def print_coefficients():
    ln2 = mpmath.log(2)
    high = mpmath.floor(ln2 * 2**41) / 2**41
    print("1 / ln 2", float(1 / ln2).hex())
    print("ln 2, upper 41 bits", float(high).hex(), "rest", float(ln2 - high).hex())

    bound = ln2 / 2 * mpf("1.0001")
    tail = interpolate(exponential_tail, -bound, bound, 11)
    error = worst(exponential_tail, tail, -bound, bound, lambda r: r**2 / mpmath.expm1(r))
    show("exponentialTail", tail, error)

    root = mpmath.sqrt(2)
    bound = ((root - 1) / (root + 1)) ** 2
    tail = interpolate(logarithm_tail, mpf(0), bound, 7)
    error = worst(logarithm_tail, tail, mpf(0), bound, lambda z: z / 2)
    show("logarithm", tail, error)

    tail = interpolate(error_tail, mpf(0), mpf(1), 13)
    error = worst(error_tail, tail, mpf(0), mpf(1), lambda z: 1 / (1 + error_tail(z)))
    show("errorTail", tail, error)

    low, high = (mpf(1) - 2) / (1 + 3), (mpf(6) - 2) / (6 + 3)
    tail = interpolate(scaled_complement, low, high, 15)
    error = worst(scaled_complement, tail, low, high, lambda u: mpmath.exp(-of_complement(u) ** 2))
    show("scaledComplement", tail, error)


FUNCTIONS = {
    "exp": mpmath.exp,
    "expm1": mpmath.expm1,
    "ln": mpmath.log,
    "ln1p": mpmath.log1p,
    "tanh": mpmath.tanh,
    "erf": mpmath.erf,
}

# Ranges to draw from evenly, and ranges to draw from evenly in ln |x|.
EVEN = {
    "exp": [(-1, 1), (-20, 20), (-708, 709.78), (-745.1, -708)],
    "expm1": [(-0.35, 0.35), (-1.1, -0.3), (0.3, 1.1), (-45, 3), (1, 709.78)],
    "ln": [(0.5, 2), (0.9, 1.1), (1, 100)],
    "ln1p": [(-0.5, 1), (-1, -0.3), (0.3, 0.5), (1, 100)],
    "tanh": [(-0.4, 0.4), (0.01, 0.6), (0.4, 3), (-25, 25)],
    "erf": [(-0.5, 0.5), (0.8, 1), (-1.2, -0.9), (1, 2), (2, 6)],
}
SCALED = {
    "exp": [(1e-20, 1), (-1e-20, -1)],
    "expm1": [(5e-324, 1), (-5e-324, -1)],
    "ln": [(5e-324, 1e308), (5e-324, 1e-308)],
    "ln1p": [(5e-324, 1), (-5e-324, -1), (1, 1e308)],
    "tanh": [(5e-324, 1), (-5e-324, -1)],
    "erf": [(5e-324, 1), (-5e-324, -1)],
}
# The worst found among a quarter of a million random inputs.
HARD = {
    "exp": ["-0x1.f6c40bca5a680p-1", "0x1.108238544c644p+4", "-0x1.6202633e1355fp+9"],
    "expm1": ["0x1.663e96456cb18p-2", "0x1.86667986ee6e2p-2", "0x1.7d17ea424fe00p-2"],
    "ln": ["0x1.6980ca97b7eb7p-1", "0x1.90598bd1bf9bfp+0"],
    "ln1p": ["-0x1.2ffee4e8dfc91p-2", "0x1.97da2edd75174p-2", "-0x1.7e0f1e1af737cp-2"],
    "tanh": ["0x1.ffa1edde2a418p-6", "0x1.e45d24963a80ep-4", "0x1.65117e76a39bep-25"],
    "erf": ["0x1.e5f47cecd4fa8p-1", "0x1.080b109b2c4c6p+0"],
}


def inputs(name, count):
    generator = random.Random(name)
    result = [float.fromhex(x) for x in HARD[name]]
    for low, high in EVEN[name]:
        result += [low + (high - low) * generator.random() for _ in range(count)]
    for low, high in SCALED[name]:
        sign = math.copysign(1, low)
        a, b = math.log(abs(low)), math.log(abs(high))
        result += [sign * math.exp(a + (b - a) * generator.random()) for _ in range(count)]
    return sorted(x for x in result if x != 0)


def rounded_to_double(exact):
    """The nearest double; mpmath's own conversion does not round subnormals to nearest."""
    if abs(exact) < mpf(2) ** -1022:
        return math.ldexp(int(mpmath.nint(exact * mpf(2) ** 1074)), -1074)
    return float(exact)


def print_table():
    for name, function in FUNCTIONS.items():
        for x in inputs(name, 300):
            exact = function(mpf(x))
            rounded = rounded_to_double(exact)
            lost = float((exact - mpf(rounded)) / mpf(math.ulp(rounded)))
            print(name, x.hex(), rounded.hex(), f"{lost:.4f}", sep="\t")


if sys.argv[1:] == ["coefficients"]:
    print_coefficients()
elif sys.argv[1:] == ["table"]:
    print_table()
else:
    sys.exit(__doc__)
