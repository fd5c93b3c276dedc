#pragma once

#include <cstddef>
#include <ctnn/core/floating_point.hpp>
#include <ctnn/data/random.hpp>
#include <limits>

/// Initializers in addition to those of ctnn/training/initialize.hpp.
namespace same_bits {

/// Weights and biases uniform within +-limit.
template <int limit>
struct Within {
    template <class T>
    static constexpr T scale(std::size_t, std::size_t) {
        return T(limit);
    }

    template <class T>
    static constexpr T weight(ctnn::Random& random, T scale) {
        return random.uniform(-scale, scale);
    }

    template <class T>
    static constexpr T bias(ctnn::Random& random) {
        return weight(random, T(limit));
    }
};

/// The smallest normal number.
template <ctnn::FloatingPoint T>
inline constexpr T smallest_normal = std::numeric_limits<T>::min();

/// A number whose product with another of the same magnitude is subnormal.
template <ctnn::FloatingPoint T>
inline constexpr T small = sizeof(T) == sizeof(float) ? T(0x1p-64F) : static_cast<T>(0x1p-512);

/// In layers with fewer outputs than inputs, half of the weights are subnormal and half are
/// `small`; other layers get ordinary weights, which propagate subnormal values. Biases are
/// subnormal.
struct Tiny {
    template <class T>
    static constexpr T scale(std::size_t fan_in, std::size_t fan_out) {
        return fan_out < fan_in ? smallest_normal<T> : T(1);
    }

    template <class T>
    static constexpr T weight(ctnn::Random& random, T scale) {
        const T x = random.uniform(T(-1), T(1));
        if (scale == T(1)) return x;
        return x * (random.below(2) == 0 ? small<T> : scale);
    }

    template <class T>
    static constexpr T bias(ctnn::Random& random) {
        return random.uniform(T(-1), T(1)) * smallest_normal<T>;
    }
};

}  // namespace same_bits
