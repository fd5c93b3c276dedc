#pragma once

#include <cfloat>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <random>

#include <ctnn/core/floating_point.hpp>

/// The error of a function at run time, measured with the long double functions of the C library.
/// If long double is not wider than double, double is not measured.
#if LDBL_MANT_DIG >= DBL_MANT_DIG + 11
#define LONG_DOUBLE_MEASURES_DOUBLE
#endif

namespace accuracy {

/// Distance from the exact result in units in the last place (ULP) of the exact result as a T.
template <ctnn::FloatingPoint T>
double error_in_ulps(T result, long double exact) {
    using Limits = std::numeric_limits<T>;
    const T nearest = static_cast<T>(exact);
    if (std::isinf(nearest) || std::isinf(result)) return result == nearest ? 0.0 : Limits::infinity();
    const int exponent = exact == 0.0L ? Limits::min_exponent : std::ilogb(exact) + 1;
    const int lowest = exponent < Limits::min_exponent ? Limits::min_exponent : exponent;
    return static_cast<double>(
        std::ldexp(std::fabs(static_cast<long double>(result) - exact), Limits::digits - lowest));
}

enum class Spacing { linear, logarithmic };

/// Random points on a logarithmic scale; low and high have the same sign.
struct Range {
    Spacing spacing;
    double low;
    double high;
};

constexpr Range linear(double low, double high) { return {Spacing::linear, low, high}; }
constexpr Range logarithmic(double low, double high) { return {Spacing::logarithmic, low, high}; }

template <ctnn::FloatingPoint T>
struct Worst {
    double ulps = 0.0;
    T at = T(0);
};

inline constexpr std::size_t point_count = 200'000;

/// The largest error over random points, which are the same in every run.
template <ctnn::FloatingPoint T, class Function, class Exact>
Worst<T> worst(Function function, Exact exact, std::initializer_list<Range> ranges, std::size_t points = point_count) {
    Worst<T> worst;
    std::mt19937_64 random(1);
    for (const Range range : ranges) {
        for (std::size_t i = 0; i < points / ranges.size(); ++i) {
            const double part = static_cast<double>(random() >> 11) * 0x1p-53;
            const double x = range.spacing == Spacing::linear ? range.low + (range.high - range.low) * part
                                                              : range.low * std::pow(range.high / range.low, part);
            const T rounded = static_cast<T>(x);
            const double ulps = error_in_ulps(function(rounded), exact(static_cast<long double>(rounded)));
            if (!(ulps <= worst.ulps)) worst = {ulps, rounded};
        }
    }
    return worst;
}

}  // namespace accuracy
