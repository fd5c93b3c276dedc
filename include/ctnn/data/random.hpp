#pragma once

#include <cstddef>
#include <cstdint>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/math/log.hpp>
#include <ctnn/math/sin_cos.hpp>
#include <ctnn/math/sqrt.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// PCG32 (PCG-XSH-RR 64/32; O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
/// Random Number Generation", 2014): 64 bits of state, 32 bits a draw. Streams with other numbers are other sequences
/// of the same seed.
class Random {
public:
    constexpr explicit Random(std::uint64_t seed, std::uint64_t stream = 54)
        : state(0), increment((stream << 1U) | 1U) {
        next();
        state += seed;
        next();
    }

    /// 32 random bits.
    constexpr std::uint32_t next() {
        const std::uint64_t old = state;
        state = old * 6364136223846793005ULL + increment;
        const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        const auto turn = static_cast<std::uint32_t>(old >> 59U);
        return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
    }

    /// A whole number from 0 to bound - 1, each equally likely; bound is at least 1.
    constexpr std::uint32_t below(std::uint32_t bound) {
        const std::uint32_t threshold = (0U - bound) % bound;
        std::uint32_t draw = next();
        while (draw < threshold) draw = next();
        return draw % bound;
    }

    /// In [0, 1), a multiple of 2^-24 for float (one draw) and of 2^-53 for double (two).
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

    /// In [low, high): where the sum rounds to high, it is low.
    template <FloatingPoint T>
    constexpr T uniform(T low, T high) {
        const T x = low + (high - low) * uniform<T>();
        return x < high ? x : low;
    }

    /// Mean 0 and variance 1, by Box and Muller's transform (1958), computed in double.
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
