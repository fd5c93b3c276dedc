#pragma once

#include <ctnn/ctnn.hpp>

namespace recipes {

using Net = ctnn::Network<double, ctnn::Input<1>, ctnn::Dense<1>>;

constexpr ctnn::Dataset<double, 2, 1, 1> data{.inputs = {{{1}, {2}}}, .targets = {{{3}, {5}}}};

constexpr ctnn::Recipe<ctnn::SGD> learns{.optimizer = {.rate = 0.1}, .epochs = 2};
constexpr ctnn::Recipe<ctnn::SGD> diverges{.optimizer = {.rate = 1e6}, .epochs = 100};
constexpr ctnn::Recipe<ctnn::SGD> has_no_batch{.optimizer = {.rate = 0.1}, .epochs = 2, .batch_size = 0};

using Class = ctnn::Network<double, ctnn::Input<1>, ctnn::Dense<1, ctnn::Sigmoid>>;
constexpr ctnn::Recipe<ctnn::SGD, ctnn::BinaryCrossEntropy> of_classes{.optimizer = {.rate = 0.1}, .epochs = 2};
constexpr ctnn::Dataset<double, 2, 1, 1> classes{.inputs = {{{1}, {2}}}, .targets = {{{0}, {1}}}};

}  // namespace recipes
