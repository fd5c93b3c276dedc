#pragma once

#include <cstddef>
#include <cstdint>
#include <ctnn/data/dataset.hpp>
#include <ctnn/data/random.hpp>

#include "initializers.hpp"

/// Inputs and targets of the networks, drawn from seeds in the constant evaluator and at run time.
namespace same_bits {

inline constexpr std::uint64_t parameter_seed = 20240229;
inline constexpr std::uint64_t input_seed = 7;
inline constexpr std::uint64_t target_seed = 8;

/// Draws mostly ordinary numbers within +-2, but also large, tiny and subnormal ones, and zeros of
/// both signs. A single random number, whose low bits choose the kind, because draws are expensive
/// in the constant evaluator.
template <class T>
constexpr T input(ctnn::Random& random) {
    const std::uint32_t draw = random.next();
    const T x = static_cast<T>(static_cast<std::int32_t>(draw)) * T(0x1p-30);
    switch (draw & 15U) {
    case 0: return T(0);
    case 1: return -T(0);
    case 2: return x * T(1e-30);
    case 3: return x * small<T>;
    case 4: return x * (smallest_normal<T> / T(2));
    case 5: return x * T(50);
    case 6: return x < T(0) ? T(-100) : T(100);
    default: return x;
    }
}

/// Each sample has its own random stream, so that a constant evaluation can begin at any sample.
template <class T, std::size_t inputs>
constexpr void draw_inputs(std::uint64_t seed, std::size_t sample, T (&x)[inputs]) {
    ctnn::Random random(seed, sample);
    for (std::size_t i = 0; i < inputs; ++i) x[i] = input<T>(random);
}

/// Targets are 0 and 1 for a loss of probabilities, else numbers like the inputs.
template <class Loss, class T, std::size_t outputs>
constexpr void draw_targets(std::uint64_t seed, std::size_t sample, T (&target)[outputs]) {
    ctnn::Random random(seed, sample);
    for (std::size_t i = 0; i < outputs; ++i) {
        if constexpr (requires { Loss::target_requirement; }) {
            target[i] = random.below(2) == 0 ? T(0) : T(1);
        } else {
            target[i] = input<T>(random);
        }
    }
}

inline constexpr std::size_t training_samples = 17;
inline constexpr std::size_t epochs = 100;

template <class Case>
using DataOf = ctnn::Dataset<typename Case::Net::value_type, training_samples, Case::Net::inputs, Case::Net::outputs>;

/// Inputs and targets of training.
template <class Case>
constexpr DataOf<Case> draw_dataset(std::uint64_t seed_of_inputs, std::uint64_t seed_of_targets) {
    using Net = typename Case::Net;
    using T = typename Net::value_type;
    T inputs[training_samples][Net::inputs]{};
    T targets[training_samples][Net::outputs]{};
    ctnn::Random random(seed_of_inputs);
    for (std::size_t s = 0; s < training_samples; ++s) {
        for (std::size_t i = 0; i < Net::inputs; ++i) inputs[s][i] = random.uniform(T(-1), T(1));
        draw_targets<typename Case::Loss>(seed_of_targets, s, targets[s]);
    }
    return {.inputs = inputs, .targets = targets};
}

}  // namespace same_bits
