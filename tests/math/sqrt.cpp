#include <ctnn/math/sqrt.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>

#include "bits.hpp"
#include "catch.hpp"

namespace {

using namespace bits;
namespace math = ctnn::math;

constexpr auto sqrt_of = [](auto x) { return math::sqrt(unknown(x)); };

/// The software square root, used by processors without an instruction, for positive finite
/// numbers.
constexpr auto in_software = [](auto x) { return math::detail::software_sqrt(unknown(x)); };

template <class T>
constexpr bool special_arguments() {
    return ctnn::is_nan(sqrt_of(quiet_nan<T>)) && sqrt_of(infinity<T>) == infinity<T> &&
           ctnn::is_nan(sqrt_of(-infinity<T>)) && same(sqrt_of(T(0)), T(0)) && same(sqrt_of(-T(0)), -T(0)) &&
           ctnn::is_nan(sqrt_of(-smallest<T>)) && ctnn::is_nan(sqrt_of(T(-1))) && ctnn::is_nan(sqrt_of(-largest<T>));
}

template <class Root>
constexpr bool exact_roots(Root root) {
    return root(1.0) == 1.0 && root(4.0) == 2.0 && root(2.25) == 1.5 && root(0x1p-1074) == 0x1p-537 &&
           root(0x1p-1022) == 0x1p-511 && root(0x1p1022) == 0x1p511 && root(94906265.0 * 94906265.0) == 94906265.0 &&
           root(4.0F) == 2.0F && root(2.25F) == 1.5F && root(0x1p-148F) == 0x1p-74F && root(0x1p-126F) == 0x1p-63F &&
           root(0x1p126F) == 0x1p63F && root(4095.0F * 4095.0F) == 4095.0F;
}

template <class Root>
constexpr bool rounded_roots(Root root) {
    return root(2.0) == 1.4142135623730951 && root(3.0) == 1.7320508075688772 && root(0.1) == 0.31622776601683794 &&
           root(before(1.0)) == before(1.0) && root(after(1.0)) == 1.0 && root(before(4.0)) == before(2.0) &&
           root(largest<double>) == 0x1.fffffffffffffp511 && root(3 * smallest<double>) == 3.849931087076416e-162 &&
           root(2.0F) == 1.41421356F && root(before(1.0F)) == before(1.0F) && root(after(1.0F)) == 1.0F &&
           root(largest<float>) == 0x1.fffffep63F && root(2 * smallest<float>) == 5.2939559e-23F;
}

template <class T>
constexpr bool both_paths_agree() {
    for (const T x : points<T>()) {
        if (x > T(0) && x <= largest<T> && !same(sqrt_of(x), in_software(x))) return false;
    }
    return true;
}

constexpr auto in_double = results<double>(sqrt_of);
constexpr auto in_float = results<float>(sqrt_of);

static_assert(special_arguments<float>() && special_arguments<double>());
static_assert(exact_roots(sqrt_of) && exact_roots(in_software));
static_assert(rounded_roots(sqrt_of) && rounded_roots(in_software));
static_assert(both_paths_agree<float>() && both_paths_agree<double>());
static_assert(fingerprint(in_double) == 0xcf87bcc25f746c82);
static_assert(fingerprint(in_float) == 0x694c4896b01003bf);

/// Compares with the instruction of the processor, which IEEE 754 requires to round correctly.
template <class T>
struct Wrong {
    std::size_t count = 0;
    T at = T(0);

    void look_at(T x) {
        if (!(x > T(0) && x <= largest<T>)) return;
        const T right = std::sqrt(x);
        if (math::detail::software_sqrt(x) == right && math::sqrt(x) == right) return;
        ++count;
        at = x;
    }

    void look_around(T x) {
        look_at(before(x));
        look_at(x);
        look_at(after(x));
    }
};

template <class T>
T any_number(std::mt19937_64& random) {
    return std::bit_cast<T>(static_cast<BitsOf<T>>(random() >> (65 - 8 * sizeof(T))));
}

template <class T>
T any_subnormal(std::mt19937_64& random) {
    const auto bits = static_cast<BitsOf<T>>(random());
    return std::bit_cast<T>(static_cast<BitsOf<T>>(bits >> (8 * sizeof(T) - std::numeric_limits<T>::digits + 1)));
}

template <class T>
T any_in_1_to_2(std::mt19937_64& random) {
    return std::bit_cast<T>(
        static_cast<BitsOf<T>>(std::bit_cast<BitsOf<T>>(any_subnormal<T>(random)) | std::bit_cast<BitsOf<T>>(T(1))));
}

template <class T>
void check_rounding() {
    std::mt19937_64 random(1);
    Wrong<T> wrong;
    for (int i = 0; i < 1'000'000; ++i) wrong.look_at(any_number<T>(random));
    for (int i = 0; i < 300'000; ++i) wrong.look_at(any_subnormal<T>(random));
    for (int i = 0; i < 300'000; ++i) {
        const T root = any_in_1_to_2<T>(random);
        wrong.look_around(root * root);
    }
    for (int i = 1; i < 4'000; ++i) {  // exact squares of integers
        const T root = static_cast<T>(i);
        wrong.look_around(root * root);
        wrong.look_around(root * root * smallest<T>);
    }
    for (BitsOf<T> i = 1; i < 2'000; ++i) {  // the smallest numbers, and the ends of the mantissa range
        wrong.look_at(std::bit_cast<T>(i));
        for (const T end : {T(1), T(2), T(4)}) {
            wrong.look_at(std::bit_cast<T>(static_cast<BitsOf<T>>(std::bit_cast<BitsOf<T>>(end) - i)));
            wrong.look_at(std::bit_cast<T>(static_cast<BitsOf<T>>(std::bit_cast<BitsOf<T>>(end) + i)));
        }
    }
    CAPTURE(wrong.at);
    CHECK(wrong.count == 0);
}

}  // namespace

TEST_CASE("math/sqrt: static_assert rows hold at run time") {
    CHECK((special_arguments<float>() && special_arguments<double>()));
    CHECK((exact_roots(sqrt_of) && exact_roots(in_software)));
    CHECK((rounded_roots(sqrt_of) && rounded_roots(in_software)));
    CHECK((both_paths_agree<float>() && both_paths_agree<double>()));
}

TEST_CASE("math/sqrt: constant evaluation and run time agree in every bit") {
    CHECK(results<double>(sqrt_of) == in_double);
    CHECK(results<float>(sqrt_of) == in_float);
}

TEST_CASE("math/sqrt: correctly rounded in float, by the processor and in software") { check_rounding<float>(); }
TEST_CASE("math/sqrt: correctly rounded in double, by the processor and in software") { check_rounding<double>(); }
