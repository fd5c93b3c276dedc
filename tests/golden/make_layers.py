#!/usr/bin/python3
"""Writes golden values of layers, computed with PyTorch in double: outputs and all gradients of one sample.

    /usr/bin/python3 tests/golden/make_layers.py

Needs Debian's python3-torch. Each network below is the one of the same name in tests/layers/all_layers.hpp. The loss is
half the squared error, summed. The script is deterministic; on another processor PyTorch's last digit may differ.
"""

import pathlib

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
HERE = pathlib.Path(__file__).resolve().parent


class Residual(nn.Module):
    """y = x + f(x), or s(x) + f(x). The parameters of f come first."""

    def __init__(self, body, shortcut=None):
        super().__init__()
        self.body = body
        self.shortcut = shortcut

    def forward(self, x):
        return (x if self.shortcut is None else self.shortcut(x)) + self.body(x)


class Concat(nn.Module):
    def __init__(self, *branches):
        super().__init__()
        self.branches = nn.ModuleList(branches)

    def forward(self, x):
        return torch.cat([branch(x) for branch in self.branches], dim=1)


class Scale(nn.Module):
    """y = weight x + bias, with one weight and one bias per channel."""

    def __init__(self, channels):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x):
        return nn.functional.batch_norm(x, torch.zeros_like(self.bias), torch.ones_like(self.weight), self.weight, self.bias, eps=0)


class HardSigmoid(nn.Module):
    """nn.Hardsigmoid, whose gradient contains 1/6 in float."""

    def forward(self, x):
        return nn.functional.relu6(x + 3) / 6


NETWORKS = {
    "dense": ([4], nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 3), nn.Sigmoid())),
    "dense_without_bias": ([4], nn.Sequential(nn.Linear(4, 3, bias=False), nn.Tanh())),
    "activation_alone": ([3], nn.Sequential(nn.Tanh(), nn.Linear(3, 4), nn.Softplus(), nn.Linear(4, 3), nn.Softmax(1))),
    "flatten": ([2, 2, 3], nn.Sequential(nn.Flatten(), nn.Linear(12, 3))),
    "conv2d": ([2, 5, 6], nn.Sequential(nn.Conv2d(2, 3, 3), nn.Tanh(), nn.Flatten(), nn.Linear(36, 2))),
    "conv2d_without_bias": ([1, 4, 4], nn.Sequential(nn.Conv2d(1, 4, 2, bias=False), nn.Flatten(), nn.Linear(36, 2))),
    "conv2d_stride_padding": (
        [2, 5, 6],
        nn.Sequential(nn.Conv2d(2, 3, (3, 2), stride=(2, 1), padding=(1, 0)), nn.Flatten(), nn.Linear(45, 2)),
    ),
    "conv2d_asymmetric_padding": (
        [1, 4, 4],
        nn.Sequential(nn.ZeroPad2d((1, 0, 0, 2)), nn.Conv2d(1, 2, 3, stride=2), nn.Flatten(), nn.Linear(8, 2)),
    ),
    "conv2d_groups": ([4, 4, 4], nn.Sequential(nn.Conv2d(4, 6, 3, groups=2), nn.Flatten(), nn.Linear(24, 2))),
    "conv2d_depthwise": ([3, 4, 4], nn.Sequential(nn.Conv2d(3, 3, 3, padding=1, groups=3), nn.Flatten(), nn.Linear(48, 2))),
    "conv2d_dilation": ([1, 6, 6], nn.Sequential(nn.Conv2d(1, 2, 3, dilation=2, padding=1), nn.Flatten(), nn.Linear(32, 2))),
    "conv1d": ([2, 6], nn.Sequential(nn.Conv1d(2, 3, 3), nn.Tanh(), nn.Flatten(), nn.Linear(12, 2))),
    "conv1d_options": (
        [4, 9],
        nn.Sequential(
            nn.ConstantPad1d((1, 3), 0),
            nn.Conv1d(4, 6, 3, stride=2, dilation=2, groups=2, bias=False),
            nn.Flatten(),
            nn.Linear(30, 2),
        ),
    ),
    "max_pool1d": ([2, 8], nn.Sequential(nn.Conv1d(2, 2, 2), nn.Tanh(), nn.MaxPool1d(2), nn.Flatten(), nn.Linear(6, 2))),
    "max_pool1d_overlapping": (
        [2, 7],
        nn.Sequential(nn.Conv1d(2, 2, 1), nn.Tanh(), nn.MaxPool1d(3, stride=2, padding=1), nn.Flatten(), nn.Linear(8, 2)),
    ),
    "conv1d_same_padding": (
        [2, 6],
        nn.Sequential(nn.Conv1d(2, 3, 4, padding="same"), nn.Tanh(), nn.Flatten(), nn.Linear(18, 2)),
    ),
    "conv2d_same_padding": (
        [2, 4, 5],
        nn.Sequential(nn.Conv2d(2, 2, (2, 4), dilation=2, padding="same"), nn.Tanh(), nn.Flatten(), nn.Linear(40, 2)),
    ),
    "max_pool2d": (
        [1, 6, 6],
        nn.Sequential(nn.Conv2d(1, 2, 3, padding=1), nn.Tanh(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(18, 2)),
    ),
    "max_pool2d_overlapping": (
        [1, 5, 5],
        nn.Sequential(nn.Conv2d(1, 2, 2), nn.MaxPool2d(3, stride=1, padding=1), nn.Flatten(), nn.Linear(32, 2)),
    ),
    "average_pool1d": (
        [2, 8],
        nn.Sequential(nn.Conv1d(2, 2, 2), nn.Tanh(), nn.AvgPool1d(3, stride=2, padding=1), nn.Flatten(), nn.Linear(8, 2)),
    ),
    "average_pool1d_padding_not_counted": (
        [2, 7],
        nn.Sequential(
            nn.Conv1d(2, 2, 2),
            nn.Tanh(),
            nn.AvgPool1d(2, stride=1, padding=1, count_include_pad=False),
            nn.Flatten(),
            nn.Linear(14, 2),
        ),
    ),
    "average_pool2d": (
        [2, 4, 6],
        nn.Sequential(nn.Conv2d(2, 2, 3, padding=1), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(12, 2)),
    ),
    "average_pool2d_padding_counted": (
        [2, 5, 6],
        nn.Sequential(nn.AvgPool2d((3, 2), (2, 1), 1), nn.Tanh(), nn.Flatten(), nn.Linear(42, 2)),
    ),
    "average_pool2d_padding_not_counted": (
        [2, 5, 6],
        nn.Sequential(nn.AvgPool2d((3, 2), (2, 1), 1, count_include_pad=False), nn.Tanh(), nn.Flatten(), nn.Linear(42, 2)),
    ),
    "global_average_pool2d": (
        [2, 3, 4],
        nn.Sequential(nn.Conv2d(2, 3, 2), nn.Tanh(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(3, 2)),
    ),
    "global_max_pool2d": (
        [2, 3, 4],
        nn.Sequential(nn.Conv2d(2, 3, 2), nn.Tanh(), nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(3, 2)),
    ),
    "zero_pad2d": (
        [2, 3, 2],
        nn.Sequential(
            nn.Conv2d(2, 2, 2), nn.Tanh(), nn.ZeroPad2d((0, 3, 1, 2)), nn.Conv2d(2, 2, 2), nn.Tanh(), nn.Flatten(), nn.Linear(24, 2)
        ),
    ),
    "scale_one_dimension": ([3], nn.Sequential(nn.Linear(3, 4), nn.Tanh(), Scale(4), nn.Linear(4, 2))),
    "scale_conv2d": (
        [2, 3, 3],
        nn.Sequential(nn.Conv2d(2, 3, 2), nn.Tanh(), Scale(3), nn.Sigmoid(), nn.Flatten(), nn.Linear(12, 2)),
    ),
    "layer_norm": ([3], nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.LayerNorm(5), nn.Sigmoid(), nn.Linear(5, 2))),
    "layer_norm_conv2d": (
        [2, 3, 3],
        nn.Sequential(nn.Conv2d(2, 3, 2), nn.Tanh(), nn.LayerNorm([3, 2, 2]), nn.Flatten(), nn.Linear(12, 2)),
    ),
    "layer_norm_residual": (
        [3],
        nn.Sequential(
            nn.Linear(3, 4), Residual(nn.Sequential(nn.LayerNorm(4), nn.Linear(4, 4), nn.Tanh())), nn.Linear(4, 2)
        ),
    ),
    "residual_dense": ([4], nn.Sequential(Residual(nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 4))), nn.Linear(4, 2))),
    "residual_last": ([3], nn.Sequential(nn.Linear(3, 3), nn.Tanh(), Residual(nn.Linear(3, 3)))),
    "residual_shortcut": (
        [4],
        nn.Sequential(Residual(nn.Sequential(nn.Linear(4, 3), nn.Tanh()), nn.Linear(4, 3)), nn.Sigmoid(), nn.Linear(3, 2)),
    ),
    "residual_conv2d": (
        [2, 4, 4],
        nn.Sequential(
            Residual(nn.Sequential(nn.Conv2d(2, 2, 3, padding=1), nn.Tanh(), nn.Conv2d(2, 2, 3, padding=1))),
            nn.Sigmoid(),
            nn.Flatten(),
            nn.Linear(32, 2),
        ),
    ),
    "concat": (
        [4],
        nn.Sequential(
            Concat(nn.Sequential(nn.Linear(4, 2), nn.Tanh()), nn.Sequential(nn.Linear(4, 3), nn.Sigmoid(), nn.Linear(3, 1)), nn.Identity()),
            nn.Linear(7, 2),
        ),
    ),
    "concat_conv2d": (
        [2, 4, 4],
        nn.Sequential(Concat(nn.Conv2d(2, 1, 1), nn.Conv2d(2, 2, 3, padding=1)), nn.Flatten(), nn.Linear(48, 2)),
    ),
    "nested": (
        [3],
        nn.Sequential(
            nn.Linear(3, 3),
            Residual(nn.Sequential(Concat(nn.Linear(3, 2), nn.Linear(3, 1)), Residual(nn.Sequential(nn.Linear(3, 3), nn.Tanh())))),
            nn.Sequential(nn.Linear(3, 2), nn.Tanh()),
        ),
    ),
    "hard_swish": ([3], nn.Sequential(nn.Hardswish(), nn.Linear(3, 4), nn.Hardswish(), nn.Linear(4, 3), nn.Hardswish())),
    "hard_sigmoid": ([3], nn.Sequential(HardSigmoid(), nn.Linear(3, 4), HardSigmoid(), nn.Linear(4, 3), HardSigmoid())),
    "clamp": ([3], nn.Sequential(nn.Hardtanh(-0.25, 1), nn.Linear(3, 4), nn.Hardtanh(-0.25, 1), nn.Linear(4, 3), nn.Hardtanh(-0.25, 1))),
    "relu6": ([3], nn.Sequential(nn.ReLU6(), nn.Linear(3, 4), nn.ReLU6(), nn.Linear(4, 3), nn.ReLU6())),
    "selu": ([3], nn.Sequential(nn.SELU(), nn.Linear(3, 4), nn.SELU(), nn.Linear(4, 3), nn.SELU())),
    "mish": ([3], nn.Sequential(nn.Mish(), nn.Linear(3, 4), nn.Mish(), nn.Linear(4, 3), nn.Mish())),
    "log_softmax": ([3], nn.Sequential(nn.LogSoftmax(1), nn.Linear(3, 4), nn.LogSoftmax(1), nn.Linear(4, 3), nn.LogSoftmax(1))),
}


def braces(values):
    return "{" + ", ".join(float(value).hex() for value in values) + "}"


def row(name, shape, network):
    torch.manual_seed(sum(name.encode()))
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.uniform_(-0.8, 0.8)
    x = torch.empty(1, *shape).uniform_(-1, 1).requires_grad_()
    y = network(x)
    target = torch.empty_like(y).uniform_(-1, 1)
    loss = ((y - target) ** 2).sum() / 2
    loss.backward()
    parameters = list(network.parameters())
    flat = [
        torch.cat([p.detach().ravel() for p in parameters]),
        x.detach().ravel(),
        target.ravel(),
        y.detach().ravel(),
        torch.cat([p.grad.ravel() for p in parameters]),
        x.grad.ravel(),
    ]
    sizes = ", ".join(str(len(flat[i])) for i in (0, 1, 2))
    body = ",\n    ".join(braces(part) for part in flat)
    return f"inline constexpr Layers<{sizes}> {name}{{\n    {body}}};\n"


text = """#pragma once

#include <cstddef>

// Written by make_layers.py.
// clang-format off

namespace golden {

/// The outputs of a network for one sample, and the gradients of half the squared error.
template <std::size_t parameter_count, std::size_t inputs, std::size_t outputs>
struct Layers {
    double parameters[parameter_count];
    double x[inputs];
    double target[outputs];
    double y[outputs];
    double gradient[parameter_count];
    double input_gradient[inputs];
};

namespace layers {

"""
text += "\n".join(row(name, *network) for name, network in NETWORKS.items())
text += "\n}  // namespace layers\n\n}  // namespace golden\n"
(HERE / "layers.hpp").write_text(text)
