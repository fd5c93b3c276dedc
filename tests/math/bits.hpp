#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <ctnn/core/floating_point.hpp>

/// Comparison of results bit by bit: in constant evaluation and at run time, and between compilers.
namespace bits {

using ctnn::BitsOf;
using ctnn::FloatingPoint;

template <FloatingPoint T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();

template <FloatingPoint T>
inline constexpr T quiet_nan = std::numeric_limits<T>::quiet_NaN();

template <FloatingPoint T>
inline constexpr T smallest = std::numeric_limits<T>::denorm_min();

template <FloatingPoint T>
inline constexpr T smallest_normal = std::numeric_limits<T>::min();

template <FloatingPoint T>
inline constexpr T largest = std::numeric_limits<T>::max();

/// The bits of x; one pattern for all NaNs, whose sign differs between processors.
template <FloatingPoint T>
constexpr BitsOf<T> of(T x) {
    return ctnn::is_nan(x) ? ~BitsOf<T>(0) : std::bit_cast<BitsOf<T>>(x);
}

/// Whether x is -0.
template <FloatingPoint T>
constexpr bool same(T a, T b) {
    return of(a) == of(b);
}

/// The neighbors of a positive finite x.
template <FloatingPoint T>
constexpr T after(T x) {
    return std::bit_cast<T>(static_cast<BitsOf<T>>(std::bit_cast<BitsOf<T>>(x) + 1));
}

template <FloatingPoint T>
constexpr T before(T x) {
    return std::bit_cast<T>(static_cast<BitsOf<T>>(std::bit_cast<BitsOf<T>>(x) - 1));
}

/// Whether two results are equal or neighbors with the same sign: the guarantee of a function
/// without correct rounding.
template <FloatingPoint T>
constexpr bool next_to(T a, T b) {
    return same(a, b) || std::bit_cast<BitsOf<T>>(a) + 1 == std::bit_cast<BitsOf<T>>(b) ||
           std::bit_cast<BitsOf<T>>(b) + 1 == std::bit_cast<BitsOf<T>>(a);
}

/// Returns x, which the optimizer cannot know at run time, so that the processor computes the
/// result.
template <FloatingPoint T>
constexpr T unknown(T x) {
    if (std::is_constant_evaluated()) return x;
    volatile T hidden = x;
    return hidden;
}

namespace detail {

inline constexpr double sizes[] = {1e-10, 1e-3, 0.1, 0.25, 0.34657, 0.41,   0.5,     0.7,   1.0,   1.5,  1.7,
                                   2.0,   2.5,  4.0, 7.0,  10.0,    21.875, 66.6666, 87.25, 103.5, 709.0};

}  // namespace detail

inline constexpr std::size_t point_count = 2 * (sizeof(detail::sizes) / sizeof(double) + 5);

/// Numbers of all magnitudes and both signs.
template <FloatingPoint T>
constexpr std::array<T, point_count> points() {
    std::array<T, point_count> all{};
    std::size_t count = 0;
    const auto add = [&](T x) {
        all[count++] = x;
        all[count++] = -x;
    };
    for (const double size : detail::sizes) add(static_cast<T>(size));
    for (const T special : {T(0), smallest<T>, smallest_normal<T>, largest<T>, infinity<T>}) add(special);
    return all;
}

template <FloatingPoint T, class Function>
constexpr std::array<BitsOf<T>, point_count> results(Function function) {
    std::array<BitsOf<T>, point_count> all{};
    const auto x = points<T>();
    for (std::size_t i = 0; i < point_count; ++i) all[i] = of(function(unknown(x[i])));
    return all;
}

/// FNV-1a hash of the results, compared with one number in the test for all compilers.
template <class Bits>
constexpr std::uint64_t fingerprint(const std::array<Bits, point_count>& results) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const Bits word : results) {
        for (std::size_t byte = 0; byte < sizeof(Bits); ++byte) {
            hash = (hash ^ (static_cast<std::uint64_t>(word) >> (8 * byte) & 0xff)) * 0x100000001b3;
        }
    }
    return hash;
}

}  // namespace bits
