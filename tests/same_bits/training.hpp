#pragma once

#include <cstddef>
#include <cstdint>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/training/recipe.hpp>

#include "samples.hpp"

namespace same_bits {

/// A recipe with a smaller last batch.
template <class Case>
constexpr auto recipe_of(std::uint64_t seed) {
    using Recipe = ctnn::Recipe<ctnn::Adam, typename Case::Loss, ctnn::ConstantRate, typename Case::Initializer>;
    return Recipe{.optimizer = {.rate = 0.05}, .epochs = epochs, .batch_size = 3, .seed = seed};
}

}  // namespace same_bits
