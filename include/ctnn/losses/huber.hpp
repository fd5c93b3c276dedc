#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/losses/loss.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// The arithmetic of Huber, with delta in the network's type.
template <class T>
struct HuberIn {
    T delta;

    template <std::size_t N>
    constexpr T value(const T (&y)[N], const T (&target)[N]) const {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T e = y[i] > target[i] ? y[i] - target[i] : target[i] - y[i];
            sum += e <= delta ? e * e / T(2) : delta * (e - delta / T(2));
        }
        return sum / T(N);
    }

    template <std::size_t N>
    constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) const {
        for (std::size_t i = 0; i < N; ++i) {
            const T e = y[i] - target[i];
            dy[i] = (e > delta ? delta : e < -delta ? -delta : e) / T(N);
        }
    }
};

}  // namespace detail

/// Huber loss (Huber, 1964): with e = y[i] - target[i], the mean over i of e^2 / 2 if |e| <= delta, else of
/// delta (|e| - delta / 2).
struct Huber {
    double delta = 1.0;

    static constexpr std::string_view problems[] = {
        "Huber's delta is not above 0 and at most a million",
        "Huber's delta is too small for the network's type, in which it would be 0 or lose digits"};
    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        if (!(delta > 0.0 && delta <= 1e6)) return 1;
        return holds_normal<T>(delta) ? 0 : 2;
    }

    template <class T, std::size_t N>
    constexpr T value(const T (&y)[N], const T (&target)[N]) const {
        return detail::HuberIn<T>{static_cast<T>(delta)}.value(y, target);
    }

    template <class T, std::size_t N>
    constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) const {
        detail::HuberIn<T>{static_cast<T>(delta)}.gradient(y, target, dy);
    }
};

CTNN_STRICT_FP_END

namespace detail {

template <class T>
struct PreparedLoss<Huber, T> {
    using type = HuberIn<T>;
    [[gnu::always_inline]] static constexpr type from(const Huber& loss) { return {static_cast<T>(loss.delta)}; }
};

}  // namespace detail

}  // namespace ctnn
