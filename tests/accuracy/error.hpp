#pragma once

#include <bit>
#include <cstdint>
#include <cstdio>
#include <limits>

#include <ctnn/core/floating_point.hpp>

/// The largest error of a function, in units in the last place (ULP) of the exact result.
namespace accuracy {

/// The exponent of the unit in the last place of a finite number rounded to T.
template <ctnn::FloatingPoint T>
int ulp_exponent(double exact) {
    constexpr int lowest = std::numeric_limits<T>::min_exponent - 1;
    const int exponent = static_cast<int>(std::bit_cast<std::uint64_t>(exact) >> 52U & 0x7ffU) - 1023;
    return (exponent < lowest ? lowest : exponent) - ctnn::fraction_bits<T>;
}

template <ctnn::FloatingPoint T>
struct Worst {
    const char* name;
    double ulps = 0.0;
    T at = T(0);
    std::uint64_t points = 0;
    std::uint64_t wrong = 0;  ///< Results that are wrongly finite, infinite or NaN.
    T wrong_at = T(0);

    void add_wrong(T x) {
        ++wrong;
        wrong_at = x;
    }

    void add(T x, double error) {
        ++points;
        if (!(error <= ulps)) {
            ulps = error;
            at = x;
        }
    }

    /// Prints a line for docs/accuracy.md. Returns whether the bound holds.
    [[nodiscard]] bool report(double bound) const {
        const bool good = ulps <= bound && wrong == 0;
        std::printf("%-8s %-6s %12llu points, largest error %.3f ULP at %a, bound %.1f: %s\n", name,
                    sizeof(T) == sizeof(float) ? "float" : "double", static_cast<unsigned long long>(points), ulps,
                    static_cast<double>(at), bound, good ? "held" : "BROKEN");
        if (wrong != 0) {
            std::printf("    %llu results are not of the right kind, one at %a\n",
                        static_cast<unsigned long long>(wrong), static_cast<double>(wrong_at));
        }
        return good;
    }
};

}  // namespace accuracy
