#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/floating_point.hpp>

namespace ctnn {

namespace detail {

inline constexpr auto bound_is_nan = FixedString<80>{} + "a bound of an interval is NaN";
inline constexpr auto bounds_are_reversed = FixedString<80>{} + "an interval's lower bound is above its upper bound";
inline constexpr auto bound_is_infinite = FixedString<80>{} + "a bound of an interval is infinite";

}  // namespace detail

/// All numbers from `lower` to `upper`, both included: `{0.9, 1.0}`. For a network of floats, the floats among them.
/// Bounds that are NaN, infinite or reversed are an error.
struct Interval {
    double lower;
    double upper;

    constexpr Interval(double lower_bound, double upper_bound) : lower(lower_bound), upper(upper_bound) {
        if (is_nan(lower) || is_nan(upper)) fail<detail::bound_is_nan>();
        if (lower > upper) fail<detail::bounds_are_reversed>();
        if (absolute(lower) > 0x1.fffffffffffffp1023 || absolute(upper) > 0x1.fffffffffffffp1023) {
            fail<detail::bound_is_infinite>();
        }
    }

    /// Rejects a wrong number of bounds.
    template <class... Numbers>
        requires(sizeof...(Numbers) != 2 && (std::is_arithmetic_v<Numbers> && ...))
    constexpr Interval(Numbers...) : lower(0), upper(0) {
        static_assert(sizeof...(Numbers) == 2,
                      "ctnn: wrong number of bounds in an interval (given == expected); an interval has a lower and an "
                      "upper bound; write Box{{{0.9, 1.0}, {0.9, 1.0}}}");
    }

    /// The problem with the bounds; empty if there is none.
    [[nodiscard]] constexpr std::string_view problem() const {
        if (is_nan(lower) || is_nan(upper)) return detail::bound_is_nan.view();
        if (lower > upper) return detail::bounds_are_reversed.view();
        if (absolute(lower) > 0x1.fffffffffffffp1023 || absolute(upper) > 0x1.fffffffffffffp1023) {
            return detail::bound_is_infinite.view();
        }
        return {};
    }

    [[nodiscard]] friend constexpr bool operator==(const Interval& a, const Interval& b) {
        return a.lower == b.lower && a.upper == b.upper;
    }
};

}  // namespace ctnn
