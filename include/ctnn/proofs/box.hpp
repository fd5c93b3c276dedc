#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/core/values.hpp>
#include <ctnn/proofs/interval.hpp>

namespace ctnn {

/// A set of inputs, one interval per input: `Box{{{0.9, 1.0}, {0.9, 1.0}}}`.
template <std::size_t inputs>
struct Box {
    static_assert(inputs > 0, "ctnn: a box has no interval; give one per input of the network");
    static constexpr std::size_t size = inputs;

    double lower[inputs];
    double upper[inputs];

    constexpr Box(const Interval (&intervals)[inputs]) : lower{}, upper{} {
        for (std::size_t i = 0; i < inputs; ++i) {
            lower[i] = intervals[i].lower;
            upper[i] = intervals[i].upper;
        }
    }

    /// Rejects a wrong number of intervals.
    template <std::size_t given>
        requires(given != inputs)
    constexpr Box(const Interval (&)[given]) : lower{}, upper{} {
        static_assert(given == inputs,
                      "ctnn: wrong number of intervals (given == expected); a Box<n> has n, one per input; write "
                      "Box<2>{{{0.9, 1.0}, {0.9, 1.0}}}");
    }

    /// Rejects intervals without braces around them.
    template <class... More>
    constexpr Box(std::initializer_list<double>, std::initializer_list<double>, const More&...) : lower{}, upper{} {
        static_assert(sizeof...(More) + 1 == 0,
                      "ctnn: a Box needs braces around its intervals; write Box{{{0.9, 1.0}, {0.9, 1.0}}}");
    }

    [[nodiscard]] constexpr Interval operator[](std::size_t i) const { return {lower[i], upper[i]}; }

    /// The problem of the first invalid interval; empty if there is none.
    [[nodiscard]] constexpr std::string_view problem() const {
        for (std::size_t i = 0; i < inputs; ++i) {
            const std::string_view problem = (*this)[i].problem();
            if (!problem.empty()) return problem;
        }
        return {};
    }

    /// Whether the box contains the inputs x. They are not rounded to double, which could move one past a bound.
    template <class X>
    [[nodiscard]] constexpr bool contains(const X& x) const {
        using Number = std::remove_cvref_t<decltype(x[0])>;
        static_assert(std::is_floating_point_v<Number> || sizeof(Number) < sizeof(double),
                      "ctnn: a box contains only numbers that are exact in double; not every number of this type is");
        for (std::size_t i = 0; i < inputs; ++i) {
            const auto number = static_cast<std::common_type_t<Number, double>>(x[i]);
            if (!(number >= lower[i] && number <= upper[i])) return false;
        }
        return true;
    }

protected:
    constexpr Box(detail::ZeroInit) : lower{}, upper{} {}
};

template <std::size_t inputs>
Box(const Interval (&)[inputs]) -> Box<inputs>;
template <class... More>
Box(std::initializer_list<double>, std::initializer_list<double>, const More&...) -> Box<2>;

namespace detail {

/// A box whose intervals are set later.
template <std::size_t inputs>
struct BlankBox : Box<inputs> {
    constexpr BlankBox() : Box<inputs>(ZeroInit{}) {}
};

inline constexpr auto radius_is_negative = FixedString<80>{} + "the radius of a ball is negative or NaN";

}  // namespace detail

CTNN_STRICT_FP_BEGIN

/// The ball of the maximum norm: all inputs of which every number differs from the sample's by at most `radius`. Bounds
/// are rounded outward. A radius that is negative or NaN is an error.
template <FloatingPoint T, std::size_t inputs>
[[nodiscard]] constexpr Box<inputs> linf_ball(const std::array<T, inputs>& sample, double radius) {
    if (!(radius >= 0)) fail<detail::radius_is_negative>();
    detail::BlankBox<inputs> box;
    for (std::size_t i = 0; i < inputs; ++i) {
        // No operation overflows or sees a NaN; a bound that does not exist becomes NaN or infinite, which Interval
        // reports.
        constexpr double limit = 0x1p1000;
        constexpr double infinity = std::numeric_limits<double>::infinity();
        const double centre = static_cast<double>(sample[i]);
        double lower = radius >= 0 && !is_nan(centre) ? -infinity : std::numeric_limits<double>::quiet_NaN();
        double upper = infinity;
        if (absolute(centre) <= limit && radius >= 0 && radius <= limit) {
            const double outward = radius == 0 ? 0 : (absolute(centre) + radius) * 0x1p-52 + 0x1p-1074;
            lower = (centre - radius) - outward;
            upper = (centre + radius) + outward;
        }
        const Interval side(lower, upper);
        box.lower[i] = side.lower;
        box.upper[i] = side.upper;
    }
    return box;
}

template <FloatingPoint T, std::size_t inputs>
[[nodiscard]] constexpr Box<inputs> linf_ball(const T (&sample)[inputs], double radius) {
    std::array<T, inputs> copy{};
    for (std::size_t i = 0; i < inputs; ++i) copy[i] = sample[i];
    return linf_ball(copy, radius);
}

CTNN_STRICT_FP_END

}  // namespace ctnn
