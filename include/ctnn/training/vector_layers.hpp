#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/arrays_in_vectors.hpp>
#include <ctnn/kernels/vector_matrix.hpp>
#include <ctnn/network.hpp>

/// A network's layers as vectors, the form in which the constant evaluator trains them.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// A layer with a vector kernel of its own, which is optional.
template <class Layer, class T>
concept HasOwnVectorKernel = requires { typename Layer::template VectorKernel<T, true>; };

/// The vector kernel of a layer: its own or, without parameters, its arithmetic on arrays.
template <class Layer, class T, bool wants_dx>
struct VectorKernelOf {};

template <class Layer, class T, bool wants_dx>
    requires HasOwnVectorKernel<Layer, T>
struct VectorKernelOf<Layer, T, wants_dx> {
    using type = typename Layer::template VectorKernel<T, wants_dx>;
};

template <class Layer, class T, bool wants_dx>
    requires(!HasOwnVectorKernel<Layer, T> && !is_composite<Layer> && parameter_count<Layer> == 0 && !has_saved<Layer>)
struct VectorKernelOf<Layer, T, wants_dx> {
    using type = kernels::ArraysInVectors<Layer, T, RequestedGradients{false, wants_dx}>;
};

template <class Layer, class T>
concept HasVectorKernel = requires { typename VectorKernelOf<Layer, T, true>::type; };

/// Whether values of a shape fit: the values at one position are the operands of one fold, of which
/// Clang accepts 256.
consteval bool fits_vectors_shape(Shape shape) { return shape.channels() < 256; }

template <class Chain, class T>
consteval bool chain_fits_vectors() {
    if constexpr (Chain::is_empty) {
        return kernels::has_constexpr_vectors;
    } else if constexpr (HasVectorKernel<typename Chain::First, T>) {
        return fits_vectors_shape(Chain::First::input) && fits_vectors_shape(Chain::First::output) &&
               chain_fits_vectors<typename Chain::Rest, T>();
    } else {
        return false;
    }
}

/// Whether a constant evaluation can train the network on vectors: each layer has a vector kernel,
/// and no fold over its values has more than the 256 operands that Clang accepts.
template <class Net>
consteval bool fits_vectors() {
    return chain_fits_vectors<typename Net::Chain, typename Net::value_type>();
}

/// Whether a constant evaluation does train the network on vectors: the optimizer must also support
/// them, which it states by declaring `supports_vectors`.
template <class Net, class Optimizer>
consteval bool learns_on_vectors() {
    return fits_vectors<Net>() && requires { Optimizer::supports_vectors; };
}

/// The coefficients of an optimizer's step on a vector V of parameters.
template <class Optimizer, class T, class V>
struct VectorStep {
    using Numbers = typename Optimizer::template Coefficients<T>;
    static constexpr std::size_t count = sizeof(Numbers) / sizeof(T);
    using Array = kernels::PlainArray<T, count>;

    typename Optimizer::template Coefficients<kernels::BroadcastScalar<V>> coefficients;

    constexpr void prepare(const Numbers& numbers) {
        if constexpr (std::is_same_v<kernels::BroadcastScalar<V>, T>) {
            coefficients = numbers;
        } else {
            broadcast(__builtin_bit_cast(Array, numbers), std::make_index_sequence<count>{});
        }
    }

private:
    template <std::size_t... i>
    constexpr void broadcast(const Array& numbers, std::index_sequence<i...>) {
        coefficients = {(numbers.values[i] - V{})...};
    }
};

/// The layers of a chain, each with its parameters, their gradient and the optimizer's state, as
/// vectors.
template <class Chain, class T, class Optimizer, std::size_t offset, bool wants_dx>
struct VectorLayers {
    using Kernel = typename VectorKernelOf<typename Chain::First, T, wants_dx>::type;
    static constexpr std::size_t parameter_offset = offset;
    static constexpr std::size_t state_arrays = Optimizer::state_arrays;
    static constexpr std::size_t count = parameter_count<typename Chain::First>;

    typename Kernel::Parameters parameters;
    typename Kernel::Parameters gradient;
    typename Kernel::Parameters state[state_arrays > 0 ? state_arrays : 1];
    VectorStep<Optimizer, T, typename Kernel::WeightVector> weight_step;
    VectorStep<Optimizer, T, typename Kernel::BiasVector> bias_step;
    VectorLayers<typename Chain::Rest, T, Optimizer, offset + count, wants_dx || (count > 0)> rest;
};

template <class Chain, class T, class Optimizer, std::size_t offset, bool wants_dx>
    requires(Chain::is_empty)
struct VectorLayers<Chain, T, Optimizer, offset, wants_dx> {
    static constexpr bool is_end = true;
};

template <class Node>
inline constexpr bool is_end = requires { Node::is_end; };

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
