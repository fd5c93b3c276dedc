#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/problem.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/optimizers/schedules.hpp>
#include <ctnn/optimizers/sgd.hpp>
#include <ctnn/training/initialize.hpp>

namespace ctnn {

/// How to train: `Recipe<Adam> recipe{.optimizer = {.rate = 0.05}, .epochs = 500, .seed = 1}`.
template <class Optimizer = SGD, class Loss = HalfSquaredError, class Schedule = ConstantRate,
          class Initializer = XavierUniform>
struct Recipe {
    Optimizer optimizer{};
    Loss loss{};
    Schedule schedule{};
    Initializer initializer{};  ///< Draws the initial parameters for `trained`; `fit` takes a network instead.
    std::size_t epochs = 100;   ///< Passes over the training samples; at least 1.
    /// Samples per step, which follows their mean gradient; at least 1. The last batch of an epoch
    /// may be smaller.
    std::size_t batch_size = 1;
    bool shuffle = true;      ///< Whether to shuffle the samples before every epoch.
    double clip_value = 0.0;  ///< Largest magnitude of a gradient's element, to which it is clipped; 0: no limit.
    double clip_norm = 0.0;   ///< Largest Euclidean norm of a gradient, to which it is scaled down; 0: no limit.
    /// Stop after this many epochs in a row without a smaller loss (on the validation samples, if
    /// any) and return the network with the smallest loss; 0: run all epochs and return the last
    /// network.
    std::size_t patience = 0;
    std::uint64_t seed = 1;  ///< Seed of the initial parameters and of the shuffling.

    // The array bound is explicit, because Clang 16 loses it in a precompiled header.
    static constexpr std::string_view problems[6] = {
        "the recipe's batch_size is 0; a step takes at least 1 sample",
        "the recipe has 0 epochs; it takes at least 1",
        "the recipe's clip_value is negative or above 1e30; 0 means none",
        "the recipe's clip_value is too small for the network's type, in which it would be 0 or lose digits; 0 means "
        "none",
        "the recipe's clip_norm is negative or above 1e30; 0 means none",
        "the recipe's clip_norm is too small for the network's type, in which it would be 0 or lose digits; 0 means "
        "none",
    };
    /// The number of the problem in `problems` for a network of T; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        if (batch_size == 0) return 1;
        if (epochs == 0) return 2;
        if (!(clip_value >= 0.0 && clip_value <= 1e30)) return 3;
        if (clip_value > 0.0 && !holds_normal<T>(clip_value)) return 4;
        if (!(clip_norm >= 0.0 && clip_norm <= 1e30)) return 5;
        return clip_norm > 0.0 && !holds_normal<T>(clip_norm) ? 6 : 0;
    }
};

/// Returns the first problem of the recipe or of one of its parts for a network of type T; empty if
/// there is none.
template <class T = double, class Optimizer, class Loss, class Schedule, class Initializer>
[[nodiscard]] constexpr std::string_view recipe_problem(const Recipe<Optimizer, Loss, Schedule, Initializer>& recipe) {
    if (const auto problem = problem_message<T>(recipe); !problem.empty()) return problem;
    if (const auto problem = problem_message<T>(recipe.optimizer); !problem.empty()) return problem;
    if (const auto problem = problem_message<T>(recipe.loss); !problem.empty()) return problem;
    if (const auto problem = problem_message<T>(recipe.schedule); !problem.empty()) return problem;
    return problem_message<T>(recipe.initializer);
}

}  // namespace ctnn
