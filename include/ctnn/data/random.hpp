#pragma once

#include <cstddef>
#include <cstdint>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/math/log.hpp>
#include <ctnn/math/sin_cos.hpp>
#include <ctnn/math/sqrt.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Random number generator PCG32 (PCG-XSH-RR 64/32; O'Neill, "PCG: A Family of Simple Fast
/// Space-Efficient Statistically Good Algorithms for Random Number Generation", 2014): 64 bits of
/// state, 32 bits per draw. Each stream number gives another sequence for a seed.
class Random {
public:
    constexpr explicit Random(std::uint64_t seed, std::uint64_t stream = 54)
        : state(0), increment((stream << 1U) | 1U) {
        next();
        state += seed;
        next();
    }

    /// Draws 32 random bits.
    constexpr std::uint32_t next() {
        const std::uint64_t old = state;
        state = old * 6364136223846793005ULL + increment;
        const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        const auto turn = static_cast<std::uint32_t>(old >> 59U);
        return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
    }

    /// Draws an integer from 0 to bound - 1, each equally likely; bound is at least 1.
    constexpr std::uint32_t below(std::uint32_t bound) {
        const std::uint32_t threshold = (0U - bound) % bound;
        std::uint32_t draw = next();
        while (draw < threshold) draw = next();
        return draw % bound;
    }

    /// Draws a number in [0, 1), a multiple of 2^-24 for float (one draw) and of 2^-53 for double
    /// (two).
    template <FloatingPoint T>
    constexpr T uniform() {
        if constexpr (sizeof(T) == sizeof(float)) {
            return static_cast<float>(next() >> 8U) * 0x1p-24F;
        } else {
            const std::uint64_t high = next() >> 5U;
            const std::uint64_t low = next() >> 6U;
            return static_cast<double>((high << 26U) | low) * 0x1p-53;
        }
    }

    /// Draws a number in [low, high). Returns low if the sum rounds to high.
    template <FloatingPoint T>
    constexpr T uniform(T low, T high) {
        const T x = low + (high - low) * uniform<T>();
        return x < high ? x : low;
    }

    /// Draws from the normal distribution with mean 0 and variance 1, by the Box-Muller transform
    /// (1958) in double.
    template <FloatingPoint T>
    constexpr T normal() {
        const double radius = math::sqrt(-2.0 * math::log(1.0 - uniform<double>()));
        return static_cast<T>(radius * math::cos(2.0 * math::pi * uniform<double>()));
    }

    std::uint64_t state;
    std::uint64_t increment;
};

CTNN_STRICT_FP_END

}  // namespace ctnn
