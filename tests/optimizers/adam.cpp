#include <ctnn/optimizers/adam.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "optimizers/check.hpp"

namespace {

using namespace ctnn;
using optimizer_check::agrees_at_first;
using optimizer_check::agrees_to_the_end;
using optimizer_check::stepped;

template <class T>
constexpr auto rows = [](auto& check) {
    using Pair = std::array<T, 2>;
    // with bias correction and a constant gradient, m = g and v = g^2 in every step: g / (|g| + epsilon)
    constexpr Adam half{.rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.5};
    check(near::equal(stepped<T>(half, 1, {2, 1}, {0.5, -1}), Pair{2 - T(0.25), 1 + T(1) / 3}));
    check(near::equal(stepped<T>(half, 3, {2, 1}, {0.5, -1}), Pair{2 - T(0.75), 2}));
    // so with a negligible epsilon the step equals the rate for every gradient
    constexpr Adam usual{.rate = 0.5, .epsilon = 1e-20};
    check(near::equal(stepped<T>(usual, 1, {2, 1}, {100, -1000}), Pair{1.5, 1.5}));
    // with weight decay the gradient is g + 0.25 p: 1 and -0.75
    constexpr Adam with_decay{.rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 0.5, .weight_decay = 0.25};
    check(near::equal(stepped<T>(with_decay, 1, {2, 1}, {0.5, -1}), Pair{2 - T(1) / 3, 1 + T(0.3)}));
    // a gradient of 0 does not divide by 0
    check(stepped<T>(usual, 3, {2, 1}, {0, 0}) == Pair{2, 1});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

constexpr Adam plain{.rate = 0.02};
constexpr Adam decaying{.rate = 0.02, .beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-6, .weight_decay = 0.02};
static_assert(agrees_at_first(plain, golden::optimizers::adam));

/// Whether bias corrections in float agree with those in double within a few units in the last place, in the first
/// steps, where 1 - beta2^n is small, and after many.
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

TEST_CASE("optimizers/adam: bias corrections in float agree with those in double") {
    CHECK(float_steps_are_corrected_exactly());
}

TEST_CASE("optimizers/adam: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
}

TEST_CASE("optimizers/adam: 100 steps match PyTorch") {
    CHECK(agrees_to_the_end(plain, golden::optimizers::adam));
    CHECK(agrees_to_the_end(decaying, golden::optimizers::adam_with_decay));
}
