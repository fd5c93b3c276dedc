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
    Initializer initializer{};  ///< draws the parameters to start from, for `trained`; `fit` is given a network
    std::size_t epochs = 100;   ///< times through the training samples
    std::size_t batch_size =
        1;  ///< samples to a step, whose mean gradient it follows; the last batch of an epoch may be smaller
    bool shuffle = true;      ///< the samples anew before every epoch
    double clip_value = 0.0;  ///< each element of a gradient is kept within +-this; 0: no such limit
    double clip_norm = 0.0;   ///< a gradient longer than this (Euclidean norm) is shortened to it; 0: no such limit
    /// Stop after so many epochs in a row without a smaller loss (on the validation samples, where there are any), and
    /// return the network of the smallest; 0: go through all epochs, return the last network.
    std::size_t patience = 0;
    std::uint64_t seed = 1;

    // The bound is written, because Clang 16 loses it in a precompiled header.
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

/// The message that says what is wrong with a recipe or one of its parts for a network of T; empty if nothing is.
template <class T = double, class Optimizer, class Loss, class Schedule, class Initializer>
[[nodiscard]] constexpr std::string_view recipe_problem(const Recipe<Optimizer, Loss, Schedule, Initializer>& recipe) {
    if (const auto problem = problem_message<T>(recipe); !problem.empty()) return problem;
    if (const auto problem = problem_message<T>(recipe.optimizer); !problem.empty()) return problem;
    if (const auto problem = problem_message<T>(recipe.loss); !problem.empty()) return problem;
    if (const auto problem = problem_message<T>(recipe.schedule); !problem.empty()) return problem;
    return problem_message<T>(recipe.initializer);
}

}  // namespace ctnn
