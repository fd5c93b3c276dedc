#pragma once

#include <cstddef>

#include <ctnn/core/floating_point.hpp>

/// Error-free sums and products of doubles: each result is a rounded double and its rounding error, also a double.
/// Nothing may overflow: factors are at most 2^500, products at most 2^1000.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// A result whose exact value is value + lost.
struct Unrounded {
    double value;
    double lost;
};

/// a + b (Knuth, "The Art of Computer Programming", volume 2, 1969).
[[nodiscard]] constexpr Unrounded two_sum(double a, double b) {
    const double sum = a + b;
    const double added = sum - a;
    return {sum, (a - (sum - added)) + (b - added)};
}

/// a b (Dekker, "A floating-point technique for extending the available precision", 1971). Exact only if
/// product_is_exact().
[[nodiscard]] constexpr Unrounded two_product(double a, double b) {
    constexpr double split = 134217729;  // 2^27 + 1
    const double product = a * b;
    const double a_split = split * a;
    const double a_high = a_split - (a_split - a);
    const double a_low = a - a_high;
    const double b_split = split * b;
    const double b_high = b_split - (b_split - b);
    const double b_low = b - b_high;
    return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

/// Whether two_product() of a and b is exact: no part of a product of this size underflows.
[[nodiscard]] constexpr bool product_is_exact(double a, double b, double product) {
    return a == 0 || b == 0 || absolute(product) >= 0x1p-900;
}

/// The exact sum of at most `capacity` doubles as non-overlapping parts, the smallest first (Shewchuk, "Adaptive
/// Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997, figure 6).
template <std::size_t capacity>
struct ExactSum {
    double parts[capacity]{};
    std::size_t count = 0;

    constexpr void add(double number) {
        if (number == 0) return;
        double rest = number;
        for (std::size_t i = 0; i < count; ++i) {
            const Unrounded sum = two_sum(rest, parts[i]);
            rest = sum.value;
            parts[i] = sum.lost;
        }
        parts[count++] = rest;
    }

    /// The largest part, which has the sign of the sum; 0 if the sum is 0.
    [[nodiscard]] constexpr double leading() const {
        for (std::size_t i = count; i > 0; --i) {
            if (parts[i - 1] != 0) return parts[i - 1];
        }
        return 0;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
