#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/elu.hpp>
#include <ctnn/layers/gelu.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/leaky_relu.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/silu.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/softplus.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/network.hpp>

/// The linear part of each layer that proofs support. A layer opts in by a specialization, because a layer whose
/// forward pass computes something else would be proved as if it were a dense one.
namespace ctnn::detail {

/// z from x: `dense` is z = W x + b in the order of kernels::Dense, with W[out][in] and then b[out] among the
/// parameters, as `Dense` has them; `none` is z = x.
enum class LinearPart { dense, none };

/// The primary template rejects a layer, whatever members it has.
template <class Layer>
struct LinearPartOf {
    static_assert(
        sizeof(Layer) == 0,
        "ctnn: proofs do not support this layer; they support Dense<n>, Input<n> and ctnn's activations; a layer of "
        "your own opts in by a specialization of ctnn::detail::LinearPartOf, as in proofs/linear_part.hpp");
    static constexpr LinearPart value = LinearPart::none;
};

template <std::size_t size, class Activation, Bias bias, std::size_t inputs>
struct LinearPartOf<Bound<Dense<size, Activation, bias>, inputs>> {
    static constexpr LinearPart value = LinearPart::dense;
};

struct NoLinearPart {
    static constexpr LinearPart value = LinearPart::none;
};

template <std::size_t size>
struct LinearPartOf<Bound<Input<size>, size>> : NoLinearPart {};

template <std::size_t width>
struct LinearPartOf<Bound<Identity, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<ReLU, width>> : NoLinearPart {};
template <int numerator, int denominator, std::size_t width>
struct LinearPartOf<Bound<LeakyReLU<numerator, denominator>, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<Sigmoid, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<Tanh, width>> : NoLinearPart {};
template <int numerator, int denominator, std::size_t width>
struct LinearPartOf<Bound<ELU<numerator, denominator>, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<Softplus, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<SiLU, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<GELU, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<Step, width>> : NoLinearPart {};
template <std::size_t width>
struct LinearPartOf<Bound<Softmax, width>> : NoLinearPart {};

/// Whether the layer multiplies its inputs by weights.
template <class Layer>
inline constexpr bool has_weights = LinearPartOf<Layer>::value == LinearPart::dense;

/// Whether each output depends on all z of the layer. Other activations apply to each z alone.
template <class Layer>
inline constexpr bool is_softmax = std::is_same_v<typename Layer::Activation, Softmax>;

}  // namespace ctnn::detail
