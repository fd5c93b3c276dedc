#pragma once

#include <ctnn/ctnn.hpp>

namespace compiled {

using Net = ctnn::Network<double, ctnn::Input<2>, ctnn::Dense<4, ctnn::ReLU>, ctnn::Dense<1>>;

inline constexpr ctnn::Dataset<double, 4, 2, 1> exclusive_or{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                                             .targets = {{{0}, {1}, {1}, {0}}}};

template <std::size_t epochs>
inline constexpr ctnn::Recipe<ctnn::Adam> recipe{.optimizer = {.rate = 0.05}, .epochs = epochs, .seed = 1};

}  // namespace compiled
