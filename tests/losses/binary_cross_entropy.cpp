#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/binary_cross_entropy.hpp>
#include <limits>
#include <losses/call.hpp>
#include <near.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr T infinity = std::numeric_limits<T>::infinity();

template <class T>
constexpr bool plain_rows() {
    constexpr BinaryCrossEntropy loss;
    constexpr T log_2 = static_cast<T>(0.6931471805599453);
    bool right = near::equal(call::value<T>(loss, {0.5}, {1}), log_2);
    // a target between 0 and 1: of y = 1/2 it does not matter which
    right = right && near::equal(call::value<T>(loss, {0.5}, {T(0.3)}), log_2);
    // -(log 0.25 + log 0.75) / 2
    right = right && near::equal(call::value<T>(loss, {0.25, 0.25}, {1, 0}), static_cast<T>(0.8369882167858358));
    right = right && call::gradient<T>(loss, {0.25, 0.5}, {1, 0}) == std::array<T, 2>{-2, 1};
    right = right && call::gradient<T>(loss, {0.5, 0.25}, {0.5, 0.25}) == std::array<T, 2>{0, 0};
    // certain and right
    right = right && call::value<T>(loss, {1, 0}, {1, 0}) == T(0);
    right = right && call::gradient<T>(loss, {1, 0}, {1, 0}) == std::array<T, 2>{-0.5, 0.5};
    // certain and wrong, or half wrong
    right = right && call::value<T>(loss, {0}, {1}) == infinity<T> && call::value<T>(loss, {1}, {0}) == infinity<T>;
    right = right && call::value<T>(loss, {1}, {0.5}) == infinity<T> &&
            call::value<T>(loss, {0.5, 0}, {1, 0.5}) == infinity<T>;
    right = right && call::gradient<T>(loss, {0, 1}, {1, 0}) == std::array<T, 2>{-infinity<T>, infinity<T>};
    // no probability
    right =
        right && call::value<T>(loss, {-0.5}, {1}) == infinity<T> && call::value<T>(loss, {1.5}, {0}) == infinity<T>;
    // what is lost next to 0 is not rounded away
    return right && near::equal(call::value<T>(loss, {T(1e-20)}, {0}), T(1e-20));
}

static_assert(plain_rows<double>() && plain_rows<float>());

/// After Sigmoid, from z.
template <class T>
constexpr bool joint_rows() {
    const auto value = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::joint_value<BinaryCrossEntropy, Sigmoid>(z, target);
    };
    const auto gradient = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::fused_gradient<BinaryCrossEntropy, Sigmoid>(z, target);
    };
    using Z = const T(&)[1];
    bool right = near::equal(value(Z{0}, Z{1}), static_cast<T>(0.6931471805599453));
    right = right && gradient(Z{0}, Z{1}) == std::array<T, 1>{-0.5};
    using Pair = const T(&)[2];
    right = right && gradient(Pair{0, 0}, Pair{0.25, 1}) == std::array<T, 2>{0.125, -0.25};
    // Sigmoid is 0 or 1 in all digits; the loss is finite, as large as z, and still has its slope
    for (const T size : {T(800), T(1e30)}) {
        right = right && value(Z{size}, Z{0}) == size && value(Z{-size}, Z{1}) == size;
        right = right && value(Z{size}, Z{1}) == T(0) && value(Z{-size}, Z{0}) == T(0);
        right =
            right && gradient(Z{size}, Z{0}) == std::array<T, 1>{1} && gradient(Z{-size}, Z{1}) == std::array<T, 1>{-1};
        right = right && gradient(Z{size}, Z{1}) == std::array<T, 1>{0};
    }
    return right;
}

static_assert(joint_rows<double>() && joint_rows<float>());

// A network takes the joint form: with z = 800 the plain one would be infinite.
using Net = Network<double, Input<1>, Dense<1, Sigmoid>>;
constexpr Net saturated{{800, 0}};
static_assert(saturated({1})[0] == 1.0);
static_assert(loss_of(saturated, BinaryCrossEntropy{}, {1}, {0}) == 800);
static_assert(gradient(saturated, BinaryCrossEntropy{}, {1}, {0}) == Net{{1, 1}});
static_assert(loss_of(saturated, BinaryCrossEntropy{}, {-1}, {1}) == 800);
// So does Sigmoid as a layer of its own.
using Apart = Network<double, Input<1>, Dense<1>, Sigmoid>;
static_assert(loss_of(Apart{{800, 0}}, BinaryCrossEntropy{}, {1}, {0}) == 800);

static_assert(BinaryCrossEntropy::accepts(0.0) && BinaryCrossEntropy::accepts(0.3F) &&
              BinaryCrossEntropy::accepts(1.0));
static_assert(!BinaryCrossEntropy::accepts(-0.1) && !BinaryCrossEntropy::accepts(1.1F));
static_assert(!BinaryCrossEntropy::accepts(std::numeric_limits<double>::quiet_NaN()));

}  // namespace

TEST_CASE("BinaryCrossEntropy of probabilities") {
    CHECK(plain_rows<double>());
    CHECK(plain_rows<float>());
}

TEST_CASE("BinaryCrossEntropy after Sigmoid") {
    CHECK(joint_rows<double>());
    CHECK(joint_rows<float>());
    CHECK(loss_of(saturated, BinaryCrossEntropy{}, {1}, {0}) == 800);
    CHECK(gradient(saturated, BinaryCrossEntropy{}, {1}, {0}) == Net{{1, 1}});
}
