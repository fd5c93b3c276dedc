#include <ctnn/core/floating_point.hpp>

#include <bit>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(FloatingPoint<float> && FloatingPoint<double>);
static_assert(!FloatingPoint<long double> && !FloatingPoint<int> && !FloatingPoint<const double>);
static_assert(std::is_same_v<BitsOf<float>, std::uint32_t> && std::is_same_v<BitsOf<double>, std::uint64_t>);

template <class T>
constexpr bool detects_nan(T nan) {
    using Limits = std::numeric_limits<T>;
    return is_nan(nan) && is_nan(-nan) && !is_nan(T(0)) && !is_nan(-T(0)) && !is_nan(T(1)) && !is_nan(T(-1)) &&
           !is_nan(Limits::infinity()) && !is_nan(-Limits::infinity()) && !is_nan(Limits::denorm_min()) &&
           !is_nan(Limits::max()) && !is_nan(Limits::lowest());
}

template <class T>
constexpr bool drops_the_sign(T nan) {
    using Limits = std::numeric_limits<T>;
    return absolute(T(-2.5)) == T(2.5) && absolute(T(2.5)) == T(2.5) &&
           std::bit_cast<BitsOf<T>>(absolute(-T(0))) == 0 && std::bit_cast<BitsOf<T>>(absolute(T(0))) == 0 &&
           absolute(-Limits::denorm_min()) == Limits::denorm_min() && absolute(Limits::lowest()) == Limits::max() &&
           absolute(-Limits::infinity()) == Limits::infinity() && is_nan(absolute(nan));
}

template <class T>
constexpr T nan_of = std::numeric_limits<T>::quiet_NaN();

static_assert(detects_nan(nan_of<float>) && detects_nan(nan_of<double>));
static_assert(drops_the_sign(nan_of<float>) && drops_the_sign(nan_of<double>));

}  // namespace

TEST_CASE("core/floating_point: NaN is detected, absolute() drops the sign") {
    volatile float float_nan = nan_of<float>;
    volatile double double_nan = nan_of<double>;
    CHECK(detects_nan<float>(float_nan));
    CHECK(detects_nan<double>(double_nan));
    CHECK(drops_the_sign<float>(float_nan));
    CHECK(drops_the_sign<double>(double_nan));
}
