#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <ctnn/gradient.hpp>
#include <ctnn/network.hpp>

#include "samples.hpp"

/// The numbers of each check of a network, computed in the same order in the constant evaluator and
/// at run time. They are split into segments of equal length, each small enough for one constant
/// evaluation.
namespace same_bits {

enum class Check { parameters, inputs, forward, gradient, training };

inline constexpr std::size_t forward_samples = 1000;
inline constexpr std::size_t gradient_samples = 10;

template <class Case>
constexpr bool has(Check check) {
    switch (check) {
    case Check::forward: return !Case::has_training;
    case Check::gradient: return Case::has_gradient;
    case Check::training: return Case::has_training;
    default: return true;
    }
}

/// Forward passes per constant evaluation, a divisor of 1000; equal for all compilers, so that
/// fingerprints of segments are comparable. Costs are steps of Clang, whose limit is the lowest;
/// half of it is reserve.
template <class Net>
consteval std::size_t samples_per_segment() {
    constexpr std::size_t limit = 1'048'576;
    std::size_t cost = 400 + 5 * Net::multiply_adds + 100 * Net::inputs;
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        ((cost += 300 * Net::template Layer<i>::outputs), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    for (const std::size_t samples : {250U, 200U, 125U, 100U, 50U, 40U, 25U, 20U, 10U, 8U, 5U, 4U, 2U}) {
        if (samples * cost <= limit / 2) return samples;
    }
    return 1;
}

struct Layout {
    std::size_t segments;
    std::size_t length;  ///< Length of each segment.
};

template <class Case, Check check>
consteval Layout layout() {
    using Net = typename Case::Net;
    constexpr std::size_t samples = samples_per_segment<Net>();
    switch (check) {
    case Check::parameters: return {1, Net::parameter_count};
    case Check::inputs:
        return Case::has_training ? Layout{1, training_samples * (Net::inputs + Net::outputs)}
                                  : Layout{forward_samples / samples, samples * Net::inputs};
    case Check::forward: return {forward_samples / samples, samples * Net::outputs};
    case Check::gradient: return {gradient_samples, Net::parameter_count + Net::inputs + 1};
    default: return {1, Net::parameter_count + epochs};
    }
}

/// The values that determine a network's results.
template <class Case>
struct Given {
    typename Case::Net net;
    std::uint64_t input_seed;
    std::uint64_t target_seed;
};

/// Calls numbers.take(x) for each number of a segment of one of these checks: parameters, inputs,
/// gradient.
template <class Case, Check check, class Numbers>
constexpr void compute(const Given<Case>& given, std::size_t segment, Numbers& numbers) {
    using Net = typename Case::Net;
    using T = typename Net::value_type;
    if constexpr (check == Check::parameters) {
        for (std::size_t i = 0; i < Net::parameter_count; ++i) numbers.take(given.net.parameters[i]);
    } else if constexpr (check == Check::inputs && Case::has_training) {
        const DataOf<Case> data = draw_dataset<Case>(given.input_seed, given.target_seed);
        for (std::size_t s = 0; s < training_samples; ++s) {
            for (std::size_t i = 0; i < Net::inputs; ++i) numbers.take(data.inputs[s][i]);
            for (std::size_t i = 0; i < Net::outputs; ++i) numbers.take(data.targets[s][i]);
        }
    } else if constexpr (check == Check::gradient) {
        T x[Net::inputs]{};
        T target[Net::outputs]{};
        draw_inputs(given.input_seed, segment, x);
        draw_targets<typename Case::Loss>(given.target_seed, segment, target);
        const typename Case::Loss loss{};
        const Net by_parameters = gradient(given.net, loss, x, target);
        const auto by_inputs = input_gradient(given.net, loss, x, target);
        for (std::size_t i = 0; i < Net::parameter_count; ++i) numbers.take(by_parameters.parameters[i]);
        for (std::size_t i = 0; i < Net::inputs; ++i) numbers.take(by_inputs[i]);
        numbers.take(loss_of(given.net, loss, x, target));
    } else {
        static_assert(check == Check::inputs);
        constexpr std::size_t samples = samples_per_segment<Net>();
        for (std::size_t s = segment * samples; s < (segment + 1) * samples; ++s) {
            T x[Net::inputs]{};
            draw_inputs(given.input_seed, s, x);
            for (std::size_t i = 0; i < Net::inputs; ++i) numbers.take(x[i]);
        }
    }
}

/// Calls numbers.take(y) for each output of the forward pass, of consecutive samples x.
template <class Net, std::size_t length, class Numbers>
constexpr void compute_forward(const Net& net, const typename Net::value_type (&x)[length], Numbers& numbers) {
    for (std::size_t first = 0; first < length; first += Net::inputs) {
        std::array<typename Net::value_type, Net::inputs> sample{};
        for (std::size_t i = 0; i < Net::inputs; ++i) sample[i] = x[first + i];
        const typename Net::Outputs y = net(sample);
        for (std::size_t i = 0; i < Net::outputs; ++i) numbers.take(y[i]);
    }
}

}  // namespace same_bits
