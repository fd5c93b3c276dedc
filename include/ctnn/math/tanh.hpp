#pragma once

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/math/expm1.hpp>

namespace ctnn::math {

CTNN_EXACT_ARITHMETIC_BEGIN

namespace detail {

/// As below, with the exponential written out, since the constant evaluator charges for each call and its result; of a
/// double, or lane by lane of a vector of them. -2|x| and -50 are the arguments' bounds.
template <class X>
constexpr X tanh_of_doubles(const X& x) {
    using Integers = typename ctnn::detail::IntegersOf<X>::type;
    const X size = x < 0.0 ? -x : x;
    const X c = size < 25.0 ? -2.0 * size : X{} - 50.0;
    const X shifted = c * 0x1.71547652b82fep+6 + 0x1.800000000ff80p52;
    const Integers bits = __builtin_bit_cast(Integers, shifted);
    const X n = shifted - 0x1.800000000ff80p52;
    X power{};
    X lost{};
    if constexpr (std::is_same_v<X, double>) {
        power = powers_of_two[bits & 63UL];
        lost = left_out[bits & 63UL];
    } else {
        LookUpLanes<X, Integers>::at(bits & 63UL, power, lost);
    }
    const X r = c - n * 0x1.62e42fefap-7 - (n * 0x1.cf79abc9e3b3ap-46 - lost);
    const X scale = power * __builtin_bit_cast(X, bits >> 6U << 52U);
    const X rest =
        scale *
        (r + r * r *
                 (0.5 + r * (0x1.5555555554af2p-3 +
                             r * (0x1.5555555555218p-5 + r * (0x1.1111227fd9afep-7 + r * 0x1.6c16d0d970c93p-10)))));
    const X less = scale - 0.5;
    const X head = less + rest;
    const X tail = ((less - head) + rest) + (scale < 0.5 ? scale - (less + 0.5) : (scale - less) - 0.5);
    const X under = 1.0 + head;
    const X quotient = -head / under;
    const X y = quotient - (tail + quotient * (((1.0 - under) + head) + tail)) * (2.914 - 2.0 * under);
    return size >= 0x1p-54 ? (x < 0.0 ? -y : y) : x;
}

}  // namespace detail

/// The hyperbolic tangent, -E / (1 + E) with E = (e^(-2|x|) - 1) / 2; the division's numerator and denominator are
/// corrected by what their rounding lost. Numbers so small that it is x, and NaN, come back as they are.
template <FloatingPoint T>
[[nodiscard]] constexpr T tanh(T x) {
    if constexpr (sizeof(T) == sizeof(double)) {
        return detail::tanh_of_doubles<T>(x);
    } else {
        constexpr T tiny = std::numeric_limits<T>::epsilon() / T(4);
        const T size = x < T(0) ? -x : x;
        const auto e = detail::half_expm1(size < T(25) ? T(-2) * size : T(-50));
        const T under = T(1) + e.head;
        const T lost = ((T(1) - under) + e.head) + e.tail;
        const T quotient = -e.head / under;
        // 2.914 - 2 under is 1 / under to a tenth, which is enough for a correction.
        const T y = quotient - (e.tail + quotient * lost) * (T(2.914) - T(2) * under);
        return size < tiny ? x : x < T(0) ? -y : x > T(0) ? y : x;
    }
}

/// The same of each lane.
template <FloatingPointVector X>
[[nodiscard]] constexpr X tanh(const X& x) {
    if constexpr (std::is_same_v<ElementOf<X>, double>) {
        return detail::tanh_of_doubles(x);
    } else {
        X y = x;
        for_each_lane(x, y, [](ElementOf<X> number) { return tanh(number); });
        return y;
    }
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::math
