#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/shape.hpp>
#include <ctnn/kernels/vector_ops.hpp>

namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// The values of an image as vectors: for each position, a vector of its channels. The members are
/// those of VectorOps.
template <class T, std::size_t channels, std::size_t positions>
struct GridOps {
    using Ops = VectorOps<T, channels>;
    struct Row {
        typename Ops::Row at[positions];
    };

    static constexpr void load(const T (&x)[channels * positions], Row& row) {
        for (std::size_t p = 0; p < positions; ++p) {
            T numbers[channels]{};
            for (std::size_t c = 0; c < channels; ++c) numbers[c] = x[c * positions + p];
            Ops::load(numbers, row.at[p]);
        }
    }

    static constexpr void store(const Row& row, T (&x)[channels * positions]) {
        for (std::size_t p = 0; p < positions; ++p) {
            T numbers[channels]{};
            Ops::store(row.at[p], numbers);
            for (std::size_t c = 0; c < channels; ++c) x[c * positions + p] = numbers[c];
        }
    }

    static constexpr bool in_range(const Row& row) {
        for (std::size_t p = 0; p < positions; ++p) {
            if (!Ops::in_range(row.at[p])) return false;
        }
        return true;
    }

    template <class Activation>
    static constexpr void activate(const Row& z, Row& y) {
        for (std::size_t p = 0; p < positions; ++p) Ops::template activate<Activation>(z.at[p], y.at[p]);
    }

    template <class Activation>
    static constexpr void backward(const Row& z, const Row& y, Row& d) {
        for (std::size_t p = 0; p < positions; ++p) Ops::template backward<Activation>(z.at[p], y.at[p], d.at[p]);
    }
};

/// The vector operations on values of a shape. A class, since g++-12 crashes on an alias template
/// that reads members of `shape`.
template <class T, Shape shape>
struct ShapeOps {
    static constexpr bool is_row = shape.rank() == 1;
    using type = std::conditional_t<is_row, VectorOps<T, is_row ? shape.size() : 2>,
                                    GridOps<T, shape.channels(), shape.positions()>>;
};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
