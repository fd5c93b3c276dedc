#include <ctnn/ctnn.hpp>

#include "catch.hpp"
#include "losses/call.hpp"
#include "near.hpp"

namespace {

using namespace ctnn;

// Losses that are fused with a last activation.
static_assert(FusedLoss<BinaryCrossEntropy, Sigmoid>::exists);
static_assert(FusedLoss<CategoricalCrossEntropy, Softmax>::exists);
static_assert(FusedLoss<PerceptronCriterion, Step>::exists);
static_assert(!FusedLoss<BinaryCrossEntropy, Softmax>::exists);
static_assert(!FusedLoss<CategoricalCrossEntropy, Sigmoid>::exists);
static_assert(!FusedLoss<HalfSquaredError, Sigmoid>::exists);
static_assert(!FusedLoss<PerceptronCriterion, Sigmoid>::exists);

// Last activations that a loss supports.
static_assert(LossDemand<BinaryCrossEntropy, Sigmoid>::met);
static_assert(LossDemand<BinaryCrossEntropy, Rounded<Sigmoid, 2>>::met);
static_assert(!LossDemand<BinaryCrossEntropy, Softmax>::met);
static_assert(!LossDemand<BinaryCrossEntropy, Tanh>::met);
static_assert(LossDemand<CategoricalCrossEntropy, Softmax>::met);
static_assert(!LossDemand<CategoricalCrossEntropy, Sigmoid>::met);
static_assert(!LossDemand<CategoricalCrossEntropy, Tanh>::met);
static_assert(LossDemand<PerceptronCriterion, Step>::met);
static_assert(!LossDemand<PerceptronCriterion, Sigmoid>::met);
static_assert(LossDemand<HalfSquaredError, Softmax>::met);
static_assert(LossDemand<Hinge, Identity>::met);

/// User-defined activations, with and without an OutputKind.
struct OwnSigmoid : Sigmoid {};
struct SilentSigmoid : Sigmoid {};

}  // namespace

template <>
inline constexpr OutputKind ctnn::output_kind<OwnSigmoid> = OutputKind::probability;

namespace {

static_assert(LossDemand<BinaryCrossEntropy, OwnSigmoid>::met);
static_assert(!LossDemand<BinaryCrossEntropy, SilentSigmoid>::met);

/// Loss and gradient equal those of Sigmoid up to rounding.
constexpr bool own_activation_learns() {
    using Own = Network<double, Input<2>, Dense<3, Tanh>, Dense<2, OwnSigmoid>>;
    using Usual = Network<double, Input<2>, Dense<3, Tanh>, Dense<2, Sigmoid>>;
    const Own own = initialize<Own>(5);
    const Usual usual{own.parameters};
    const Own g = gradient(own, BinaryCrossEntropy{}, {0.5, -1}, {1, 0.25});
    const Usual expected = gradient(usual, BinaryCrossEntropy{}, {0.5, -1}, {1, 0.25});
    for (std::size_t i = 0; i < Own::parameter_count; ++i) {
        if (!(absolute(g.parameters[i] - expected.parameters[i]) <= 1e-15)) return false;
    }
    return near::equal(loss_of(own, BinaryCrossEntropy{}, {0.5, -1}, {1, 0.25}),
                       loss_of(usual, BinaryCrossEntropy{}, {0.5, -1}, {1, 0.25}), 1e-15);
}
static_assert(own_activation_learns());

/// A user-defined loss that requires outputs that are a distribution.
struct OwnLoss : HalfSquaredError {};

}  // namespace

template <class Last>
struct ctnn::LossDemand<OwnLoss, Last> {
    static constexpr bool met = output_kind<Last> == OutputKind::distribution;
    static consteval bool demand_is_met() {
        static_assert(met, "OwnLoss needs a distribution");
        return true;
    }
};

namespace {

static_assert(LossDemand<OwnLoss, Softmax>::met);
static_assert(!LossDemand<OwnLoss, Sigmoid>::met);
using Classes = Network<double, Input<1>, Dense<2, Softmax>>;
static_assert(gradient(zeros<Classes>(), OwnLoss{}, {1}, {1, 0}) ==
              gradient(zeros<Classes>(), HalfSquaredError{}, {1}, {1, 0}));

/// Whether a fused loss equals the loss after the activation: value, and dL/dz by the chain rule from dL/dy.
template <class Loss, class Activation, std::size_t N>
constexpr bool pair_agrees(const double (&z)[N], const double (&target)[N]) {
    double y[N]{};
    kernels::activate<Activation, N>(z, y);
    double d[N]{};
    Loss{}.gradient(y, target, d);
    kernels::backward<Activation, N>(z, y, d);
    const auto fused = call::fused_gradient<Loss, Activation>(z, target);
    for (std::size_t i = 0; i < N; ++i) {
        if (!(absolute(d[i] - fused[i]) <= 1e-15)) return false;
    }
    return near::equal(call::fused_value<Loss, Activation>(z, target), Loss{}.value(y, target), 1e-14);
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

// A user-defined loss needs only value and gradient.
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

TEST_CASE("losses/loss: fused losses agree with loss and activation in sequence") { CHECK(pairs_agree()); }

TEST_CASE("losses/loss: an activation with an OutputKind supports the losses that require it") {
    CHECK(own_activation_learns());
}

TEST_CASE("losses/loss: a user-defined loss has gradients") {
    CHECK(loss_of(net, SumOfOutputs{}, {1, 10}, {0, 0}) == 64);
    CHECK(gradient(net, SumOfOutputs{}, {1, 10}, {0, 0}) == Net{{1, 10, 1, 10}});
}
