#pragma once

#include <cstdint>

#include <ctnn/core/language.hpp>

/// Sums of doubles for processors of Arm's M profile from the Cortex-M3 on that have no unit for doubles. There GCC
/// calls libgcc's routines, in assembly (config/arm/ieee754-df.S), and of GCC 12 these keep one bit, and whether there
/// is more, of what they shift out where the exponents differ by 33: a difference that then loses its first bit is
/// rounded as if the next bit were zero, half of the time wrongly, so that 1 - 0x1.cab11967e62p-33 is one unit off. A
/// network in double then has other bits than in the compiler; check_reproducibility() tells. Networks in float, and
/// Cortex-M0, are not concerned.
///
/// The CMake target ctnn::cortex_m_sums puts these in their place. By hand: include this header in one file of the
/// program, and link with -Wl,--wrap=__aeabi_dadd,--wrap=__aeabi_dsub,--wrap=__aeabi_drsub.
namespace ctnn::deploy {

/// a + b on the bits of doubles, rounded to nearest, halves to even, as IEEE 754 has it; a NaN comes back as it is.
[[nodiscard]] constexpr std::uint64_t sum_of_doubles(std::uint64_t a, std::uint64_t b) {
    using Bits = std::uint64_t;
    constexpr Bits sign = Bits(1) << 63U;
    constexpr Bits hidden = Bits(1) << 52U;  // the bit before the point
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

    // Significands with three bits more: the next two, and whether there is anything below.
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
    // The hidden bit adds one to the exponent, and so does a carry from rounding.
    return (a & sign) | ((static_cast<Bits>(exponent - 1) << 52U) + result);
}

}  // namespace ctnn::deploy

#if defined(__arm__) && !defined(__ARM_ARCH_6M__)

// Doubles as integers, since these are passed in the processor's own registers even where doubles are not.
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
