#pragma once

#include <cstdint>
#include <ctnn/core/floating_point.hpp>
#include <math/bits.hpp>

namespace same_bits {

/// A 64-bit fingerprint of a sequence of numbers, for targets without memory for the numbers. Every
/// step is invertible: changing a single number changes the result.
class Fingerprint {
public:
    template <ctnn::FloatingPoint T>
    constexpr void take(T x) {
        add(bits::of(x));
    }

    constexpr void add(std::uint64_t word) {
        value = (value ^ word) * 0x9e3779b97f4a7c15;
        value ^= value >> 32U;
    }

    std::uint64_t value = 0;
};

}  // namespace same_bits
