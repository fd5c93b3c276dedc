#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/core/vectors.hpp>
#include <ctnn/kernels/range.hpp>

/// Rows and matrices as vectors, for the constant evaluator only: one operation serves all lanes
/// of a vector, which costs a fraction of what a loop costs. Measurements explain how this is written:
///  - A call costs GCC a dozen multiplications, Clang half a dozen, so one function handles a whole
///    matrix.
///  - GCC multiplies a vector by a scalar by evaluating the scalar once per lane. So the scalar is
///    first broadcast to a vector, by a shuffle, which copies no number. Clang multiplies by the
///    scalar directly.
///  - Vectors are passed by reference: GCC memoizes every call with by-value arguments and never
///    evicts.
///  - A vector type is a template parameter, never a member type: if an operand's type is an alias,
///    and so a variant of the expression's type, GCC builds every lane anew.
namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// Whether this compiler converts between arrays and vectors in constant expressions.
#if defined(__clang__)
inline constexpr bool has_constexpr_vectors = __clang_major__ >= 19;
#elif defined(__GNUC__)
inline constexpr bool has_constexpr_vectors = true;
#else
inline constexpr bool has_constexpr_vectors = false;
#endif

/// Number of lanes of a vector for n numbers: a power of two, because GCC accepts no other number
/// and Clang pads to one. Lanes beyond n are 0.
constexpr std::size_t lane_count_for(std::size_t n) {
    std::size_t lanes = 2;
    while (lanes < n) lanes *= 2;
    return lanes;
}

/// The values between two layers, in the form that activations take: a vector in GCC, which
/// computes activations on whole vectors; an array in Clang, whose evaluator has no selection
/// between vectors.
#if defined(__clang__)
template <class T, std::size_t n, class V>
struct VectorRow {
    T values[n];
};
#else
template <class T, std::size_t n, class V>
struct VectorRow {
    V vector;
};
#endif

template <class T, std::size_t n, class V, class Used, class All>
struct VectorOpsImpl;

/// Operations on n numbers in a vector V with lane_count_for(n) lanes.
template <class T, std::size_t n>
using VectorOps = VectorOpsImpl<T, n, typename VectorOf<T, lane_count_for(n)>::type, std::make_index_sequence<n>,
                                std::make_index_sequence<lane_count_for(n)>>;

template <class T, std::size_t n, class V, std::size_t... i, std::size_t... lane>
struct VectorOpsImpl<T, n, V, std::index_sequence<i...>, std::index_sequence<lane...>> {
    static constexpr std::size_t count = sizeof...(lane);
    using Row = VectorRow<T, n, V>;
    using Padded = PlainArray<T, count>;
    /// Whether GCC evaluates an operation on the vector at less cost than on each number.
    static constexpr bool is_worthwhile = n > 3;

    static constexpr void to_vector(const T (&x)[n], V& v) {
        // A copy, because reading numbers through a reference is expensive, especially from a
        // dataset's row.
        using Numbers = PlainArray<T, n>;
        if constexpr (n == count) {
            v = __builtin_bit_cast(V, x);
        } else {
            const Numbers numbers = __builtin_bit_cast(Numbers, x);
            const Padded padded{{numbers.values[i]...}};
            v = __builtin_bit_cast(V, padded);
        }
    }

    static constexpr void to_array(const V& v, T (&x)[n]) {
        const Padded padded = __builtin_bit_cast(Padded, v);
        ((x[i] = padded.values[i]), ...);
    }

#if defined(__clang__)
    // The whole row at once, because assigning a number costs as much as three additions.
    static constexpr void load(const T (&x)[n], Row& row) { row = __builtin_bit_cast(Row, x); }
    static constexpr void store(const Row& row, T (&x)[n]) { ((x[i] = row.values[i]), ...); }
    static constexpr void from_vector(const V& v, Row& row) {
        if constexpr (n == count) {
            row = __builtin_bit_cast(Row, v);
        } else {
            const Padded padded = __builtin_bit_cast(Padded, v);
            row = Row{{ padded.values[i]... }};
        }
    }
    static constexpr bool rows_are_vectors = false;
    static constexpr bool in_range(const Row& row) {
        return kernels::in_range(row.values, std::index_sequence<i...>{});
    }

    template <class Activation>
    static constexpr void activate(const Row& z, Row& y) {
        if constexpr (requires { Activation::whole_layer; }) {
            Activation::template apply<n>(z.values, y.values);
        } else {
            y = Row{{ Activation::value(z.values[i])... }};
        }
    }

    template <class Activation>
    static constexpr void backward(const Row& z, const Row& y, Row& d) {
        if constexpr (requires { Activation::whole_layer; }) {
            Activation::template backward<n>(y.values, d.values);
        } else {
            d = Row{{(d.values[i] * Activation::derivative(z.values[i], y.values[i]))... }};
        }
    }
#else
    static constexpr void load(const T (&x)[n], Row& row) { to_vector(x, row.vector); }
    static constexpr void store(const Row& row, T (&x)[n]) { to_array(row.vector, x); }
    static constexpr bool rows_are_vectors = true;
    static constexpr bool in_range(const Row& row) {
        // The limits are vectors, because a named scalar would be evaluated once per lane.
        constexpr V largest = V{} + range_limit<T>;
        constexpr V smallest = V{} - range_limit<T>;
        using Truths = typename VectorOf<signed char, count>::type;
        using Word =
            std::conditional_t<count == 2, std::uint16_t, std::conditional_t<count == 4, std::uint32_t, std::uint64_t>>;
        using Words = PlainArray<Word, sizeof(Truths) / sizeof(Word)>;
        const V numbers = row.vector;
        const Truths inside = __builtin_convertvector((numbers <= largest) & (numbers >= smallest), Truths);
        const Words words = __builtin_bit_cast(Words, inside);
        if constexpr (count <= 8) {
            return words.values[0] == static_cast<Word>(-1);
        } else if constexpr (count == 16) {
            return (words.values[0] & words.values[1]) == static_cast<Word>(-1);
        } else {
            Word all = words.values[0];
            for (std::size_t w = 1; w < count / 8; ++w) all &= words.values[w];
            return all == static_cast<Word>(-1);
        }
    }

    template <class Activation>
    static constexpr void activate(const Row& z, Row& y) {
        if constexpr (requires { Activation::whole_layer; }) {
            T numbers[n];
            to_array(z.vector, numbers);
            Activation::template apply<n>(numbers, numbers);
            to_vector(numbers, y.vector);
        } else if constexpr (requires { Activation::supports_vectors; } && is_worthwhile) {
            y.vector = Activation::value(z.vector);
            if constexpr (n < count) {
                y.vector = __builtin_shufflevector(y.vector, V{}, static_cast<int>(lane < n ? lane : count)...);
            }
        } else {
            const Padded numbers = __builtin_bit_cast(Padded, z.vector);
            const Padded values{{ Activation::value(numbers.values[i])... }};
            y.vector = __builtin_bit_cast(V, values);
        }
    }

    template <class Activation>
    static constexpr void backward(const Row& z, const Row& y, Row& d) {
        if constexpr (requires { Activation::whole_layer; }) {
            T ys[n];
            T ds[n];
            to_array(y.vector, ys);
            to_array(d.vector, ds);
            Activation::template backward<n>(ys, ds);
            to_vector(ds, d.vector);
        } else if constexpr (requires { Activation::supports_vectors; }) {
            d.vector = d.vector * Activation::derivative(z.vector, y.vector);
        } else {
            const Padded zs = __builtin_bit_cast(Padded, z.vector);
            const Padded ys = __builtin_bit_cast(Padded, y.vector);
            const Padded derivatives{{ Activation::derivative(zs.values[i], ys.values[i])... }};
            d.vector = d.vector * __builtin_bit_cast(V, derivatives);
        }
    }
#endif
};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
