#include <ctnn/losses/binary_cross_entropy.hpp>

#include <limits>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"
#include "near.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr T infinity = std::numeric_limits<T>::infinity();

template <class T>
constexpr auto plain_rows = [](auto& check) {
    constexpr BinaryCrossEntropy loss;
    constexpr T log_2 = static_cast<T>(0.6931471805599453);
    check(near::equal(call::value<T>(loss, {0.5}, {1}), log_2));
    // targets between 0 and 1: at y = 1/2 the loss does not depend on the target
    check(near::equal(call::value<T>(loss, {0.5}, {T(0.3)}), log_2));
    // -(log 0.25 + log 0.75) / 2
    check(near::equal(call::value<T>(loss, {0.25, 0.25}, {1, 0}), static_cast<T>(0.8369882167858358)));
    check(call::gradient<T>(loss, {0.25, 0.5}, {1, 0}) == std::array<T, 2>{-2, 1});
    check(call::gradient<T>(loss, {0.5, 0.25}, {0.5, 0.25}) == std::array<T, 2>{0, 0});
    // certain and right
    check(call::value<T>(loss, {1, 0}, {1, 0}) == T(0));
    check(call::gradient<T>(loss, {1, 0}, {1, 0}) == std::array<T, 2>{-0.5, 0.5});
    // certain and wrong, or half wrong
    check(call::value<T>(loss, {0}, {1}) == infinity<T>);
    check(call::value<T>(loss, {1}, {0}) == infinity<T>);
    check(call::value<T>(loss, {1}, {0.5}) == infinity<T>);
    check(call::value<T>(loss, {0.5, 0}, {1, 0.5}) == infinity<T>);
    check(call::gradient<T>(loss, {0, 1}, {1, 0}) == std::array<T, 2>{-infinity<T>, infinity<T>});
    // outside [0, 1]
    check(call::value<T>(loss, {-0.5}, {1}) == infinity<T>);
    check(call::value<T>(loss, {1.5}, {0}) == infinity<T>);
    // a loss near 0 keeps its digits
    check(near::equal(call::value<T>(loss, {T(1e-20)}, {0}), T(1e-20)));
};

static_assert(each_row::first_failing_line(plain_rows<double>) == 0);
static_assert(each_row::first_failing_line(plain_rows<float>) == 0);

/// After Sigmoid, computed from z.
template <class T>
constexpr auto fused_rows = [](auto& check) {
    const auto value = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::fused_value<BinaryCrossEntropy, Sigmoid>(z, target);
    };
    const auto gradient = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::fused_gradient<BinaryCrossEntropy, Sigmoid>(z, target);
    };
    using Z = const T(&)[1];
    check(near::equal(value(Z{0}, Z{1}), static_cast<T>(0.6931471805599453)));
    check(gradient(Z{0}, Z{1}) == std::array<T, 1>{-0.5});
    using Pair = const T(&)[2];
    check(gradient(Pair{0, 0}, Pair{0.25, 1}) == std::array<T, 2>{0.125, -0.25});
    // Sigmoid is saturated; the loss is |z| and its gradient not 0
    for (const T size : {T(800), T(1e30)}) {
        check(value(Z{size}, Z{0}) == size);
        check(value(Z{-size}, Z{1}) == size);
        check(value(Z{size}, Z{1}) == T(0));
        check(value(Z{-size}, Z{0}) == T(0));
        check(gradient(Z{size}, Z{0}) == std::array<T, 1>{1});
        check(gradient(Z{-size}, Z{1}) == std::array<T, 1>{-1});
        check(gradient(Z{size}, Z{1}) == std::array<T, 1>{0});
    }
};

static_assert(each_row::first_failing_line(fused_rows<double>) == 0);
static_assert(each_row::first_failing_line(fused_rows<float>) == 0);

// A network uses the fused form: with z = 800 the plain one would be infinite.
using Net = Network<double, Input<1>, Dense<1, Sigmoid>>;
constexpr Net saturated{{800, 0}};
static_assert(saturated({1})[0] == 1.0);
static_assert(loss_of(saturated, BinaryCrossEntropy{}, {1}, {0}) == 800);
static_assert(gradient(saturated, BinaryCrossEntropy{}, {1}, {0}) == Net{{1, 1}});
static_assert(loss_of(saturated, BinaryCrossEntropy{}, {-1}, {1}) == 800);
// So does Sigmoid as a separate layer.
using Apart = Network<double, Input<1>, Dense<1>, Sigmoid>;
static_assert(loss_of(Apart{{800, 0}}, BinaryCrossEntropy{}, {1}, {0}) == 800);

static_assert(BinaryCrossEntropy::accepts(0.0));
static_assert(BinaryCrossEntropy::accepts(0.3F));
static_assert(BinaryCrossEntropy::accepts(1.0));
static_assert(!BinaryCrossEntropy::accepts(-0.1));
static_assert(!BinaryCrossEntropy::accepts(1.1F));
static_assert(!BinaryCrossEntropy::accepts(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/binary_cross_entropy: values of probabilities hold at run time") {
    each_row::check_all(plain_rows<double>);
    each_row::check_all(plain_rows<float>);
}

TEST_CASE("losses/binary_cross_entropy: values after Sigmoid hold at run time") {
    each_row::check_all(fused_rows<double>);
    each_row::check_all(fused_rows<float>);
    CHECK(loss_of(saturated, BinaryCrossEntropy{}, {1}, {0}) == 800);
    CHECK(gradient(saturated, BinaryCrossEntropy{}, {1}, {0}) == Net{{1, 1}});
}
