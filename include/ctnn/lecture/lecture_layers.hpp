#pragma once

#include <cstddef>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/input.hpp>

namespace ctnn::detail {

/// Whether a layer is of a kind that the lecture covers: neurons with weights and a bias each, or
/// an activation. For any other layer, traces and shared losses would describe the weights wrongly.
template <class Layer>
inline constexpr bool is_lecture_layer = false;
template <std::size_t size, class Activation, Bias bias, Shape input>
inline constexpr bool is_lecture_layer<ShapedLayer<Dense<size, Activation, bias>, input>> = true;
template <std::size_t size, Shape input>
inline constexpr bool is_lecture_layer<ShapedLayer<Input<size>, input>> = true;
template <Activation Tag, Shape input>
inline constexpr bool is_lecture_layer<ShapedLayer<Tag, input>> = true;

}  // namespace ctnn::detail
