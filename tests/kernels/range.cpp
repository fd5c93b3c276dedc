#include <ctnn/kernels/range.hpp>

#include <cstddef>
#include <limits>
#include <utility>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Checks the loop and the fold expression.
template <class T, std::size_t n>
constexpr bool in_range_is(bool expected, const T (&values)[n]) {
    return kernels::in_range(values) == expected &&
           kernels::in_range(values, std::make_index_sequence<n>{}) == expected;
}

template <class T>
constexpr bool detects_out_of_range() {
    constexpr T limit = kernels::range_limit<T>;
    const T inside[] = {limit, -limit, T(0)};
    const T above[] = {T(0), limit * T(2)};
    const T below[] = {-limit * T(2), T(0)};
    const T nan[] = {std::numeric_limits<T>::quiet_NaN()};
    const T infinite[] = {T(1), std::numeric_limits<T>::infinity()};
    return in_range_is(true, inside) && in_range_is(false, above) && in_range_is(false, below) &&
           in_range_is(false, nan) && in_range_is(false, infinite);
}

static_assert(detects_out_of_range<float>() && detects_out_of_range<double>());

/// A product of four numbers in range is finite.
template <class T>
constexpr T limit = kernels::range_limit<T>;
static_assert(limit<double> * limit<double> * limit<double> * limit<double> <= std::numeric_limits<double>::max());
static_assert(limit<float> * limit<float> * limit<float> * limit<float> <= std::numeric_limits<float>::max());

}  // namespace

TEST_CASE("kernels/range: static_assert rows hold at run time") {
    CHECK(detects_out_of_range<float>());
    CHECK(detects_out_of_range<double>());
}
