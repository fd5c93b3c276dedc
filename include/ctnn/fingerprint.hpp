#pragma once

#include <cstddef>
#include <cstdint>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/core/floating_point.hpp>
#include <ctnn/network.hpp>

namespace ctnn {

/// One step of an incremental hash: `hash = hash_combine(hash, x)`. It hashes the bits of x, so -0 differs from 0; all
/// NaNs hash alike. Multiplication and shift as in xorshift* (Vigna, 2016).
template <FloatingPoint T>
[[nodiscard]] constexpr std::uint64_t hash_combine(std::uint64_t hash, T x) {
    const std::uint64_t bits = is_nan(x) ? ~std::uint64_t(0) : __builtin_bit_cast(BitsOf<T>, x);
    const std::uint64_t mixed = (hash ^ bits) * 0x2545f4914f6cdd1dU;
    return mixed ^ (mixed >> 32U);
}

/// A 64-bit hash of a network's parameters, equal in the compiler and on every machine. To compare two builds:
/// `std::puts(hexadecimal(fingerprint(net)).characters)`.
template <class T, class... Layers>
[[nodiscard]] constexpr std::uint64_t fingerprint(const Network<T, Layers...>& net) {
    using Net = Network<T, Layers...>;
    return kernels::with_plain(net.parameters, [](const auto& p) {
        std::uint64_t hash = Net::parameter_count;
        for (std::size_t i = 0; i < Net::parameter_count; ++i) hash = hash_combine<T>(hash, p[i]);
        return hash;
    });
}

/// The 16 hexadecimal digits of a fingerprint, followed by a NUL.
[[nodiscard]] constexpr FixedString<17> hexadecimal(std::uint64_t number) {
    FixedString<17> text;
    for (unsigned shift = 64; shift > 0; shift -= 4) {
        text = text + "0123456789abcdef"[number >> (shift - 4U) & 0xfU];
    }
    return text;
}

}  // namespace ctnn
