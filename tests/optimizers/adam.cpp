#include <ctnn/optimizers/adam.hpp>
#include <optimizers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using optimizer_check::agrees_at_first;
using optimizer_check::agrees_to_the_end;
using optimizer_check::stepped;

template <class T>
constexpr bool rows() {
    using Pair = std::array<T, 2>;
    // corrected for their start at zero, m = g and v = g^2 in every step against the same gradient: g / (|g| + epsilon)
    constexpr Adam half{.rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.5};
    bool right = near::equal(stepped<T>(half, 1, {2, 1}, {0.5, -1}), Pair{2 - T(0.25), 1 + T(1) / 3});
    right = right && near::equal(stepped<T>(half, 3, {2, 1}, {0.5, -1}), Pair{2 - T(0.75), 2});
    // so the first step is of the size of the rate, whatever the gradient (next to which this epsilon is nothing)
    constexpr Adam usual{.rate = 0.5, .epsilon = 1e-20};
    right = right && near::equal(stepped<T>(usual, 1, {2, 1}, {100, -1000}), Pair{1.5, 1.5});
    // with decay the gradient is g + 0.25 p: 1 and -0.75
    constexpr Adam with_decay{.rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.5, .weight_decay = 0.25};
    right = right && near::equal(stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}), Pair{2 - T(1) / 3, 1 + T(0.3)});
    // a gradient of zero is no division by zero
    return right && stepped<T>(usual, 3, {2, 1}, {0, 0}) == Pair{2, 1};
}

static_assert(rows<double>() && rows<float>());

constexpr Adam plain{.rate = 0.02};
constexpr Adam decaying{.rate = 0.02, .beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-6, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::adam));

/// The corrections of a float network's steps are those of a double network's, rounded: within some units of float, in
/// the first steps too, where 1 - beta2^n is small, and after many.
constexpr bool float_steps_are_corrected_exactly() {
    for (const Adam& adam : {Adam{}, Adam{.beta1 = 0.99, .beta2 = 0.999999}, Adam{.beta1 = 0, .beta2 = 0.5}}) {
        const auto single = detail::Prepared<Adam, float>::from(adam, 0.001);
        const auto both = detail::Prepared<Adam, double>::from(adam, 0.001);
        for (const std::size_t n : {1U, 2U, 3U, 7U, 100U, 1000U, 20'000U, 3'000'000U}) {
            if (!near::equal(static_cast<double>(single.at(n).step_size), both.at(n).step_size, 5e-7)) return false;
            if (!near::equal(static_cast<double>(single.at(n).bias_correction2_sqrt), both.at(n).bias_correction2_sqrt,
                             5e-7))
                return false;
        }
    }
    return true;
}
static_assert(float_steps_are_corrected_exactly());

}  // namespace

TEST_CASE("optimizers/adam: a float network's corrections are those of a double network") {
    CHECK(float_steps_are_corrected_exactly());
}

TEST_CASE("Adam by hand") {
    CHECK(rows<double>());
    CHECK(rows<float>());
}

TEST_CASE("Adam agrees with PyTorch over 100 steps") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::adam));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::adam_with_decay));
}
