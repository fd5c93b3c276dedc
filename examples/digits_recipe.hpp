#pragma once

#include <ctnn/ctnn.hpp>
#include <embedded/digits.hpp>  // made from data/digits.bin by ctnn_embed()

/// Handwritten digits: the data, a network, and how it learns. From here the compiler trains (digits.cpp), and a
/// program of the build's (digits_baked.cpp).
namespace ctnn_examples {

using Digits = ctnn::Network<double, ctnn::Input<64>, ctnn::Dense<32, ctnn::Tanh>, ctnn::Dense<10, ctnn::Softmax>>;

/// Every fifth sample is held out. Where data are `inline`, g++ -O0 leaves out of the object file what no program uses.
inline constexpr auto digits_split = ctnn::hold_out_every<5>(
    ctnn::records<double, embedded::digits, ctnn::RecordFormat{.inputs = 64, .classes = 10, .scale = 16}>);
inline constexpr auto digits_training = digits_split.training;
inline constexpr auto digits_held_out = digits_split.test;

using DigitsRecipe = ctnn::Recipe<ctnn::SGD, ctnn::CategoricalCrossEntropy, ctnn::CosineRate>;

/// Few epochs, for the compiler.
inline constexpr DigitsRecipe digits_recipe{.optimizer = {.rate = 0.1}, .epochs = 4, .seed = 1};

/// As many as one likes, for a program.
inline constexpr DigitsRecipe digits_long_recipe{.optimizer = {.rate = 0.1}, .epochs = 100, .seed = 1};

}  // namespace ctnn_examples
