#include <ctnn/losses/categorical_cross_entropy.hpp>

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
    constexpr CategoricalCrossEntropy loss;
    // -log 0.25
    check(near::equal(call::value<T>(loss, {0.25, 0.75}, {1, 0}), static_cast<T>(1.3862943611198906)));
    check(call::gradient<T>(loss, {0.25, 0.75}, {1, 0}) == std::array<T, 2>{-4, 0});
    // two classes with target 1/2: -(log 0.25 + log 0.75) / 2
    check(near::equal(call::value<T>(loss, {0.25, 0.75}, {0.5, 0.5}), static_cast<T>(0.8369882167858358)));
    check(call::gradient<T>(loss, {0.25, 0.5, 0.25}, {0.5, 0.5, 0}) == std::array<T, 3>{-2, -1, 0});
    // certain and right, certain and wrong
    check(call::value<T>(loss, {1, 0}, {1, 0}) == T(0));
    check(call::value<T>(loss, {1, 0}, {0, 1}) == infinity<T>);
    check(call::gradient<T>(loss, {1, 0}, {0, 1}) == std::array<T, 2>{0, -infinity<T>});
    // outside [0, 1], for the right class and for another
    check(call::value<T>(loss, {-0.5, 1.5}, {1, 0}) == infinity<T>);
    check(call::value<T>(loss, {1, -0.5}, {1, 0}) == T(0));
};

static_assert(each_row::first_failing_line(plain_rows<double>) == 0);
static_assert(each_row::first_failing_line(plain_rows<float>) == 0);

/// After Softmax, computed from z.
template <class T>
constexpr auto fused_rows = [](auto& check) {
    const auto value = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::fused_value<CategoricalCrossEntropy, Softmax>(z, target);
    };
    const auto gradient = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::fused_gradient<CategoricalCrossEntropy, Softmax>(z, target);
    };
    using Z = const T(&)[2];
    using Four = const T(&)[4];
    constexpr T log_2 = static_cast<T>(0.6931471805599453);
    constexpr T log_4 = static_cast<T>(1.3862943611198906);
    // equal z, of any size: log n

    for (const T z : {T(0), T(1), T(1e3), T(-1e3), T(1e30)}) {
        check(near::equal(value(Z{z, z}, Z{0, 1}), log_2));
        check(near::equal(value(Four{z, z, z, z}, Four{0, 0, 1, 0}), log_4));
        check(gradient(Four{z, z, z, z}, Four{0, 0, 1, 0}) == std::array<T, 4>{0.25, 0.25, -0.75, 0.25});
    }
    // Softmax is saturated; the loss is the difference of the z and its gradient not 0
    for (const T size : {T(1e3), T(1e30)}) {
        check(value(Z{size, 0}, Z{0, 1}) == size);
        check(value(Z{size, 0}, Z{1, 0}) == T(0));
        check(gradient(Z{size, 0}, Z{0, 1}) == std::array<T, 2>{1, -1});
        check(gradient(Z{size, 0}, Z{1, 0}) == std::array<T, 2>{0, 0});
    }
    // two classes with target 1/2, and targets that do not add up to 1
    check(near::equal(value(Z{3, 3}, Z{0.5, 0.5}), log_2));
    check(near::equal(value(Z{3, 3}, Z{1, 1}), 2 * log_2));
    check(gradient(Z{3, 3}, Z{1, 1}) == std::array<T, 2>{0, 0});
    check(gradient(Z{3, 3}, Z{1, 0.5}) == std::array<T, 2>{-0.25, 0.25});
};

static_assert(each_row::first_failing_line(fused_rows<double>) == 0);
static_assert(each_row::first_failing_line(fused_rows<float>) == 0);

// A network uses the fused form: with z = (1000, 0) the plain one would be infinite.
using Net = Network<double, Input<1>, Dense<2, Softmax>>;
constexpr Net saturated{{1000, 0, 0, 0}};
static_assert(saturated({1}) == std::array<double, 2>{1, 0});
static_assert(loss_of(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == 1000);
static_assert(gradient(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == Net{{1, -1, 1, -1}});
// So does Softmax as a separate layer.
using Apart = Network<double, Input<1>, Dense<2>, Softmax>;
static_assert(loss_of(Apart{{1000, 0, 0, 0}}, CategoricalCrossEntropy{}, {1}, {0, 1}) == 1000);

static_assert(CategoricalCrossEntropy::accepts(0.0));
static_assert(CategoricalCrossEntropy::accepts(1.0F));
static_assert(!CategoricalCrossEntropy::accepts(-0.1));
static_assert(!CategoricalCrossEntropy::accepts(1.1));
static_assert(!CategoricalCrossEntropy::accepts(std::numeric_limits<float>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/categorical_cross_entropy: values of probabilities hold at run time") {
    each_row::check_all(plain_rows<double>);
    each_row::check_all(plain_rows<float>);
}

TEST_CASE("losses/categorical_cross_entropy: values after Softmax hold at run time") {
    each_row::check_all(fused_rows<double>);
    each_row::check_all(fused_rows<float>);
    CHECK(loss_of(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == 1000);
    CHECK(gradient(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == Net{{1, -1, 1, -1}});
}
