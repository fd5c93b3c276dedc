#!/usr/bin/python3
"""Writes golden values of standardization, computed with scikit-learn's StandardScaler in double.

    /usr/bin/python3 tests/golden/make_standardize.py

needs Debian's python3-sklearn. The script is deterministic.
"""

import pathlib
import random

import numpy
import sklearn
from sklearn.preprocessing import StandardScaler

SAMPLES = 10
random.seed(1)


def column(centre, spread, digits):
    return [round(random.gauss(centre, spread), digits) for _ in range(SAMPLES)]


# The last column is constant; ten times 0.1 does not add up to 1 in double.
inputs = numpy.array(
    [column(5.8, 0.8, 1), column(0.0, 30.0, 3), column(1e6, 2.0, 2), column(-3e-5, 1e-5, 8), [0.1] * SAMPLES]
).T
scaler = StandardScaler().fit(inputs)


def numbers(values):
    return "{" + ", ".join(repr(float(value)) for value in values) + "}"


def rows(values):
    return "{{" + ",\n  ".join(numbers(row) for row in values)[1:] + "}"


(pathlib.Path(__file__).resolve().parent / "standardize.hpp").write_text(f"""\
// Made by tests/golden/make_standardize.py with scikit-learn {sklearn.__version__} (/usr/bin/python3
// tests/golden/make_standardize.py); change the script, not this file.
#pragma once

#include <cstddef>

namespace golden::standardize {{

inline constexpr std::size_t samples = {inputs.shape[0]};
inline constexpr std::size_t columns = {inputs.shape[1]};

// clang-format off
inline constexpr double inputs[samples][columns] =
 {rows(inputs)};

inline constexpr double mean[columns] =
 {numbers(scaler.mean_)};

inline constexpr double deviation[columns] =
 {numbers(scaler.scale_)};

inline constexpr double standardized[samples][columns] =
 {rows(scaler.transform(inputs))};
// clang-format on

}}  // namespace golden::standardize
""")
