#!/usr/bin/python3
"""Writes golden values of gradients and optimizers, computed with PyTorch in double.

    /usr/bin/python3 tests/golden/make_golden.py

needs Debian's python3-torch. Every formula is PyTorch's: torch.nn.functional for activations and losses, autograd for
gradients, torch.optim for optimizers and schedules. The script is deterministic; on another processor PyTorch's last
digit may differ.
"""

import pathlib
import random

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
HERE = pathlib.Path(__file__).resolve().parent

INPUTS, HIDDEN, OUTPUTS, SAMPLES = 3, 4, 2, 4
KINK_MARGIN = 0.01  # no z or error comes nearer to a kink than this
SMALLEST_GRADIENT = 0.01  # the largest element of no gradient is below this

# --------------------------------------------------------------------------------------------------------- functions

ACTIVATIONS = {
    "Identity": lambda z: z,
    "Sigmoid": torch.sigmoid,
    "Tanh": torch.tanh,
    "ReLU": F.relu,
    "LeakyReLU<1, 100>": lambda z: F.leaky_relu(z, 0.01),
    "LeakyReLU<1, 5>": lambda z: F.leaky_relu(z, 0.2),
    "ELU<1, 1>": lambda z: F.elu(z, 1.0),
    "ELU<1, 2>": lambda z: F.elu(z, 0.5),
    "Softplus": F.softplus,
    "SiLU": F.silu,
    "GELU": F.gelu,
    "Softmax": lambda z: F.softmax(z, dim=-1),
}
# Output activations. LogSoftmax is one only for the losses that require it.
FUNCTIONS = ACTIVATIONS | {"LogSoftmax": lambda z: F.log_softmax(z, dim=-1)}


def plain(function):
    """A loss as a function of the output y."""
    return lambda z, activation, t: function(FUNCTIONS[activation](z), t)


def binary_cross_entropy(z, activation, t):
    y = ACTIVATIONS[activation](z)
    loss = F.binary_cross_entropy(y, t)
    if activation == "Sigmoid":
        joint = F.binary_cross_entropy_with_logits(z, t)
        assert torch.allclose(joint, loss, rtol=1e-13, atol=0.0)
        return joint
    return loss


def categorical_cross_entropy(z, activation, t):
    if activation == "Softmax":
        joint = F.cross_entropy(z[None], t[None], reduction="sum")
        assert torch.allclose(joint, -(t * F.log_softmax(z, dim=-1)).sum(), rtol=1e-13, atol=0.0)
        return joint
    return -(t * torch.log(ACTIVATIONS[activation](z))).sum()


def hinge(y, t):
    loss = torch.clamp(1 - t * y, min=0).mean()
    assert torch.allclose(loss, F.margin_ranking_loss(y, torch.zeros_like(y), t, margin=1.0), rtol=1e-13, atol=1e-15)
    return loss


class Loss:
    """A loss, its usual output activation, its targets, and the values of y - t or t * y at which it has a kink."""

    def __init__(self, function, natural, targets, error_kinks=(), product_kinks=(), probabilities=False):
        self.function = function
        self.natural = natural
        self.targets = targets
        self.error_kinks = error_kinks
        self.product_kinks = product_kinks
        self.probabilities = probabilities


REAL_TARGETS = [None] * SAMPLES  # drawn with the inputs
SIGN_TARGETS = [[-1, 1], [-1, -1], [1, -1], [1, 1]]
LOSSES = {
    "half_squared_error": Loss(plain(lambda y, t: F.mse_loss(y, t, reduction="sum") / 2), "Identity", REAL_TARGETS),
    "mean_squared_error": Loss(plain(F.mse_loss), "Identity", REAL_TARGETS),
    "mean_absolute_error": Loss(plain(F.l1_loss), "Identity", REAL_TARGETS, error_kinks=(0.0,)),
    "huber": Loss(plain(lambda y, t: F.huber_loss(y, t, delta=1.0)), "Identity", REAL_TARGETS, error_kinks=(-1.0, 1.0)),
    "narrow_huber": Loss(
        plain(lambda y, t: F.huber_loss(y, t, delta=0.25)), "Identity", REAL_TARGETS, error_kinks=(-0.25, 0.25)
    ),
    "smooth_l1": Loss(
        plain(lambda y, t: F.smooth_l1_loss(y, t, beta=0.25)), "Identity", REAL_TARGETS, error_kinks=(-0.25, 0.25)
    ),
    # Cross-entropies need y in (0, 1) after every output activation, so their z are in a narrow range.
    "binary_cross_entropy": Loss(
        binary_cross_entropy, "Sigmoid", [[0.3, 0.85], [1, 0], [0, 0.5], [1, 1]], probabilities=True
    ),
    # The last row does not add up to 1: then dL/dz = y sum(t) - t.
    "categorical_cross_entropy": Loss(
        categorical_cross_entropy, "Softmax", [[0.3, 0.7], [1, 0], [0, 1], [0.25, 0.5]], probabilities=True
    ),
    # The targets of categorical_cross_entropy.
    "negative_log_likelihood": Loss(
        plain(lambda y, t: -(t * y).sum()), "LogSoftmax", [[0.3, 0.7], [1, 0], [0, 1], [0.25, 0.5]]
    ),
    "kl_divergence": Loss(
        plain(lambda y, t: F.kl_div(y, t, reduction="sum")), "LogSoftmax", [[0.3, 0.7], [1, 0], [0, 1], [0.25, 0.5]]
    ),
    "hinge": Loss(plain(hinge), "Identity", SIGN_TARGETS, product_kinks=(1.0,)),
}


def combinations(loss):
    """(hidden, output): every hidden activation with the loss's usual output, then every output activation."""
    outputs = ACTIVATIONS if loss.natural in ACTIVATIONS else [loss.natural]
    return [(name, loss.natural) for name in ACTIVATIONS] + [("Tanh", name) for name in outputs]


def written(loss):
    """The combinations that ctnn accepts: a loss of probabilities requires its output activation."""
    return [pair for pair in combinations(loss) if not loss.probabilities or pair[1] == loss.natural]


# --------------------------------------------------------------------------------------------------------- networks


def dense(parameters, first, size, x, bias=True):
    """W[size][in] x + b[size] from a flat vector of parameters, W first; and the index of the next parameter."""
    end = first + size * x.shape[-1]
    weights = parameters[first:end].reshape(size, x.shape[-1])
    return F.linear(x, weights, parameters[end : end + size] if bias else None), end + (size if bias else 0)


def two_layers(parameters, x, hidden, bias):
    """z of the hidden layer and z of the output."""
    z1, end = dense(parameters, 0, HIDDEN, x, bias)
    z2, end = dense(parameters, end, OUTPUTS, ACTIVATIONS[hidden](z1), bias)
    assert end == len(parameters)
    return z1, z2


def differentiated(loss_of, parameters, samples):
    """The first sample's loss, its gradients with respect to the parameters and x, and the gradient of the mean loss."""
    p = parameters.clone().requires_grad_()
    x = samples[0][0].clone().requires_grad_()
    loss = loss_of(p, x, samples[0][1])
    gradient, input_gradient = torch.autograd.grad(loss, (p, x))
    mean = torch.stack([loss_of(p, x, t) for x, t in samples]).mean()
    (batch_gradient,) = torch.autograd.grad(mean, p)
    return loss.detach(), gradient, input_gradient, batch_gradient


def two_layer_gradients(loss, hidden, output, bias, parameters, samples):
    def loss_of(p, x, t):
        return loss.function(two_layers(p, x, hidden, bias)[1], output, t)

    return differentiated(loss_of, parameters, samples)


# ------------------------------------------------------------------------------------------ points away from kinks


def drawn(generator, count, reach):
    """Numbers of three decimals, which Python and C++ read alike."""
    return torch.tensor([round(generator.uniform(-reach, reach), 3) for _ in range(count)])


def acceptable(loss, parameters, x, t, sample, bias):
    z1, z2 = two_layers(parameters, x, "Tanh", bias)
    if not (z1.min() < -KINK_MARGIN and z1.max() > KINK_MARGIN and z1.abs().min() > KINK_MARGIN):
        return False
    if loss.probabilities:
        if not (z2.min() > 0.05 and z2.max() < 0.5):
            return False
    else:
        # both signs of z in every sample, and some |z| above 1
        if sample % 2 == 0 and not (z2[0] > 1.05 and z2[1] < -0.05):
            return False
        if sample % 2 == 1 and not (z2[0] < -0.05 and z2[1] > 0.05):
            return False
    for hidden, output in combinations(loss):
        y = FUNCTIONS[output](two_layers(parameters, x, hidden, bias)[1])
        if any((y - t - kink).abs().min() < KINK_MARGIN for kink in loss.error_kinks):
            return False
        if any((t * y - kink).abs().min() < KINK_MARGIN for kink in loss.product_kinks):
            return False
    return True


def enough(loss, parameters, samples, bias):
    for hidden, output in combinations(loss):
        _, *gradients = two_layer_gradients(loss, hidden, output, bias, parameters, samples)
        if any(g.abs().max() < SMALLEST_GRADIENT for g in gradients):
            return False
    return True


def setting(loss, bias, seed):
    """The first parameters and samples that pass all conditions."""
    generator = random.Random(seed)
    count = HIDDEN * INPUTS + OUTPUTS * HIDDEN + (HIDDEN + OUTPUTS if bias else 0)
    while True:
        parameters = drawn(generator, count, 1.5)
        samples = []
        for sample in range(SAMPLES):
            for _ in range(300):
                x = drawn(generator, INPUTS, 2.0)
                t = loss.targets[sample]
                t = drawn(generator, OUTPUTS, 1.5) if t is None else torch.tensor(t, dtype=torch.float64)
                if acceptable(loss, parameters, x, t, sample, bias):
                    samples.append((x, t))
                    break
            else:
                break
        if len(samples) == SAMPLES and enough(loss, parameters, samples, bias):
            return parameters, samples


def assert_both_sides(name, loss, bias, parameters, samples):
    """Whether every branch of a loss with kinks is taken after its usual output activation."""
    y = torch.stack([two_layers(parameters, x, "Tanh", bias)[1] for x, _ in samples])
    t = torch.stack([t for _, t in samples])
    for kink in loss.error_kinks:
        assert (y - t).min() < kink < (y - t).max(), name
    for kink in loss.product_kinks:
        assert (t * y).min() < kink < (t * y).max(), name


# ------------------------------------------------------------------------------------------------------- C++ headers


def numbers(values, indent):
    """{a, b, ...} in lines of 120 columns."""
    lines, line = [], indent + "{"
    items = [repr(float(v)) for v in values]
    for i, item in enumerate(items):
        item += "}" if i + 1 == len(items) else ","
        if len(line) + len(item) + 1 > 116:
            lines.append(line)
            line = indent + " " + item
        else:
            line += item if line.endswith("{") else " " + item
    return "\n".join(lines + [line])


def rows(values, indent):
    return indent + "{" + ",\n".join(numbers(row, indent + " ") for row in values).lstrip() + "}"


def closed(text, end):
    """The text with its end, on a separate line if it is too long."""
    return text + ("" if len(text) - text.rfind("\n") + len(end) <= 121 else "\n ") + end


def write(path, namespace, body):
    text = (
        f"// Made by tests/golden/make_golden.py with PyTorch {torch.__version__} (/usr/bin/python3 "
        "tests/golden/make_golden.py);\n// change the script, not this file.\n#pragma once\n\n"
        f"#include <golden/rows.hpp>\n\nnamespace {namespace} {{\n\n// clang-format off\n{body}\n// clang-format on\n\n"
        f"}}  // namespace {namespace}\n"
    )
    assert max(len(line) for line in text.splitlines()) <= 120
    path.write_text(text)


def gradient_row(names, values, indent):
    loss, gradient, input_gradient, batch_gradient = values
    quoted = "".join(f'"{name}", ' for name in names)
    body = ",\n".join(numbers(v, indent + " ") for v in (gradient, input_gradient, batch_gradient))
    values = f"{{{float(loss)!r},\n{body}}}"
    return f"{indent}{{{quoted}{values}}}" if names else indent + values


def samples_text(samples, indent):
    return rows([x for x, _ in samples], indent) + ",\n" + rows([t for _, t in samples], indent)


def write_gradients(name, loss):
    body = []
    for bias in (True, False):
        parameters, samples = setting(loss, bias, f"{name} {bias}")
        assert_both_sides(name, loss, bias, parameters, samples)
        table = [
            gradient_row(pair, two_layer_gradients(loss, *pair, bias, parameters, samples), "  ")
            for pair in written(loss)
        ]
        half = len(ACTIVATIONS)
        body.append(
            f"inline constexpr TwoLayers<{len(parameters)}, {len(table) - half}> "
            f"{'with' if bias else 'without'}_bias = {{\n"
            + numbers(parameters, " ")
            + ",\n"
            + samples_text(samples, " ")
            + ",\n {\n"
            + ",\n".join(table[:half])
            + "},\n {\n"
            + closed(",\n".join(table[half:]), "}};")
        )
    write(HERE / "gradients" / f"{name}.hpp", f"golden::{name}", "\n\n".join(body))


def write_deep():
    """Input<3>, Dense<5, Sigmoid>, Dense<4, Softplus, without bias>, Softmax, Dense<4>, SiLU, Dense<2, Tanh>, half
    squared error."""

    def loss_of(p, x, t):
        z, end = dense(p, 0, 5, x)
        z, end = dense(p, end, 4, torch.sigmoid(z), bias=False)
        z, end = dense(p, end, 4, F.softmax(F.softplus(z), dim=-1))
        z, end = dense(p, end, 2, F.silu(z))
        assert end == len(p)
        return F.mse_loss(torch.tanh(z), t, reduction="sum") / 2

    generator = random.Random("deep")
    parameters = drawn(generator, 20 + 20 + 20 + 10, 1.5)
    samples = [(drawn(generator, 3, 2.0), drawn(generator, 2, 0.9)) for _ in range(SAMPLES)]
    values = differentiated(loss_of, parameters, samples)
    assert all(g.abs().max() > SMALLEST_GRADIENT for g in values[1:])
    body = (
        f"inline constexpr Deep<{len(parameters)}> network = {{\n{numbers(parameters, ' ')},\n"
        f"{samples_text(samples, ' ')},\n{gradient_row((), values, ' ')}}};"
    )
    write(HERE / "gradients" / "deep.hpp", "golden::deep", body)


# -------------------------------------------------------------------------------------------------------- optimizers

OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "sgd_with_decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.02),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9),
    "momentum_with_decay": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.8, weight_decay=0.02),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True),
    "nesterov_with_decay": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.02),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.01),
    "rmsprop_with_decay": lambda p: torch.optim.RMSprop(p, lr=0.005, alpha=0.95, eps=1e-3, weight_decay=0.02),
    "adam": lambda p: torch.optim.Adam(p, lr=0.02),
    "adam_with_decay": lambda p: torch.optim.Adam(p, lr=0.02, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.02),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.02),
    "adamw_with_decay": lambda p: torch.optim.AdamW(p, lr=0.02, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.1),
}
STEPS = (1, 2, 10, 100)


def optimizer_loss(p, samples):
    """The mean over the samples of the mean squared error of Input<2>, Dense<3, Tanh>, Dense<2>."""
    losses = []
    for x, t in samples:
        z, end = dense(p, 0, 3, x)
        z, end = dense(p, end, 2, torch.tanh(z))
        losses.append(F.mse_loss(z, t))
    return torch.stack(losses).mean()


def optimized(make_optimizer, parameters, samples):
    p = parameters.clone().requires_grad_()
    optimizer = make_optimizer([p])
    kept = []
    for step in range(1, max(STEPS) + 1):
        optimizer.zero_grad()
        optimizer_loss(p, samples).backward()
        optimizer.step()
        if step in STEPS:
            kept.append(p.detach().clone())
    return kept


def well_conditioned(parameters, samples):
    """Whether rounding errors stay small: RMSprop and Adam, which divide by the magnitude of the gradient, can amplify
    an error in the last digit to the first. All parameters stay away from 0, so that each can be compared."""
    for make in OPTIMIZERS.values():
        kept = torch.stack(optimized(make, parameters, samples))
        moved = torch.stack(optimized(make, parameters * (1 + 1e-13), samples))
        if kept.abs().min() < 0.01 or ((moved - kept) / kept).abs().max() > 1e-11:
            return False
    return True


def factors(make_schedule, epochs):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    schedule = make_schedule(optimizer)
    result = []
    for _ in range(epochs):
        result.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    return result


def write_optimizers():
    generator = random.Random("optimizers")
    while True:
        parameters = drawn(generator, 3 * 2 + 3 + 2 * 3 + 2, 1.0)
        samples = [(drawn(generator, 2, 1.5), drawn(generator, 2, 1.0)) for _ in range(5)]
        if well_conditioned(parameters, samples):
            break
    schedules = torch.optim.lr_scheduler
    body = [
        "/// Input<2>, Dense<3, Tanh>, Dense<2>, with the mean squared error averaged over the samples.\n"
        f"inline constexpr Start<{len(parameters)}> start = {{\n{numbers(parameters, ' ')},\n"
        f"{samples_text(samples, ' ')}}};",
        f"inline constexpr std::size_t kept_steps[] = {{{', '.join(map(str, STEPS))}}};",
        "/// Parameters after the steps in kept_steps.",
    ]
    for name, make in OPTIMIZERS.items():
        kept = optimized(make, parameters, samples)
        body.append(f"inline constexpr double {name}[{len(STEPS)}][{len(parameters)}] =\n{rows(kept, ' ')};")
    body.append("/// Factors of the learning rate in 30 epochs.")
    for name, make in {
        "step_rate": lambda o: schedules.StepLR(o, step_size=10, gamma=0.1),
        "gentle_step_rate": lambda o: schedules.StepLR(o, step_size=7, gamma=0.5),
        "cosine_rate": lambda o: schedules.CosineAnnealingLR(o, T_max=30),
        "raised_cosine_rate": lambda o: schedules.CosineAnnealingLR(o, T_max=30, eta_min=0.1),
    }.items():
        body.append(f"inline constexpr double {name}[30] =\n{numbers(factors(make, 30), ' ')};")
    write(HERE / "optimizers.hpp", "golden::optimizers", "\n\n".join(body))


if __name__ == "__main__":
    (HERE / "gradients").mkdir(exist_ok=True)
    for name, loss in LOSSES.items():
        write_gradients(name, loss)
    write_deep()
    write_optimizers()
