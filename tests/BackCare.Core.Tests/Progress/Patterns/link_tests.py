#!/usr/bin/env python3
"""The same comparisons as LinkTest, computed another way, for link-tests.json beside this file.

Only Python's standard library: means and variances from `statistics`, the t distribution by integrating its density, its inverse by bisection.
Run it in this folder: python3 link_tests.py > link-tests.json
"""
import json
import math
import random
import statistics


def density(t, nu):
    return math.exp(math.lgamma((nu + 1) / 2) - math.lgamma(nu / 2)) / math.sqrt(nu * math.pi) * (1 + t * t / nu) ** (-(nu + 1) / 2)


def upper_tail(t, nu, steps=20000):
    """P(T > t) for t >= 0: one half less Simpson's integral from 0 to t."""
    h = t / steps
    inner = sum((4 if i % 2 else 2) * density(i * h, nu) for i in range(1, steps))
    return 0.5 - h / 3 * (density(0, nu) + inner + density(t, nu))


def reach(confidence, nu):
    low, high = 0.0, 500.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if upper_tail(middle, nu, 4000) > (1 - confidence) / 2 else (low, middle)
    return (low + high) / 2


def neighbours(values):
    mean = statistics.fmean(values)
    spread = sum((v - mean) ** 2 for v in values)
    if spread == 0:
        return 0.0
    r = sum((a - mean) * (b - mean) for a, b in zip(values, values[1:])) / spread
    return min(max(r + (1 + 3 * r) / len(values), 0.0), 0.95)


def compare(habit, outcome):
    yes = [o for h, o in zip(habit, outcome) if h]
    no = [o for h, o in zip(habit, outcome) if not h]
    a, b = statistics.variance(yes) / len(yes), statistics.variance(no) / len(no)
    both = neighbours([float(h) for h in habit]) * neighbours(outcome)
    widened = (1 + both) / (1 - both)
    nu = max(1.0, (a + b) ** 2 / (a * a / (len(yes) - 1) + b * b / (len(no) - 1)) / widened)
    error = math.sqrt((a + b) * widened)
    difference = statistics.fmean(yes) - statistics.fmean(no)
    half = reach(0.95, nu) * error
    return {
        "habit": "".join("1" if h else "0" for h in habit),
        "outcome": outcome,
        "difference": difference,
        "error": error,
        "freedom": nu,
        "chance": 2 * upper_tail(abs(difference) / error, nu),
        "low": difference - half,
        "high": difference + half,
    }


def cases():
    yield [1, 0] * 10, [4.0, 6.0] * 8 + [5.0, 5.0, 3.0, 7.0]
    yield [1] * 10 + [0] * 20, [float(3 + i % 4) for i in range(30)]
    for seed in range(6):
        rng = random.Random(seed)
        habit, outcome, drift = [], [], 0.0
        for _ in range(30 + 10 * seed):
            drift = 0.6 * drift + rng.gauss(0, 1)
            habit.append(int(rng.random() < 0.4 if not habit or rng.random() < 0.5 else habit[-1]))
            outcome.append(float(min(10, max(0, round(5 + drift - 1.2 * habit[-1])))))
        yield habit, outcome


print(json.dumps([compare(h, o) for h, o in cases()], indent=1))
