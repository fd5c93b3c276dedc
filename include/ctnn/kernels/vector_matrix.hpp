#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/kernels/vector_ops.hpp>

namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// Operand of a matrix operation. GCC gets a copy, because reaching a nested member costs it as
/// much as the arithmetic; Clang gets a reference, because it copies lane by lane.
#if defined(__clang__)
template <class X>
using ConstOperand = const X&;
template <class X>
using MutableOperand = X&;
#else
template <class X>
using ConstOperand = const X;
template <class X>
using MutableOperand = X;
#endif

/// A scalar in the form by which vectors V are multiplied: in GCC, a vector with the scalar in all
/// lanes.
#if defined(__clang__)
template <class V>
using BroadcastScalar = ElementOf<V>;
#else
template <class V>
using BroadcastScalar = V;
#endif

template <class V, std::size_t n>
struct BroadcastScalars {
    BroadcastScalar<V> values[n];
};

#if defined(__clang__)
/// scalars[k] = row[k]
template <class V, std::size_t n, class X, std::size_t... k>
constexpr void broadcast(const VectorRow<ElementOf<X>, n, X>& row, BroadcastScalars<V, n>& scalars,
                         std::index_sequence<k...>) {
    ((scalars.values[k] = row.values[k]), ...);
}
#else
// The same index for all lanes, written out, because expanding the lanes inside the expansion over
// scalars would need a call per scalar.
#define CTNN_4_TIMES(i) i, i, i, i
#define CTNN_16_TIMES(i) CTNN_4_TIMES(i), CTNN_4_TIMES(i), CTNN_4_TIMES(i), CTNN_4_TIMES(i)
#define CTNN_64_TIMES(i) CTNN_16_TIMES(i), CTNN_16_TIMES(i), CTNN_16_TIMES(i), CTNN_16_TIMES(i)

/// scalars[k] = row[k] in all lanes. The number of lanes is a power of two up to 256.
template <class V, std::size_t n, class X, std::size_t... k>
constexpr void broadcast(const VectorRow<ElementOf<X>, n, X>& row, BroadcastScalars<V, n>& scalars,
                         std::index_sequence<k...>) {
    const X x = row.vector;
    constexpr std::size_t lanes = sizeof(V) / sizeof(ElementOf<V>);
    static_assert(lanes <= 256, "ctnn: the constant evaluator trains layers of at most 256 inputs or outputs");
    if constexpr (lanes == 2) {
        scalars = {{__builtin_shufflevector(x, x, k, k)...}};
    } else if constexpr (lanes == 4) {
        scalars = {{__builtin_shufflevector(x, x, CTNN_4_TIMES(k))...}};
    } else if constexpr (lanes == 8) {
        scalars = {{__builtin_shufflevector(x, x, CTNN_4_TIMES(k), CTNN_4_TIMES(k))...}};
    } else if constexpr (lanes == 16) {
        scalars = {{__builtin_shufflevector(x, x, CTNN_16_TIMES(k))...}};
    } else if constexpr (lanes == 32) {
        scalars = {{__builtin_shufflevector(x, x, CTNN_16_TIMES(k), CTNN_16_TIMES(k))...}};
    } else if constexpr (lanes == 64) {
        scalars = {{__builtin_shufflevector(x, x, CTNN_64_TIMES(k))...}};
    } else if constexpr (lanes == 128) {
        scalars = {{__builtin_shufflevector(x, x, CTNN_64_TIMES(k), CTNN_64_TIMES(k))...}};
    } else {
        scalars = {
            {__builtin_shufflevector(x, x, CTNN_64_TIMES(k), CTNN_64_TIMES(k), CTNN_64_TIMES(k), CTNN_64_TIMES(k))...}};
    }
}

#undef CTNN_4_TIMES
#undef CTNN_16_TIMES
#undef CTNN_64_TIMES
#endif

/// A matrix of `rows` vectors V, of which only the first `used` lanes matter.
template <class V, std::size_t rows, class RowIndex, class UsedIndex>
struct VectorMatrixImpl;

template <class V, std::size_t rows, std::size_t used>
using VectorMatrix = VectorMatrixImpl<V, rows, std::make_index_sequence<rows>, std::make_index_sequence<used>>;

template <class V, std::size_t rows, std::size_t... k, std::size_t... lane>
struct VectorMatrixImpl<V, rows, std::index_sequence<k...>, std::index_sequence<lane...>> {
    using T = ElementOf<V>;
    static constexpr std::size_t lanes = sizeof(V) / sizeof(T);
    using Index = std::index_sequence<k...>;

    V row[rows];

    /// sum[lane] = ((sum[lane] + f[0] row[0][lane]) + f[1] row[1][lane]) + ...
    constexpr void add_combination(const BroadcastScalars<V, rows>& f, V& sum) const {
        ConstOperand<VectorMatrixImpl> own = *this;
        sum = (sum + ... + (f.values[k] * own.row[k]));
    }

    /// z[k] = ((z[k] + row[k][0] v[0]) + row[k][1] v[1]) + ...
    constexpr void add_dot_products(const V& v, T (&z)[rows]) const {
        ConstOperand<VectorMatrixImpl> own = *this;
        for (std::size_t j = 0; j < rows; ++j) {
            const V products = own.row[j] * v;
            const PlainArray<T, lanes> numbers = __builtin_bit_cast(PlainArray<T, lanes>, products);
            z[j] = (z[j] + ... + numbers.values[lane]);
        }
    }

    /// row[k][lane] = f[k] v[lane], or += if `accumulate`
    constexpr void store_outer_product(const BroadcastScalars<V, rows>& f, const V& v, bool accumulate) {
        if (accumulate) {
            ConstOperand<VectorMatrixImpl> own = *this;
            *this = VectorMatrixImpl{{(own.row[k] + f.values[k] * v)...}};
        } else {
            *this = VectorMatrixImpl{{(f.values[k] * v)...}};
        }
    }

    /// One optimizer step of the rows and of the optimizer's state, given the gradient.
    template <class Optimizer, class Coefficients, class... State>
    constexpr void step(const Optimizer& optimizer, const Coefficients& c, const VectorMatrixImpl& gradient,
                        State&... state) {
        ConstOperand<VectorMatrixImpl> g = gradient;
        MutableOperand<VectorMatrixImpl> own = *this;
        ConstOperand<Coefficients> coefficients = c;
        optimizer.step(coefficients, own.row, state.row..., Index{}, g.row[k]...);
        if constexpr (!std::is_reference_v<MutableOperand<VectorMatrixImpl>>) *this = own;
    }

    /// Like step() above for the gradient f v, which is not stored.
    template <class Optimizer, class Coefficients, class... State>
    constexpr void step(const Optimizer& optimizer, const Coefficients& c, const BroadcastScalars<V, rows>& f,
                        const V& v, State&... state) {
        MutableOperand<VectorMatrixImpl> own = *this;
        ConstOperand<Coefficients> coefficients = c;
        optimizer.step(coefficients, own.row, state.row..., Index{}, (f.values[k] * v)...);
        if constexpr (!std::is_reference_v<MutableOperand<VectorMatrixImpl>>) *this = own;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
