#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
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
    constexpr CategoricalCrossEntropy loss;
    // -log 0.25
    bool right = near::equal(call::value<T>(loss, {0.25, 0.75}, {1, 0}), static_cast<T>(1.3862943611198906));
    right = right && call::gradient<T>(loss, {0.25, 0.75}, {1, 0}) == std::array<T, 2>{-4, 0};
    // targets that share: -(log 0.25 + log 0.75) / 2
    right = right && near::equal(call::value<T>(loss, {0.25, 0.75}, {0.5, 0.5}), static_cast<T>(0.8369882167858358));
    right = right && call::gradient<T>(loss, {0.25, 0.5, 0.25}, {0.5, 0.5, 0}) == std::array<T, 3>{-2, -1, 0};
    // certain and right, certain and wrong
    right = right && call::value<T>(loss, {1, 0}, {1, 0}) == T(0);
    right = right && call::value<T>(loss, {1, 0}, {0, 1}) == infinity<T>;
    right = right && call::gradient<T>(loss, {1, 0}, {0, 1}) == std::array<T, 2>{0, -infinity<T>};
    // no probability, where it is expected and where it is not
    right = right && call::value<T>(loss, {-0.5, 1.5}, {1, 0}) == infinity<T>;
    return right && call::value<T>(loss, {1, -0.5}, {1, 0}) == T(0);
}

static_assert(plain_rows<double>() && plain_rows<float>());

/// After Softmax, from z.
template <class T>
constexpr bool joint_rows() {
    const auto value = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::joint_value<CategoricalCrossEntropy, Softmax>(z, target);
    };
    const auto gradient = []<std::size_t N>(const T(&z)[N], const T(&target)[N]) {
        return call::fused_gradient<CategoricalCrossEntropy, Softmax>(z, target);
    };
    using Z = const T(&)[2];
    using Four = const T(&)[4];
    constexpr T log_2 = static_cast<T>(0.6931471805599453);
    constexpr T log_4 = static_cast<T>(1.3862943611198906);
    // equal z, of any size: log n
    bool right = true;
    for (const T z : {T(0), T(1), T(1e3), T(-1e3), T(1e30)}) {
        right = right && near::equal(value(Z{z, z}, Z{0, 1}), log_2) &&
                near::equal(value(Four{z, z, z, z}, Four{0, 0, 1, 0}), log_4);
        right = right && gradient(Four{z, z, z, z}, Four{0, 0, 1, 0}) == std::array<T, 4>{0.25, 0.25, -0.75, 0.25};
    }
    // Softmax is 0 or 1 in all digits; the loss is finite, the distance of the z, and still has its slope
    for (const T size : {T(1e3), T(1e30)}) {
        right = right && value(Z{size, 0}, Z{0, 1}) == size && value(Z{size, 0}, Z{1, 0}) == T(0);
        right = right && gradient(Z{size, 0}, Z{0, 1}) == std::array<T, 2>{1, -1};
        right = right && gradient(Z{size, 0}, Z{1, 0}) == std::array<T, 2>{0, 0};
    }
    // targets that share, and that do not add up to 1
    right = right && near::equal(value(Z{3, 3}, Z{0.5, 0.5}), log_2) && near::equal(value(Z{3, 3}, Z{1, 1}), 2 * log_2);
    return right && gradient(Z{3, 3}, Z{1, 1}) == std::array<T, 2>{0, 0} &&
           gradient(Z{3, 3}, Z{1, 0.5}) == std::array<T, 2>{-0.25, 0.25};
}

static_assert(joint_rows<double>() && joint_rows<float>());

// A network takes the joint form: with z = (1000, 0) the plain one would be infinite.
using Net = Network<double, Input<1>, Dense<2, Softmax>>;
constexpr Net saturated{{1000, 0, 0, 0}};
static_assert(saturated({1}) == std::array<double, 2>{1, 0});
static_assert(loss_of(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == 1000);
static_assert(gradient(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == Net{{1, -1, 1, -1}});
// So does Softmax as a layer of its own.
using Apart = Network<double, Input<1>, Dense<2>, Softmax>;
static_assert(loss_of(Apart{{1000, 0, 0, 0}}, CategoricalCrossEntropy{}, {1}, {0, 1}) == 1000);

static_assert(CategoricalCrossEntropy::accepts(0.0) && CategoricalCrossEntropy::accepts(1.0F));
static_assert(!CategoricalCrossEntropy::accepts(-0.1) && !CategoricalCrossEntropy::accepts(1.1));
static_assert(!CategoricalCrossEntropy::accepts(std::numeric_limits<float>::quiet_NaN()));

}  // namespace

TEST_CASE("CategoricalCrossEntropy of probabilities") {
    CHECK(plain_rows<double>());
    CHECK(plain_rows<float>());
}

TEST_CASE("CategoricalCrossEntropy after Softmax") {
    CHECK(joint_rows<double>());
    CHECK(joint_rows<float>());
    CHECK(loss_of(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == 1000);
    CHECK(gradient(saturated, CategoricalCrossEntropy{}, {1}, {0, 1}) == Net{{1, -1, 1, -1}});
}
