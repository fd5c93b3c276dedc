#include <ctnn/data/random.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "catch.hpp"

namespace {

using ctnn::Random;

/// Output of pcg32-demo, the demonstration program of PCG (M. E. O'Neill, pcg-random.org; in
/// github.com/imneme/pcg-c the file test-high/expected/check-pcg32.out), seed 42, stream 54: two
/// rounds of six numbers, with 65 coins, 33 dice and a shuffled deck of 52 cards between them.
constexpr std::uint32_t round_1[] = {0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e};
constexpr std::string_view coins = "HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT";
constexpr std::string_view rolls = "341122324324335231315141564662633";
constexpr std::uint32_t round_2[] = {0x74ab93ad, 0x1c1da000, 0x494ff896, 0x34462f2f, 0xd308a3e5, 0x0fa83bab};

constexpr bool has_published_numbers(std::uint64_t seed) {
    Random random(seed, 54);
    for (const auto number : round_1) {
        if (random.next() != number) return false;
    }
    for (const char coin : coins) {
        if ((random.below(2) == 1 ? 'H' : 'T') != coin) return false;
    }
    for (const char roll : rolls) {
        if (static_cast<char>('1' + random.below(6)) != roll) return false;
    }
    for (std::uint32_t left = 52; left > 1; --left) static_cast<void>(random.below(left));
    for (const auto number : round_2) {
        if (random.next() != number) return false;
    }
    return true;
}

constexpr bool stream_54_is_the_usual_one() {
    Random usual(42);
    return usual.next() == round_1[0] && usual.next() == round_1[1];
}

/// A state for which next() returns 0. Its stream number is large, so that the next state is not a
/// small number, for which next() would return 0 again.
constexpr Random before_zero() {
    Random random(1, 0x9e3779b97f4a7c15);
    random.state = 0;
    return random;
}

/// A state for which next() returns 0xffffffff: each of the 32 permuted bits is the difference of
/// two bits of the state, whose top five bits, the rotation, are 0.
constexpr Random before_the_largest() {
    Random random(1);
    random.state = 0x3ffffULL << 41U;
    return random;
}

/// 2^32 = 3 * 1431655765 + 1: one of the 2^32 draws must be rejected, the draw 0.
constexpr bool rejects_surplus_draw() {
    Random random = before_zero();
    Random same = before_zero();
    const bool zero_came = same.next() == 0;
    return zero_came && random.below(3) == same.next() % 3 && random.state == same.state;
}

constexpr bool stays_below() {
    Random random(7);
    for (std::uint32_t bound = 1; bound < 200; ++bound) {
        if (random.below(bound) >= bound) return false;
    }
    Random largest = before_the_largest();
    return random.below(1) == 0 && random.below(1) == 0 && largest.below(0x80000000) == 0x7fffffff &&
           before_zero().below(0x80000000) == 0;
}

template <class T>
constexpr bool uniform_is_in_its_range() {
    Random random(3);
    for (int i = 0; i < 200; ++i) {
        const T x = random.uniform<T>();
        const T y = random.uniform(T(-2), T(3));
        if (!(x >= T(0) && x < T(1) && y >= T(-2) && y < T(3))) return false;
    }
    return true;
}

/// The bounds of uniform(): 0, and the largest multiple of 2^-24 below 1. In a range, the rounded
/// sum must not reach the high end.
constexpr bool uniform_respects_bounds() {
    return before_zero().uniform<float>() == 0.0F && before_the_largest().uniform<float>() == 1.0F - 0x1p-24F &&
           before_zero().uniform(1.0F, 2.0F) == 1.0F && before_the_largest().uniform(1.0F, 2.0F) < 2.0F &&
           before_the_largest().uniform(100.0F, 101.0F) < 101.0F && before_the_largest().uniform(-1.0F, 1.0F) < 1.0F &&
           before_the_largest().uniform(5.0F, 5.0F) == 5.0F;
}

/// 53 bits from two draws: 27 and 26.
constexpr bool uniform_double_takes_two_draws() {
    Random random(11);
    Random same(11);
    const double x = random.uniform<double>();
    const double high = static_cast<double>(same.next() >> 5U);
    const double low = static_cast<double>(same.next() >> 6U);
    return x == (high * 0x1p26 + low) * 0x1p-53 && random.state == same.state &&
           before_the_largest().uniform<double>() >= 1.0 - 0x1p-27;
}

template <class T>
constexpr std::array<T, 10> first_normals(std::uint64_t seed) {
    Random random(seed);
    std::array<T, 10> draws{};
    for (T& draw : draws) draw = random.normal<T>();
    return draws;
}

constexpr auto normals = first_normals<double>(5);
constexpr auto float_normals = first_normals<float>(5);

constexpr bool float_normals_are_the_rounded_double_ones() {
    for (std::size_t i = 0; i < normals.size(); ++i) {
        if (float_normals[i] != static_cast<float>(normals[i])) return false;
    }
    return true;
}

/// Number of equal draws, at the same position, among 100 of two generators.
constexpr int common_draws(Random a, Random b) {
    int count = 0;
    for (int i = 0; i < 100; ++i) count += a.next() == b.next();
    return count;
}

constexpr bool seeds_and_streams_differ() {
    return common_draws(Random(1), Random(1)) == 100 && common_draws(Random(1), Random(2)) == 0 &&
           common_draws(Random(1, 1), Random(1, 2)) == 0 && common_draws(Random(0, 0), Random(0, 1)) == 0;
}

static_assert(has_published_numbers(42));
static_assert(stream_54_is_the_usual_one());
static_assert(rejects_surplus_draw());
static_assert(stays_below());
static_assert(uniform_is_in_its_range<float>() && uniform_is_in_its_range<double>());
static_assert(uniform_respects_bounds());
static_assert(uniform_double_takes_two_draws());
static_assert(float_normals_are_the_rounded_double_ones());
static_assert(seeds_and_streams_differ());

constexpr int draws = 100'000;

struct Moments {
    double mean;
    double variance;
};

template <class Draw>
Moments moments_of(Draw draw) {
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < draws; ++i) {
        const double x = draw();
        sum += x;
        squares += x * x;
    }
    const double mean = sum / draws;
    return {mean, squares / draws - mean * mean};
}

}  // namespace

TEST_CASE("data/random: static_assert rows hold at run time") {
    volatile std::uint64_t seed = 42;
    CHECK(has_published_numbers(seed));
    CHECK(stream_54_is_the_usual_one());
    CHECK(rejects_surplus_draw());
    CHECK(stays_below());
    CHECK((uniform_is_in_its_range<float>() && uniform_is_in_its_range<double>()));
    CHECK(uniform_respects_bounds());
    CHECK(uniform_double_takes_two_draws());
    CHECK(seeds_and_streams_differ());
}

TEST_CASE("data/random: normal draws have the same bits in constant evaluation and at run time") {
    volatile std::uint64_t seed = 5;
    CHECK(first_normals<double>(seed) == normals);
    CHECK(first_normals<float>(seed) == float_normals);
}

TEST_CASE("data/random: normal draws follow the Box-Muller transform") {
    Random random(6);
    Random same(6);
    for (int i = 0; i < 1000; ++i) {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - same.uniform<double>()));
        const double angle = 2.0 * std::acos(-1.0) * same.uniform<double>();
        CHECK(std::abs(random.normal<double>() - radius * std::cos(angle)) < 1e-14);
    }
}

// Each estimate is within four standard deviations; fixed seeds give the same result in every run.

TEST_CASE("data/random: each number below a bound is equally likely") {
    Random random(1);
    std::array<int, 6> counts{};
    for (int i = 0; i < draws; ++i) ++counts[random.below(6)];
    for (const int count : counts) CHECK(std::abs(count - draws / 6.0) < 4.0 * std::sqrt(draws * 5.0 / 36.0));
}

TEST_CASE("data/random: uniform draws have the expected mean and variance") {
    Random random(2);
    const auto check = [](Moments moments) {
        CHECK(std::abs(moments.mean - 0.5) < 4.0 * std::sqrt(1.0 / 12.0 / draws));
        CHECK(std::abs(moments.variance - 1.0 / 12.0) < 4.0 * std::sqrt(1.0 / 180.0 / draws));
    };
    check(moments_of([&] { return random.uniform<double>(); }));
    check(moments_of([&] { return static_cast<double>(random.uniform<float>()); }));
}

TEST_CASE("data/random: normal draws have the expected mean and variance") {
    Random random(3);
    const auto check = [](Moments moments) {
        CHECK(std::abs(moments.mean) < 4.0 * std::sqrt(1.0 / draws));
        CHECK(std::abs(moments.variance - 1.0) < 4.0 * std::sqrt(2.0 / draws));
    };
    check(moments_of([&] { return random.normal<double>(); }));
    check(moments_of([&] { return static_cast<double>(random.normal<float>()); }));
}

TEST_CASE("data/random: normal draws have the tails of a normal distribution") {
    Random random(4);
    const double sizes[] = {0.5, 1.0, 2.0, 3.0};
    std::array<int, 4> beyond{};
    for (int i = 0; i < draws; ++i) {
        const double x = std::abs(random.normal<double>());
        for (std::size_t k = 0; k < 4; ++k) beyond[k] += x > sizes[k];
    }
    for (std::size_t k = 0; k < 4; ++k) {
        const double part = std::erfc(sizes[k] / std::sqrt(2.0));
        CAPTURE(sizes[k], beyond[k], part);
        CHECK(std::abs(beyond[k] - draws * part) < 4.0 * std::sqrt(draws * part * (1.0 - part)));
    }
}
