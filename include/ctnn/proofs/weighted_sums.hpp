#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/strict_fp.hpp>

/// Weighted sums of rows of a weight matrix, the inner loops of a proof. Four rows at a time cost a constant evaluation
/// least. A block of columns is one expression, because Clang counts statements, not operations.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Indices of the columns of one expression; the remaining columns form one more.
template <std::size_t width>
using Block = std::make_index_sequence<(width < 16 ? width : 16)>;

/// out[i] += a w[row_a + i] + b w[row_b + i] + ..., for i < width.
template <std::size_t width, class W, std::size_t... lane>
constexpr void add_rows(const W& w, double a, double b, double c, double d, std::size_t row_a, std::size_t row_b,
                        std::size_t row_c, std::size_t row_d, double (&out)[width], std::index_sequence<lane...>) {
    std::size_t at = 0;
    for (; at + sizeof...(lane) <= width; at += sizeof...(lane))
        ((out[at + lane] = out[at + lane] + a * w[row_a + at + lane] + b * w[row_b + at + lane] +
                           c * w[row_c + at + lane] + d * w[row_d + at + lane]),
         ...);
    // A constant condition, because g++ 14 otherwise warns about columns beyond the end.
    if constexpr (width % sizeof...(lane) != 0) {
        ((at + lane < width
              ? void(out[at + lane] = out[at + lane] + a * w[row_a + at + lane] + b * w[row_b + at + lane] +
                                      c * w[row_c + at + lane] + d * w[row_d + at + lane])
              : void()),
         ...);
    }
}

/// out[i] = sum over k < count of coefficients[k] w[rows[k] + i]. `coefficients` and `rows` need space for 3 more
/// elements, which are overwritten.
template <std::size_t width, class W, std::size_t capacity>
constexpr void weighted_row_sum(const W& w, double (&coefficients)[capacity], std::size_t (&rows)[capacity],
                                std::size_t count, double (&out)[width]) {
    for (std::size_t i = 0; i < width; ++i) out[i] = 0;
    for (; count % 4 != 0; ++count) coefficients[count] = 0, rows[count] = rows[0];
    for (std::size_t k = 0; k < count; k += 4)
        add_rows(w, coefficients[k], coefficients[k + 1], coefficients[k + 2], coefficients[k + 3], rows[k],
                 rows[k + 1], rows[k + 2], rows[k + 3], out, Block<width>{});
}

/// out[c] += a w[row_a + columns[first + c]] + ..., for c < column_count.
template <std::size_t width, class W, std::size_t neurons, std::size_t... lane>
constexpr void add_columns(const W& w, double a, double b, double c, double d, std::size_t row_a, std::size_t row_b,
                           std::size_t row_c, std::size_t row_d, const std::size_t (&columns)[neurons],
                           std::size_t first, std::size_t column_count, double (&out)[width],
                           std::index_sequence<lane...>) {
    const std::size_t count =
        column_count < width ? column_count : width;  // at most `width` in any case, which the compiler cannot deduce
    std::size_t i = 0;
    std::size_t at = 0;
    for (; at + sizeof...(lane) <= count; at += sizeof...(lane))
        ((i = columns[first + at + lane],
          out[at + lane] = out[at + lane] + a * w[row_a + i] + b * w[row_b + i] + c * w[row_c + i] + d * w[row_d + i]),
         ...);
    if (at < count)
        ((at + lane < count ? void((i = columns[first + at + lane],
                                    out[at + lane] = out[at + lane] + a * w[row_a + i] + b * w[row_b + i] +
                                                     c * w[row_c + i] + d * w[row_d + i]))
                            : void()),
         ...);
}

/// Like weighted_row_sum(), for selected columns: out[c] is the sum of column columns[first + c], for c < column_count.
template <std::size_t width, class W, std::size_t capacity, std::size_t neurons>
constexpr void weighted_column_sum(const W& w, double (&coefficients)[capacity], std::size_t (&rows)[capacity],
                                   std::size_t count, const std::size_t (&columns)[neurons], std::size_t first,
                                   std::size_t column_count, double (&out)[width]) {
    for (std::size_t c = 0; c < column_count; ++c) out[c] = 0;
    for (; count % 4 != 0; ++count) coefficients[count] = 0, rows[count] = rows[0];
    for (std::size_t k = 0; k < count; k += 4)
        add_columns(w, coefficients[k], coefficients[k + 1], coefficients[k + 2], coefficients[k + 3], rows[k],
                    rows[k + 1], rows[k + 2], rows[k + 3], columns, first, column_count, out, Block<width>{});
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
