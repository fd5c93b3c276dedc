#pragma once

#include <cstddef>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/sqrt.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

template <class T, std::size_t N>
constexpr void clip_values(T (&g)[N], T limit) {
    for (std::size_t i = 0; i < N; ++i) g[i] = g[i] > limit ? limit : g[i] < -limit ? -limit : g[i];
}

template <class T, std::size_t N>
constexpr void clip_length(T (&g)[N], T limit) {
    T largest = T(0);
    for (std::size_t i = 0; i < N; ++i) largest = absolute(g[i]) > largest ? absolute(g[i]) : largest;
    if (largest <= T(0)) return;
    // Relative to the largest element, so that the squares of an exploding gradient do not overflow.
    T squares = T(0);
    for (std::size_t i = 0; i < N; ++i) squares += (g[i] / largest) * (g[i] / largest);
    const T allowed = limit / math::sqrt(squares);
    if (largest <= allowed) return;
    for (std::size_t i = 0; i < N; ++i) g[i] = (g[i] / largest) * allowed;
}

/// A recipe's limits in the network's type; 0 is no limit.
template <class T>
struct ClipLimits {
    T value;
    T norm;

    template <class Recipe>
    static constexpr ClipLimits from(const Recipe& recipe) {
        return {static_cast<T>(recipe.clip_value), static_cast<T>(recipe.clip_norm)};
    }
    constexpr bool any() const { return value > T(0) || norm > T(0); }

    template <std::size_t N>
    constexpr void clip(T (&g)[N]) const {
        if (value > T(0)) clip_values(g, value);
        if (norm > T(0)) clip_length(g, norm);
    }
};

}  // namespace detail

/// Returns the gradient with every element clamped to [-limit, limit].
template <class Net>
[[nodiscard]] constexpr Net clip_value(const Net& gradient, typename Net::value_type limit) {
    auto g = kernels::to_plain(gradient.parameters);
    detail::clip_values(g.values, limit);
    return Net{kernels::to_std(g)};
}

/// Returns the gradient, scaled to the Euclidean norm `limit` if its norm is larger.
template <class Net>
[[nodiscard]] constexpr Net clip_norm(const Net& gradient, typename Net::value_type limit) {
    auto g = kernels::to_plain(gradient.parameters);
    detail::clip_length(g.values, limit);
    return Net{kernels::to_std(g)};
}

CTNN_STRICT_FP_END

}  // namespace ctnn
