#pragma once

#include <ctnn/ctnn.hpp>
#include <embedded/digits.hpp>  // made from data/digits.bin by ctnn_embed()

/// Handwritten digits: data, network and recipes. The compiler trains with them (digits.cpp), and
/// so does a program during the build (digits_baked.cpp).
namespace ctnn_examples {

using Digits = ctnn::Network<double, ctnn::Input<64>, ctnn::Dense<32, ctnn::Tanh>, ctnn::Dense<10, ctnn::Softmax>>;

/// Every fifth sample is held out. The data are `inline`, because g++ -O0 then omits unused data
/// from the object file.
inline constexpr auto digits_split = ctnn::hold_out_every<5>(
    ctnn::records<double, embedded::digits, ctnn::RecordFormat{.inputs = 64, .classes = 10, .scale = 16}>);
inline constexpr auto digits_training = digits_split.training;
inline constexpr auto digits_held_out = digits_split.test;

using DigitsRecipe = ctnn::Recipe<ctnn::SGD, ctnn::CategoricalCrossEntropy, ctnn::CosineRate>;

/// Few epochs, for the compiler.
inline constexpr DigitsRecipe digits_recipe{.optimizer = {.rate = 0.1}, .epochs = 4, .seed = 1};

/// Many epochs, for a native program.
inline constexpr DigitsRecipe digits_long_recipe{.optimizer = {.rate = 0.1}, .epochs = 100, .seed = 1};

}  // namespace ctnn_examples
