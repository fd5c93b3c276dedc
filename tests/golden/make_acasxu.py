#!/usr/bin/python3
"""Writes golden values of the ACAS Xu networks, computed with NumPy: fingerprints of the parameters, and outputs.

    /usr/bin/python3 tests/golden/make_acasxu.py FOLDER

FOLDER holds ACASXU_experimental_v2a_*.nnet (Julian and Kochenderfer, CC-BY-4.0), whose parameters are not copied here.
Needs Debian's python3-numpy. The script is deterministic.
"""

import ctypes
import pathlib
import sys

import numpy

NETWORKS = ["1_7", "2_9", "3_7", "4_1", "5_7"]
# Normalized inputs: the centers of two boxes used in proofs, the origin, two corners.
POINTS = [
    [-0.301042, 0.0, 0.4966901618, 0.4, 0.4],
    [-0.301042, 0.0, 0.0, 0.4090909091, 0.125],
    [0.0, 0.0, 0.0, 0.0, 0.0],
    [-0.328422, -0.5, 0.5, -0.5, 0.5],
    [0.679858, 0.5, -0.5, 0.5, -0.5],
]
# Inputs in physical units.
ENCOUNTER = [15299.0, -1.142, -1.142, 600.0, 500.0]

to_float = ctypes.CDLL(None).strtof  # rounds once; numpy.float32 would round a double again
to_float.restype = ctypes.c_float
to_float.argtypes = [ctypes.c_char_p, ctypes.c_void_p]


def read(path, number):
    """The fields of a .nnet file, with number(text) for each number."""
    lines = [line for line in path.read_text().splitlines() if not line.startswith("//")]
    rows = iter([[word.strip() for word in line.split(",") if word.strip()] for line in lines])
    layers, inputs, outputs, _ = map(int, next(rows))
    sizes = list(map(int, next(rows)))
    assert len(sizes) == layers + 1 and sizes[0] == inputs and sizes[-1] == outputs
    next(rows)
    scaling = [[number(word) for word in next(rows)] for _ in range(4)]
    network = []
    for below, size in zip(sizes, sizes[1:]):
        weights = numpy.array([[number(word) for word in next(rows)] for _ in range(size)])
        bias = numpy.array([number(word) for row in (next(rows) for _ in range(size)) for word in row])
        assert weights.shape == (size, below) and bias.shape == (size,)
        network.append((weights, bias))
    assert not any(rows)
    return scaling, network


def forward(network, x):
    """The forward pass in the order of kernels/order.hpp, which W @ x does not follow, so that the bits are equal."""
    x = numpy.asarray(x, network[0][0].dtype)
    plain = x
    for layer, (weights, bias) in enumerate(network):
        z = bias.copy()
        for i in range(len(x)):
            z = z + weights[:, i] * x[i]
        last = layer + 1 == len(network)
        x = z if last else numpy.maximum(z, 0)
        plain = weights @ plain + bias if last else numpy.maximum(weights @ plain + bias, 0)
    assert numpy.allclose(x, plain, rtol=1e-4 if x.dtype == numpy.float32 else 1e-12, atol=1e-6)
    return x


def fingerprint(network):
    """The fingerprint of ctnn::fingerprint()."""
    numbers = numpy.concatenate([part.ravel() for layer in network for part in layer])
    bits = numbers.view(numpy.uint32 if numbers.dtype == numpy.float32 else numpy.uint64)
    result = len(bits)
    for word in bits:
        mixed = (result ^ int(word)) * 0x2545F4914F6CDD1D % 2**64
        result = mixed ^ (mixed >> 32)
    return result


def braces(values):
    return "{" + ", ".join(float(value).hex() + "F" * (values.dtype == numpy.float32) for value in values) + "}"


def rows(values):
    return "{" + ",\n  ".join(braces(row) for row in values) + "}"


text = f"""\
// Made by tests/golden/make_acasxu.py with NumPy {numpy.__version__}; change the script, not this file.
#pragma once

#include <array>
#include <cstdint>

namespace golden::acasxu {{

/// The fingerprint of a network's parameters, and its outputs for normalized inputs and for physical units.
template <class T>
struct Expected {{
    std::uint64_t fingerprint;
    std::array<T, 5> inputs[{len(POINTS)}];
    std::array<T, 5> outputs[{len(POINTS)}];
    std::array<T, 5> encounter;
    std::array<T, 5> advice;
}};

// clang-format off
"""
for name in NETWORKS:
    path = pathlib.Path(sys.argv[1]) / f"ACASXU_experimental_v2a_{name}.nnet"
    for type_name, number, dtype in [
        ("double", float, numpy.float64),
        ("float", lambda word: numpy.float32(to_float(word.encode(), None)), numpy.float32),
    ]:
        (minima, maxima, means, ranges), network = read(path, number)
        means, ranges = numpy.array(means, dtype), numpy.array(ranges, dtype)
        inputs = [numpy.array([number(repr(value)) for value in point], dtype) for point in POINTS]
        outputs = [forward(network, x) for x in inputs]
        own = numpy.array([number(repr(value)) for value in ENCOUNTER], dtype)
        assert all(low <= value <= high for low, value, high in zip(minima, own, maxima))
        advice = forward(network, (own - means[:-1]) / ranges[:-1]) * ranges[-1] + means[-1]
        text += f"""
inline constexpr Expected<{type_name}> {type_name}_{name} = {{{fingerprint(network):#018x}U,
 {rows(inputs)},
 {rows(outputs)},
 {braces(own)},
 {braces(advice)}}};
"""
text += """// clang-format on

}  // namespace golden::acasxu
"""
(pathlib.Path(__file__).resolve().parent / "acasxu.hpp").write_text(text)
