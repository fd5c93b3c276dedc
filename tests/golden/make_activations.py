#!/usr/bin/python3
"""Writes golden values of activations: f and f' at points on all sides of their kinks, computed with PyTorch in double.

    /usr/bin/python3 tests/golden/make_activations.py

Needs Debian's python3-torch. The script is deterministic; on another processor PyTorch's last digit may differ.
"""

import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
HERE = pathlib.Path(__file__).resolve().parent

POINTS = [-800, -20, -7.3, -3.01, -2.99, -1.1, -0.76, -0.74, -0.5, -0.04, -1e-20, 0, 1e-20, 0.04, 0.24, 0.26, 0.5, 0.99, 1.1, 2.99, 3.01, 5.99, 6.01, 20, 800]
ACTIVATIONS = {
    "hard_swish": F.hardswish,
    # The derivative of F.hardsigmoid contains 1/6 in float.
    "hard_sigmoid": lambda z: F.relu6(z + 3) / 6,
    "clamp": F.hardtanh,
    "clamp_in_quarters": lambda z: F.hardtanh(z, -0.75, 0.25),
    "relu6": F.relu6,
    "selu": F.selu,
    "mish": F.mish,
}


def braces(values):
    return "{" + ", ".join(float(value).hex() for value in values) + "}"


def curve(name, function):
    z = torch.tensor(POINTS, dtype=torch.float64, requires_grad=True)
    y = function(z)
    (derivative,) = torch.autograd.grad(y.sum(), z)
    return f"inline constexpr Curve {name}{{\n    {braces(y)},\n    {braces(derivative)}}};\n"


text = f"""#pragma once

#include <cstddef>

// Written by make_activations.py.
// clang-format off

namespace golden {{

/// The points of all curves.
inline constexpr double points[] = {braces(POINTS)};
inline constexpr std::size_t point_count = {len(POINTS)};

/// An activation and its derivative at the points.
struct Curve {{
    double value[point_count];
    double derivative[point_count];
}};

namespace activations {{

"""
text += "\n".join(curve(name, function) for name, function in ACTIVATIONS.items())
text += "\n}  // namespace activations\n\n}  // namespace golden\n"
(HERE / "activations.hpp").write_text(text)
