#include <ctnn/ctnn.hpp>
#include <losses/call.hpp>
#include <near.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// The pairs of a loss and a last activation that are computed together.
static_assert(LossWithActivation<BinaryCrossEntropy, Sigmoid>::exists);
static_assert(LossWithActivation<CategoricalCrossEntropy, Softmax>::exists);
static_assert(LossWithActivation<PerceptronCriterion, Step>::exists);
static_assert(!LossWithActivation<BinaryCrossEntropy, Softmax>::exists);
static_assert(!LossWithActivation<CategoricalCrossEntropy, Sigmoid>::exists);
static_assert(!LossWithActivation<HalfSquaredError, Sigmoid>::exists);
static_assert(!LossWithActivation<PerceptronCriterion, Sigmoid>::exists);

/// The pair is the loss after the activation: the same value, and dL/dz is the activation's pull back of dL/dy.
template <class Loss, class Activation, std::size_t N>
constexpr bool pair_agrees(const double (&z)[N], const double (&target)[N]) {
    double y[N]{};
    kernels::activate<Activation, N>(z, y);
    double d[N]{};
    Loss{}.gradient(y, target, d);
    kernels::pull_back<Activation, N>(z, y, d);
    const auto joint = call::joint_gradient<Loss, Activation>(z, target);
    for (std::size_t i = 0; i < N; ++i) {
        if (!(absolute(d[i] - joint[i]) <= 1e-15)) return false;
    }
    return near::equal(call::joint_value<Loss, Activation>(z, target), Loss{}.value(y, target), 1e-14);
}

constexpr bool pairs_agree() {
    for (const double z : {-4.0, -0.7, 0.0, 1.3, 5.0}) {
        const bool binary = pair_agrees<BinaryCrossEntropy, Sigmoid>({z, z / 2 - 1}, {0.3, 1}) &&
                            pair_agrees<BinaryCrossEntropy, Sigmoid>({z}, {0});
        const bool categorical = pair_agrees<CategoricalCrossEntropy, Softmax>({z, z / 2 - 1, 0.2}, {0, 1, 0}) &&
                                 pair_agrees<CategoricalCrossEntropy, Softmax>({z, -0.4}, {0.25, 0.75});
        if (!binary || !categorical) return false;
    }
    return true;
}

static_assert(pairs_agree());

// A loss of one's own: value and gradient are all it needs.
struct SumOfOutputs {
    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&)[N]) {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) sum += y[i];
        return sum;
    }

    template <class T, std::size_t N>
    static constexpr void gradient(const T (&)[N], const T (&)[N], T (&dy)[N]) {
        for (std::size_t i = 0; i < N; ++i) dy[i] = T(1);
    }
};
using Net = Network<double, Input<2>, Dense<2, Identity, Bias::without>>;
constexpr Net net{{1, 2, 3, 4}};
static_assert(loss_of(net, SumOfOutputs{}, {1, 10}, {0, 0}) == 21 + 43);
static_assert(gradient(net, SumOfOutputs{}, {1, 10}, {0, 0}) == Net{{1, 10, 1, 10}});
static_assert(input_gradient(net, SumOfOutputs{}, {1, 10}, {0, 0}) == std::array<double, 2>{4, 6});

}  // namespace

TEST_CASE("losses together with the last activation agree with the two one after the other") { CHECK(pairs_agree()); }

TEST_CASE("a loss of one's own") {
    CHECK(loss_of(net, SumOfOutputs{}, {1, 10}, {0, 0}) == 64);
    CHECK(gradient(net, SumOfOutputs{}, {1, 10}, {0, 0}) == Net{{1, 10, 1, 10}});
}
