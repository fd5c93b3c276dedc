#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/exp.hpp>
#include <ctnn/math/log1p.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// sigmoid() of a double, or lane by lane of a vector of doubles. The inline exponential is that of
/// exp(), scaled by 2^63 so that no value is subnormal.
template <class X>
constexpr X sigmoid_of_doubles(const X& x) {
    using Integers = typename ctnn::detail::IntegersOf<X>::type;
    const X size = x < 0.0 ? -x : x;
    const X c = size < 746.0 ? -size : X{} - 746.0;
    const X shifted = c * 0x1.71547652b82fep+6 + 0x1.8000000010f80p52;
    const Integers bits = __builtin_bit_cast(Integers, shifted);
    const X n = shifted - 0x1.8000000010f80p52;
    X power{};
    X lost{};
    if constexpr (std::is_same_v<X, double>) {
        power = powers_of_two[bits & 63UL];
        lost = rounding_logs[bits & 63UL];
    } else {
        ctnn::detail::look_up<powers_of_two, rounding_logs>(bits & 63UL, power, lost, LaneIndex<X>{});
    }
    const X r = c - n * 0x1.62e42fefap-7 - (n * 0x1.cf79abc9e3b3ap-46 - lost);
    const X scale = power * __builtin_bit_cast(X, bits >> 6U << 52U);
    const X rest =
        scale * (r + r * r *
                         (0x1.fffffffffdbb4p-2 +
                          r * (0x1.5555555557699p-3 + r * (0x1.555573d2a52ecp-5 + r * 0x1.111108eee4daap-7))));
    const X e = scale + rest;
    const X added = e * 0x1p-63;
    const X under = 1.0 + added;
    const X y = (x < 0.0 ? scale + (rest - e * ((1.0 - under) + added)) : X{} + 0x1p63) / under * 0x1p-63;
    return x == x ? y : x;
}

}  // namespace detail

/// 1 / (1 + e^-x). With e = e^-|x| it is 1 / (1 + e) or, below zero, e / (1 + e), corrected by the
/// rounding error of 1 + e (in float, also of e). NaN is returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T sigmoid(T x) {
    if constexpr (sizeof(T) == sizeof(double)) {
        return detail::sigmoid_of_doubles<T>(x);
    } else {
        using detail::Exp;
        const T size = x < T(0) ? -x : x;
        const T c = size < -Exp<T>::smallest ? -size : Exp<T>::smallest;
        const bool is_far = c < Exp<T>::far_limit;
        const T rise = is_far ? Exp<T>::far_rise : Exp<T>::rise;
        const auto parts = detail::exp_parts(c, is_far ? Exp<T>::far_shift : Exp<T>::shift);
        const T rest = parts.scale * parts.head;
        const T head = parts.scale + rest;
        const T tail = ((parts.scale - head) + rest) + parts.scale * parts.tail;
        const T under = T(1) + head * rise;
        const T lost = ((T(1) - under) + head * rise) + tail * rise;
        const bool below = x < T(0);
        const T quotient = (below ? head : T(1)) / under;
        // 1.457 - under / 2 approximates 1 / under within a tenth, enough for a correction.
        const T y = quotient + ((below ? tail : T(0)) - quotient * lost) * (T(1.457) - T(0.5) * under);
        return below ? y * rise : x >= T(0) ? y : x;
    }
}

/// sigmoid() of each lane.
template <FloatingPointVector X>
[[nodiscard]] constexpr X sigmoid(const X& x) {
    if constexpr (std::is_same_v<ElementOf<X>, double>) {
        return detail::sigmoid_of_doubles(x);
    } else {
        X y = x;
        for_each_lane(x, y, [](ElementOf<X> number) { return sigmoid(number); });
        return y;
    }
}

/// log(1 + e^x) = max(x, 0) + log(1 + e^-|x|). NaN is returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T softplus(T x) {
    const T rest = log1p(exp(x < T(0) ? x : x > T(0) ? -x : T(0)));
    return x > T(0) ? x + rest : x <= T(0) ? rest : x;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
