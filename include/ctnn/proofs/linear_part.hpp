#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/elu.hpp>
#include <ctnn/layers/flatten.hpp>
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

/// Linear parts of the layers that proofs support. A layer opts in by a specialization, because otherwise a layer whose
/// forward pass computes something else would be proved like a dense layer.
namespace ctnn::detail {

/// The linear part of a layer: `dense` is z = W x + b in the order of kernels::Dense, with parameters W[out][in], then
/// b[out]; `none` is z = x.
enum class LinearPart { unsupported, dense, none };

/// The primary template supports no layer, whatever members it has.
template <class Layer>
struct LinearPartOf {
    static constexpr LinearPart value = LinearPart::unsupported;
};

template <std::size_t size, class Activation, Bias bias, Shape input>
struct LinearPartOf<ShapedLayer<Dense<size, Activation, bias>, input>> {
    static constexpr LinearPart value = LinearPart::dense;
};

struct NoLinearPart {
    static constexpr LinearPart value = LinearPart::none;
};

template <std::size_t... dimensions, Shape shape>
struct LinearPartOf<ShapedLayer<Input<dimensions...>, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<Flatten, shape>> : NoLinearPart {};

template <Shape shape>
struct LinearPartOf<ShapedLayer<Identity, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<ReLU, shape>> : NoLinearPart {};
template <int numerator, int denominator, Shape shape>
struct LinearPartOf<ShapedLayer<LeakyReLU<numerator, denominator>, shape>> : NoLinearPart {};
template <int numerator, int denominator, Shape shape>
struct LinearPartOf<ShapedLayer<ELU<numerator, denominator>, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<Sigmoid, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<Tanh, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<Softplus, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<SiLU, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<GELU, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<Step, shape>> : NoLinearPart {};
template <Shape shape>
struct LinearPartOf<ShapedLayer<Softmax, shape>> : NoLinearPart {};

template <class Layer>
consteval bool check_linear_part() {
    static_assert(
        LinearPartOf<Layer>::value != LinearPart::unsupported,
        "ctnn: proofs do not support this layer, only Dense<n>, Input<n>, Flatten and ctnn's activations; to add it, "
        "specialize ctnn::detail::LinearPartOf, see proofs/linear_part.hpp");
    return true;
}

/// Whether the layer multiplies its inputs by weights.
template <class Layer>
inline constexpr bool has_weights = check_linear_part<Layer>() && LinearPartOf<Layer>::value == LinearPart::dense;

/// Whether each output depends on all z of the layer. Other activations apply to each z alone.
template <class Layer>
inline constexpr bool is_softmax = std::is_same_v<typename Layer::Activation, Softmax>;

}  // namespace ctnn::detail
