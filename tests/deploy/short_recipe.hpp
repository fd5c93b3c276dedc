#pragma once

#include <ctnn/ctnn.hpp>
#include <embedded/digits.hpp>

/// Recipes short enough for the compiler, also run by a program during the build; see bake.cpp.
namespace short_recipe {

using Digits = ctnn::Network<double, ctnn::Input<64>, ctnn::Dense<32, ctnn::Tanh>, ctnn::Dense<10, ctnn::Softmax>>;

constexpr auto digits =
    ctnn::records<double, embedded::digits, ctnn::RecordFormat{.inputs = 64, .classes = 10, .scale = 16, .count = 100}>;

constexpr ctnn::Recipe<ctnn::SGD, ctnn::CategoricalCrossEntropy, ctnn::CosineRate> digits_recipe{
    .optimizer = {.rate = 0.1}, .epochs = 1, .seed = 1};

// In float, with a stateful optimizer, batches, validation and early stopping.
using Small = ctnn::Network<float, ctnn::Input<2>, ctnn::Dense<3, ctnn::Tanh>, ctnn::Dense<1, ctnn::Sigmoid>>;

constexpr ctnn::Dataset<float, 4, 2, 1> exclusive_or{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                                     .targets = {{{0}, {1}, {1}, {0}}}};
constexpr ctnn::Dataset<float, 2, 2, 1> contrary{.inputs = {{{0, 1}, {1, 1}}}, .targets = {{{0}, {1}}}};

constexpr ctnn::Recipe<ctnn::Adam> small_recipe{
    .optimizer = {.rate = 0.05}, .epochs = 40, .batch_size = 2, .patience = 3, .seed = 2};

// A start from given weights.
constexpr Small small_start{{0.5F, -0.25F, 0.125F, 1, -1, 0.75F, 0, 0.25F, -0.5F, 1, -0.75F, 0.5F, 0.25F}};

}  // namespace short_recipe
