#pragma once

#include <cstdint>
#include <ctnn/core/floating_point.hpp>
#include <math/bits.hpp>

namespace same_bits {

/// 64 bits that stand for a row of numbers, where the numbers themselves have no room. No step loses anything: a change
/// of a single number changes the result.
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
