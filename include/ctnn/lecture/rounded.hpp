#pragma once

#include <cstdint>
#include <limits>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/output_kind.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// Rounds x to `decimals` decimals, halves away from zero. A number too large to have that many
/// decimals is returned unchanged.
template <FloatingPoint T>
constexpr T round_to_decimals(T x, int decimals) {
    constexpr T whole = static_cast<T>(std::int64_t(1) << (std::numeric_limits<T>::digits - 1));
    if (!(x < whole && x > -whole)) return x;
    T scale = T(1);
    for (int i = 0; i < decimals; ++i) scale *= T(10);
    const T scaled = x * scale;
    if (!(scaled < whole && scaled > -whole)) return x;
    return static_cast<T>(static_cast<std::int64_t>(scaled + (x < T(0) ? T(-0.5) : T(0.5)))) / scale;
}

}  // namespace detail

/// An activation as lecture slides compute it: its output is rounded to the given number of
/// decimals, and everything after it, including its derivative, uses the rounded value. Example:
/// `Dense<1, Rounded<Sigmoid, 2>>`
template <ElementwiseActivation Activation, int decimals>
struct Rounded {
    static_assert(decimals >= 0 && decimals <= 9, "ctnn: Rounded keeps 0 to 9 decimals");
    static constexpr bool derivative_needs_z = detail::derivative_needs_z<Activation>;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return detail::round_to_decimals(Activation::value(z), decimals);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T y) {
        return Activation::derivative(z, y);
    }
};

/// Rounding keeps a number between 0 and 1 in this range.
template <class Activation, int decimals>
inline constexpr OutputKind output_kind<Rounded<Activation, decimals>> = output_kind<Activation>;

CTNN_STRICT_FP_END

}  // namespace ctnn
