#pragma once

#include <limits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/log.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

/// log(1 + x), accurate for small x: -infinity at -1, NaN below it. Zero, NaN and infinity are
/// returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T log1p(T x) {
    using Limits = std::numeric_limits<T>;
    const T v = x > T(-1) ? (x < (Limits::max)() ? x : (Limits::max)()) : T(0);
    const T u = T(1) + v;
    const T lost = v > T(1) ? T(1) - (u - v) : v - (u - T(1));  // u + lost is 1 + v exactly
    const auto parts = detail::log_parts(u);
    const T correction = lost / u;
    const bool is_small = v > T(-0.2929) && v < T(0.4142);  // between sqrt(1/2) - 1 and sqrt(2) - 1
    const T y = detail::log_of_parts(detail::LogParts<T>{is_small ? T(0) : parts.k, is_small ? v : parts.f},
                                     is_small ? T(0) : correction);
    return v == T(0) && x > T(-1) ? x
           : v == x               ? y
           : x < T(-1)            ? Limits::quiet_NaN()
           : x == T(-1)           ? -Limits::infinity()
                                  : x;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
