#pragma once

#include <cstdint>

#include <ctnn/core/language.hpp>

/// Double addition for Arm M-profile processors from Cortex-M3 up without a double-precision FPU. GCC calls libgcc's
/// assembly routines there (config/arm/ieee754-df.S). If the exponents differ by 33, those of GCC 12 keep one guard bit
/// and a sticky bit of what they shift out; a difference that then loses its leading bit is rounded as if the next bit
/// were zero, wrongly half of the time: 1 - 0x1.cab11967e62p-33 is one unit off. A network in double then has other
/// bits than in the compiler, which check_reproducibility() detects. Networks in float, and Cortex-M0, are not
/// affected.
///
/// The CMake target ctnn::cortex_m_sums replaces the routines. Without CMake, include this header in one file of the
/// program and link with -Wl,--wrap=__aeabi_dadd,--wrap=__aeabi_dsub,--wrap=__aeabi_drsub.
namespace ctnn::deploy {

/// Adds two doubles given by their bits: IEEE 754 addition, rounded to nearest, ties to even. NaN is returned
/// unchanged.
[[nodiscard]] constexpr std::uint64_t sum_of_doubles(std::uint64_t a, std::uint64_t b) {
    using Bits = std::uint64_t;
    constexpr Bits sign = Bits(1) << 63U;
    constexpr Bits hidden = Bits(1) << 52U;  // leading bit of the significand
    constexpr int largest_exponent = 0x7ff;
    constexpr Bits infinity = Bits(largest_exponent) << 52U;

    if ((a & ~sign) < (b & ~sign)) {
        const Bits smaller = a;
        a = b;
        b = smaller;
    }
    const bool difference = ((a ^ b) & sign) != 0;
    if ((a & ~sign) > infinity) return a;
    if ((a & ~sign) == infinity) return difference && (b & ~sign) == infinity ? infinity | (hidden >> 1U) : a;

    // Significands with three more bits: guard, round and sticky.
    const int exponent_of_a = static_cast<int>(a >> 52U) & largest_exponent;
    const int exponent_of_b = static_cast<int>(b >> 52U) & largest_exponent;
    const Bits larger = ((a & (hidden - 1)) | (exponent_of_a == 0 ? 0 : hidden)) << 3U;
    Bits smaller = ((b & (hidden - 1)) | (exponent_of_b == 0 ? 0 : hidden)) << 3U;
    int exponent = exponent_of_a == 0 ? 1 : exponent_of_a;
    const int shift = exponent - (exponent_of_b == 0 ? 1 : exponent_of_b);
    if (shift > 60) {
        smaller = smaller != 0 ? 1 : 0;
    } else if (shift > 0) {
        smaller = (smaller >> shift) | ((smaller << (64 - shift)) != 0 ? 1 : 0);
    }

    Bits result = difference ? larger - smaller : larger + smaller;
    if (result == 0) return difference ? 0 : a;
    if (result >= hidden << 4U) {
        result = (result >> 1U) | (result & 1U);
        if (++exponent == largest_exponent) return (a & sign) | infinity;
    }
    for (; result < hidden << 3U && exponent > 1; --exponent) result <<= 1U;

    const Bits rest = result & 7U;
    result >>= 3U;
    result += rest > 4 || (rest == 4 && (result & 1U) != 0) ? 1 : 0;
    // The hidden bit adds 1 to the exponent, as does a carry from rounding.
    return (a & sign) | ((static_cast<Bits>(exponent - 1) << 52U) + result);
}

}  // namespace ctnn::deploy

#if defined(__arm__) && !defined(__ARM_ARCH_6M__)

// Integers instead of doubles, because they are passed in core registers under every floating-point ABI.
extern "C" {
__attribute__((used)) inline std::uint64_t __wrap___aeabi_dadd(std::uint64_t a, std::uint64_t b) {
    return ctnn::deploy::sum_of_doubles(a, b);
}
__attribute__((used)) inline std::uint64_t __wrap___aeabi_dsub(std::uint64_t a, std::uint64_t b) {
    return ctnn::deploy::sum_of_doubles(a, b ^ (std::uint64_t(1) << 63U));
}
__attribute__((used)) inline std::uint64_t __wrap___aeabi_drsub(std::uint64_t a, std::uint64_t b) {
    return ctnn::deploy::sum_of_doubles(a ^ (std::uint64_t(1) << 63U), b);
}
}

#endif
