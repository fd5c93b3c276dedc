#pragma once

#include <cstddef>

#include <ctnn/core/exact_arithmetic.hpp>

/// Sums of rows of weights, the inner loops of a proof. Four rows at a time cost a constant evaluator least.
namespace ctnn::detail {

CTNN_EXACT_ARITHMETIC_BEGIN

/// out[i] = sum over k < count of factors[k] w[rows[k] + i]; `factors` and `rows` have room for 3 more, which are
/// overwritten.
template <std::size_t width, class W, std::size_t room>
constexpr void combine_rows(const W& w, double (&factors)[room], std::size_t (&rows)[room], std::size_t count,
                            double (&out)[width]) {
    for (std::size_t i = 0; i < width; ++i) out[i] = 0;
    for (; count % 4 != 0; ++count) {
        factors[count] = 0;
        rows[count] = rows[0];
    }
    for (std::size_t k = 0; k < count; k += 4) {
        const double a = factors[k];
        const double b = factors[k + 1];
        const double c = factors[k + 2];
        const double d = factors[k + 3];
        const std::size_t row_a = rows[k];
        const std::size_t row_b = rows[k + 1];
        const std::size_t row_c = rows[k + 2];
        const std::size_t row_d = rows[k + 3];
        for (std::size_t i = 0; i < width; ++i) {
            out[i] = out[i] + a * w[row_a + i] + b * w[row_b + i] + c * w[row_c + i] + d * w[row_d + i];
        }
    }
}

/// The same of some columns only: out[c] is that of column columns[first + c], for c < column_count.
template <std::size_t width, class W, std::size_t room, std::size_t neurons>
constexpr void combine_columns(const W& w, double (&factors)[room], std::size_t (&rows)[room], std::size_t count,
                               const std::size_t (&columns)[neurons], std::size_t first, std::size_t column_count,
                               double (&out)[width]) {
    for (std::size_t c = 0; c < column_count; ++c) out[c] = 0;
    for (; count % 4 != 0; ++count) {
        factors[count] = 0;
        rows[count] = rows[0];
    }
    for (std::size_t k = 0; k < count; k += 4) {
        const double a = factors[k];
        const double b = factors[k + 1];
        const double c = factors[k + 2];
        const double d = factors[k + 3];
        const std::size_t row_a = rows[k];
        const std::size_t row_b = rows[k + 1];
        const std::size_t row_c = rows[k + 2];
        const std::size_t row_d = rows[k + 3];
        for (std::size_t at = 0; at < column_count; ++at) {
            const std::size_t i = columns[first + at];
            out[at] = out[at] + a * w[row_a + i] + b * w[row_b + i] + c * w[row_c + i] + d * w[row_d + i];
        }
    }
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
